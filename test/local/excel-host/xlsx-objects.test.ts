/** What a file carries beside cells: charts, links, notes, custom XML and custom properties. */
import ExcelJS from 'exceljs';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Chart } from '../../../local/excel-host/workbook/chart.ts';
import { CHART_KINDS, isChartType } from '../../../local/excel-host/workbook/chart-type.ts';
import { drawnChart } from '../../../local/excel-host/workbook/drawn-chart.ts';
import type { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { loadXlsx, saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

const MARKED = '<receipt xmlns="urn:thi-dua:receipt"><digest>a&lt;b</digest></receipt>';

/** A chart without what differs between a workbook and its copy: ids, and the block its series were made of. */
const told = (chart: Chart): unknown => ({
  ...chart,
  id: '',
  source: null,
  anchor: rounded(chart.anchor),
  series: chart.series.map((series) => ({
    ...series,
    values: series.values?.area,
    categories: series.categories?.area,
    name: series.name !== null && typeof series.name === 'object' ? series.name.area : series.name,
  })),
});

const rounded = (anchor: Chart['anchor']): unknown =>
  JSON.parse(
    JSON.stringify(anchor, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ),
  );

const chartsOf = (workbook: Workbook) => workbook.sheets.flatMap((sheet) => sheet.charts);

/** The parts of an archive as text. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

let workbook: Workbook;
beforeEach(async () => {
  ({ workbook } = await openWorkbook({ user: { name: 'An', email: '' }, now: () => new Date(0) }));
  await onData((sheet) => {
    sheet.name = 'Kết quả';
    sheet.getRange('A1:C4').values = [
      ['Đơn vị', 'Đạt & vượt', 'Không đạt'],
      ['Phường 1', 20, 4],
      ['Phường 2', 18.5, 6],
      ['Phường 3', 24, ''],
    ];
    sheet.getRange('B2:C4').numberFormat = Array.from({ length: 3 }, () => ['0.0', '0.0']);
  });
});

/** Runs a batch on the sheet of the results. */
const onResults = (batch: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem('Kết quả'), context.workbook);
    await context.sync();
  });

/** Saved and loaded again, with nothing lost. */
async function copied(): Promise<Workbook> {
  const { bytes, notCarried } = await saveXlsx(workbook);
  const copy = await loadXlsx(bytes);
  expect([notCarried, copy.notLoaded]).toEqual([[], []]);
  return copy;
}

