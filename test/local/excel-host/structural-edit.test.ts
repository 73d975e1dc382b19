import { beforeEach, describe, expect, test } from 'vitest';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { onData, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet, context) => {
    sheet.getRange('B2:C4').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
    ];
    sheet.tables.add('B2:C4', true).name = 'Standings';
    context.workbook.names.add('Scores', sheet.getRange('C3:C4'));
    sheet.getRange('E1').formulas = [['=SUM(C3:C4)']];
    sheet.getRange('E2').formulas = [['=SUM(Scores)']];
    sheet.getRange('C3:C4').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
    sheet.getRange('3:3').format.rowHeight = 33;
    sheet.getRange('G8:H8').merge();
  });
});

const state = () => {
  const sheet = host.workbook.active;
  return {
    table: sheet.tables.map((table) => formatArea(table.area)),
    names: host.workbook.names.map((name) => name.formula),
    validations: sheet.validations.map((one) => formatArea(one.area)),
    merges: sheet.merges.map(formatArea),
    heights: [...sheet.rowHeights.keys()],
  };
};

const sums = async (column = 'E', row = 1) => {
  const range = await onData((sheet) =>
    sheet.getRange(`${column}${row}:${column}${row + 1}`).load('values,formulas'),
  );
  return { values: range.values.flat(), formulas: range.formulas.flat() };
};

describe('inserting and deleting carries everything along', () => {
  test('a row inside the table grows table, name, formula and validation', async () => {
    await onData((sheet) => sheet.getRange('4:4').insert('Down'));
    expect(state()).toEqual({
      table: ['B2:C5'],
      names: ['=Data!$C$3:$C$5'],
      validations: ['C3:C5'],
      merges: ['G9:H9'],
      heights: [2],
    });
    await onData((sheet) => {
      sheet.getRange('C4').values = [[4]];
    });
    expect(await sums()).toEqual({ values: [20, 20], formulas: ['=SUM(C3:C5)', '=SUM(Scores)'] });
  });

  test('a row above the table moves them', async () => {
    await onData((sheet) => sheet.getRange('1:1').insert('Down'));
    expect(state()).toEqual({
      table: ['B3:C5'],
      names: ['=Data!$C$4:$C$5'],
      validations: ['C4:C5'],
      merges: ['G9:H9'],
      heights: [3],
    });
    expect(await sums('E', 2)).toEqual({ values: [16, 16], formulas: ['=SUM(C4:C5)', '=SUM(Scores)'] });
  });

  test('a deleted row shrinks them', async () => {
    await onData((sheet) => sheet.getRange('3:3').delete('Up'));
    expect(state()).toEqual({
      table: ['B2:C3'],
      names: ['=Data!$C$3'],
      validations: ['C3'],
      merges: ['G7:H7'],
      heights: [],
    });
    expect((await sums()).values).toEqual([7, 7]);
  });

  test('a column before them moves them, with the cells', async () => {
    await onData((sheet) => sheet.getRange('A:B').insert('Right'));
    expect(state()).toMatchObject({ table: ['D2:E4'], names: ['=Data!$E$3:$E$4'], merges: ['I8:J8'] });
    expect(host.workbook.active.valueAt(2, 3)).toBe('P01');
    expect((await sums('G')).values).toEqual([16, 16]);
  });

  test('cells inserted beside the table leave it alone', async () => {
    await onData((sheet) => sheet.getRange('E1').insert('Down'));
    expect(state().table).toEqual(['B2:C4']);
    expect((await sums('E', 2)).formulas).toEqual(['=SUM(C3:C4)', '=SUM(Scores)']);
  });

  test('a name whose cells are all deleted has lost its reference', async () => {
    await onData((sheet) => sheet.getRange('C:C').delete('Left'));
    expect(state().names).toEqual(['=#REF!']);
    const range = await onData((_, context) =>
      context.workbook.names.getItem('Scores').getRangeOrNullObject().load('address'),
    );
    expect(range.isNullObject).toBe(true);
  });
});

test('a range held between requests follows its cells', async () => {
  const address = await onData(async (sheet, context) => {
    const range = sheet.getRange('C4');
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    range.load('address,values');
    await context.sync();
    return [range.address, range.values];
  });
  expect(address).toEqual(['Data!C6', [[7]]]);
});

test('formulas on another sheet follow, and follow a renamed sheet', async () => {
  const range = await onData(async (sheet, context) => {
    const other = context.workbook.worksheets.add('Tổng');
    other.getRange('A1').formulas = [['=Data!C4']];
    sheet.getRange('1:1').insert('Down');
    sheet.name = 'Báo cáo';
    await context.sync();
    return other.getRange('A1').load('formulas,values');
  });
  expect([range.formulas, range.values]).toEqual([[["='Báo cáo'!C5"]], [[7]]]);
  expect(host.workbook.names.map((name) => name.formula)).toEqual(["='Báo cáo'!$C$4:$C$5"]);
});
