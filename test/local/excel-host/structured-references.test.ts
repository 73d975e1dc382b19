import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { loadXlsx, saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openHost, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('B2:E5').values = [
      ['Mã', 'Điểm', 'Tỷ lệ (%)', 'Gấp đôi'],
      ['P01', 9, 50, ''],
      ['P02', 7, 70, ''],
      ['P03', 5, 90, ''],
    ];
    sheet.tables.add('B2:E5', true).name = 'XepHang';
  });
});

/** Writes a formula into a cell and answers how it reads. */
async function written(address: string, formula: string) {
  const range = await onData((sheet) => {
    const cell = sheet.getRange(address);
    cell.formulas = [[formula]];
    return cell.load('formulas,values');
  });
  return { formula: range.formulas[0]?.[0], value: range.values[0]?.[0] };
}

/** How cells of `Data` read. */
async function read(address: string) {
  const range = await onData((sheet) => sheet.getRange(address).load('formulas,values'));
  return { formulas: range.formulas.flat(), values: range.values.flat() };
}

describe('a reference by a column is worded as Excel words it', () => {
  test.each([
    { formula: '=SUM(XepHang[Điểm])', value: 21 },
    { formula: '=sum(xephang[điểm])', value: 21, shown: '=SUM(XepHang[Điểm])' },
    { formula: '=SUM(XepHang[[Điểm]])', value: 21, shown: '=SUM(XepHang[Điểm])' },
    { formula: '=SUM(XepHang[[Tỷ lệ (%)]])', value: 210 },
    { formula: '=SUM(XepHang[Tỷ lệ (%)])', value: 210, shown: '=SUM(XepHang[[Tỷ lệ (%)]])' },
    { formula: '=SUM(XepHang[[Điểm]:[Tỷ lệ (%)]])', value: 231 },
    { formula: '=COUNTA(XepHang[[#All],[Điểm]])', value: 4 },
    {
      formula: '=COUNTA(XepHang[ [#Headers], [#Data], [Điểm] ])',
      value: 4,
      shown: '=COUNTA(XepHang[[#Headers],[#Data],[Điểm]])',
    },
    { formula: '=XepHang[[#Headers],[Điểm]]', value: 'Điểm' },
    { formula: '=COUNTA(XepHang[#Headers])', value: 4 },
    { formula: '=ROWS(XepHang[#All])', value: 4 },
    { formula: '=ROWS(XepHang[#Data])', value: 3 },
    { formula: '=ROWS(XepHang)', value: 3 },
    { formula: '=ROWS(XepHang[])', value: 3, shown: '=ROWS(XepHang)' },
    { formula: '=XepHang[[#Totals],[Điểm]]', value: '#REF!' },
    { formula: '=XepHang[@Điểm]', value: 7 },
    { formula: '=XepHang[[#This Row],[Tỷ lệ (%)]]', value: 70, shown: '=XepHang[@[Tỷ lệ (%)]]' },
    { formula: '=SUM(XepHang[@[Điểm]:[Tỷ lệ (%)]])', value: 77 },
    { formula: '=COUNTA(XepHang[@])', value: 3 },
    { formula: '="XepHang[Điểm]"&XepHang[@Mã]', value: 'XepHang[Điểm]P02' },
  ])('$formula', async ({ formula, value, shown = formula }) => {
    expect(await written('G4', formula)).toEqual({ formula: shown, value });
  });

  test.each(['B10', 'G2'])('a row of its own outside the table, in %s, has no value', async (address) => {
    expect((await written(address, '=XepHang[@Điểm]')).value).toBe('#VALUE!');
  });

  test('another sheet has no row of the table', async () => {
    const range = await onData((_, { workbook }) => {
      const cell = workbook.worksheets.add('Khác').getRange('A4');
      cell.formulas = [['=XepHang[@Điểm]']];
      return cell.load('values');
    });
    expect(range.values).toEqual([['#VALUE!']]);
  });

  test('within the table its name is left out', async () => {
    expect(await written('E4', '=XepHang[@Điểm]*2')).toEqual({ formula: '=[@Điểm]*2', value: 14 });
    expect(await written('E5', '=[@[Tỷ lệ (%)]]/SUM([Điểm])')).toEqual({
      formula: '=[@[Tỷ lệ (%)]]/SUM([Điểm])',
      value: 4.28571428571429,
    });
  });

  test.each([
    '=SUM(XepHang[Nope])',
    '=SUM(Nope[Điểm])',
    '=[@Điểm]',
    '=SUM(XepHang[[Mã],[Điểm]])',
    '=Nope!A1',
  ])('%s is refused', async (formula) => {
    expect(await codeOf(written('G4', formula))).toBe('InvalidArgument');
  });

  test('signs that mean something in a reference are escaped', async () => {
    await onData((sheet) => {
      sheet.getRange('C2').values = [["[Số] #1 @'x'"]];
    });
    const formula = "=SUM(XepHang['[Số'] '#1 '@''x''])";
    expect(await written('G4', formula)).toEqual({
      formula: "=SUM(XepHang[['[Số'] '#1 '@''x'']])",
      value: 21,
    });
  });
});

