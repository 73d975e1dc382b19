/** The charts of the dashboard as data: which table each shows, and how it looks. */
import { NOT_MET_TABLE, notMetColumns } from './draw-not-met.ts';
import { REPORTING_DAYS_TABLE, reportingDayColumns } from './draw-reporting-days.ts';
import { UNIT_RATES_TABLE, unitRateColumns } from './draw-unit-rates.ts';

export interface DashboardChart {
  /** By this name it is found again, wherever it was moved on its worksheet. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'line' | 'bars';
  readonly table: string;
  readonly categories: string;
  readonly values: string;
  /** Of what the values are: a share of a hundred, or a count. */
  readonly scale: 'percent' | 'count';
  /** Dark enough to be seen in black and white print. */
  readonly color: string;
  /** In points, from the corner of what the charts have of the page. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** What the charts have of the page, in points: as wide as the headline above them, as high as A4 leaves room for. */
export const CHARTS_SIZE = { width: 825.6, height: 390 };

const GAP = 10;
const HALF = { width: (CHARTS_SIZE.width - GAP) / 2, height: (CHARTS_SIZE.height - GAP) / 2 };
const right = HALF.width + GAP;

export const dashboardCharts: readonly DashboardChart[] = [
  {
    name: 'ThiDuaReportingRate',
    title: 'Tỷ lệ đơn vị đã báo cáo theo ngày (%)',
    kind: 'line',
    table: REPORTING_DAYS_TABLE,
    categories: reportingDayColumns.day,
    values: reportingDayColumns.rate,
    scale: 'percent',
    color: '#1F4E78',
    box: { left: 0, top: 0, ...HALF, height: HALF.height - 30 },
  },
  {
    name: 'ThiDuaNotMet',
    title: 'Chỉ tiêu nhiều đơn vị không đạt nhất (số đơn vị)',
    kind: 'bars',
    table: NOT_MET_TABLE,
    categories: notMetColumns.label,
    values: notMetColumns.notMet,
    scale: 'count',
    color: '#9C4A1A',
    box: { left: 0, top: HALF.height - 30 + GAP, ...HALF, height: HALF.height + 30 },
  },
  {
    name: 'ThiDuaUnitRates',
    title: 'Tỷ lệ chỉ tiêu đạt theo đơn vị đã báo cáo (%)',
    kind: 'bars',
    table: UNIT_RATES_TABLE,
    categories: unitRateColumns.label,
    values: unitRateColumns.rate,
    scale: 'percent',
    color: '#1F4E78',
    box: { left: right, top: 0, width: HALF.width, height: CHARTS_SIZE.height },
  },
];
