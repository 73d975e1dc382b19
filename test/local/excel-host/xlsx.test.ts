import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { loadXlsx, saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { onData } from './contract/excel-case.ts';
import { openHost, openWorkbook } from './open-workbook.ts';

/** A workbook with one of everything a file carries. */
async function sample(): Promise<Workbook> {
  const { workbook } = await openWorkbook();
  await onData((data, context) => {
    data.name = 'Báo cáo';
    const sheet = data;
    sheet.getRange('A1:A3').numberFormat = [['@'], ['@'], ['@']];
    sheet.getRange('A1:D3').values = [
      ['Mã', 'Thực hiện', 'Gấp đôi', 'Tỷ lệ'],
      ['=1+1', 1234.5, '=B2*2', 0.95],
      ['007', -5, '=B3*2', 1],
    ];
    sheet.getRange('B2:B3').numberFormat = [['#,##0.0'], ['#,##0.0']];
    const table = sheet.tables.add('A1:D3', true);
    table.name = 'Standings';
    table.style = 'TableStyleLight9';
    const header = sheet.getRange('A1:D1').format;
    header.font.bold = true;
    header.font.italic = true;
    header.font.color = '#1F4E79';
    header.font.size = 13;
    header.font.name = 'Times New Roman';
    header.fill.color = '#DDEBF7';
    header.wrapText = true;
    header.horizontalAlignment = 'Center';
    header.verticalAlignment = 'Center';
    header.borders.getItem('EdgeBottom').style = 'Double';
    sheet.getRange('B2:B3').format.protection.locked = false;
    sheet.getRange('B2:B3').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
    sheet.getRange('B2:B3').dataValidation.prompt = { message: 'Số', showPrompt: true, title: 'Gợi ý' };
    sheet.getRange('F1').values = [['gộp']];
    sheet.getRange('F1:G2').merge();
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.getRange('1:1').format.rowHeight = 30;
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.firstPageNumber = 1;
    for (const cell of ['A30', 'A20']) sheet.horizontalPageBreaks.add(cell);
    sheet.verticalPageBreaks.add('E1');
    const { headersFooters } = sheet.pageLayout;
    headersFooters.state = 'FirstOddAndEven';
    headersFooters.oddPages.set({ centerHeader: '&P', leftFooter: 'Số liệu && mã "3f2a"' });
    headersFooters.evenPages.rightHeader = '&D';
    headersFooters.firstPage.rightFooter = '&"Times New Roman,Italic"&9Tạm thời';
    const highlight = sheet.getRange('B2:B3').conditionalFormats.add('CellValue');
    highlight.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    highlight.cellValue.format.font.color = '#FF0000';
    sheet.protection.protect({ allowFormatColumns: true });
    context.workbook.worksheets.add('Ẩn').visibility = 'VeryHidden';
    context.workbook.names.add('Actuals', sheet.getRange('B2:B3'), 'số liệu');
    context.workbook.names.add('Rate', '=0.3');
    sheet.names.add('Column', sheet.getRange('A:A'));
    context.workbook.settings.add('receipt', { digest: 'a<b&"c"', revision: 2 });
    context.workbook.properties.title = 'Thi đua';
    context.workbook.protection.protect();
  }).catch((error: unknown) => {
    throw new Error('The sample could not be made.', { cause: error });
  });
  return workbook;
}

let saved: Awaited<ReturnType<typeof saveXlsx>>;
beforeAll(async () => {
  saved = await saveXlsx(await sample());
});

describe('another reader finds', () => {
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(new Uint8Array(saved.bytes).buffer);
    sheet = file.worksheets[0] ?? file.addWorksheet('missing');
  });

  test('numbers as numbers, with their formats', () => {
    expect([sheet.getCell('B2').value, sheet.getCell('B2').numFmt]).toEqual([1234.5, '#,##0.0']);
  });

  test('formulas with their results', () => {
    expect(sheet.getCell('C2').value).toEqual({ formula: 'B2*2', result: 2469 });
  });

  test('text that looks like a formula or a number as text', () => {
    expect([sheet.getCell('A2').value, sheet.getCell('A3').value]).toEqual(['=1+1', '007']);
    expect(sheet.getCell('A2').type).toBe(ExcelJS.ValueType.String);
  });

  test('a real table', () => {
    const tables: readonly unknown[] = sheet.getTables();
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({
      model: { name: 'Standings', tableRef: 'A1:D3', style: { theme: 'TableStyleLight9' } },
    });
  });

  test('columns as wide as Excel writes them, their margins counted in', async () => {
    const { workbook } = await openWorkbook();
    await onData((data) => {
      data.getRange('A:A').format.columnWidth = 48;
      data.getRange('B:B').format.columnWidth = 126;
    });
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(new Uint8Array((await saveXlsx(workbook)).bytes).buffer);
    // 64 and 168 pixels: 8.43 and 23.29 digits, as Excel shows them, and 5 pixels beside them.
    expect(['A', 'B'].map((column) => file.worksheets[0]?.getColumn(column).width)).toEqual([9.14, 24]);
  });

  test('unlocked cells on a protected sheet', () => {
    expect(['A2', 'B2'].map((cell) => sheet.getCell(cell).protection?.locked !== false)).toEqual([
      true,
      false,
    ]);
    expect(sheet).toMatchObject({ sheetProtection: { sheet: true, formatColumns: true } });
  });
});

