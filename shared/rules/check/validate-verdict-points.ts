/** A check of points by verdict: a unit that does better than asked should not lose points unnoticed. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import { fractionOf } from '../../model/decimal.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import { issueWarning } from '../../model/issue.ts';
import type { RuleOf } from '../../model/scoring.ts';
import type { Target } from '../../model/target.ts';
import { indexCatalog } from '../catalog-index.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { groupBy } from '../group-by.ts';
import { atRow, scoringRows, tierKey, type ScoringRow } from '../score/scoring-row.ts';

const ZERO = new Fraction(0);
const HUNDRED = new Fraction(100);

/**
 * Warns where exceeding a target (vượt) gives fewer points than meeting it (đạt): a row for `met` alone gives nothing for
 * `exceeded`. Only of indicators that some unit can exceed.
 */
export const exceededGivesNoLess: CatalogCheck = (catalog) => {
  const rows = scoringRows(catalog).flatMap(({ rule, row }): ScoringRow<RuleOf<'verdict'>>[] =>
    rule.kind === 'verdict' ? [{ rule, row }] : [],
  );
  const exceedable = indicatorsToExceed(catalog);
  const groups = groupBy(rows, ({ rule: { indicator, part, tier } }) =>
    JSON.stringify([indicator, part, tierKey(tier)]),
  );
  return [...groups.values()].flatMap((group) => {
    const met = group.find(({ rule }) => rule.verdict === 'met');
    const exceeded = group.find(({ rule }) => rule.verdict === 'exceeded');
    if (met?.rule.indicator === undefined || met.rule.indicator === null) return [];
    if (!exceedable.has(met.rule.indicator)) return [];
    const given = exceeded === undefined ? ZERO : fractionOf(exceeded.rule.points);
    if (given.gte(fractionOf(met.rule.points))) return [];
    const params = { text: exceeded?.rule.points ?? '0', other: met.rule.points };
    return [issueWarning('exceeded-gives-less', atRow(met, 'points', params))];
  });
};

/** The indicators that at least one unit can exceed. */
function indicatorsToExceed(catalog: Catalog): ReadonlySet<IndicatorCode> {
  const { indicators } = indexCatalog(catalog);
  return new Set(
    catalog.assignments
      .filter(({ indicator, target }) => canBeExceeded(indicators.get(indicator), target))
      .map(({ indicator }) => indicator),
  );
}

/**
 * Whether a figure can lie beyond the target's bound on the better side: no ratio exceeds 100 %, and no count falls
 * below 0.
 */
function canBeExceeded(indicator: Indicator | undefined, target: Target): boolean {
  if (indicator === undefined || target.kind !== 'quantity') return false;
  const { goal, measure } = indicator;
  if (goal === 'atLeast') {
    return target.max !== null && (measure !== 'ratio' || fractionOf(target.max).lt(HUNDRED));
  }
  return (
    goal === 'atMost' && target.min !== null && (measure === 'change' || fractionOf(target.min).gt(ZERO))
  );
}
