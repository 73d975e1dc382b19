import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const column = (rows: number[]) => rows.map((row) => host.workbook.active.formulaAt(row, 1));

type FillType = 'FillDefault' | 'FillCopy' | 'FillSeries' | 'FillFormats' | 'FillValues';

describe('autoFill goes on from what stands there', () => {
  test.each<{ name: string; source: unknown[]; kind?: FillType; filled: unknown[] }>([
    { name: 'one number repeats', source: [5], filled: [5, 5, 5, 5] },
    { name: 'one number counts in a series', source: [5], kind: 'FillSeries', filled: [5, 6, 7, 8] },
    { name: 'numbers in equal steps go on', source: [1, 3], filled: [1, 3, 5, 7] },
    { name: 'numbers repeat where that is wanted', source: [1, 3], kind: 'FillCopy', filled: [1, 3, 1, 3] },
    {
      name: 'formulas go along',
      source: ['=A3*$A$1'],
      filled: ['=A3*$A$1', '=A4*$A$1', '=A5*$A$1', '=A6*$A$1'],
    },
    { name: 'text repeats', source: ['a', 'b'], filled: ['a', 'b', 'a', 'b'] },
    { name: 'formats alone', source: [5], kind: 'FillFormats', filled: [5, '', '', ''] },
  ])('$name', async ({ source, kind, filled }) => {
    await onData((sheet) => {
      const cells = sheet.getRange('B3').getAbsoluteResizedRange(source.length, 1);
      cells.formulas = source.map((one) => [one]);
      cells.format.fill.color = '#FF0000';
      cells.autoFill('B3:B6', kind);
    });
    expect(column([2, 3, 4, 5])).toEqual(filled);
    expect(host.workbook.active.grid.formatAt(5, 1).fillColor).toBe('#FF0000');
  });

  test('a date by days', async () => {
    await onData((sheet) => {
      sheet.getRange('B3').numberFormat = [['dd/mm/yyyy']];
      sheet.getRange('B3').values = [[46_023]];
      sheet.getRange('B3').autoFill('B3:B5');
    });
    expect(column([2, 3, 4])).toEqual([46_023, 46_024, 46_025]);
  });

  test('upwards and across, without formats where only values are wanted', async () => {
    await onData((sheet) => {
      sheet.getRange('B5:B6').values = [[1], [2]];
      sheet.getRange('B5:B6').autoFill('B3:B6');
      sheet.getRange('D1').values = [['x']];
      sheet.getRange('D1').format.fill.color = '#FF0000';
      sheet.getRange('D1').autoFill('D1:F1', 'FillValues');
    });
    const sheet = host.workbook.active;
    expect(column([2, 3, 4, 5])).toEqual([-1, 0, 1, 2]);
    expect([sheet.valueAt(0, 5), sheet.grid.formatAt(0, 5).fillColor]).toEqual(['x', null]);
  });
});

test('a filled column is calculated at once', async () => {
  const range = await onData((sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('B1').formulas = [['=A1*10']];
    sheet.getRange('B1').autoFill('B1:B3');
    return sheet.getRange('B1:B3').load('values');
  });
  expect(range.values).toEqual([[10], [20], [30]]);
});

describe('what is refused', () => {
  test.each<{ name: string; source: unknown[]; to?: string; kind?: 'FillMonths'; code: string }>([
    { name: 'a destination beside the cells', source: [1], to: 'C3:C6', code: 'InvalidArgument' },
    { name: 'a destination in both directions', source: [1], to: 'B3:C6', code: 'InvalidArgument' },
    { name: 'text that ends in digits', source: ['P01'], code: 'NotImplemented' },
    { name: 'numbers in unequal steps', source: [1, 2, 4], code: 'NotImplemented' },
    { name: 'numbers among text', source: [1, 'a'], code: 'NotImplemented' },
    { name: 'months', source: [46_023], kind: 'FillMonths', code: 'NotImplemented' },
  ])('$name', async ({ source, to = 'B3:B6', kind, code }) => {
    const work = onData((sheet) => {
      const cells = sheet.getRange('B3').getAbsoluteResizedRange(source.length, 1);
      cells.values = source.map((one) => [one]);
      cells.autoFill(to, kind);
    });
    expect(await codeOf(work)).toBe(code);
  });
});
