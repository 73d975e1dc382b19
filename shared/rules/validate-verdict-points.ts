/** The rule of points by verdict: who does better than asked does not lose points unnoticed. */
import { Fraction } from 'fraction.js';
import type { Assignment, Catalog } from '../model/catalog.ts';
import { fractionOf } from '../model/decimal.ts';
import type { IndicatorCode } from '../model/identifiers.ts';
import type { Goal } from '../model/indicator.ts';
import { issueWarning } from '../model/issue.ts';
import type { RuleOf } from '../model/scoring.ts';
import type { CatalogRule } from './catalog-rule.ts';
import { groupBy } from './group-by.ts';
import { atRow, scoringRows, tierKey, type ScoringRow } from './scoring-row.ts';

const ZERO = new Fraction(0);

/** "Đạt" is not "Vượt": a row for met says nothing of exceeded, which then gives less where somebody can exceed. */
export const exceededGivesNoLess: CatalogRule = (catalog) => {
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

/** Those of which some unit's target has a better side to go beyond. */
function indicatorsToExceed({ indicators, assignments }: Catalog): ReadonlySet<IndicatorCode> {
  const goals = new Map(indicators.map(({ code, goal }) => [code, goal]));
  return new Set(
    assignments
      .filter(({ indicator, target }) => canBeExceeded(goals.get(indicator), target))
      .map(({ indicator }) => indicator),
  );
}

function canBeExceeded(goal: Goal | undefined, target: Assignment['target']): boolean {
  if (target.kind !== 'quantity') return false;
  return (goal === 'atLeast' && target.max !== null) || (goal === 'atMost' && target.min !== null);
}
