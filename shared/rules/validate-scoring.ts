/** The rules of scoring: each row makes sense, none is there twice, and what it looks at is there. */
import { Fraction } from 'fraction.js';
import type { IndicatorCode, UnitCode } from '../model/identifiers.ts';
import { issueError, issueWarning } from '../model/issue.ts';
import type { CatalogRule } from './catalog-rule.ts';
import { completionOfFigure } from './completion.ts';
import { atRow, identityOf, scoringRows, type ScoringRow } from './scoring-row.ts';
import { bandsHold } from './validate-bands.ts';
import { basePointsCountOnce } from './validate-base-points.ts';
import { scoringRowsHold } from './validate-scoring-rows.ts';
import { tiersHold } from './validate-tiers.ts';
import { exceededGivesNoLess } from './validate-verdict-points.ts';

const noDoubledRules: CatalogRule = (catalog) => {
  const seen = new Set<string>();
  return scoringRows(catalog).flatMap((row) => {
    const key = identityOf(row.rule);
    if (key === null) return [];
    if (seen.has(key)) return [issueError('rule-doubled', atRow(row, 'kind'))];
    seen.add(key);
    return [];
  });
};

/** Any figure above zero shows whether a target gives a completion. */
const ANY_FIGURE = new Fraction(1);

/** Units whose target is zero, or has no bound to reach, have no completion and never get what is given for it. */
const completionIsThere: CatalogRule = (catalog) => {
  const firsts = new Map<IndicatorCode, ScoringRow>();
  for (const row of scoringRows(catalog)) {
    const { indicator } = row.rule;
    if (indicator === null || firsts.has(indicator)) continue;
    if ('basis' in row.rule && row.rule.basis === 'completion') firsts.set(indicator, row);
  }
  if (firsts.size === 0) return [];
  const goals = new Map(catalog.indicators.map(({ code, goal }) => [code, goal]));
  const without = new Map<IndicatorCode, Set<UnitCode>>();
  for (const { unit, indicator, target } of catalog.assignments) {
    const goal = goals.get(indicator);
    if (!firsts.has(indicator) || goal === undefined || target.kind !== 'quantity') continue;
    if (completionOfFigure(goal, target, ANY_FIGURE) !== null) continue;
    without.set(indicator, (without.get(indicator) ?? new Set()).add(unit));
  }
  const names = new Map(catalog.units.map(({ code, name }) => [code, name]));
  return [...firsts].flatMap(([indicator, row]) => {
    const units = without.get(indicator) ?? new Set();
    const [first] = units;
    if (first === undefined) return [];
    const params = { text: units.size, name: names.get(first) ?? first };
    return [issueWarning('rule-without-input', atRow(row, 'basis', params))];
  });
};

const noDoubledLevels: CatalogRule = ({ scoring }) => {
  const seen = new Set<string>();
  return scoring.levels.flatMap((level, row) =>
    (['name', 'from'] as const).flatMap((field) => {
      const key = `${field};${level[field].toLowerCase()}`;
      if (seen.has(key)) {
        return [issueError('code-doubled', { table: 'levels', row, field, params: { text: level[field] } })];
      }
      seen.add(key);
      return [];
    }),
  );
};

/** What keeps scoring from being published, and what the council should know before it is. */
export const scoringRules: readonly CatalogRule[] = [
  scoringRowsHold,
  noDoubledRules,
  exceededGivesNoLess,
  bandsHold,
  tiersHold,
  basePointsCountOnce,
  completionIsThere,
  noDoubledLevels,
];
