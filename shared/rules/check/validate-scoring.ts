/** Checks of scoring as a whole: no row is there twice, and no level. */
import { fractionOf } from '../../model/decimal.ts';
import { issueError, issueWarning } from '../../model/issue.ts';
import { levelsAreInPercent } from '../../model/scoring.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { atRow, identityOf, scoringRows } from '../score/scoring-row.ts';
import { bandsHold } from './validate-bands.ts';
import { basePointsCountOnce } from './validate-base-points.ts';
import { scoringInputChecks } from './validate-scoring-input.ts';
import { scoringRowsHold } from './validate-scoring-rows.ts';
import { tiersHold } from './validate-tiers.ts';
import { exceededGivesNoLess } from './validate-verdict-points.ts';

const noDoubledRules: CatalogCheck = (catalog) => {
  const seen = new Set<string>();
  return scoringRows(catalog).flatMap((row) => {
    const key = identityOf(row.rule);
    if (key === null) return [];
    if (seen.has(key)) return [issueError('rule-doubled', atRow(row, 'kind'))];
    seen.add(key);
    return [];
  });
};

const noDoubledLevels: CatalogCheck = ({ scoring }) => {
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

/**
 * `90%` typed into a cell that shows plain numbers is kept as 0.9. As the threshold of a level in percent, nearly every
 * unit would reach it.
 */
const levelsAreNoFractions: CatalogCheck = ({ scoring }) => {
  if (!levelsAreInPercent(scoring)) return [];
  return scoring.levels.flatMap(({ from }, row) => {
    const percent = fractionOf(from);
    if (percent.lte(0) || percent.gt(1)) return [];
    return [
      issueWarning('level-as-fraction', { table: 'levels', row, field: 'from', params: { text: from } }),
    ];
  });
};

/** All checks of scoring, in the order of their issues. */
export const scoringChecks: readonly CatalogCheck[] = [
  scoringRowsHold,
  noDoubledRules,
  exceededGivesNoLess,
  bandsHold,
  tiersHold,
  basePointsCountOnce,
  ...scoringInputChecks,
  noDoubledLevels,
  levelsAreNoFractions,
];
