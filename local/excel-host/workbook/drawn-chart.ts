/** What a chart shows: its series and categories with the numbers and texts the sheets have now. */
import type { Cells } from './cells.ts';
import type { Chart, ChartSeries } from './chart.ts';
import type { ChartType } from './chart-type.ts';
import { displayText } from './display-text.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

export interface DrawnSeries {
  readonly name: string;
  readonly type: ChartType;
  /** One a category; `null` where nothing is to be drawn. */
  readonly values: readonly (number | null)[];
  /** The values as their cells show them. */
  readonly texts: readonly string[];
  /** The categories as numbers, for scatter charts: their own where all of them are, else 1, 2, 3 and so on. */
  readonly xValues: readonly number[];
  /** `#RRGGBB`, `null` for the theme's. */
  readonly color: string | null;
  /** The colours of points that have their own, by their place. */
  readonly pointColors: Readonly<Record<string, string>>;
}

export interface DrawnChart {
  /** `null` when there is none to be seen. */
  readonly title: string | null;
  /** As many as the longest series has values, in the words their cells show. */
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** The number format of the value axis. */
  readonly numberFormat: string;
}

interface Place {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** The cells in reading order; hidden ones only where the chart shows them too. */
function placesOf(workbook: Workbook, chart: Chart, cells: Cells | null): Place[] {
  const sheet = cells === null ? null : workbook.findSheet(cells.sheet);
  if (cells === null || sheet === null) return [];
  const { row, column, rows, columns } = cells.area;
  return Array.from({ length: rows * columns }, (_, index) => ({
    sheet,
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  })).filter(
    (place) =>
      !chart.plotVisibleOnly || (!sheet.hiddenRows.has(place.row) && !sheet.hiddenColumns.has(place.column)),
  );
}

/** A number to plot. Excel plots text and most errors as zero, and leaves blanks and `#N/A` out. */
function plotted({ displayBlanksAs }: Chart, { sheet, row, column }: Place): number | null {
  const value = sheet.valueAt(row, column);
  if (typeof value === 'number') return value;
  if (value === '') return displayBlanksAs === 'Zero' ? 0 : null;
  return value === '#N/A' ? null : 0;
}

const shown = (workbook: Workbook, { sheet, row, column }: Place): string =>
  displayText(sheet.valueAt(row, column), sheet.grid.formatAt(row, column).numberFormat, workbook.locale);

/** The name of a series: its cells', its own, or `Series<n>`. */
export function seriesName(workbook: Workbook, chart: Chart, series: ChartSeries): string {
  const { name } = series;
  if (typeof name === 'string') return name;
  const places = placesOf(workbook, { ...chart, plotVisibleOnly: false }, name);
  const text = places.map((place) => shown(workbook, place)).join(' ');
  return text === '' ? `Series${chart.series.indexOf(series) + 1}` : text;
}

function xValues(places: readonly Place[], count: number): number[] {
  const own = places.map(({ sheet, row, column }) => sheet.valueAt(row, column));
  return Array.from({ length: count }, (_, index) => {
    const value = own[index];
    const numeric = own.every((one) => typeof one === 'number' || one === '');
    return numeric && typeof value === 'number' ? value : index + 1;
  });
}

/** Excel's own, in the language of its windows, which is English here. */
export const AUTOMATIC_TITLE = 'Chart Title';

/** The title as it is read: one given, else a lone series' name, else what Excel writes there. */
export function titleOf(workbook: Workbook, chart: Chart): string {
  const [only, second] = chart.series;
  if (chart.title.text !== null) return chart.title.text;
  return only !== undefined && second === undefined ? seriesName(workbook, chart, only) : AUTOMATIC_TITLE;
}

/** The chart with everything the sheets say now. A pie shows its first series only; that is left to who draws it. */
export function drawnChart(workbook: Workbook, chart: Chart): DrawnChart {
  const series = chart.series.map((one): DrawnSeries => {
    const places = placesOf(workbook, chart, one.values);
    return {
      name: seriesName(workbook, chart, one),
      type: one.type ?? chart.type,
      values: places.map((place) => plotted(chart, place)),
      texts: places.map((place) => shown(workbook, place)),
      xValues: xValues(placesOf(workbook, chart, one.categories), places.length),
      color: one.color ?? one.lineColor,
      pointColors: one.pointColors,
    };
  });
  const named = chart.series.find((one) => one.categories !== null)?.categories ?? null;
  const words = placesOf(workbook, chart, named).map((place) => shown(workbook, place));
  const count = Math.max(0, ...series.map((one) => one.values.length));
  const first = placesOf(workbook, chart, chart.series[0]?.values ?? null)[0];
  return {
    title: chart.title.visible ? titleOf(workbook, chart) : null,
    categories: Array.from({ length: count }, (_, index) => words[index] ?? String(index + 1)),
    series,
    numberFormat:
      chart.valueAxis.numberFormat ??
      first?.sheet.grid.formatAt(first.row, first.column).numberFormat ??
      'General',
  };
}
