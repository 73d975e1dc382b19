import { beforeEach, describe, expect, test } from 'vitest';
import { goTo } from '../../../addin/excel/go-to.ts';
import { runExcel } from '../../../addin/excel/run-excel.ts';
import { SheetOutOfReach } from '../../../addin/flows/failures.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { openWorkbook } from './excel-desk.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  host.workbook.addSheet('Đơn vị');
});

test('shows the cell, on the sheet that comes to the front', async () => {
  await goTo('Đơn vị', 'C7');
  expect(host.selection()).toEqual({ sheet: 'Đơn vị', address: 'C7' });
});

describe('a sheet that cannot be shown is told as that, with the reason of Excel', () => {
  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ['deleted', 'ItemNotFound', (sheet) => sheet.delete()],
    [
      'renamed',
      'ItemNotFound',
      (sheet) => {
        sheet.name = 'Danh sách';
      },
    ],
    [
      'hidden',
      'InvalidOperation',
      (sheet) => {
        sheet.visibility = 'Hidden';
      },
    ],
  ])('%s', async (_, code, change) => {
    await runExcel(async (context) => {
      change(context.workbook.worksheets.getItem('Đơn vị'));
      await context.sync();
    });
    const error: unknown = await goTo('Đơn vị', 'C7').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SheetOutOfReach);
    expect(error).toHaveProperty('cause.code', code);
  });
});

test('what no person can mend stays an error of Excel', async () => {
  const broken = runExcel(async (context) => {
    context.workbook.worksheets.getItem('Đơn vị').getRange('A1').values = [[1, 2]];
    await context.sync();
  });
  await expect(broken).rejects.toMatchObject({ name: 'RichApi.Error', code: 'InvalidArgument' });
});