describe('formulas follow what they refer to', () => {
  beforeEach(async () => {
    await written('G1', '=SUM(XepHang[Điểm])');
    await written('G2', '=SUM(XepHang[[Mã]:[Tỷ lệ (%)]])');
    await onData((sheet) => {
      sheet.getRange('E3:E5').formulas = [['=[@Điểm]*2'], ['=[@Điểm]*2'], ['=[@Điểm]*2']];
    });
  });

  test('a table that gets rows has them counted', async () => {
    await onData((sheet) => {
      const { rows } = sheet.tables.getItem('XepHang');
      rows.add(undefined, [['P04', 1, 10, '=[@Điểm]*2']]);
      rows.add(0, [['P00', 2, 20, '=[@Điểm]*2']]);
    });
    expect(await read('G1:G2')).toEqual({
      formulas: ['=SUM(XepHang[Điểm])', '=SUM(XepHang[[Mã]:[Tỷ lệ (%)]])'],
      values: [24, 264],
    });
    expect((await read('E3:E7')).values).toEqual([4, 18, 14, 10, 2]);
  });

  test('a renamed table, sheet or column is renamed in them', async () => {
    await onData((sheet) => {
      sheet.tables.getItem('XepHang').name = 'BảngĐiểm';
      sheet.getRange('C2').values = [['Tổng điểm']];
    });
    expect(await read('G1:G2')).toEqual({
      formulas: ['=SUM(BảngĐiểm[Tổng điểm])', '=SUM(BảngĐiểm[[Mã]:[Tỷ lệ (%)]])'],
      values: [21, 231],
    });
    expect(await read('E3')).toEqual({ formulas: ['=[@[Tổng điểm]]*2'], values: [18] });
  });

  test('columns that swap their names keep their cells', async () => {
    await onData((sheet) => {
      sheet.getRange('C2:D2').values = [['Tỷ lệ (%)', 'Điểm']];
    });
    expect(await read('G1')).toEqual({ formulas: ['=SUM(XepHang[[Tỷ lệ (%)]])'], values: [21] });
  });

  test('a deleted column is lost, and a span shrinks to what is left', async () => {
    await onData((sheet) => sheet.getRange('D:D').delete('Left'));
    expect(await read('F1:F2')).toEqual({
      formulas: ['=SUM(XepHang[Điểm])', '=SUM(XepHang[[Mã]:[Điểm]])'],
      values: [21, 21],
    });
    await onData((sheet) => sheet.getRange('C:C').delete('Left'));
    expect(await read('E1:E2')).toEqual({
      formulas: ['=SUM(#REF!)', '=SUM(XepHang[Mã])'],
      values: ['#REF!', 0],
    });
    expect(await read('C3')).toEqual({ formulas: ['=#REF!*2'], values: ['#REF!'] });
  });

  test('an inserted column has a name of its own and moves the others', async () => {
    await onData((sheet) => sheet.getRange('C:C').insert('Right'));
    expect(await read('H1:H2')).toEqual({
      formulas: ['=SUM(XepHang[Điểm])', '=SUM(XepHang[[Mã]:[Tỷ lệ (%)]])'],
      values: [21, 231],
    });
    expect((await read('B2:F2')).values).toEqual(['Mã', 'Column2', 'Điểm', 'Tỷ lệ (%)', 'Gấp đôi']);
  });

  test('a table resized past a column loses it', async () => {
    await onData((sheet) => sheet.tables.getItem('XepHang').resize('B2:C4'));
    expect(await read('G1:G2')).toEqual({
      formulas: ['=SUM(XepHang[Điểm])', '=SUM(XepHang[[Mã]:[Điểm]])'],
      values: [16, 16],
    });
    expect(await read('E3')).toEqual({ formulas: ['=XepHang[@Điểm]*2'], values: [18] });
  });

  test('a table made a range leaves addresses', async () => {
    await onData((sheet) => void sheet.tables.getItem('XepHang').convertToRange());
    expect(await read('G1:G2')).toEqual({
      formulas: ['=SUM(Data!$C$3:$C$5)', '=SUM(Data!$B$3:$D$5)'],
      values: [21, 231],
    });
    expect(await read('E4')).toEqual({ formulas: ['=Data!$C4*2'], values: [14] });
  });

  test('a deleted table is lost, and so is one on a deleted sheet', async () => {
    const other = await onData(async (sheet, context) => {
      const copy = context.workbook.worksheets.add('Khác');
      copy.tables.add('A1:B2', true).name = 'Khác_1';
      await context.sync();
      sheet.getRange('G3').formulas = [['=ROWS(Khác_1)+Khác!A1']];
      copy.delete();
      sheet.tables.getItem('XepHang').delete();
      return sheet.getRange('G3').load('formulas');
    });
    expect(other.formulas).toEqual([['=ROWS(#REF!)+#REF!']]);
    expect(await read('G1:G2')).toEqual({
      formulas: ['=SUM(#REF!)', '=SUM(#REF!)'],
      values: ['#REF!', '#REF!'],
    });
  });

  test('moved by their notation of rows and columns they stay as they are', async () => {
    const range = await onData(async (sheet, context) => {
      const from = sheet.getRange('E3:E4').load('formulasR1C1');
      await context.sync();
      const to = sheet.getRange('E4:E5');
      to.formulasR1C1 = from.formulasR1C1;
      return to.load('formulasR1C1,values');
    });
    expect(range.formulasR1C1).toEqual([['=[@Điểm]*2'], ['=[@Điểm]*2']]);
    expect(range.values).toEqual([[14], [10]]);
  });
});

