import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('B2:C4').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
    ];
    sheet.tables.add('B2:C4', true).name = 'Standings';
  });
});

const onTable = <T>(work: (table: Excel.Table) => T) =>
  onData((sheet) => work(sheet.tables.getItem('Standings')));
const cells = (rows: number[], columns: number[]) =>
  rows.map((row) => columns.map((column) => host.workbook.active.valueAt(row, column)));
const area = () => host.workbook.tables().map(({ table }) => formatArea(table.area));

describe('columns', () => {
  test('are added in between and at the end, with a name and values, and push aside what lies beside the table', async () => {
    await onData((sheet) => {
      sheet.getRange('D3').values = [['bên cạnh']];
      sheet.getRange('D9').values = [['dưới']];
    });
    const names = await onTable((table) => {
      table.columns.add(1, [['Khối'], ['A'], ['B']]);
      table.columns.add(undefined, undefined, 'Ghi chú');
      table.columns.add(-1);
      return table.columns.load('items/name');
    });
    expect(names.items.map(({ name }) => name)).toEqual(['Mã', 'Khối', 'Điểm', 'Ghi chú', 'Column5']);
    expect(area()).toEqual(['B2:F4']);
    expect(cells([2, 3], [1, 2, 3, 6])).toEqual([
      ['P01', 'A', 9, 'bên cạnh'],
      ['P02', 'B', 7, ''],
    ]);
    expect(host.workbook.active.valueAt(8, 3)).toBe('dưới');
  });

  test('are added before the first, where the table begins', async () => {
    const added = await onTable((table) => {
      table.columns.add(0, [['Khối'], ['A'], ['B']]);
      return table.columns.load('items/name');
    });
    expect([area(), added.items.map(({ name }) => name)]).toEqual([['B2:D4'], ['Khối', 'Mã', 'Điểm']]);
    expect(cells([2, 3], [1, 2, 3])).toEqual([
      ['A', 'P01', 9],
      ['B', 'P02', 7],
    ]);
  });

  test('are deleted with their cells, and what lies beside the table closes up', async () => {
    await onData((sheet) => {
      sheet.getRange('D3').values = [['bên cạnh']];
      sheet.getRange('F1').formulas = [['=SUM(C3:C4)']];
    });
    await onTable((table) => table.columns.getItem('Mã').delete());
    expect(area()).toEqual(['B2:B4']);
    expect(cells([1, 2, 3], [1, 2])).toEqual([
      ['Điểm', ''],
      [9, 'bên cạnh'],
      [7, ''],
    ]);
    expect(host.workbook.active.formulaAt(0, 5)).toBe('=SUM(B3:B4)');
  });

  test('the only one stays', async () => {
    await onTable((table) => table.columns.getItemAt(0).delete());
    expect(await codeOf(onTable((table) => table.columns.getItemAt(0).delete()))).toBe('InvalidOperation');
  });

  test('have no totals row while the table has none', async () => {
    const work = onTable((table) => void table.columns.getItemAt(0).getTotalRowRange().load('address'));
    expect(await codeOf(work)).toBe('InvalidOperation');
  });
});

describe('rows', () => {
  test('are deleted wherever they lie', async () => {
    await onTable((table) => {
      table.rows.add(-1, [
        ['P03', 5],
        ['P04', 4],
      ]);
      table.rows.deleteRows([0, 2]);
    });
    expect([area(), cells([2, 3, 4], [1])]).toEqual([['B2:C4'], [['P02'], ['P04'], ['']]]);
  });

  test.each([{ rows: [0, 0] }, { rows: [2] }, { rows: [-1] }])('but not $rows', async ({ rows }) => {
    expect(await codeOf(onTable((table) => table.rows.deleteRows(rows)))).toBe('InvalidArgument');
    expect(cells([2, 3], [1])).toEqual([['P01'], ['P02']]);
  });
});
