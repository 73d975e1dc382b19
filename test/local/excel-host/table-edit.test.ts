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

describe('a table tells', () => {
  let heard: string[];
  beforeEach(async () => {
    heard = [];
    await onData((sheet, { workbook }) => {
      const table = sheet.tables.getItem('Standings');
      table.onChanged.add(async (event) => {
        heard.push(`table ${event.address} ${event.changeType} ${event.source}`);
      });
      table.onSelectionChanged.add(async (event) => {
        heard.push(`selected ${event.isInsideTable} ${event.address}`);
      });
      sheet.tables.onChanged.add(async (event) => {
        heard.push(`of the sheet ${event.address}`);
      });
      workbook.tables.onChanged.add(async (event) => {
        heard.push(`of the workbook ${event.address}`);
      });
    });
  });

  test('what changed of it, to those who listen to it, to the sheet and to the workbook', async () => {
    host.typeAsUser('Data', 'A3:B3', [['x', 'P00']]);
    host.typeAsUser('Data', 'E9', [['beside']]);
    await settled();
    expect(heard).toEqual(['table B3 RangeEdited Local', 'of the sheet B3', 'of the workbook B3']);
  });

  test('of rows and columns that come and go', async () => {
    await onTable((table) => {
      table.rows.add();
      table.rows.deleteRowsAt(2, 1);
      table.columns.add();
      table.columns.getItemAt(2).delete();
      table.getRange().getRow(2).getEntireRow().delete('Up');
    });
    await settled();
    expect(heard.filter((words) => words.startsWith('table'))).toEqual([
      'table B5:C5 RowInserted Local',
      'table B5:C5 RowDeleted Local',
      'table D2:D4 ColumnInserted Local',
      'table D2:D4 ColumnDeleted Local',
      'table B4:C4 RowDeleted Local',
    ]);
  });

  test('when the selection comes and leaves', async () => {
    host.selectAsUser('Data', 'A3:B9');
    host.selectAsUser('Data', 'E9');
    host.selectAsUser('Data', 'E10');
    await settled();
    expect(heard).toEqual(['selected true B3:B4', 'selected false ']);
  });

  test('what a co-author changed, as remote', async () => {
    host.asCoAuthor(() => host.typeAsUser('Data', 'C3', [[10]]));
    host.typeAsUser('Data', 'C4', [[1]]);
    await settled();
    expect(heard.filter((words) => words.startsWith('table'))).toEqual([
      'table C3 RangeEdited Remote',
      'table C4 RangeEdited Local',
    ]);
  });
});

test('tables added and deleted are told of', async () => {
  const heard: string[] = [];
  await onData((sheet, { workbook }) => {
    workbook.tables.onAdded.add(async ({ source, type }) => {
      heard.push(`${type} ${source}`);
    });
    sheet.tables.onDeleted.add(async ({ tableName }) => {
      heard.push(`${tableName} is gone`);
    });
  });
  await onData((sheet) => {
    sheet.tables.add('F1:G2', true);
    sheet.tables.getItem('Standings').delete();
  });
  await settled();
  expect(heard).toEqual(['TableAdded Local', 'Standings is gone']);
});
