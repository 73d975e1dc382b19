/** Ranks the units of one block by the campaign's criteria. Ties are kept, and marked as ties. */
import type { Catalog, OrgUnit } from '../../model/catalog.ts';
import { fractionOf } from '../../model/decimal.ts';
import type { Criterion } from '../../model/explanation.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import type { UnitResult } from '../../model/result.ts';
import { TieBreak, type LevelBasis } from '../../model/scoring.ts';
import type { RankBounds, StandingsRow } from '../../model/standings.ts';
import type { Fraction } from 'fraction.js';
import { percent } from '../judge/achieved.ts';
import { classify } from './classify.ts';
import type { PossibleOf } from './possible-standings.ts';
import { rank } from './rank.ts';
import { rankBounds } from './rank-bounds.ts';
import {
  compareKeys,
  criteriaOf,
  firstDifference,
  keyOf,
  metPercent,
  type StandingKey,
} from './standing-order.ts';
import { hasReport, isReturned, type KnownHead, type SilentHead, type UnitHead } from './unit-head.ts';

/** A unit with its place in the block. */
export interface RankedUnit extends Pick<
  StandingsRow,
  'state' | 'rank' | 'tied' | 'settledBy' | 'bounds' | 'level'
> {
  readonly unit: OrgUnit;
  /** `null`: it has not reported. */
  readonly head: UnitHead | null;
  /** What is decided about a unit that has not reported; `null`: nothing. */
  readonly silent: SilentHead | null;
  /** What ranked it; `null` for a unit that is not ranked. */
  readonly key: StandingKey | null;
}

type Candidate = Pick<RankedUnit, 'unit' | 'head' | 'silent' | 'state' | 'key'>;
type WithKey = Candidate & { readonly key: StandingKey };

/**
 * Ranked units, best first and equals by unit code; then the units that are not ranked, by unit code. `settledBy` is the
 * first tie-break that separates a unit from the next better units with the same points (without scoring rules: the same
 * share met), or else from the next worse ones; tied units share it. `possibleOf` is what `bounds` are computed from;
 * `null`: there are to be none.
 */
export function rankBlock(
  catalog: Catalog,
  units: readonly OrgUnit[],
  headOf: ReadonlyMap<UnitCode, KnownHead>,
  possibleOf: PossibleOf | null,
): RankedUnit[] {
  const criteria = criteriaOf(catalog.scoring);
  const candidates = units
    .map((unit) => candidateOf(unit, headOf.get(unit.code) ?? null, criteria))
    .toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
  const boundsOf =
    possibleOf === null ? new Map<UnitCode, RankBounds>() : blockBounds(candidates, possibleOf);
  const placed = (candidate: Candidate, place: Place): RankedUnit =>
    rankedUnit(candidate, place, boundsOf.get(candidate.unit.code) ?? null);
  const ranked = rank(candidates.filter(isRanked), (a, b) => compareKeys(a.key, b.key));
  return [
    ...ranked.map(({ item, rank: position, tied, above, below }) =>
      placed(item, {
        rank: position,
        tied,
        settledBy: settledBy(criteria, item, above) ?? settledBy(criteria, item, below),
        level: levelOf(catalog, item.head),
      }),
    ),
    ...candidates.filter((candidate) => !isRanked(candidate)).map((candidate) => placed(candidate, NO_PLACE)),
  ];
}

type Place = Pick<RankedUnit, 'rank' | 'tied' | 'settledBy' | 'level'>;

const NO_PLACE: Place = { rank: null, tied: false, settledBy: null, level: null };

/** Named member by member: to spread thousands of candidates costs more than to rank them. */
function rankedUnit(
  { unit, head, silent, state, key }: Candidate,
  { rank: position, tied, settledBy: settledByBreak, level }: Place,
  bounds: RankBounds | null,
): RankedUnit {
  return { unit, head, silent, state, key, rank: position, tied, settledBy: settledByBreak, bounds, level };
}

function candidateOf(unit: OrgUnit, known: KnownHead | null, criteria: readonly Criterion[]): Candidate {
  const [head, silent] = known === null || hasReport(known) ? [known, null] : [null, known];
  const unranked = (state: RankedUnit['state']) => ({ unit, head, silent, state, key: null });
  if (known !== null && known.decisions.disqualified !== null) return unranked('disqualified');
  if (head === null) return unranked('notReported');
  if (isReturned(head)) return unranked('returned');
  const key = keyOf(criteria, head);
  return key === null ? unranked('nothingApplies') : { unit, head, silent, state: 'ranked', key };
}

function isRanked(candidate: Candidate): candidate is WithKey {
  return candidate.key !== null;
}

const CAN_BE_RANKED: ReadonlySet<RankedUnit['state']> = new Set(['ranked', 'notReported', 'returned']);

/** The bounds of the units that are ranked, or will be once they report. */
function blockBounds(candidates: readonly Candidate[], possibleOf: PossibleOf): Map<UnitCode, RankBounds> {
  const rivals = candidates.filter(({ state }) => CAN_BE_RANKED.has(state));
  const bounds = rankBounds(rivals.map(({ unit, head }) => possibleOf(unit.code, head)));
  return new Map(rivals.flatMap(({ unit }, position) => entry(unit.code, bounds[position])));
}

function entry(unit: UnitCode, bounds: RankBounds | undefined): [UnitCode, RankBounds][] {
  return bounds === undefined ? [] : [[unit, bounds]];
}

/** The tie-break that decides between two units; `null` where the first criterion does. */
function settledBy(criteria: readonly Criterion[], one: WithKey, other: WithKey | null): TieBreak | null {
  const difference = other === null ? null : firstDifference(one.key, other.key);
  return difference === null || difference === 0
    ? null
    : (TieBreak.safeParse(criteria[difference]).data ?? null);
}

function levelOf({ scoring: { levelBasis, levels } }: Catalog, head: UnitHead | null): string | null {
  const value = head === null ? null : classifiedBy(levelBasis, head.result);
  return value === null ? null : classify(levels, value);
}

/** `null` where a percent means nothing. */
function classifiedBy(basis: LevelBasis, { score, counts }: UnitResult): Fraction | null {
  if (score === null || basis === 'metPercent') return metPercent(counts);
  const total = fractionOf(score.total);
  return basis === 'points' ? total : percent(total, fractionOf(score.possibleBase));
}
