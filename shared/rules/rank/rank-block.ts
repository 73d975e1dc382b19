/** Ranks the units of one block by the campaign's criteria. Ties are kept, and marked as ties. */
import type { Catalog, OrgUnit } from '../../model/catalog.ts';
import { fractionOf } from '../../model/decimal.ts';
import type { Criterion } from '../../model/explanation.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import type { UnitResult } from '../../model/result.ts';
import { TieBreak, type LevelBasis } from '../../model/scoring.ts';
import type { RankBounds, StandingsRow } from '../../model/standings.ts';
import type { Fraction } from 'fraction.js';
import { noExtensions, type UnitLocks } from '../time/unit-locks.ts';
import { percent } from '../judge/achieved.ts';
import { classify } from './classify.ts';
import { possibleStandings } from './possible-standings.ts';
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
 * share met), or else from the next worse ones; tied units share it. `bounds` are computed for provisional standings only.
 * `locks` are those of units with an extension.
 */
export function rankBlock(
  catalog: Catalog,
  units: readonly OrgUnit[],
  headOf: ReadonlyMap<UnitCode, KnownHead>,
  provisional: boolean,
  locks: UnitLocks = noExtensions,
): RankedUnit[] {
  const criteria = criteriaOf(catalog.scoring);
  const candidates = units
    .map((unit) => candidateOf(unit, headOf.get(unit.code) ?? null, criteria))
    .toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
  const boundsOf = provisional
    ? blockBounds(catalog, criteria, candidates, locks)
    : new Map<UnitCode, RankBounds>();
  const ranked = rank(
    candidates.flatMap((candidate) => (isRanked(candidate) ? [candidate] : [])),
    (a, b) => compareKeys(a.key, b.key),
  );
  // Each row is named field by field: to spread thousands of candidates costs more than to rank them.
  const placed = ranked.map(({ item, rank: place, tied, above, below }): RankedUnit => {
    const { unit, head, silent, state, key } = item;
    return {
      unit,
      head,
      silent,
      state,
      key,
      rank: place,
      tied,
      settledBy: settledBy(criteria, item, above) ?? settledBy(criteria, item, below),
      bounds: boundsOf.get(unit.code) ?? null,
      level: levelOf(catalog, head),
    };
  });
  const unplaced = candidates
    .filter((candidate) => !isRanked(candidate))
    .map(({ unit, head, silent, state, key }): RankedUnit => ({
      unit,
      head,
      silent,
      state,
      key,
      rank: null,
      tied: false,
      settledBy: null,
      bounds: boundsOf.get(unit.code) ?? null,
      level: null,
    }));
  return [...placed, ...unplaced];
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
function blockBounds(
  catalog: Catalog,
  criteria: readonly Criterion[],
  candidates: readonly Candidate[],
  locks: UnitLocks,
): Map<UnitCode, RankBounds> {
  const possible = possibleStandings(catalog, criteria, locks);
  const rivals = candidates.filter(({ state }) => CAN_BE_RANKED.has(state));
  const bounds = rankBounds(rivals.map(({ unit, head }) => possible(unit.code, head)));
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