describe('names', () => {
  test('with Vietnamese letters have values, and a sheet’s own goes before the workbook’s', async () => {
    await onData((sheet, { workbook }) => {
      workbook.names.add('Tỷ_lệ', '=0.5');
      workbook.names.add('Điểm_số', sheet.getRange('C3:C5'));
      sheet.names.add('Tỷ_lệ', '=SUM(XepHang[Điểm])/3');
      workbook.worksheets.add('Khác').getRange('A1').formulas = [['=Tỷ_lệ*10']];
    });
    expect(await written('G1', '=tỷ_lệ+SUM(Điểm_số)')).toEqual({ formula: '=Tỷ_lệ+SUM(Điểm_số)', value: 28 });
    expect(host.workbook.sheets[1]?.valueAt(0, 0)).toBe(5);
  });

  test('of several references follow every one', async () => {
    await onData((sheet, { workbook }) => {
      workbook.names.add('Tổng', '=SUM(Data!$C$3:$C$5)+Data!$D$3');
      sheet.getRange('1:1').insert('Down');
      sheet.name = 'Bảng 1';
    });
    expect(host.workbook.names[0]?.formula).toBe("=SUM('Bảng 1'!$C$4:$C$6)+'Bảng 1'!$D$4");
  });

  test('nobody defined read #NAME?, until somebody does', async () => {
    expect(await written('G1', '=Chưa_có+1')).toEqual({ formula: '=Chưa_có+1', value: '#NAME?' });
    await onData((_, { workbook }) => void workbook.names.add('Chưa_có', '=41'));
    expect((await read('G1')).values).toEqual([42]);
  });

  test('that mean each other read #NAME?', async () => {
    await onData((_, { workbook }) => {
      workbook.names.add('Một', '=Hai');
      workbook.names.add('Hai', '=Một');
    });
    expect((await written('G1', '=Một')).value).toBe('#NAME?');
  });
});

describe('a file', () => {
  test('has references in full and newer functions marked, and reads back as it was', async () => {
    await onData((sheet) => {
      sheet.getRange('E3:E5').formulas = [['=[@Điểm]*2'], ['=[@[Tỷ lệ (%)]]'], ['=ROWS([#All])']];
      sheet.getRange('G1:G3').formulas = [
        ['=SUM(XepHang[Điểm])'],
        ['=XLOOKUP("P02",XepHang[Mã],XepHang[Điểm])'],
        ['=SUM(FILTER(XepHang[Điểm],XepHang[Điểm]>5))'],
      ];
    });
    const { bytes, notCarried } = await saveXlsx(host.workbook);
    expect(notCarried).toEqual([]);
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(new Uint8Array(bytes).buffer);
    const formulaOf = (cell: string) => file.worksheets[0]?.getCell(cell).formula;
    expect(['E3', 'E4', 'E5', 'G1', 'G2', 'G3'].map(formulaOf)).toEqual([
      'XepHang[[#This Row],[Điểm]]*2',
      'XepHang[[#This Row],[Tỷ lệ (%)]]',
      'ROWS(XepHang[[#All]])',
      'SUM(XepHang[Điểm])',
      '_xlfn.XLOOKUP("P02",XepHang[Mã],XepHang[Điểm])',
      'SUM(_xlfn._xlws.FILTER(XepHang[Điểm],XepHang[Điểm]>5))',
    ]);
    const before = [await read('E3:E5'), await read('G1:G3')];
    const again = await loadXlsx(bytes);
    expect(again.notLoaded).toEqual([]);
    await openHost(again);
    expect([await read('E3:E5'), await read('G1:G3')]).toEqual(before);
    expect(before[1]?.values).toEqual([21, 7, 16]);
  });

  test('with a formula that cannot be read says so', async () => {
    const file = new ExcelJS.Workbook();
    file.addWorksheet('Data').getCell('A1').value = { formula: 'SUM(Gone[Điểm])', result: 1 };
    const { notLoaded } = await loadXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
    expect(notLoaded).toEqual([{ kind: 'formula', sheet: 'Data', what: '=SUM(Gone[Điểm])' }]);
  });
});
