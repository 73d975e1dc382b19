import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { units } from './contract/filters.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await units();
});

/** The numbers of the rows that are shown, header row included. */
const shown = () => {
  const { hiddenRows } = host.workbook.active;
  return Array.from({ length: 7 }, (_, row) => row + 1).filter((row) => !hiddenRows.has(row - 1));
};

test('criteria stay with their column, and a filtered column that is deleted takes its criteria along', async () => {
  await onData((sheet) => {
    sheet.autoFilter.apply('A1:C7', 1, { filterOn: 'Values', values: ['7'] });
    sheet.getRange('A:A').insert('Right');
    sheet.getRange('C:C').insert('Right');
  });
  expect([...(host.workbook.active.autoFilter?.columns.keys() ?? [])]).toEqual([2]);
  expect(shown()).toEqual([1, 3, 4]);
  await onData((sheet) => sheet.getRange('D:D').delete('Left'));
  expect([host.workbook.active.autoFilter?.columns.size, shown().length]).toEqual([0, 7]);
});

describe('a table has a filter of its own', () => {
  beforeEach(async () => {
    await onData((sheet) => {
      sheet.tables.add('A1:C7', true).name = 'Standings';
    });
  });
  const onTable = <T>(work: (table: Excel.Table) => T) =>
    onData((sheet) => work(sheet.tables.getItem('Standings')));

  test.each<{ name: string; apply: (filter: Excel.Filter) => void; rows: number[] }>([
    { name: 'values', apply: (filter) => filter.applyValuesFilter(['9', 'vắng']), rows: [1, 2, 7] },
    { name: 'custom', apply: (filter) => filter.applyCustomFilter('<5', '>8', 'Or'), rows: [1, 2, 5] },
    { name: 'top', apply: (filter) => filter.applyTopItemsFilter(1), rows: [1, 2] },
    { name: 'bottom percent', apply: (filter) => filter.applyBottomPercentFilter(25), rows: [1, 5] },
    { name: 'dynamic', apply: (filter) => filter.applyDynamicFilter('BelowAverage'), rows: [1, 5] },
    { name: 'fill', apply: (filter) => filter.applyCellColorFilter('yellow'), rows: [1, 2] },
    { name: 'letters', apply: (filter) => filter.applyFontColorFilter('#FF0000'), rows: [1, 5] },
    {
      name: 'any',
      apply: (filter) => filter.apply({ filterOn: 'Custom', criterion1: '=9' }),
      rows: [1, 2],
    },
  ])('column by $name', async ({ apply, rows }) => {
    await onTable((table) => apply(table.columns.getItem('Điểm').filter));
    expect(shown()).toEqual(rows);
  });

  test('whose rows cannot be deleted through the table while it is on', async () => {
    const work = onTable((table) => {
      table.columns.getItem('Điểm').filter.applyTopItemsFilter(1);
      table.rows.deleteRowsAt(0, 1);
    });
    expect(await codeOf(work)).toBe('InsertDeleteConflict');
  });

  test('and is sorted around what the filter hides', async () => {
    await onTable((table) => {
      table.columns.getItem('Điểm').filter.applyCustomFilter('>5');
      table.sort.apply([{ key: 1, ascending: true }]);
    });
    const sheet = host.workbook.active;
    expect([1, 2, 3, 4, 5, 6].map((row) => sheet.valueAt(row, 0))).toEqual([
      'Phường 2',
      'Xã A',
      'Phường 1',
      'Xã B',
      'xã c',
      'Quận',
    ]);
  });
});

describe('what is refused', () => {
  const ALL = 'A1:C7';

  test('a block over rows that a filter hides, which Excel for Windows misplaces; a cell alone is not', async () => {
    const filtered = (sheet: Excel.Worksheet) =>
      sheet.autoFilter.apply(ALL, 0, { filterOn: 'Values', values: ['Quận'] });
    await onData((sheet) => {
      filtered(sheet);
      sheet.getRange('B2').values = [[8]];
    });
    const block = onData((sheet) => {
      sheet.getRange('B2:B3').values = [[1], [2]];
    });
    expect(await codeOf(block)).toBe('NotImplemented');
    expect(host.workbook.active.valueAt(1, 1)).toBe(8);
  });

  test.each<{ name: string; act: (sheet: Excel.Worksheet) => void; code: string }>([
    {
      name: 'a column outside',
      act: (sheet) => sheet.autoFilter.apply(ALL, 3, { filterOn: 'Values', values: ['x'] }),
      code: 'InvalidArgument',
    },
    {
      name: 'values without values',
      act: (sheet) => sheet.autoFilter.apply(ALL, 0, { filterOn: 'Values' }),
      code: 'InvalidArgument',
    },
    {
      name: 'icons, which this host lacks',
      act: (sheet) => sheet.autoFilter.apply(ALL, 0, { filterOn: 'Icon' }),
      code: 'NotImplemented',
    },
    {
      name: 'days that depend on the day it is, which this host lacks',
      act: (sheet) => sheet.autoFilter.apply(ALL, 2, { filterOn: 'Dynamic', dynamicCriteria: 'LastMonth' }),
      code: 'NotImplemented',
    },
    {
      name: 'clearing where there is no filter',
      act: (sheet) => sheet.autoFilter.clearCriteria(),
      code: 'InvalidOperation',
    },
    {
      name: 'filtering a protected sheet',
      act: (sheet) => {
        sheet.protection.protect();
        sheet.autoFilter.apply(ALL);
      },
      code: 'AccessDenied',
    },
  ])('$name', async ({ act, code }) => {
    expect(await codeOf(onData(act))).toBe(code);
    expect([shown().length, host.workbook.active.autoFilter?.columns.size ?? 0]).toEqual([7, 0]);
  });
});
