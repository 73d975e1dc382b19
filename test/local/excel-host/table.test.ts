import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

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

const areas = () => host.workbook.tables().map(({ table }) => table.area);

test('a table has a header, a body, columns and rows', async () => {
  const table = await onData((sheet) => {
    const one = sheet.tables.getItem('Standings');
    one.load('name,style,showBandedRows,showTotals,worksheet/name');
    const column = one.columns.getItem('Điểm').getDataBodyRange().load('values');
    return {
      one,
      column,
      header: one.getHeaderRowRange().load('address'),
      body: one.getDataBodyRange().load('address'),
      all: one.getRange().load('address'),
      columns: one.columns.load('items/name,count'),
      rows: one.rows.load('items/values,count'),
    };
  });
  expect(table.one.toJSON()).toMatchObject({
    name: 'Standings',
    style: 'TableStyleMedium2',
    showTotals: false,
  });
  expect(table.one.worksheet.name).toBe('Data');
  expect([table.all, table.header, table.body].map((range) => range.address)).toEqual([
    'Data!B2:C4',
    'Data!B2:C2',
    'Data!B3:C4',
  ]);
  expect(table.column.values).toEqual([[9], [7]]);
  expect(table.columns.items.map((column) => column.name)).toEqual(['Mã', 'Điểm']);
  expect(table.rows.items.map((row) => row.values)).toEqual([[['P01', 9]], [['P02', 7]]]);
  expect([table.columns.count, table.rows.count]).toEqual([2, 2]);
});

test('header cells are text, never empty, never alike', async () => {
  const header = await onData((sheet) => {
    sheet.getRange('F1:I1').values = [[2026, '', 'x', 'X']];
    const table = sheet.tables.add('F1:I2', true);
    return table.getHeaderRowRange().load('values');
  });
  expect(header.values).toEqual([['2026', 'Column2', 'x', 'X2']]);
});

test('without a header row one is put above', async () => {
  const range = await onData((sheet) => {
    sheet.getRange('F1:G2').values = [
      [1, 2],
      [3, 4],
    ];
    return sheet.tables.add('F1:G2', false).getRange().load('address,values');
  });
  expect(range.address).toBe('Data!F1:G3');
  expect(range.values[0]).toEqual(['Column1', 'Column2']);
});

test('rows are added at the end and in between, and pushed down is what lies below', async () => {
  await onData((sheet) => {
    sheet.getRange('B5').values = [['dưới']];
    const { rows } = sheet.tables.getItem('Standings');
    rows.add(undefined, [['P03', 5]]);
    rows.add(0, [['P00', 1]]);
  });
  const sheet = host.workbook.active;
  expect(areas()).toEqual([{ row: 1, column: 1, rows: 5, columns: 2 }]);
  expect([2, 3, 4, 5, 6].map((row) => sheet.valueAt(row, 1))).toEqual(['P00', 'P01', 'P02', 'P03', 'dưới']);
});

test('resize keeps the header row where it is', async () => {
  await onData((sheet) => sheet.tables.getItem('Standings').resize('B2:D6'));
  expect(areas()).toEqual([{ row: 1, column: 1, rows: 5, columns: 3 }]);
  expect(host.workbook.active.valueAt(1, 3)).toBe('Column3');
  expect(await codeOf(onData((sheet) => sheet.tables.getItem('Standings').resize('B3:D6')))).toBe(
    'InvalidArgument',
  );
});

test('converting to a range leaves the cells, deleting does not', async () => {
  await onData((sheet) => sheet.tables.getItem('Standings').convertToRange());
  expect([areas(), host.workbook.active.valueAt(2, 1)]).toEqual([[], 'P01']);
  await onData((sheet) => {
    sheet.tables.add('B2:C4', true).delete();
  });
  expect([areas(), host.workbook.active.valueAt(2, 1)]).toEqual([[], '']);
});

describe('what is refused', () => {
  test.each<{
    name: string;
    act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
    code: string;
  }>([
    {
      name: 'two tables on the same cells',
      act: (sheet) => void sheet.tables.add('C4:D6', true),
      code: 'InvalidArgument',
    },
    {
      name: 'a name in use',
      act: (sheet) => {
        sheet.tables.add('F1:G2', true).name = 'standings';
      },
      code: 'InvalidArgument',
    },
    {
      name: 'a name with a space',
      act: (sheet) => {
        sheet.tables.getItem('Standings').name = 'Bảng xếp hạng';
      },
      code: 'InvalidArgument',
    },
    {
      name: 'a table that is not there',
      act: (sheet) => void sheet.tables.getItem('Nope').load('name'),
      code: 'ItemNotFound',
    },
    {
      name: 'merging cells of a table',
      act: (sheet) => sheet.getRange('B3:C3').merge(),
      code: 'InvalidOperation',
    },
    {
      name: 'tearing a table apart',
      act: (sheet) => void sheet.getRange('B3').insert('Down'),
      code: 'InsertDeleteConflict',
    },
  ])('$name', async ({ act, code }) => {
    expect(await codeOf(onData(act))).toBe(code);
  });
});

test('a table that is not there is a null object where that was asked for', async () => {
  const table = await onData((_, context) =>
    context.workbook.tables.getItemOrNullObject('Nope').load('name'),
  );
  expect(table.isNullObject).toBe(true);
});
