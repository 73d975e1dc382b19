import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('A1:C7').values = [
      ['Đơn vị', 'Điểm', 'Ngày'],
      ['Phường 1', 9, 46_023],
      ['Phường 2', 7, 46_054],
      ['Xã A', 7, 46_055],
      ['Xã B', 4.5, 46_113],
      ['xã c', '', ''],
      ['Quận', 'vắng', 45_658],
    ];
    sheet.getRange('C2:C7').numberFormat = Array.from({ length: 6 }, () => ['dd/mm/yyyy']);
    sheet.getRange('B2').format.fill.color = '#FFFF00';
    sheet.getRange('B5').format.font.color = '#FF0000';
  });
});

/** The numbers of the rows that are shown, header row included. */
const shown = () => {
  const { hiddenRows } = host.workbook.active;
  return Array.from({ length: 7 }, (_, row) => row + 1).filter((row) => !hiddenRows.has(row - 1));
};

describe('a filter shows the rows that pass', () => {
  test.each<{ name: string; column: number; criteria: Excel.FilterCriteria; rows: number[] }>([
    {
      name: 'values, as they are shown',
      column: 1,
      criteria: { filterOn: 'Values', values: ['9', '4,5'] },
      rows: [1, 2, 5],
    },
    {
      name: 'values whatever their case',
      column: 0,
      criteria: { filterOn: 'Values', values: ['XÃ C'] },
      rows: [1, 6],
    },
    { name: 'blanks', column: 1, criteria: { filterOn: 'Values', values: [''] }, rows: [1, 6] },
    {
      name: 'days of a month',
      column: 2,
      criteria: { filterOn: 'Values', values: [{ date: '2026-02-01', specificity: 'Month' }] },
      rows: [1, 3, 4],
    },
    {
      name: 'days of a year',
      column: 2,
      criteria: { filterOn: 'Values', values: [{ date: '2025-06-01', specificity: 'Year' }] },
      rows: [1, 7],
    },
    {
      name: 'numbers above',
      column: 1,
      criteria: { filterOn: 'Custom', criterion1: '>5' },
      rows: [1, 2, 3, 4],
    },
    {
      name: 'numbers between',
      column: 1,
      criteria: { filterOn: 'Custom', criterion1: '>=4.5', criterion2: '<9', operator: 'And' },
      rows: [1, 3, 4, 5],
    },
    {
      name: 'one or the other',
      column: 0,
      criteria: { filterOn: 'Custom', criterion1: '=*1', criterion2: '=quận', operator: 'Or' },
      rows: [1, 2, 7],
    },
    {
      name: 'text that begins so',
      column: 0,
      criteria: { filterOn: 'Custom', criterion1: '=xã*' },
      rows: [1, 4, 5, 6],
    },
    { name: 'all but', column: 0, criteria: { filterOn: 'Custom', criterion1: '<>Xã*' }, rows: [1, 2, 3, 7] },
    {
      name: 'what is not blank',
      column: 1,
      criteria: { filterOn: 'Custom', criterion1: '<>' },
      rows: [1, 2, 3, 4, 5, 7],
    },
    {
      name: 'the best two, with those alike',
      column: 1,
      criteria: { filterOn: 'TopItems', criterion1: '2' },
      rows: [1, 2, 3, 4],
    },
    { name: 'the last', column: 1, criteria: { filterOn: 'BottomItems', criterion1: '1' }, rows: [1, 5] },
    {
      name: 'the best half',
      column: 1,
      criteria: { filterOn: 'TopPercent', criterion1: '50' },
      rows: [1, 2, 3, 4],
    },
    {
      name: 'above the average',
      column: 1,
      criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' },
      rows: [1, 2, 3, 4],
    },
    {
      name: 'a quarter of whatever year',
      column: 2,
      criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter2' },
      rows: [1, 5],
    },
    {
      name: 'February, as Office.js spells it',
      column: 2,
      criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' },
      rows: [1, 3, 4],
    },
    { name: 'a fill', column: 1, criteria: { filterOn: 'CellColor', color: '#ffff00' }, rows: [1, 2] },
    {
      name: 'a colour of letters',
      column: 1,
      criteria: { filterOn: 'FontColor', color: 'red' },
      rows: [1, 5],
    },
  ])('$name', async ({ column, criteria, rows }) => {
    await onData((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:C7'), column, criteria));
    expect(shown()).toEqual(rows);
  });

  test('of all columns', async () => {
    await onData((sheet) => {
      sheet.autoFilter.apply('A1:C7', 1, { filterOn: 'Custom', criterion1: '>5' });
      sheet.autoFilter.apply('A1:C7', 0, { filterOn: 'Custom', criterion1: '=Phường*' });
    });
    expect(shown()).toEqual([1, 2, 3]);
  });
});

test('a filter reads back, is taken off column by column, applied again, and removed with what it hid', async () => {
  const criteria = { filterOn: 'Values', values: ['7'] } as const;
  const first = await onData((sheet) => {
    sheet.autoFilter.apply('B3', 1, { filterOn: 'Values', values: ['7'] });
    return {
      filter: sheet.autoFilter.load('enabled,isDataFiltered,criteria'),
      range: sheet.autoFilter.getRange().load('address'),
    };
  });
  expect([first.filter.toJSON(), first.range.address]).toEqual([
    { enabled: true, isDataFiltered: true, criteria: [null, criteria, null] },
    'Data!A1:C7',
  ]);
  await onData((sheet) => {
    sheet.getRange('B2').values = [[7]];
  });
  expect(shown()).toEqual([1, 3, 4]);
  await onData((sheet) => sheet.autoFilter.reapply());
  expect(shown()).toEqual([1, 2, 3, 4]);
  const cleared = await onData((sheet) => {
    sheet.autoFilter.clearColumnCriteria(1);
    return sheet.autoFilter.load('enabled,isDataFiltered');
  });
  expect([cleared.isDataFiltered, cleared.enabled, shown()]).toEqual([false, true, [1, 2, 3, 4, 5, 6, 7]]);
  const removed = await onData((sheet) => {
    sheet.autoFilter.apply('A1:C7', 1, { filterOn: 'Values', values: ['7'] });
    sheet.autoFilter.remove();
    return { filter: sheet.autoFilter.load('enabled'), range: sheet.autoFilter.getRangeOrNullObject() };
  });
  expect([removed.filter.enabled, removed.range.isNullObject, shown().length]).toEqual([false, true, 7]);
});

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

  test('which reads back from the column and the table, and is cleared from both', async () => {
    const { filter, auto } = await onTable((table) => {
      table.columns.getItem('Điểm').filter.applyTopItemsFilter(1);
      return {
        filter: table.columns.getItem('Điểm').filter.load('criteria'),
        auto: table.autoFilter.load('enabled,isDataFiltered,criteria'),
      };
    });
    expect(filter.criteria).toEqual({ filterOn: 'TopItems', criterion1: '1' });
    expect([auto.enabled, auto.isDataFiltered, auto.criteria]).toEqual([
      true,
      true,
      [null, { filterOn: 'TopItems', criterion1: '1' }, null],
    ]);
    await onTable((table) => table.columns.getItem('Điểm').filter.clear());
    expect(shown()).toHaveLength(7);
    await onTable((table) => {
      table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['Quận'] });
    });
    expect(shown()).toEqual([1, 7]);
    await onTable((table) => table.clearFilters());
    expect(shown()).toHaveLength(7);
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

  test('that a filter of the sheet leaves alone', async () => {
    expect(await codeOf(onData((sheet) => sheet.autoFilter.apply('A1:C7')))).toBe('InvalidOperation');
  });
});

test('the visible view holds the visible cells', async () => {
  const view = await onData((sheet) => {
    sheet.autoFilter.apply('A1:C7', 1, { filterOn: 'Values', values: ['7'] });
    sheet.getRange('C:C').columnHidden = true;
    const one = sheet.getRange('A1:C7').getVisibleView();
    one.load('values,text,cellAddresses,rowCount,columnCount,rows/items/values');
    return one;
  });
  expect(view.values).toEqual([
    ['Đơn vị', 'Điểm'],
    ['Phường 2', 7],
    ['Xã A', 7],
  ]);
  expect([view.rowCount, view.columnCount, view.cellAddresses[1]]).toEqual([3, 2, ['Data!A3', 'Data!B3']]);
  expect(view.rows.items.map((row) => row.values)).toEqual(view.values.map((row) => [row]));
});

describe('what is refused', () => {
  const ALL = 'A1:C7';
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