describe('charts', () => {
  test.each(Object.keys(CHART_KINDS).filter(isChartType))('a %s chart comes back as it was', async (type) => {
    await onResults((sheet) => {
      sheet.charts.add(type, sheet.getRange('A1:C4'));
    });
    const copy = await copied();
    expect(chartsOf(copy).map(told)).toEqual(chartsOf(workbook).map(told));
    expect(chartsOf(copy).map((chart) => drawnChart(copy, chart))).toEqual(
      chartsOf(workbook).map((chart) => drawnChart(workbook, chart)),
    );
  });

  test('come back with every part that was set', async () => {
    await onResults((sheet) => {
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C4'));
      chart.name = 'Kết quả <1> & "2"';
      chart.setPosition('E2', 'K15');
      chart.left = 250;
      chart.title.text = 'Thi đua <yêu nước>\nquý III';
      chart.title.format.font.set({ bold: true, size: 16, color: '#1F4E79', name: 'Tinos', italic: true });
      chart.title.overlay = true;
      chart.legend.position = 'Right';
      chart.legend.format.font.underline = 'Single';
      chart.axes.valueAxis.set({ minimum: 5, maximum: 40, majorUnit: 5, numberFormat: '#,##0' });
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.set({ reversePlotOrder: true, visible: false });
      chart.axes.categoryAxis.title.text = 'Đơn vị';
      chart.displayBlanksAs = 'Zero';
      chart.plotVisibleOnly = false;
      chart.format.fill.setSolidColor('#FFF2CC');
      const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      first.format.fill.setSolidColor('#1F4E79');
      first.format.line.color = '#000000';
      first.points.getItemAt(1).format.fill.setSolidColor('red');
      first.dataLabels.set({
        showValue: true,
        showCategoryName: true,
        position: 'InsideEnd',
        numberFormat: '0',
      });
      first.dataLabels.format.font.set({ name: 'Times New Roman', size: 8, color: '#262626' });
      second.chartType = 'LineMarkers';
      second.name = 'Chưa đạt';
    });
    expect(chartsOf(await copied()).map(told)).toEqual(chartsOf(workbook).map(told));
  });

  test('show the same from another sheet, and after their cells are gone', async () => {
    await onResults((sheet, { worksheets }) => {
      const other = worksheets.add("Biểu 'đồ' A");
      other.charts.add('Pie', sheet.getRange('A1:B4'));
      other.charts.add('Line', sheet.getRange('A1:C4'));
      sheet.getRange('C:C').delete('Left');
    });
    const copy = await copied();
    expect(chartsOf(copy).map((chart) => drawnChart(copy, chart))).toEqual(
      chartsOf(workbook).map((chart) => drawnChart(workbook, chart)),
    );
  });

  test('carry what they show, for readers that do not calculate', async () => {
    await onResults((sheet) => void sheet.charts.add('BarClustered', sheet.getRange('A1:B4')));
    const parts = partsOf((await saveXlsx(workbook)).bytes);
    const xml = parts['xl/charts/chart1.xml'] ?? '';
    expect([...xml.matchAll(/<c:v>([^<]*)</g)].map(([, text]) => text)).toEqual([
      'Đạt &amp; vượt',
      'Phường 1',
      'Phường 2',
      'Phường 3',
      '20',
      '18.5',
      '24',
    ]);
    expect(xml).toContain("<c:f>'Kết quả'!$B$2:$B$4</c:f>");
    expect(parts['[Content_Types].xml']).toContain('/xl/charts/chart1.xml');
  });

  test('that cannot be drawn here are named when they are lost', async () => {
    await onResults((sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:B4')).name = 'Mạng nhện';
    });
    const files = unzipSync((await saveXlsx(workbook)).bytes);
    const path = 'xl/charts/chart1.xml';
    files[path] = strToU8(strFromU8(files[path] ?? new Uint8Array()).replaceAll('lineChart', 'radarChart'));
    const copy = await loadXlsx(zipSync(files));
    expect([copy.notLoaded, chartsOf(copy)]).toEqual([
      [{ kind: 'chart', sheet: 'Kết quả', what: 'Mạng nhện' }],
      [],
    ]);
  });
});

describe('links', () => {
  test('come back on texts, numbers and formulas, which stay what they were', async () => {
    await onResults((sheet) => {
      sheet.getRange('E1').formulas = [['=B2*2']];
      sheet.getRange('E1').hyperlink = { address: 'https://thidua.vn/?a=1&b="2"', screenTip: 'Mở <trang>' };
      sheet.getRange('B2:B3').hyperlink = { documentReference: "'Kết quả'!A1" };
      sheet.getRange('E3').hyperlink = { address: 'mailto:an@phuong1.vn', textToDisplay: 'Thư' };
    });
    const copy = await copied();
    expect(copy.active.hyperlinks).toEqual(workbook.active.hyperlinks);
    expect([copy.active.formulaAt(0, 4), copy.active.valueAt(0, 4), copy.active.valueAt(1, 1)]).toEqual([
      '=B2*2',
      40,
      20,
    ]);
  });

  test('are links to another reader', async () => {
    await onResults((sheet) => {
      sheet.getRange('E3').hyperlink = { address: 'https://thidua.vn/', textToDisplay: 'Trang' };
    });
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(new Uint8Array((await saveXlsx(workbook)).bytes).buffer);
    expect(file.worksheets[0]?.getCell('E3').value).toEqual({
      text: 'Trang',
      hyperlink: 'https://thidua.vn/',
    });
  });
});

