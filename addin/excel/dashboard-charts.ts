/** The charts of the dashboard: drawn once with its worksheet, and from then on the council's to format, move or delete. */
import { dashboardCharts, type DashboardChart } from '../../shared/sheet/standings/dashboard-charts.ts';
import { HEADLINE_TABLE } from '../../shared/sheet/standings/draw-headline.ts';
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import { CHARTS_TOP } from './draw-dashboard.ts';
import { colors } from './styles.ts';

const FONT = 'Times New Roman';

/** The charts that stand where the headline stands; none are loaded where there is no dashboard. Queues only. */
export function findCharts(workbook: Excel.Workbook): Excel.ChartCollection {
  const { charts } = workbook.tables.getItemOrNullObject(HEADLINE_TABLE).worksheet;
  charts.load({ name: true });
  return charts;
}

/** Draws all charts on the dashboard, below its headline. Their tables are written already. Queues only. */
export function drawCharts(workbook: Excel.Workbook): void {
  const { charts } = workbook.tables.getItem(HEADLINE_TABLE).worksheet;
  for (const chart of dashboardCharts) drawChart(workbook, charts, chart);
}

/** Tables that were missing are new ones: the charts there are show them again. Queues only. */
export function bindCharts(
  workbook: Excel.Workbook,
  charts: Excel.ChartCollection,
  missing: readonly RefreshedTable[],
): void {
  const lost = dashboardCharts.filter(({ table }) => missing.some(({ name }) => name === table));
  for (const chart of lost) {
    const standing = charts.items.find(({ name }) => name === chart.name);
    if (standing !== undefined) bindSeries(workbook, standing.series.getItemAt(0), chart);
  }
}

function columnOf(workbook: Excel.Workbook, table: string, column: string): Excel.Range {
  return workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange().untrack();
}

/** All rows of the table's columns, which a chart goes on showing as rows come and go. */
function bindSeries(workbook: Excel.Workbook, series: Excel.ChartSeries, chart: DashboardChart): void {
  series.setValues(columnOf(workbook, chart.table, chart.values));
  series.setXAxisValues(columnOf(workbook, chart.table, chart.categories));
}

function drawChart(workbook: Excel.Workbook, charts: Excel.ChartCollection, chart: DashboardChart): void {
  const isLine = chart.kind === 'line';
  const type = isLine ? Excel.ChartType.lineMarkers : Excel.ChartType.barClustered;
  const values = columnOf(workbook, chart.table, chart.values);
  const drawn = charts.add(type, values, Excel.ChartSeriesBy.columns);
  drawn.name = chart.name;
  drawn.left = chart.box.left;
  drawn.top = CHARTS_TOP + chart.box.top;
  drawn.width = chart.box.width;
  drawn.height = chart.box.height;
  drawn.title.text = chart.title;
  applyFont(drawn.title.format.font, 12, colors.header, true);
  drawn.legend.visible = false;
  const series = drawn.series.getItemAt(0);
  bindSeries(workbook, series, chart);
  series.name = chart.values;
  if (isLine) series.format.line.color = chart.color;
  series.format.fill.setSolidColor(chart.color);
  const { categoryAxis, valueAxis } = drawn.axes;
  for (const axis of [categoryAxis, valueAxis]) applyFont(axis.format.font, isLine ? 9 : 8, '#262626', false);
  valueAxis.minimum = 0;
  if (isLine) {
    valueAxis.maximum = 100;
    valueAxis.majorUnit = 25;
    valueAxis.numberFormat = '0';
    categoryAxis.numberFormat = 'dd/mm';
    return;
  }
  // A bar of all of it leaves room for its figure.
  if (chart.scale === 'percent') valueAxis.maximum = 112;
  // The first row on top, and each bar with its figure instead of lines to measure it by.
  categoryAxis.reversePlotOrder = true;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  series.hasDataLabels = true;
  series.dataLabels.position = Excel.ChartDataLabelPosition.outsideEnd;
  series.dataLabels.numberFormat = chart.scale === 'percent' ? '0.0' : '0';
  applyFont(series.dataLabels.format.font, 8, '#262626', false);
}

function applyFont(font: Excel.ChartFont, size: number, color: string, bold: boolean): void {
  font.name = FONT;
  font.size = size;
  font.color = color;
  font.bold = bold;
}
