import { expect, test } from 'vitest';
import { cellArea } from '../../../local/excel-host/workbook/area.ts';
import { DEFAULT_PROTECTION_OPTIONS } from '../../../local/excel-host/workbook/sheet-protection.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { stepFrom, tabFrom } from '../../../local/workbench/page/next-cell.ts';

const extent = { row: 0, column: 0, rows: 10, columns: 8 };

/** Rows 3 and 4 are hidden, and columns C, D and the last one. */
function partlyHidden() {
  const sheet = new Workbook().addSheet('S');
  for (const row of [2, 3]) sheet.hiddenRows.add(row);
  for (const column of [2, 3, 7]) sheet.hiddenColumns.add(column);
  return sheet;
}

test.each<[from: [number, number], step: [number, number], to: [number, number]]>([
  [
    [0, 1],
    [0, 1],
    [0, 4],
  ],
  [
    [0, 4],
    [0, -1],
    [0, 1],
  ],
  [
    [1, 0],
    [1, 0],
    [4, 0],
  ],
  [
    [4, 0],
    [-1, 0],
    [1, 0],
  ],
  [
    [0, 6],
    [0, 1],
    [0, 6],
  ],
  [
    [0, 0],
    [0, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, -1],
    [0, 0],
  ],
  [
    [0, 0],
    [9, 0],
    [9, 0],
  ],
])('from %j a step of %j leads to %j: never to what is hidden', ([row, column], [rows, columns], to) => {
  const place = stepFrom({ row, column }, rows, columns, partlyHidden(), extent);
  expect([place.row, place.column]).toEqual(to);
});

test('Tab on a protected sheet passes over cells to fill in that are hidden', () => {
  const sheet = partlyHidden();
  sheet.protection = { options: DEFAULT_PROTECTION_OPTIONS, password: null };
  for (const column of [1, 2, 5])
    sheet.grid.restyle(cellArea(0, column), (format) => ({ ...format, locked: false }));
  expect(tabFrom({ row: 0, column: 1 }, 1, sheet, extent)).toEqual({ row: 0, column: 5 });
  expect(tabFrom({ row: 0, column: 5 }, -1, sheet, extent)).toEqual({ row: 0, column: 1 });
});
