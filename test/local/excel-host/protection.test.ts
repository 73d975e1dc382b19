import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('B1:B2').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
  });
});

test('unlocked cells take values, by an add-in and by hand', async () => {
  await onData((sheet) => {
    sheet.getRange('B1').values = [[5]];
  });
  host.typeAsUser('Data', 'B2', [[6]]);
  expect([host.workbook.active.valueAt(0, 1), host.workbook.active.valueAt(1, 1)]).toEqual([5, 6]);
});

describe('AccessDenied', () => {
  test.each<{ name: string; act: (sheet: Excel.Worksheet) => void }>([
    {
      name: 'values of a locked cell',
      act: (sheet) => {
        sheet.getRange('A1').values = [[1]];
      },
    },
    {
      name: 'values of a range with one locked cell',
      act: (sheet) => {
        sheet.getRange('A1:B1').values = [[1, 2]];
      },
    },
    { name: 'clearing a locked cell', act: (sheet) => sheet.getRange('A1').clear('Contents') },
    {
      name: 'formats',
      act: (sheet) => {
        sheet.getRange('B1').format.fill.color = '#FF0000';
      },
    },
    {
      name: 'number formats',
      act: (sheet) => {
        sheet.getRange('B1').numberFormat = [['0']];
      },
    },
    {
      name: 'unlocking',
      act: (sheet) => {
        sheet.getRange('A1').format.protection.locked = false;
      },
    },
    { name: 'inserting rows', act: (sheet) => void sheet.getRange('1:1').insert('Down') },
    { name: 'deleting rows', act: (sheet) => sheet.getRange('1:1').delete('Up') },
    { name: 'making a table', act: (sheet) => void sheet.tables.add('B1:B2', true) },
    {
      name: 'validation',
      act: (sheet) => {
        sheet.getRange('B1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      },
    },
    {
      name: 'conditional formats',
      act: (sheet) => void sheet.getRange('B1').conditionalFormats.add('Custom'),
    },
    { name: 'merging', act: (sheet) => sheet.getRange('B1:B2').merge() },
  ])('$name', async ({ act }) => {
    expect(await codeOf(onData(act))).toBe('AccessDenied');
  });

  test('typing into a locked cell', () => {
    expect(() => host.typeAsUser('Data', 'A1', [[1]])).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
  });
});

test('what the options allow is allowed', async () => {
  await onData((sheet) => {
    sheet.getRange('A:A').format.columnWidth = 90;
  });
  expect(host.workbook.active.columnWidths.get(0)).toBe(90);
});

test('protection says so, wants unprotect before protect, and comes off', async () => {
  const protection = await onData((sheet) => sheet.protection.load('protected,options'));
  expect(protection.protected).toBe(true);
  expect(protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });
  expect(await codeOf(onData((sheet) => sheet.protection.protect()))).toBe('InvalidOperation');
  await onData((sheet) => {
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [[1]];
  });
  expect(host.workbook.active.valueAt(0, 0)).toBe(1);
});

test('a password keeps others from taking the protection off', async () => {
  await onData((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({}, 'mật khẩu');
  });
  expect(await codeOf(onData((sheet) => sheet.protection.unprotect('sai')))).toBe('AccessDenied');
  expect(await codeOf(onData((sheet) => sheet.protection.unprotect('mật khẩu')))).toBeNull();
});
