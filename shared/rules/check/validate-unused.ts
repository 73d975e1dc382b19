/** What a catalog lists and nobody has to do with: forgotten, as often as meant for later. */
import { issueWarning } from '../../model/issue.ts';
import type { CatalogCheck } from './catalog-check.ts';

const unitsHaveTargets: CatalogCheck = ({ units, assignments }) => {
  const assigned = new Set(assignments.map(({ unit }) => unit));
  return units.flatMap(({ code, name }, row) =>
    assigned.has(code)
      ? []
      : [
          issueWarning('unit-without-targets', {
            table: 'units',
            row,
            unit: code,
            field: 'code',
            params: { name },
          }),
        ],
  );
};

/** Where nobody is asked for anything at all, the units say it. */
const indicatorsAreAsked: CatalogCheck = ({ indicators, assignments }) => {
  if (assignments.length === 0) return [];
  const asked = new Set(assignments.map(({ indicator }) => indicator));
  return indicators.flatMap(({ code, name }, row) =>
    asked.has(code)
      ? []
      : [
          issueWarning('indicator-for-nobody', {
            table: 'indicators',
            row,
            indicator: code,
            field: 'code',
            params: { name },
          }),
        ],
  );
};

const blocksHaveUnits: CatalogCheck = ({ blocks, units }) => {
  const filled = new Set(units.map(({ block }) => block));
  return blocks.flatMap(({ code, name }, row) =>
    filled.has(code)
      ? []
      : [issueWarning('block-without-units', { table: 'blocks', row, field: 'code', params: { name } })],
  );
};

export const unusedChecks: readonly CatalogCheck[] = [unitsHaveTargets, indicatorsAreAsked, blocksHaveUnits];