describe('notes', () => {
  test('come back, also on empty cells, and stay with their cells', async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet('Data');
    sheet.getCell('B2').note = 'ghi chú <1>';
    sheet.getCell('C3').note = { texts: [{ text: 'hai ' }, { font: { bold: true }, text: 'phần' }] };
    workbook = await loadXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
    const copy = await copied();
    expect(copy.active.notes).toEqual([
      { area: { row: 1, column: 1, rows: 1, columns: 1 }, text: 'ghi chú <1>' },
      { area: { row: 2, column: 2, rows: 1, columns: 1 }, text: 'hai phần' },
    ]);
  });

  test('are what comments become, which is said', async () => {
    await onResults((sheet) => void sheet.comments.add('B2', 'Sai?').replies.add('Đúng rồi.'));
    const { bytes, notCarried } = await saveXlsx(workbook);
    expect(notCarried).toEqual([{ kind: 'comment', sheet: 'Kết quả', what: 'B2' }]);
    expect((await loadXlsx(bytes)).active.notes.map(({ text }) => text)).toEqual(['An: Sai?\nAn: Đúng rồi.']);
  });

  test('stand before the tables in a sheet, as the schema asks', async () => {
    await onResults((sheet) => {
      sheet.tables.add('A1:C4', true);
      sheet.comments.add('B2', 'x');
      sheet.charts.add('Pie', sheet.getRange('A1:B4'));
      sheet.getRange('A2').hyperlink = { address: 'https://thidua.vn/' };
    });
    const xml = partsOf((await saveXlsx(workbook)).bytes)['xl/worksheets/sheet1.xml'] ?? '';
    const order = ['<sheetData', '<hyperlinks', '<pageMargins', '<drawing', '<legacyDrawing', '<tableParts'];
    const places = order.map((tag) => xml.indexOf(tag));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

describe('custom XML parts and custom properties', () => {
  beforeEach(() =>
    onResults((_, { customXmlParts, properties, settings }) => {
      customXmlParts.add(MARKED);
      customXmlParts.add(`<?xml version="1.0" encoding="utf-16"?><x:a xmlns:x="urn:ă"/>`);
      properties.custom.add('Kỳ <1>', 'Quý "III"');
      properties.custom.add('trống', '');
      properties.custom.add('revision', 2);
      properties.custom.add('rate', 0.95);
      properties.custom.add('late', false);
      settings.add('kept', true);
    }),
  );

  test('come back beside the settings', async () => {
    const copy = await copied();
    expect(copy.customXmlParts).toEqual([
      workbook.customXmlParts[0],
      { ...workbook.customXmlParts[1], xml: '<?xml version="1.0"?><x:a xmlns:x="urn:ă"/>' },
    ]);
    expect([...copy.customProperties]).toEqual([...workbook.customProperties]);
    expect([...copy.settings]).toEqual([['kept', true]]);
  });

  test('that are no documents are named when they are lost', async () => {
    const files = unzipSync((await saveXlsx(workbook)).bytes);
    files['customXml/item2.xml'] = strToU8('<a>');
    files['docProps/custom.xml'] = strToU8(
      strFromU8(files['docProps/custom.xml'] ?? new Uint8Array()).replace(
        '<vt:i4>2</vt:i4>',
        '<vt:blob>AA==</vt:blob>',
      ),
    );
    const copy = await loadXlsx(zipSync(files));
    expect(copy.notLoaded).toEqual([
      { kind: 'customXml', sheet: null, what: 'customXml/item2.xml' },
      { kind: 'customProperty', sheet: null, what: 'revision' },
    ]);
    expect([copy.customXmlParts.length, copy.customProperties.size]).toEqual([1, 4]);
  });
});
