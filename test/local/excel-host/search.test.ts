import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('A1:C3').values = [
      ['Phường 1', 'phường', 1234.5],
      ['xã', 'Phường 2', '=1+1'],
      ['a*b', 'axb', 'Phường 1'],
    ];
    sheet.getRange('C1').numberFormat = [['#,##0.0']];
  });
});

describe('find answers the first cell that shows the text', () => {
  test.each<{ text: string; criteria: Excel.SearchCriteria; at: string | null; within?: string }>([
    { text: 'phường', criteria: {}, at: 'A1' },
    { text: 'phường', criteria: { matchCase: true }, at: 'B1' },
    { text: 'phường', criteria: { completeMatch: true }, at: 'B1' },
    { text: 'PHƯỜNG 1', criteria: { completeMatch: true, searchDirection: 'Backwards' }, at: 'C3' },
    { text: 'phường', criteria: {}, at: 'B2', within: 'B2:B3' },
    { text: '1.234,5', criteria: {}, at: 'C1' },
    { text: '1+1', criteria: {}, at: null },
    { text: '2', criteria: { completeMatch: true }, at: 'C2' },
    { text: 'ph?ờng *1', criteria: {}, at: 'A1' },
    { text: 'a*b', criteria: {}, at: 'A3' },
    { text: 'a~*b', criteria: { searchDirection: 'Backwards' }, at: 'A3' },
    { text: 'a?b', criteria: { searchDirection: 'Backwards' }, at: 'B3' },
    { text: 'phường', criteria: {}, at: 'B1', within: 'A1' },
    { text: 'phường', criteria: { searchDirection: 'Backwards' }, at: 'C3', within: 'A1' },
    { text: 'quận', criteria: {}, at: null },
  ])('$text within $within, $criteria: $at', async ({ text, criteria, at, within = 'A1:C3' }) => {
    const cell = await onData((sheet) =>
      sheet.getRange(within).findOrNullObject(text, criteria).load('address'),
    );
    expect(cell.isNullObject ? null : cell.address).toBe(at === null ? null : `Data!${at}`);
  });

  test('and says so when there is none', async () => {
    expect(
      await codeOf(onData((sheet) => void sheet.getRange('A1:C3').find('quận', {}).load('address'))),
    ).toBe('ItemNotFound');
  });
});

test('findAll answers every cell, neighbours as one rectangle', async () => {
  const { all, none } = await onData((sheet) => ({
    all: sheet.findAll('phường', {}).load('address,cellCount'),
    none: sheet.findAllOrNullObject('quận', {}),
  }));
  expect([all.address, all.cellCount, none.isNullObject]).toEqual(['Data!A1:B1,Data!B2,Data!C3', 4, true]);
});

test('replaceAll changes what the formula bar shows, and answers how many cells', async () => {
  const { inRange, inSheet } = await onData((sheet) => ({
    inRange: sheet.getRange('A1:C2').replaceAll('phường', 'Xã', { matchCase: false }),
    inSheet: sheet.replaceAll('1', '3', {}),
  }));
  expect([inRange.value, inSheet.value]).toEqual([3, 4]);
  const sheet = host.workbook.active;
  expect([0, 1, 2].map((row) => [0, 1, 2].map((column) => sheet.formulaAt(row, column)))).toEqual([
    ['Xã 3', 'Xã', 3234.5],
    ['xã', 'Xã 2', '=3+3'],
    ['a*b', 'axb', 'Phường 3'],
  ]);
  expect(sheet.valueAt(1, 2)).toBe(6);
});

test('replaceAll leaves everything as it was where one cell is locked', async () => {
  await onData((sheet) => {
    sheet.getRange('A1').format.protection.locked = false;
    sheet.protection.protect();
  });
  expect(await codeOf(onData((sheet) => void sheet.replaceAll('1', '3', {})))).toBe('AccessDenied');
  expect(host.workbook.active.valueAt(0, 0)).toBe('Phường 1');
});

describe('special cells', () => {
  test.each<{ name: string; find: (range: Excel.Range) => Excel.RangeAreas; address: string | null }>([
    {
      name: 'constants',
      find: (range) => range.getSpecialCellsOrNullObject('Constants'),
      address: 'Data!A1:C1,Data!A2:B2,Data!A3:C3',
    },
    {
      name: 'constants that are numbers',
      find: (range) => range.getSpecialCellsOrNullObject('Constants', 'Numbers'),
      address: 'Data!C1',
    },
    { name: 'formulas', find: (range) => range.getSpecialCellsOrNullObject('Formulas'), address: 'Data!C2' },
    {
      name: 'formulas that are text or errors',
      find: (range) => range.getSpecialCellsOrNullObject('Formulas', 'ErrorsText'),
      address: null,
    },
    {
      name: 'blanks among the cells in use',
      find: (range) => {
        range.getCell(5, 3).values = [['x']];
        return range.getResizedRange(5, 5).getSpecialCellsOrNullObject('Blanks');
      },
      address: 'Data!D1:D3,Data!A4:D5,Data!A6:C6',
    },
    {
      name: 'visible cells',
      find: (range) => {
        range.getRow(1).rowHidden = true;
        range.getColumn(0).columnHidden = true;
        return range.getSpecialCellsOrNullObject('Visible');
      },
      address: 'Data!B1:C1,Data!B3:C3',
    },
    {
      name: 'validated cells',
      find: (range) => {
        range.getColumn(1).dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
        return range.getEntireRow().getSpecialCellsOrNullObject('DataValidations');
      },
      address: 'Data!B1:B3',
    },
    {
      name: 'cells with overlapping conditional formats',
      find: (range) => {
        range.getColumn(0).conditionalFormats.add('Custom');
        range.getRow(0).conditionalFormats.add('Custom');
        return range.getSpecialCellsOrNullObject('ConditionalFormats');
      },
      address: 'Data!A1:C1,Data!A2:A3',
    },
  ])('$name', async ({ find, address }) => {
    const found = await onData((sheet) => find(sheet.getRange('A1:C3')).load('address'));
    expect(found.isNullObject ? null : found.address).toBe(address);
  });

  test('none is an error where a null object was not asked for', async () => {
    const work = onData((sheet) => void sheet.getRange('E5:E9').getSpecialCells('Formulas').load('address'));
    expect(await codeOf(work)).toBe('ItemNotFound');
  });
});
