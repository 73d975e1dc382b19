/** Checks of what scoring looks at: the council is warned of units that can never get the points of a row. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import type { IndicatorCode, UnitCode } from '../../model/identifiers.ts';
import { issueWarning, type Issue } from '../../model/issue.ts';
import { indexCatalog } from '../catalog-index.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { completionOfFigure } from '../judge/completion.ts';
import { groupBy } from '../group-by.ts';
import { atRow, scoringRows, type ScoringRow } from '../score/scoring-row.ts';

/** Any figure above zero shows whether a target gives a completion. */
const ANY_FIGURE = new Fraction(1);

/** A unit whose target is zero, or has no bound to reach, has no completion, and no points that are given for it. */
const completionIsThere: CatalogCheck = (catalog) => {
  const rows = scoringRows(catalog).filter(({ rule }) => 'basis' in rule && rule.basis === 'completion');
  if (rows.length === 0) return [];
  const { indicators } = indexCatalog(catalog);
  const without = unitsByIndicator(
    catalog.assignments.filter(({ indicator, target }) => {
      const goal = indicators.get(indicator)?.goal;
      if (goal === undefined || target.kind !== 'quantity') return false;
      return completionOfFigure(goal, target, ANY_FIGURE) === null;
    }),
  );
  return firstOfEach(rows, ({ rule }) => rule.indicator).flatMap((row) => {
    const { indicator } = row.rule;
    const units = indicator === null ? undefined : without.get(indicator);
    const params = countNamed(catalog, units ?? new Set());
    return params === null ? [] : [issueWarning('rule-without-input', atRow(row, 'basis', params))];
  });
};

/** A rule for an indicator that nobody is asked for: probably one code typed in place of another. */
const rulesHaveUnits: CatalogCheck = (catalog) => {
  const asked = new Set(catalog.assignments.map(({ indicator }) => indicator));
  const unasked = new Set(catalog.indicators.map(({ code }) => code).filter((code) => !asked.has(code)));
  return firstOfEach(scoringRows(catalog), ({ rule }) => rule.indicator).flatMap((row) => {
    const { indicator } = row.rule;
    return indicator !== null && unasked.has(indicator)
      ? [issueWarning('rule-for-nobody', atRow(row, 'indicator', { text: indicator }))]
      : [];
  });
};

/** A unit that is not asked for the indicator a tier goes by has no volume, and is in none of its tiers. */
const tiersHaveVolumes: CatalogCheck = (catalog) => {
  const rows = scoringRows(catalog).filter(({ rule }) => rule.tier !== null);
  if (rows.length === 0) return [];
  const { indicators } = indexCatalog(catalog);
  const asked = unitsByIndicator(catalog.assignments);
  const all = new Set(catalog.assignments.map(({ unit }) => unit));
  const byTwo = firstOfEach(rows, ({ rule }) => JSON.stringify([rule.indicator, rule.tier?.indicator]));
  return byTwo.flatMap((row) => {
    const { indicator, tier } = row.rule;
    if (tier === null || !indicators.has(tier.indicator)) return [];
    const scored = indicator === null ? all : (asked.get(indicator) ?? new Set());
    const measured = asked.get(tier.indicator) ?? new Set();
    const without = new Set([...scored].filter((unit) => !measured.has(unit)));
    const params = countNamed(catalog, without);
    return params === null ? [] : [issueWarning('tier-without-volume', atRow(row, 'tierIndicator', params))];
  });
};

function unitsByIndicator(assignments: Catalog['assignments']): Map<IndicatorCode, Set<UnitCode>> {
  const units = new Map<IndicatorCode, Set<UnitCode>>();
  for (const { unit, indicator } of assignments) {
    units.set(indicator, (units.get(indicator) ?? new Set()).add(unit));
  }
  return units;
}

/** The first row of each key: rows with the same key would get the same warning. */
function firstOfEach(rows: readonly ScoringRow[], keyOf: (row: ScoringRow) => unknown): ScoringRow[] {
  return [...groupBy(rows, keyOf).values()].flatMap(([first]) => first ?? []);
}

/** How many units they are, and one of them by name; `null` where there are none. */
function countNamed({ units }: Catalog, codes: ReadonlySet<UnitCode>): Issue['params'] | null {
  const [first] = codes;
  if (first === undefined) return null;
  return { text: codes.size, name: units.find(({ code }) => code === first)?.name ?? first };
}

export const scoringInputChecks: readonly CatalogCheck[] = [
  completionIsThere,
  rulesHaveUnits,
  tiersHaveVolumes,
];