test.each([
  ['A1:D30', '$A$1:$D$30'],
  ['B2', '$B$2:$B$2'],
])('a print area of %s does not move with the cell it is asked from', async (address, written) => {
  const { workbook } = await openWorkbook();
  await onData((sheet) => sheet.pageLayout.setPrintArea(address));
  const { bytes } = await saveXlsx(workbook);
  const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  expect(/_xlnm\.Print_Area"[^>]*>[^<]*!([^<]*)</.exec(book)?.[1]).toBe(written);
  expect((await loadXlsx(bytes)).active.pageLayout.printArea).toEqual(workbook.active.pageLayout.printArea);
});

describe('reading it again', () => {
  let again: Workbook;
  let first: Workbook;
  beforeAll(async () => {
    first = await sample();
    again = await loadXlsx(saved.bytes);
  });

  test('nothing was lost on the way', () => {
    expect([saved.notCarried, again.notLoaded]).toEqual([[], []]);
  });

  test.each([
    [
      'names',
      (workbook: Workbook) => workbook.names.map(({ name, formula, comment }) => [name, formula, comment]),
    ],
    [
      'scopes',
      (workbook: Workbook) =>
        workbook.names.map((one) => workbook.sheets.findIndex(({ id }) => id === one.scope)),
    ],
    ['settings', (workbook: Workbook) => [...workbook.settings]],
    ['title', (workbook: Workbook) => workbook.properties.get('Title')],
    [
      'sheets',
      (workbook: Workbook) => workbook.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.frozen]),
    ],
    ['tables', (workbook: Workbook) => workbook.tables().map(({ table }) => ({ ...table, id: '' }))],
    ['merges', (workbook: Workbook) => workbook.active.merges],
    ['validations', (workbook: Workbook) => workbook.active.validations],
    ['page layout', (workbook: Workbook) => workbook.active.pageLayout],
    ['protection', (workbook: Workbook) => workbook.active.protection],
    ['the lock on the structure', (workbook: Workbook) => workbook.structureLock],
    ['row heights', (workbook: Workbook) => [...workbook.active.rowHeights]],
    [
      'conditional formats',
      (workbook: Workbook) =>
        workbook.active.conditionalFormats.map(({ type, detail }) => [type, Object.fromEntries(detail)]),
    ],
    [
      'formulas',
      (workbook: Workbook) =>
        [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => workbook.active.formulaAt(row, column))),
    ],
    [
      'values',
      (workbook: Workbook) =>
        [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => workbook.active.valueAt(row, column))),
    ],
    [
      'formats',
      (workbook: Workbook) =>
        [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => workbook.active.grid.formatAt(row, column))),
    ],
  ])('%s are as they were', (_, part) => {
    const before = part(first);
    expect(part(again)).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/^(\[\]|null|undefined)$/);
  });

  test('column widths are as they were, to a hundredth', () => {
    expect(again.active.columnWidths.get(0)).toBeCloseTo(120, 1);
  });

  test('office.js works on it', async () => {
    await openHost(again);
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Báo cáo');
      sheet.getRange('B2').values = [[10]];
      const range = context.workbook.tables.getItem('Standings').getDataBodyRange().load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['=1+1', 10, 20, 0.95],
      ['007', -5, -10, 1],
    ]);
  });
});

test('texts come back to the letter, those XML cannot say too', async () => {
  const texts = ['\u0001a\u001f', '_x0041_', '_x', 'dòng 1\ndòng 2', ' hai đầu ', "'", '<&>"', '😀', '\t'];
  const { workbook } = await openWorkbook();
  const { active } = workbook;
  for (const [row, text] of texts.entries())
    active.write({ row, column: 0, rows: 1, columns: 1 }, () => `'${text}`);
  const again = (await loadXlsx((await saveXlsx(workbook)).bytes)).active;
  expect(texts.map((_, row) => again.valueAt(row, 0))).toEqual(texts);
});

test('the sheet in front is in front again', async () => {
  const { workbook } = await openWorkbook();
  workbook.activate(workbook.addSheet('Xếp hạng'));
  const { bytes } = await saveXlsx(workbook);
  expect((await loadXlsx(bytes)).active.name).toBe('Xếp hạng');
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(new Uint8Array(bytes).buffer);
  expect(file.views[0]?.activeTab).toBe(1);
});

test('totals rows and the buttons of filters come back', async () => {
  const { workbook } = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('D1:E3').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
    ];
    sheet.tables.add('D1:E3', true).showTotals = true;
    sheet.getRange('G1:H2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    sheet.tables.add('G1:H2', true).showFilterButton = false;
  });
  const sheet = (await loadXlsx((await saveXlsx(workbook)).bytes)).active;
  expect(sheet.tables.map(({ showTotals, showFilterButton }) => [showTotals, showFilterButton])).toEqual([
    [true, true],
    [false, false],
  ]);
  expect([3, 4].map((column) => sheet.valueAt(3, column))).toEqual(['Tổng', 16]);
});

