/** Checks of targets: assignments make sense, and each indicator can be compared with its target. */
import type { Catalog } from '../../model/catalog.ts';
import { fractionOf, roundedDecimal } from '../../model/decimal.ts';
import { targetKindOf, type Goal, type Measure } from '../../model/indicator.ts';
import { issueError, issueWarning, type Issue } from '../../model/issue.ts';
import type { QuantityTarget, Target } from '../../model/target.ts';
import { indexCatalog } from '../catalog-index.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { isOfAnotherYear } from '../time/another-year.ts';
import { districtGoal } from '../aggregate/district-verdict.ts';
import { groupBy } from '../group-by.ts';

/** A target of a unit or of the district, of an indicator that exists. Unknown indicators are for another check. */
interface StatedTarget {
  readonly target: Target;
  /** What a quantity measures here; `number` for the district where the units that met the indicator are counted. */
  readonly measure: Measure;
  /** The kinds of target that fit here. */
  readonly kinds: readonly Target['kind'][];
  /** Which way is good for a quantity here. */
  readonly goal: Goal;
  readonly at: Omit<Partial<Issue>, 'code' | 'severity'>;
}

function statedTargets(catalog: Catalog): StatedTarget[] {
  const { indicators, assignments } = catalog;
  const byCode = indexCatalog(catalog).indicators;
  const ofDistrict = indicators.flatMap((indicator, row): StatedTarget[] => {
    const { code, districtTarget: target } = indicator;
    if (target === null) return [];
    const at = { table: 'indicators', row, indicator: code, field: 'districtTarget' } as const;
    const kind = targetKindOf(indicator);
    const isCounted = indicator.aggregation === 'countMet';
    const kinds = isCounted ? ([kind, 'quantity'] as const) : [kind];
    const measure = isCounted ? 'number' : indicator.measure;
    const where = { ...at, params: { text: target.text } };
    return [{ target, measure, kinds, goal: districtGoal(indicator), at: where }];
  });
  const ofUnits = assignments.flatMap(({ unit, indicator: code, target }, row): StatedTarget[] => {
    const indicator = byCode.get(code);
    if (indicator === undefined) return [];
    const at = { table: 'targets', row, unit, indicator: code, field: code } as const;
    const { measure, goal } = indicator;
    const kinds = [targetKindOf(indicator)];
    return [{ target, measure, kinds, goal, at: { ...at, params: { text: target.text } } }];
  });
  return [...ofDistrict, ...ofUnits];
}

const targetsFit: CatalogCheck = (catalog) =>
  statedTargets(catalog).flatMap(({ target, kinds, goal, at }) => {
    if (!kinds.includes(target.kind)) return [issueError('target-does-not-fit-measure', at)];
    return target.kind === 'quantity' ? boundsFitGoal(goal, target, at) : [];
  });

/** A target without the bound that its goal needs could not be missed; `within` a single number leaves no room. */
function boundsFitGoal(goal: Goal, { min, max }: QuantityTarget, at: StatedTarget['at']): Issue[] {
  const needsMin = goal === 'atLeast' || goal === 'within';
  const needsMax = goal === 'atMost' || goal === 'within';
  if ((needsMin && min === null) || (needsMax && max === null)) {
    return [issueError('target-does-not-fit-goal', at)];
  }
  return goal === 'within' && min === max ? [issueWarning('target-without-range', at)] : [];
}

/**
 * `95%` typed into a cell that shows plain numbers is kept as 0.95 and read as 0.95 %, a hundredth of what was meant.
 * Each indicator is warned of once for all its units. A target written with a percent sign is taken at its word.
 */
const percentsAreNoFractions: CatalogCheck = (catalog) => {
  return saidOnce(statedTargets(catalog).filter(isFractionOfAPercent), ({ target, at }, units) => {
    if (target.kind !== 'quantity' || target.min === null) return [];
    const expected = roundedDecimal(fractionOf(target.min).mul(100), PERCENT_DECIMALS);
    return [issueWarning('percent-as-fraction', { ...at, params: { ...at.params, expected, ...units } })];
  });
};

/** Days copied from last year's plan, by which everybody would be late, and days after everything is over. */
const daysAreOfTheCampaign: CatalogCheck = (catalog) => {
  const { campaign } = catalog;
  const strange = statedTargets(catalog).filter(
    ({ target }) => target.kind === 'date' && isOfAnotherYear(target.by, campaign, null),
  );
  return saidOnce(strange, ({ at }, units) => [
    issueWarning('target-day-in-another-year', { ...at, params: { ...at.params, ...units } }),
  ]);
};

/** What is wrong with the first of each indicator's targets of units, with the number of these, and with each district target. */
function saidOnce(
  stated: readonly StatedTarget[],
  issues: (first: StatedTarget, units: { readonly other?: number }) => Issue[],
): Issue[] {
  const groups = groupBy(stated, ({ at }) => (at.table === 'targets' ? at.indicator : at));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return issues(first, first.at.table === 'targets' ? { other: others.length + 1 } : {});
  });
}

/** As many decimals as a target can have. */
const PERCENT_DECIMALS = 15;

function isFractionOfAPercent({ target, measure, goal }: StatedTarget): boolean {
  if (measure !== 'ratio' || goal !== 'atLeast' || target.kind !== 'quantity') return false;
  if (target.min === null || target.text.includes('%')) return false;
  const min = fractionOf(target.min);
  return min.gt(0) && min.lte(1);
}

const assignmentsHold: CatalogCheck = ({ units, indicators, assignments }) => {
  const indicatorCodes = new Set(indicators.map((indicator) => indicator.code));
  const unitCodes = new Set(units.map((unit) => unit.code));
  const seen = new Set<string>();
  const told = new Set<string>();
  return assignments.flatMap(({ unit, indicator: code }, row) => {
    const at = { table: 'targets', row, unit, indicator: code, field: code } as const;
    const key = `${unit}\n${code}`;
    if (!unitCodes.has(unit)) {
      // Once, at the unit's own cell: all of its targets are wrong for the one reason.
      if (told.has(unit)) return [];
      told.add(unit);
      return [
        issueError('unknown-unit', { table: 'targets', row, unit, field: 'unit', params: { text: unit } }),
      ];
    }
    if (!indicatorCodes.has(code))
      return [issueError('unknown-indicator', { ...at, params: { text: code } })];
    if (seen.has(key)) return [issueError('indicator-doubled', { ...at, params: { text: code } })];
    seen.add(key);
    return [];
  });
};

/**
 * A unit that is assigned a parent and none of its parts could never meet it. A parent without any parts is an issue of
 * its own.
 */
const parentsHavePartsInEachUnit: CatalogCheck = (catalog) => {
  const { indicators, assignments } = catalog;
  const byCode = indexCatalog(catalog).indicators;
  const parents = new Set(indicators.map((indicator) => indicator.parent));
  const withParts = new Set(
    assignments.map(({ unit, indicator }) => `${unit}\n${byCode.get(indicator)?.parent ?? ''}`),
  );
  return assignments.flatMap(({ unit, indicator: code }, row) =>
    byCode.get(code)?.measure !== 'allOf' || !parents.has(code) || withParts.has(`${unit}\n${code}`)
      ? []
      : [issueError('parent-without-parts', { table: 'targets', row, unit, indicator: code, field: code })],
  );
};

export const targetChecks: readonly CatalogCheck[] = [
  assignmentsHold,
  targetsFit,
  percentsAreNoFractions,
  daysAreOfTheCampaign,
  parentsHavePartsInEachUnit,
];
