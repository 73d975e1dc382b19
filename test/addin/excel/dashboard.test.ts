/** The dashboard: drawn once, brought up to date through the tables behind it, and else the council's. */
import { beforeEach, expect, test } from 'vitest';
import { columnPoints } from '../../../addin/excel/styles.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { drawnChart } from '../../../local/excel-host/workbook/drawn-chart.ts';
import { CHARTS_SIZE, dashboardCharts } from '../../../shared/sheet/standings/dashboard-charts.ts';
import { NO_REPORT } from '../../../shared/sheet/standings/dashboard-words.ts';
import { openWorkbook } from './excel-desk.ts';
import { standingsOf, writeTables } from './standings-samples.ts';

const DASHBOARD = 'Tổng quan';
const TABLES = 'Số liệu biểu đồ';
const [RATE, NOT_MET, UNITS] = dashboardCharts.map(({ name }) => name);

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const sheet = () => host.workbook.findSheet(DASHBOARD);
const chartNames = () => sheet()?.charts.map(({ name }) => name);

function drawn(name = '') {
  const chart = sheet()?.charts.find((one) => one.name === name);
  if (chart === undefined) throw new Error(`There is no chart ${name}.`);
  const { categories, series } = drawnChart(host.workbook, chart);
  return categories.map((category, at) => [category, series[0]?.values[at]]);
}

const onDashboard = (act: (worksheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(DASHBOARD));
    await context.sync();
  });

test('its charts show all rows of their tables, also once there are more or fewer', async () => {
  for (const met of [[10, 12], [9, 12, 19, 3], [11]]) {
    await writeTables(standingsOf(met));
    const rates = drawn(UNITS).map(([, rate]) => rate);
    expect(rates).toEqual(met.toSorted((a, b) => b - a).map((count) => count * 5));
    expect(drawn(RATE).length).toBeGreaterThan(0);
    expect(drawn(NOT_MET)[0]?.[1]).toBe(met.length);
  }
});

test('while nobody has reported its charts say so, and draw nothing', async () => {
  await writeTables(standingsOf([]));
  for (const { name } of dashboardCharts) expect(drawn(name)).toEqual([[NO_REPORT, null]]);
  await writeTables(standingsOf([10]));
  expect(drawn(UNITS).map(([, rate]) => rate)).toEqual([50]);
});

test('a chart that was moved, formatted or deleted stays as the council has it', async () => {
  await writeTables(standingsOf([10, 12]));
  await onDashboard(({ charts }) => {
    charts.getItem(RATE ?? '').delete();
    const units = charts.getItem(UNITS ?? '');
    units.left = 5;
    units.title.text = 'Của chúng tôi';
    units.series.getItemAt(0).format.fill.setSolidColor('#00AA00');
  });
  await writeTables(standingsOf([10, 12, 15]));
  expect(chartNames()).toEqual([NOT_MET, UNITS]);
  const units = sheet()?.charts.find(({ name }) => name === UNITS);
  expect([units?.title.text, units?.series[0]?.color]).toEqual(['Của chúng tôi', '#00AA00']);
  expect(units?.anchor.column[0]).toEqual({ line: 0, offset: 5 });
  expect(drawn(UNITS)).toHaveLength(3);
});

test('a refresh leaves the look of the headline and what stands beside it', async () => {
  await writeTables(standingsOf([10, 12]));
  host.typeAsUser(DASHBOARD, 'A40', [['Ghi chú của Thường trực']]);
  await onDashboard((worksheet) => {
    worksheet.getRange('B3').format.font.color = '#C00000';
  });
  await writeTables(standingsOf([10, 12, 15]));
  expect(sheet()?.valueAt(2, 1)).toBe('3/34');
  expect(sheet()?.grid.formatAt(2, 1).fontColor).toBe('#C00000');
  expect(sheet()?.valueAt(39, 0)).toBe('Ghi chú của Thường trực');
});

test('a dashboard that was renamed is found, and one that was deleted is drawn anew with all its charts', async () => {
  await writeTables(standingsOf([10, 12]));
  await onDashboard((worksheet) => {
    worksheet.name = 'Toàn cảnh';
  });
  await writeTables(standingsOf([10]));
  expect(sheet()).toBeNull();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Toàn cảnh').delete();
    await context.sync();
  });
  await writeTables(standingsOf([10]));
  expect(chartNames()).toEqual([RATE, NOT_MET, UNITS]);
  expect(drawn(UNITS).map(([, rate]) => rate)).toEqual([50]);
});

test('charts whose tables were deleted show the new ones', async () => {
  await writeTables(standingsOf([10, 12]));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(TABLES).delete();
    await context.sync();
  });
  await writeTables(standingsOf([10, 12, 15]));
  expect(chartNames()).toEqual([RATE, NOT_MET, UNITS]);
  expect(drawn(UNITS)).toHaveLength(3);
});

test('the moment it is of has room in its column', () => {
  const { columns, columnWidths } = standingsOf([10]).headline;
  // Sixteen signs, bold, of half their size at most; Excel writes a number that has no room as ####.
  expect(columnPoints(columnWidths[columns.indexOf('Cập nhật lúc')] ?? 0)).toBeGreaterThan(16 * 6 + 4);
});

test('what is printed is one page of A4, and charts are as wide as the headline', async () => {
  const tables = standingsOf([10]);
  await writeTables(tables);
  expect(sheet()?.pageLayout).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
  const { columnWidths, printedColumns } = tables.headline;
  const width = columnWidths
    .slice(0, printedColumns)
    .reduce((sum, characters) => sum + columnPoints(characters), 0);
  expect(Math.abs(width - CHARTS_SIZE.width)).toBeLessThan(2);
});
