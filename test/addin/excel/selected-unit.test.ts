import { beforeEach, expect, test } from 'vitest';
import { selectedUnit, watchSelection } from '../../../addin/excel/selected-unit.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { standingsColumns } from '../../../shared/sheet/standings/standings-columns.ts';
import { cellAddress } from '../../../shared/sheet/sheet-block.ts';
import { countRequests, openWorkbook } from './excel-desk.ts';
import { SHEET, standingsOf, standingsTable, writeTables } from './standings-samples.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await writeTables(standingsOf([3, 2, 1]));
});

/** The unit that a row of the table names, past office.js. */
function unitIn(row: number): string {
  const { sheet, table } = standingsTable(host);
  const column = table.columns.indexOf(standingsColumns.unit);
  return String(sheet.valueAt(table.area.row + row, table.area.column + column));
}

/** Selects a cell of the table's row; `0` is the header. */
function select(row: number, column = 0): void {
  const { sheet, table } = standingsTable(host);
  host.selectAsUser(sheet.name, cellAddress(table.area.row + row, table.area.column + column));
}

test('a row that is selected tells its unit, whichever of its cells it is, in two requests', async () => {
  select(2, 5);
  expect(await countRequests(host, selectedUnit)).toEqual({ result: unitIn(2), requests: 2 });
});

test('the header tells nothing, nor does a cell of no table', async () => {
  select(0);
  expect(await selectedUnit()).toBeNull();
  host.selectAsUser('Sheet1', 'A1');
  expect(await selectedUnit()).toBeNull();
});

test('a table without a column of units tells nothing', async () => {
  const table = host.workbook.findTable('ThiDuaIndicatorTotals');
  if (table === null) throw new Error('There is no table of indicators.');
  host.selectAsUser(table.sheet.name, cellAddress(table.table.area.row + 1, table.table.area.column));
  expect(await selectedUnit()).toBeNull();
});

test('a table is found where it was moved to, its worksheet renamed', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.name = 'Theo dõi';
    sheet.getRange('A:A').insert('Right');
    await context.sync();
  });
  select(2, 3);
  expect(await selectedUnit()).toBe(unitIn(2));
});

test('every move of the selection is told, on any worksheet, until watching ends', async () => {
  let moves = 0;
  const end = await watchSelection(() => (moves += 1));
  select(1);
  host.selectAsUser('Sheet1', 'B2');
  await expect.poll(() => moves).toBe(2);
  await end();
  select(2);
  const again = await watchSelection(() => (moves += 10));
  select(1);
  await expect.poll(() => moves).toBe(12);
  await again();
});
