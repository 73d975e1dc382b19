import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('B2:C5').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
      ['dưới', 'bảng'],
    ];
    sheet.getRange('E5').values = [['bên cạnh']];
    const table = sheet.tables.add('B2:C4', true);
    table.name = 'Standings';
    table.showTotals = true;
  });
});

const onTable = <T>(work: (table: Excel.Table) => T) =>
  onData((sheet) => work(sheet.tables.getItem('Standings')));
const row = (index: number) => [1, 2, 4].map((column) => host.workbook.active.valueAt(index, column));
const area = () => host.workbook.tables().map(({ table }) => formatArea(table.area));

test('a totals row pushes down what lies below the table, says what it is, and sums up the last column', async () => {
  expect([area(), row(4), row(5)]).toEqual([['B2:C5'], ['Tổng', 16, 'bên cạnh'], ['dưới', 'bảng', '']]);
  const parts = await onTable((table) => ({
    table: table.load('showTotals'),
    body: table.getDataBodyRange().load('address'),
    totals: table.getTotalRowRange().load('address'),
    ofColumn: table.columns.getItem('Điểm').getTotalRowRange().load('values'),
    rows: table.rows.getCount(),
  }));
  expect([parts.table.showTotals, parts.rows.value, parts.ofColumn.values]).toEqual([true, 2, [[16]]]);
  expect([parts.body.address, parts.totals.address]).toEqual(['Data!B3:C4', 'Data!B5:C5']);
});

test('taken off, what lies below comes back', async () => {
  await onTable((table) => {
    table.showTotals = false;
  });
  expect([area(), row(4)]).toEqual([['B2:C4'], ['dưới', 'bảng', 'bên cạnh']]);
  expect(await codeOf(onTable((table) => void table.getTotalRowRange().load('address')))).toBe(
    'InvalidOperation',
  );
});

test('it goes on over rows that are added and deleted', async () => {
  await onTable((table) => table.rows.add(undefined, [['P03', 4]]));
  expect([area(), row(5)]).toEqual([['B2:C6'], ['Tổng', 20, '']]);
  await onTable((table) => table.rows.add(0, [['P00', 10]]));
  expect(row(6)).toEqual(['Tổng', 30, '']);
  await onTable((table) => table.rows.deleteRowsAt(0, 2));
  expect([area(), row(4)]).toEqual([['B2:C5'], ['Tổng', 11, 'bên cạnh']]);
});

test('a filter never hides it, nor does a sort move it', async () => {
  await onTable((table) => {
    table.sort.apply([{ key: 1, ascending: true }]);
    table.columns.getItem('Điểm').filter.applyValuesFilter(['nothing']);
  });
  const { hiddenRows } = host.workbook.active;
  expect([[...hiddenRows], row(2)[0], row(4)[0]]).toEqual([[2, 3], 'P02', 'Tổng']);
});

describe('a new one', () => {
  test('counts a last column that is no numbers', async () => {
    await onData((sheet) => {
      sheet.getRange('G1:H3').values = [
        ['Mã', 'Ghi chú'],
        [1, 'a'],
        [2, 'b'],
      ];
      sheet.tables.add('G1:H3', true).showTotals = true;
    });
    expect([6, 7].map((column) => host.workbook.active.valueAt(3, column))).toEqual(['Tổng', 2]);
  });

  test('is not made on a protected sheet', async () => {
    const work = onData((sheet) => {
      sheet.protection.protect();
      sheet.tables.getItem('Standings').showTotals = false;
    });
    expect([await codeOf(work), area()]).toEqual(['AccessDenied', ['B2:C5']]);
  });
});
