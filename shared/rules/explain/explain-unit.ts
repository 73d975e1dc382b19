/** Explains a unit's points and rank: each line's rules, what separates it from its neighbours, what would lift it. */
import type { Catalog, PublishedCatalog } from '../../model/catalog.ts';
import { roundedDecimal } from '../../model/decimal.ts';
import type { Comparison, Explanation, LineExplanation, RuleExplanation } from '../../model/explanation.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import type { JudgedLine } from '../judge/judge-unit.ts';
import { changesToNextRank } from './next-rank.ts';
import { rankBlock, type RankedUnit } from '../rank/rank-block.ts';
import type { RulePoints } from '../score/score-rule.ts';
import type { LinePoints } from '../score/score-unit.ts';
import { criteriaOf, firstDifference, type StandingKey } from '../rank/standing-order.ts';
import { assignedUnits } from '../rank/standings.ts';
import { hasReport, type KnownHead, reportOf, type UnitHead } from '../rank/unit-head.ts';
import { PERCENT_PLACES } from '../decimal-places.ts';
import { assessUnit, pointsText } from '../score/unit-result.ts';

/**
 * The explanation of one unit's points and its place in its block, from the heads that standings are made of. `null`
 * for a unit that is not asked for anything, or has not reported.
 */
export function explainUnit(
  published: Pick<PublishedCatalog, 'version' | 'catalog'>,
  heads: readonly KnownHead[],
  unit: UnitCode,
): Explanation | null {
  const { catalog } = published;
  const { units, headOf } = assignedUnits(published, heads);
  const head = headOf.get(unit);
  const block = units.find(({ code }) => code === unit)?.block;
  if (head === undefined || !hasReport(head)) return null;
  const ranked = rankBlock(
    catalog,
    units.filter((other) => other.block === block),
    headOf,
    null,
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

type PlacedUnit = RankedUnit & { readonly rank: number; readonly key: StandingKey };

function isPlaced(unit: RankedUnit): unit is PlacedUnit {
  return unit.rank !== null && unit.key !== null;
}

function explainPlace(
  catalog: Catalog,
  head: UnitHead,
  ranked: readonly RankedUnit[],
): Pick<Explanation, 'state' | 'rank' | 'neighbours' | 'toNextRank'> {
  const own = ranked.find(({ unit }) => unit.code === head.unit);
  if (own === undefined || !isPlaced(own)) {
    const neighbours = { above: [], tied: [], below: [] };
    return { state: own?.state ?? 'notReported', rank: null, neighbours, toNextRank: [] };
  }
  const criteria = criteriaOf(catalog.scoring);
  const compared = (others: readonly PlacedUnit[]) =>
    others.map(({ unit, key }): Comparison => {
      const difference = firstDifference(own.key, key);
      return { unit: unit.code, criterion: difference === null ? null : (criteria[difference] ?? null) };
    });
  // Rivals are in the order of their ranks.
  const rivals = ranked.filter(isPlaced).filter((other) => other !== own);
  const ahead = rivals.findLast(({ rank }) => rank < own.rank);
  const behind = rivals.find(({ rank }) => rank > own.rank);
  const sharing = (place: number | undefined) => rivals.filter(({ rank }) => rank === place);
  return {
    state: own.state,
    rank: own.rank,
    neighbours: {
      above: compared(sharing(ahead?.rank)),
      tied: sharing(own.rank).map(({ unit }) => unit.code),
      below: compared(sharing(behind?.rank)),
    },
    toNextRank:
      ahead === undefined
        ? []
        : changesToNextRank(
            catalog,
            head,
            ahead.key,
            rivals.map(({ key }) => key),
          ),
  };
}
