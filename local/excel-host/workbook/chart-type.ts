/** The kinds of charts this host draws, by `Excel.ChartType`. */
export interface ChartKind {
  readonly shape: 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';
  /** `percent`: stacked to a hundred. */
  readonly stacking: 'none' | 'stacked' | 'percent';
  readonly markers: boolean;
}

const kind = (
  shape: ChartKind['shape'],
  stacking: ChartKind['stacking'] = 'none',
  markers = false,
): ChartKind => ({ shape, stacking, markers });

export const CHART_KINDS = {
  ColumnClustered: kind('column'),
  ColumnStacked: kind('column', 'stacked'),
  ColumnStacked100: kind('column', 'percent'),
  BarClustered: kind('bar'),
  BarStacked: kind('bar', 'stacked'),
  BarStacked100: kind('bar', 'percent'),
  Line: kind('line'),
  LineStacked: kind('line', 'stacked'),
  LineStacked100: kind('line', 'percent'),
  LineMarkers: kind('line', 'none', true),
  LineMarkersStacked: kind('line', 'stacked', true),
  LineMarkersStacked100: kind('line', 'percent', true),
  Area: kind('area'),
  AreaStacked: kind('area', 'stacked'),
  AreaStacked100: kind('area', 'percent'),
  Pie: kind('pie'),
  Doughnut: kind('doughnut'),
  XYScatter: kind('scatter', 'none', true),
} as const satisfies Record<string, ChartKind>;

export type ChartType = keyof typeof CHART_KINDS;

/** Whether the host draws charts of the type. */
export const isChartType = (type: string): type is ChartType => Object.hasOwn(CHART_KINDS, type);

/** Whether charts of the type have axes. */
export const hasAxes = (type: ChartType): boolean => !/pie|doughnut/.test(CHART_KINDS[type].shape);
