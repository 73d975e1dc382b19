/** A chart of the workbook in Chart.js's words, with Excel's look: its colours, its scale, its places for the words. */
import type { ChartConfiguration, ChartDataset, FontSpec } from 'chart.js';
import { valueAxisScale, xAxisScale } from '../../excel-host/workbook/axis-scale.ts';
import { CHART_KINDS } from '../../excel-host/workbook/chart-type.ts';
import type { ChartKind } from '../../excel-host/workbook/chart-type.ts';
import type { Chart, ChartAxis, ChartFont, ChartTitle } from '../../excel-host/workbook/chart.ts';
import { displayText } from '../../excel-host/workbook/display-text.ts';
import type { DrawnChart, DrawnSeries } from '../../excel-host/workbook/drawn-chart.ts';
import type { Locale } from '../../excel-host/workbook/workbook.ts';
import { chartLabels } from './chart-labels.ts';
import { fontFamily } from './font-family.ts';

/** The accents of Office's theme, in the order charts take them. */
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const GRIDLINE = '#D9D9D9';

/** What a chart is drawn from. */
export interface ChartView {
  readonly chart: Chart;
  readonly drawn: DrawnChart;
  readonly locale: Locale;
  /** Pixels to a point. */
  readonly scale: number;
}

type Type = 'bar' | 'line' | 'pie' | 'doughnut' | 'scatter';
type Point = number | null | { x: number; y: number };
export type ChartJsConfig = ChartConfiguration<Type, Point[], string>;
type Scales = NonNullable<NonNullable<ChartJsConfig['options']>['scales']>;

const TYPES: Readonly<Record<ChartKind['shape'], Type>> = {
  column: 'bar',
  bar: 'bar',
  line: 'line',
  area: 'line',
  pie: 'pie',
  doughnut: 'doughnut',
  scatter: 'scatter',
};

const accent = (index: number): string => ACCENTS[index % ACCENTS.length] ?? GRIDLINE;

export function chartConfig(view: ChartView): ChartJsConfig {
  const { chart, drawn } = view;
  const kind = CHART_KINDS[chart.type];
  const isRound = kind.shape === 'pie' || kind.shape === 'doughnut';
  // A pie has room for one series.
  const series = kind.shape === 'pie' ? drawn.series.slice(0, 1) : drawn.series;
  const shares = kind.stacking === 'percent' ? sharesOf(series) : null;
  return {
    type: TYPES[kind.shape],
    data: {
      labels: [...drawn.categories],
      datasets: series.map((one, index) => dataset(one, index, isRound, shares?.[index] ?? null)),
    },
    plugins: [chartLabels(view)],
    options: {
      indexAxis: kind.shape === 'bar' ? 'y' : 'x',
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      layout: { padding: 6 * view.scale },
      spanGaps: chart.displayBlanksAs === 'Interplotted',
      scales: isRound ? {} : scales(view, kind),
      plugins: {
        title: { ...words(chart.title, drawn.title, view.scale), display: drawn.title !== null },
        legend: {
          display: chart.legend.visible,
          position: LEGENDS[chart.legend.position],
          align: chart.legend.position === 'Corner' ? 'start' : 'center',
          labels: {
            ...letters(chart.legend.font, view.scale),
            boxWidth: 8 * view.scale,
            boxHeight: 8 * view.scale,
          },
        },
        tooltip: {
          callbacks: {
            label: ({ datasetIndex, dataIndex }) =>
              `${series[datasetIndex]?.name}: ${series[datasetIndex]?.texts[dataIndex]}`,
          },
        },
      },
    },
  };
}

const LEGENDS = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right', Corner: 'right' } as const;

/** Each value as its part of all series' in its category. */
function sharesOf(series: readonly DrawnSeries[]): (number | null)[][] {
  const totals = series.reduce<number[]>((sums, { values }) => {
    for (const [index, value] of values.entries()) sums[index] = (sums[index] ?? 0) + Math.abs(value ?? 0);
    return sums;
  }, []);
  return series.map(({ values }) =>
    values.map((value, index) =>
      value === null || totals[index] === 0 ? null : value / (totals[index] ?? 1),
    ),
  );
}

function dataset(
  series: DrawnSeries,
  index: number,
  isRound: boolean,
  shares: readonly (number | null)[] | null,
): ChartDataset<Type, Point[]> {
  const { shape, markers } = CHART_KINDS[series.type];
  const color = series.color ?? accent(index);
  const values = shares ?? series.values;
  const pointColor = (point: number) => series.pointColors[point] ?? (isRound ? accent(point) : color);
  const points = values.map((value, point) =>
    shape === 'scatter' && value !== null ? { x: series.xValues[point] ?? point + 1, y: value } : value,
  );
  return {
    type: TYPES[shape],
    label: series.name,
    data: points,
    backgroundColor: values.map((_, point) => pointColor(point)),
    borderColor: isRound ? '#FFFFFF' : color,
    borderWidth: isRound ? 1 : shape === 'line' ? 2.5 : 0,
    pointRadius: markers ? 4 : 0,
    fill: shape === 'area' ? 'stack' : false,
    categoryPercentage: 0.62,
    barPercentage: 0.95,
  };
}

function scales({ chart, drawn, locale, scale }: ChartView, kind: ChartKind): Scales {
  const { categoryAxis, valueAxis } = chart;
  const lies = kind.shape === 'bar';
  const stacked = kind.stacking !== 'none';
  const numberFormat = kind.stacking === 'percent' ? '0%' : drawn.numberFormat;
  const auto = valueAxisScale(drawn);
  const value = {
    ...axis(valueAxis, scale),
    stacked,
    min: valueAxis.minimum ?? auto.minimum,
    max: valueAxis.maximum ?? auto.maximum,
    position: lies ? (categoryAxis.reversePlotOrder ? 'top' : 'bottom') : 'left',
    ticks: {
      ...letters(valueAxis.font, scale),
      stepSize: valueAxis.majorUnit ?? auto.majorUnit,
      callback: (tick: string | number) => displayText(tick, numberFormat, locale),
    },
  } as const;
  const x = kind.shape === 'scatter' ? xAxisScale(drawn) : null;
  const category = {
    ...axis(categoryAxis, scale),
    type: x === null ? 'category' : 'linear',
    ...(x !== null && { min: categoryAxis.minimum ?? x.minimum, max: categoryAxis.maximum ?? x.maximum }),
    stacked,
    // Excel keeps lines half a category away from the edges, and areas not.
    offset: kind.shape !== 'area' && kind.shape !== 'scatter',
    // Excel counts the categories of lying bars upwards.
    reverse: lies !== categoryAxis.reversePlotOrder,
    ticks: { ...letters(categoryAxis.font, scale), autoSkip: true },
  } as const;
  return lies ? { x: value, y: category } : { x: category, y: value };
}

function axis({ title, visible, majorGridlines, reversePlotOrder }: ChartAxis, scale: number) {
  return {
    display: visible,
    reverse: reversePlotOrder,
    title: { ...words(title, title.text, scale), display: title.visible && title.text !== null },
    grid: { display: majorGridlines, color: GRIDLINE, drawTicks: false },
    border: { color: GRIDLINE },
  };
}

const words = (title: ChartTitle, text: string | null, scale: number) => ({
  text: text ?? '',
  ...letters(title.font, scale),
});

function letters(font: ChartFont, scale: number): { color: string; font: Partial<FontSpec> } {
  return {
    color: font.color,
    font: {
      family: fontFamily(font.name),
      size: font.size * scale,
      weight: font.bold ? 'bold' : 'normal',
      style: font.italic ? 'italic' : 'normal',
    },
  };
}
