/** The scales of a chart's axes where nobody set them. */
import { CHART_KINDS } from './chart-type.ts';
import type { DrawnChart, DrawnSeries } from './drawn-chart.ts';
import { valueScale } from './value-scale.ts';
import type { ValueScale } from './value-scale.ts';

const isNumber = (value: number | null): value is number => value !== null;

const stackingOf = ({ type }: DrawnSeries) => CHART_KINDS[type].stacking;

/** The gains (or, with -1, the losses) of every category together. */
const sums = (series: readonly DrawnSeries[], sign: 1 | -1): number[] =>
  (series[0]?.values ?? []).map((_, place) =>
    series.reduce((sum, { values }) => sum + sign * Math.max(0, sign * (values[place] ?? 0)), 0),
  );

/** The value axis has room for the values, or where they are stacked for their sums; shares go up to a hundred per cent. */
export function valueAxisScale({ series }: Pick<DrawnChart, 'series'>): ValueScale {
  if (series.some((one) => stackingOf(one) === 'percent')) {
    const hasLosses = series.some(({ values }) => values.some((value) => isNumber(value) && value < 0));
    return { minimum: hasLosses ? -1 : 0, maximum: 1, majorUnit: hasLosses ? 0.2 : 0.1 };
  }
  const stacked = series.filter((one) => stackingOf(one) === 'stacked');
  const others = series.filter((one) => stackingOf(one) === 'none');
  return valueScale([
    ...others.flatMap(({ values }) => values.filter(isNumber)),
    ...sums(stacked, 1),
    ...sums(stacked, -1),
  ]);
}

/** The horizontal axis of a scatter chart. */
export const xAxisScale = ({ series }: Pick<DrawnChart, 'series'>): ValueScale =>
  valueScale(series.flatMap(({ xValues }) => xValues));