test('what a workbook cannot hold is reported', async () => {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Data');
  sheet.getCell('A2').value = { richText: [{ text: 'a' }, { font: { bold: true }, text: 'b' }] };
  sheet.getCell('A3').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4 } };
  sheet.getCell('A4').value = new Date(Date.UTC(2026, 0, 1));
  sheet.getCell('B1').font = { color: { theme: 4 } };
  sheet.getCell('B2').font = { color: { theme: 1 } };
  const spilled: ExcelJS.CellFormulaValue & { shareType: string; ref: string } = {
    formula: 'SORT(A1:A2)',
    result: 1,
    date1904: false,
    shareType: 'array',
    ref: 'C1:C2',
  };
  sheet.getCell('C1').value = spilled;
  const workbook = await loadXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
  expect(workbook.notLoaded).toEqual([
    { kind: 'themeColor', sheet: 'Data', what: '' },
    { kind: 'arrayFormula', sheet: 'Data', what: '=SORT(A1:A2)' },
    { kind: 'richText', sheet: 'Data', what: '' },
  ]);
  expect([1, 3].map((row) => workbook.active.valueAt(row, 0))).toEqual(['ab', 46_023]);
});

test('what a file cuts short of conditional formats is reported, and the rest carried', async () => {
  const { workbook } = await openWorkbook();
  await onData((sheet) => {
    const format = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=A1>1';
    format.custom.format.font.strikethrough = true;
    format.stopIfTrue = true;
    sheet.getRange('B1').conditionalFormats.add('Custom').custom.format.numberFormat = '0.0';
  });
  const { bytes, notCarried } = await saveXlsx(workbook);
  expect(notCarried).toEqual([{ kind: 'conditionalFormat', sheet: 'Data', what: 'Custom' }]);
  const [, first] = (await loadXlsx(bytes)).active.conditionalFormats;
  expect(first?.detail.get('Format.Font.Strikethrough')).toBe(true);
});

test.each(['iconSet', 'expression'])(
  'a conditional format of type %s that newer Excels keep apart is reported',
  async (type) => {
    const files = unzipSync(saved.bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const rule = `<x14:cfRule type="${type}" priority="1" id="{1}"><xm:f>Khác!$A$1&gt;1</xm:f></x14:cfRule>`;
    const format = `<x14:conditionalFormatting>${rule}<xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting>`;
    const list = `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${format}</x14:conditionalFormattings></ext>`;
    const xml = strFromU8(files[path] ?? new Uint8Array());
    const newer = strToU8(xml.replace('</worksheet>', `<extLst>${list}</extLst></worksheet>`));
    const { notLoaded, active } = await loadXlsx(zipSync({ ...files, [path]: newer }));
    expect(notLoaded).toEqual([{ kind: 'conditionalFormat', sheet: 'Báo cáo', what: type }]);
    expect(active.conditionalFormats).toHaveLength(1);
  },
);

test('what a file cannot carry is reported', async () => {
  const { workbook } = await openWorkbook();
  await onData((sheet, { workbook: opened }) => {
    opened.protection.protect('mật khẩu');
    sheet.getRange('A1').conditionalFormats.add('ContainsText');
    sheet.getRange().format.protection.locked = false;
    sheet.getRange('3:4').format.font.bold = true;
    sheet.getRange('A1').values = [['Mã']];
    sheet.tables.add('A1:A2', true);
  });
  // Of a file that had it: an add-in cannot make one.
  for (const { table } of workbook.tables()) table.style = 'Riêng';
  const { notCarried } = await saveXlsx(workbook);
  expect(notCarried).toEqual([
    { kind: 'conditionalFormat', sheet: 'Data', what: 'ContainsText' },
    { kind: 'formatOfRows', sheet: 'Data', what: '2' },
    { kind: 'formatOfSheet', sheet: 'Data', what: 'IV' },
    { kind: 'tableStyle', sheet: 'Data', what: 'Riêng (Table1)' },
    { kind: 'password', sheet: null, what: '' },
  ]);
});

test('a table without a style, as LibreOffice writes it, is a table', async () => {
  const files = unzipSync(saved.bytes);
  const path = 'xl/tables/table1.xml';
  const xml = strFromU8(files[path] ?? new Uint8Array());
  files[path] = strToU8(xml.replace(/<tableStyleInfo[^>]*\/>/, ''));
  const { table } = (await loadXlsx(zipSync(files))).tables()[0] ?? {};
  expect([table?.name, xml.includes('tableStyleInfo')]).toEqual(['Standings', true]);
});

test('what is no .xlsx is refused', async () => {
  await expect(loadXlsx(new TextEncoder().encode('not a zip'))).rejects.toThrow(/zip/i);
});
