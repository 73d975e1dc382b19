/** A unit's points and rank explained: each line's rules, what set it apart from its neighbours, what would lift it. */
import type { Catalog, PublishedCatalog } from '../model/catalog.ts';
import { roundedDecimal } from '../model/decimal.ts';
import type { Comparison, Explanation, LineExplanation, RuleExplanation } from '../model/explanation.ts';
import type { UnitCode } from '../model/identifiers.ts';
import type { JudgedLine } from './judge-unit.ts';
import { changesToNextRank } from './next-rank.ts';
import { rankBlock, type RankedUnit } from './rank-block.ts';
import type { RulePoints } from './score-rule.ts';
import type { LinePoints } from './score-unit.ts';
import { criteriaOf, firstDifference, keyOf, type StandingKey } from './standing-order.ts';
import { assignedUnits } from './standings.ts';
import { reportOf, type UnitHead } from './unit-head.ts';
import { PERCENT_PLACES } from './decimal-places.ts';
import { assessUnit, pointsText } from './unit-result.ts';

/**
 * The explanation of one unit's place in its block, from the heads the standings are made of. `null` for a unit that is
 * not asked for anything, or that has not reported.
 */
export function explainUnit(
  published: Pick<PublishedCatalog, 'version' | 'catalog'>,
  heads: readonly UnitHead[],
  unit: UnitCode,
): Explanation | null {
  const { catalog } = published;
  const { units, headOf } = assignedUnits(published, heads);
  const head = headOf.get(unit);
  const block = units.find(({ code }) => code === unit)?.block;
  if (head === undefined) return null;
  const ranked = rankBlock(
    catalog,
    units.filter((other) => other.block === block),
    headOf,
    false,
  );
  return {
    unit,
    ...explainLines(catalog, head),
    ...explainPlace(catalog, head, ranked),
    criteria: criteriaOf(catalog.scoring),
    score: head.result.score,
  };
}

function explainLines(catalog: Catalog, head: UnitHead): Pick<Explanation, 'lines' | 'report'> {
  const { lines, points } = assessUnit(catalog, head.unit, reportOf(head));
  const rowOf = new Map(catalog.scoring.rules.map((rule, row) => [rule, row]));
  const explain = (rules: readonly RulePoints[]) =>
    rules.map((rule) => explainRule(rule, rowOf.get(rule.rule) ?? -1));
  return {
    lines: lines.map((line) => explainLine(line, points?.lines.get(line.indicator.code) ?? null, explain)),
    report: {
      rules: explain(points?.report.rules ?? []),
      adjustments: [...(points?.report.adjustments ?? [])],
    },
  };
}

function explainLine(
  line: JudgedLine,
  points: LinePoints | null,
  explain: (rules: readonly RulePoints[]) => RuleExplanation[],
): LineExplanation {
  const shown = (value: JudgedLine['figure']) =>
    value === null ? null : roundedDecimal(value, PERCENT_PLACES);
  return {
    indicator: line.indicator.code,
    target: line.target,
    reported: line.reported,
    estimate: line.estimate,
    figure: shown(line.figure),
    completion: shown(line.completion),
    computedVerdict: line.computedVerdict,
    verdict: line.verdict,
    override: line.override,
    rules: explain(points?.rules ?? []),
    granted: points === null ? null : pointsText(points.granted),
    adjustments: [...(points?.adjustments ?? [])],
    points: points === null ? null : pointsText(points.points),
    beyondRules: points?.beyondRules ?? false,
  };
}

function explainRule({ outcome, input, times, points, capped }: RulePoints, row: number): RuleExplanation {
  const shown = (value: typeof input) => (value === null ? null : roundedDecimal(value, PERCENT_PLACES));
  return { row, outcome, input: shown(input), times: shown(times), points: pointsText(points), capped };
}

function explainPlace(
  catalog: Catalog,
  head: UnitHead,
  ranked: readonly RankedUnit[],
): Pick<Explanation, 'state' | 'rank' | 'neighbours' | 'toNextRank'> {
  const own = ranked.find(({ unit }) => unit.code === head.unit);
  const nobody = { above: [], tied: [], below: [] };
  if (own === undefined || own.rank === null) {
    return { state: own?.state ?? 'notReported', rank: null, neighbours: nobody, toNextRank: [] };
  }
  const criteria = criteriaOf(catalog.scoring);
  const keyOfUnit = (other: RankedUnit): StandingKey =>
    (other.head === null ? null : keyOf(criteria, other.head)) ?? [];
  const key = keyOfUnit(own);
  const rivals = ranked.filter((other) => other !== own && other.rank !== null);
  const compared = (others: readonly RankedUnit[]) =>
    others.map((other): Comparison => {
      const difference = firstDifference(key, keyOfUnit(other));
      return {
        unit: other.unit.code,
        criterion: difference === null ? null : (criteria[difference] ?? null),
      };
    });
  const ownRank = own.rank;
  // Rivals are in the order of their ranks.
  const ahead = rivals.findLast(({ rank }) => rank !== null && rank < ownRank);
  const behind = rivals.find(({ rank }) => rank !== null && rank > ownRank);
  const sharing = (neighbour: RankedUnit | undefined) =>
    rivals.filter(({ rank }) => neighbour !== undefined && rank === neighbour.rank);
  return {
    state: own.state,
    rank: ownRank,
    neighbours: {
      above: compared(sharing(ahead)),
      tied: rivals.filter((other) => other.rank === ownRank).map(({ unit }) => unit.code),
      below: compared(sharing(behind)),
    },
    toNextRank:
      ahead === undefined ? [] : changesToNextRank(catalog, head, keyOfUnit(ahead), rivals.map(keyOfUnit)),
  };
}
