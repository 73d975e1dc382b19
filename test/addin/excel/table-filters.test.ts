/** A refresh leaves the filters that the council put on its tables, and they hold for what then stands there. */
import { beforeEach, describe, expect, test } from 'vitest';
import { criteriaToApply } from '../../../addin/excel/table-filters.ts';
import { SheetProtected } from '../../../addin/flows/failures.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { countRequests, failFrom, openWorkbook } from './excel-desk.ts';
import {
  catalog,
  columnOf,
  firstUnits,
  SHEET,
  standingsOf,
  standingsTable,
  standingsValues,
  writeTables,
} from './standings-samples.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const CODE = columnOf('Mã đơn vị');
const RANK = columnOf('Hạng');
const all = standingsOf([10, 12]);
const swapped = standingsOf([19, 12]);

function filter(table: string, column: string, criteria: Excel.FilterCriteria): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.tables.getItem(table).columns.getItem(column).filter.apply(criteria);
    await context.sync();
  });
}

/** The standings' rows that are to be seen. */
function shownCodes() {
  const { sheet, table } = standingsTable(host);
  return standingsValues(host, CODE + 1)
    .filter((_, at) => !sheet.hiddenRows.has(table.area.row + 1 + at))
    .map((row) => row[CODE]);
}

const best: Excel.FilterCriteria = { filterOn: 'Values', values: ['1'] };

test('shows who is first now, and takes no request of its own', async () => {
  await writeTables(all);
  await filter('ThiDuaStandings', 'Hạng', best);
  expect(shownCodes()).toEqual([catalog.units[1]?.code]);
  const { requests } = await countRequests(host, () => writeTables(swapped));
  expect(shownCodes()).toEqual([catalog.units[0]?.code]);
  expect([...standingsTable(host).table.filters]).toEqual([[RANK, best]]);
  expect(requests).toBe(3);
});

test.each([
  ['more', firstUnits(all, 5), all],
  ['fewer', all, firstUnits(all, 5)],
])('holds where there are %s rows, none of which is left hidden without cause', async (_, before, after) => {
  await writeTables(before);
  const [first] = before.standings.rows.map((row) => row[CODE]);
  const code = first?.kind === 'text' ? first.text : '';
  await filter('ThiDuaStandings', 'Mã đơn vị', { filterOn: 'Custom', criterion1: `<>${code}` });
  await writeTables(after);
  expect(standingsValues(host, 1)).toHaveLength(after.standings.rows.length);
  expect(shownCodes()).toHaveLength(after.standings.rows.length - 1);
  expect(shownCodes()).not.toContain(code);
});

test.each([
  ['ThiDuaIndicatorTotals', 'Mã'],
  ['ThiDuaData', 'Mã đơn vị'],
  ['ThiDuaChaseList', 'Đơn vị'],
])('stays on %s', async (name, column) => {
  await writeTables(all);
  const criteria: Excel.FilterCriteria = { filterOn: 'Custom', criterion1: '<>không có' };
  await filter(name, column, criteria);
  await writeTables(swapped);
  expect([...(host.workbook.findTable(name)?.table.filters.values() ?? [])]).toEqual([criteria]);
});

test('is still there where a protected sheet refuses the refresh', async () => {
  await writeTables(all);
  await filter('ThiDuaStandings', 'Hạng', best);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).protection.protect({ allowAutoFilter: true });
    await context.sync();
  });
  await expect(writeTables(swapped)).rejects.toBeInstanceOf(SheetProtected);
  expect([...standingsTable(host).table.filters]).toEqual([[RANK, best]]);
});

describe('a refresh that was broken off', () => {
  const swappedParts = () => writeTables(swapped, '"2-b"', 20_000);

  /** Has a refresh in several requests end before its last one: the filter is off by then. */
  async function breakOff(): Promise<void> {
    await writeTables(all);
    await filter('ThiDuaStandings', 'Hạng', best);
    const restore = failFrom(host, 3);
    await expect(swappedParts()).rejects.toMatchObject({ code: 'GeneralException' });
    restore();
    expect([...standingsTable(host).table.filters]).toEqual([]);
  }

  test('has its filters put on again by the next one, wherever their columns are by then', async () => {
    await breakOff();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ThiDuaStandings').columns.add(0, undefined, 'Ghi chú riêng');
      await context.sync();
    });
    await swappedParts();
    expect([...standingsTable(host).table.filters]).toEqual([[RANK + 1, best]]);
  });

  test('leaves a filter alone that somebody has put there since', async () => {
    await breakOff();
    const other: Excel.FilterCriteria = { filterOn: 'Custom', criterion1: '<>không có' };
    await filter('ThiDuaStandings', 'Mã đơn vị', other);
    await swappedParts();
    expect([...standingsTable(host).table.filters]).toEqual([[CODE, other]]);
  });

  test('is made good once: a filter taken off later stays off', async () => {
    await breakOff();
    await swappedParts();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ThiDuaStandings').clearFilters();
      await context.sync();
    });
    await writeTables(all);
    expect([...standingsTable(host).table.filters]).toEqual([]);
  });

  test('is not held up by criteria that Excel does not take', async () => {
    await writeTables(all);
    await Excel.run(async (context) => {
      context.workbook.settings.add('ThiDua.filters', [
        { table: 'ThiDuaStandings', column: 'Hạng', criteria: { filterOn: 'TopItems', criterion1: 'nhiều' } },
      ]);
      await context.sync();
    });
    // Refused at first, it is done without them at once.
    await writeTables(swapped);
    expect(shownCodes()).toHaveLength(all.standings.rows.length);
    expect([...standingsTable(host).table.filters]).toEqual([]);
  });

  test.each(['nhiều', [{ table: 7 }], [{ table: 'ThiDuaStandings', column: 'Hạng', criteria: null }]])(
    'is not believed where somebody else has written %j',
    async (value) => {
      await writeTables(all);
      await Excel.run(async (context) => {
        context.workbook.settings.add('ThiDua.filters', value);
        await context.sync();
      });
      await writeTables(swapped);
      expect([...standingsTable(host).table.filters]).toEqual([]);
    },
  );
});

describe('criteria as Excel for Windows reads them, with null for what is not used', () => {
  const none = {
    color: null,
    criterion1: null,
    criterion2: null,
    dynamicCriteria: 'Unknown',
    icon: null,
    operator: 'And',
    subField: null,
    values: null,
  };
  test.each([
    [{ filterOn: 'Values', values: ['1'] }, best],
    [
      { filterOn: 'Custom', criterion1: '>5' },
      { filterOn: 'Custom', criterion1: '>5', operator: 'And' },
    ],
    [
      { filterOn: 'TopItems', criterion1: '3' },
      { filterOn: 'TopItems', criterion1: '3' },
    ],
    [
      { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' },
      { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' },
    ],
    [
      { filterOn: 'CellColor', color: '#FFFF00' },
      { filterOn: 'CellColor', color: '#FFFF00' },
    ],
    [{ filterOn: 'Custom' }, null],
    [{ filterOn: 'Values' }, null],
    [{ filterOn: 'Dynamic' }, null],
  ])('%j', (given, applied) => {
    // As JSON has it, past the types, which know no null.
    const read: Excel.FilterCriteria = JSON.parse(JSON.stringify({ ...none, ...given }));
    expect(criteriaToApply(read)).toEqual(applied);
  });
});
