/** The district's view: each indicator aggregated over all units that reported, against the district's own target. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import { fractionOf, roundedDecimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { LineResult, UnitResult } from '../../model/result.ts';
import type { IndicatorTotal } from '../../model/standings.ts';
import { percent } from '../judge/achieved.ts';
import { indexCatalog } from '../catalog-index.ts';
import { completionOfFigure } from '../judge/completion.ts';
import { groupBy } from '../group-by.ts';
import { districtGoal, districtVerdict, districtVerdictOfParts } from './district-verdict.ts';
import { PERCENT_PLACES } from '../decimal-places.ts';
import { countVerdicts } from '../judge/verdict-counts.ts';

/**
 * One total for each indicator, in catalog order. `results` are those of the units that reported; assigned units
 * without a result count as not reported. Linear in cells.
 */
export function aggregateIndicators(catalog: Catalog, results: readonly UnitResult[]): IndicatorTotal[] {
  const lines = groupBy(
    results.flatMap((result) => result.lines),
    (line) => line.indicator,
  );
  const assignedUnits = new Map<string, number>();
  for (const { indicator } of catalog.assignments) {
    assignedUnits.set(indicator, (assignedUnits.get(indicator) ?? 0) + 1);
  }
  const indicators = [...indexCatalog(catalog).indicators.values()];
  const totals = indicators.map((indicator) =>
    totalOf(indicator, lines.get(indicator.code) ?? [], assignedUnits.get(indicator.code) ?? 0),
  );
  const verdictOf = new Map(totals.map(({ indicator, verdict }) => [indicator, verdict]));
  const partsOf = groupBy(indicators, ({ parent }) => parent);
  return totals.map((total, position) => {
    const target = indicators[position]?.districtTarget;
    if (target?.kind !== 'done' || indicators[position]?.measure !== 'allOf') return total;
    const parts = partsOf.get(total.indicator) ?? [];
    return {
      ...total,
      verdict: districtVerdictOfParts(parts.map(({ code }) => verdictOf.get(code) ?? null)),
    };
  });
}

function totalOf(indicator: Indicator, lines: readonly LineResult[], assignedUnits: number): IndicatorTotal {
  const counts = countVerdicts(lines.map((line) => line.verdict));
  counts.notReported += assignedUnits - lines.length;
  const figure = aggregatedFigure(indicator, lines);
  const target = indicator.districtTarget;
  const completion =
    figure === null || target?.kind !== 'quantity'
      ? null
      : completionOfFigure(districtGoal(indicator), target, figure);
  return {
    indicator: indicator.code,
    assignedUnits,
    counts,
    value: figure === null ? null : roundedDecimal(figure, PERCENT_PLACES),
    verdict: districtVerdict(indicator, figure, counts),
    completion: completion === null ? null : roundedDecimal(completion, PERCENT_PLACES),
  };
}

/** The exact aggregate; `null` where nothing was reported, or the indicator is not aggregated. */
function aggregatedFigure(indicator: Indicator, lines: readonly LineResult[]): Fraction | null {
  switch (indicator.aggregation) {
    case 'sum':
      return sumOf(lines, (line) => (line.reported?.kind === 'number' ? line.reported.actual : null));
    case 'pooled':
      return pooledFigure(lines.filter((line) => line.reported?.kind === indicator.measure));
    case 'countMet': {
      const decided = lines.filter((line) => line.verdict !== 'notReported' && line.verdict !== 'notArising');
      const met = decided.filter((line) => line.verdict !== 'notMet').length;
      return decided.length === 0 ? null : new Fraction(met);
    }
    case 'none':
      return null;
  }
}

/** Σ numerators / Σ denominators, or Σ this period against Σ the period before: never the mean of percents. */
function pooledFigure(lines: readonly LineResult[]): Fraction | null {
  const numerator = sumOf(lines, ({ reported }) => (reported?.kind === 'ratio' ? reported.numerator : null));
  const denominator = sumOf(lines, ({ reported }) =>
    reported?.kind === 'ratio' ? reported.denominator : null,
  );
  if (numerator !== null && denominator !== null) return percent(numerator, denominator);
  const current = sumOf(lines, ({ reported }) => (reported?.kind === 'change' ? reported.current : null));
  const before = sumOf(lines, ({ reported }) => (reported?.kind === 'change' ? reported.before : null));
  return current === null || before === null ? null : percent(current.sub(before), before);
}

/** The sum of what the lines give; `null` when no line gives anything, which is not zero. */
function sumOf(lines: readonly LineResult[], part: (line: LineResult) => string | null): Fraction | null {
  const parts = lines.flatMap((line) => part(line) ?? []);
  return parts.length === 0
    ? null
    : parts.reduce((sum, decimal) => sum.add(fractionOf(decimal)), new Fraction(0));
}
