/**
 * A chart on a worksheet, in Office.js's words. Plain data: what it refers to are ids of sheets and areas, so that a copy
 * of the data is a copy of the chart.
 */
import { shiftAnchor } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import type { Cells, FollowCells } from './cells.ts';
import type { ChartType } from './chart-type.ts';
import type { Shift } from './shift.ts';

export interface ChartFont {
  name: string;
  size: number;
  color: string;
  bold: boolean;
  italic: boolean;
  underline: 'None' | 'Single';
}

/** The chart's title or an axis's. */
export interface ChartTitle {
  /** `null`: what Excel itself writes there. */
  text: string | null;
  visible: boolean;
  overlay: boolean;
  position: 'Automatic' | 'Top' | 'Bottom' | 'Left' | 'Right';
  font: ChartFont;
}

export interface ChartLegend {
  visible: boolean;
  overlay: boolean;
  position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';
  font: ChartFont;
}

export interface ChartAxis {
  title: ChartTitle;
  visible: boolean;
  /** `null`: as Excel scales it. */
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  /** `null`: as the cells'. */
  numberFormat: string | null;
  majorGridlines: boolean;
  minorGridlines: boolean;
  reversePlotOrder: boolean;
  font: ChartFont;
}

/** Of `Excel.ChartDataLabelPosition` those that are places. */
export const LABEL_POSITIONS = [
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
] as const;

export type ChartLabelPosition = (typeof LABEL_POSITIONS)[number];

/** What the labels beside the points of a series say. */
/** What labels say, and where. */
export interface LabelWords {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showPercentage: boolean;
  position: ChartLabelPosition;
  /** `null`: as the cells'. */
  numberFormat: string | null;
}

export interface ChartDataLabels extends LabelWords {
  font: ChartFont;
}

export interface ChartSeries {
  /** The cell that names the series, a text of its own, `null` for `Series<n>`. */
  name: Cells | string | null;
  /** `null`: as the chart's. */
  type: ChartType | null;
  /** `null` before they are set, and once all of their cells are gone: the series is empty then. */
  values: Cells | null;
  /** `null`: 1, 2, 3 and so on. */
  categories: Cells | null;
  /** Of the fill, `#RRGGBB`; `null`: the theme's. */
  color: string | null;
  /** Of the line; `null`: as the fill's. */
  lineColor: string | null;
  /** Fills of single points, by their place in the series. */
  pointColors: Readonly<Record<string, string>>;
  hasDataLabels: boolean;
  dataLabels: ChartDataLabels;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: ChartType;
  anchor: Anchor;
  /** The block its series were made of, `null` once they were set one by one. */
  source: Cells | null;
  plotBy: 'Rows' | 'Columns';
  series: ChartSeries[];
  title: ChartTitle;
  legend: ChartLegend;
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  /** Of the chart area; `null`: white. */
  color: string | null;
  displayBlanksAs: 'NotPlotted' | 'Zero' | 'Interplotted';
  /** Hidden rows and columns are left out. */
  plotVisibleOnly: boolean;
}

const font = (size: number): ChartFont => ({
  name: 'Calibri',
  size,
  color: '#595959',
  bold: false,
  italic: false,
  underline: 'None',
});

const newTitle = (visible: boolean, size: number): ChartTitle => ({
  text: null,
  visible,
  overlay: false,
  position: 'Automatic',
  font: font(size),
});

const newAxis = (majorGridlines: boolean): ChartAxis => ({
  title: newTitle(false, 10),
  visible: true,
  minimum: null,
  maximum: null,
  majorUnit: null,
  numberFormat: null,
  majorGridlines,
  minorGridlines: false,
  reversePlotOrder: false,
  font: font(9),
});

/** A series as Excel adds it. */
export const newSeries = (
  name: ChartSeries['name'],
  values: Cells | null,
  categories: Cells | null,
): ChartSeries => ({
  name,
  type: null,
  values,
  categories,
  color: null,
  lineColor: null,
  pointColors: {},
  hasDataLabels: false,
  dataLabels: {
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    showPercentage: false,
    position: 'BestFit',
    numberFormat: null,
    font: { ...font(9), color: '#404040' },
  },
});

/** A chart as Excel makes it: titled, the legend beneath, lines across the value axis; a lone series needs no legend. */
export const newChart = (
  own: Pick<Chart, 'id' | 'name' | 'type' | 'anchor' | 'source' | 'plotBy' | 'series'>,
): Chart => ({
  ...own,
  title: newTitle(true, 14),
  legend: {
    visible: own.series.length > 1 || own.type === 'Pie' || own.type === 'Doughnut',
    overlay: false,
    position: 'Bottom',
    font: font(9),
  },
  categoryAxis: newAxis(own.type === 'XYScatter'),
  valueAxis: newAxis(true),
  color: null,
  displayBlanksAs: 'NotPlotted',
  plotVisibleOnly: true,
});

/** Lets every series find its cells again after a change of the workbook. */
export function followSources(chart: Chart, follow: FollowCells): void {
  if (chart.source !== null) chart.source = follow(chart.source);
  for (const series of chart.series) {
    if (series.values !== null) series.values = follow(series.values);
    if (series.categories !== null) series.categories = follow(series.categories);
    if (series.name !== null && typeof series.name !== 'string') series.name = follow(series.name) ?? '#REF!';
  }
}

/** Moves a chart with the rows and columns beneath it. */
export function moveChart(chart: Chart, shift: Shift): void {
  chart.anchor = shiftAnchor(shift, chart.anchor);
}
