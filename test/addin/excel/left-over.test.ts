/** What the council wrote beside a row goes on with it, or is kept where a person finds it: never lost in silence. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { openWorkbook } from './excel-desk.ts';
import {
  addOwnColumn,
  columnOf,
  firstUnits,
  letterOf,
  SHEET,
  standingsOf,
  standingsTable,
  standingsValues,
  writeTables,
} from './standings-samples.ts';

const CODE = columnOf('Mã đơn vị');
const NAME = columnOf('Đơn vị');
const before = standingsOf([10, 12]);
/** The first two units change places. */
const after = standingsOf([19, 12]);
const OWN = before.standings.columns.length;
const KEPT = 'Ô riêng không còn dòng';
const HEADER = ['Bảng', 'Mã của dòng', 'Tên', 'Cột', 'Nội dung', 'Công thức (R1C1)'];

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await writeTables(before);
  await addOwnColumn();
});

/** In a row of the table, counted from 0. */
const type = (column: number, row: number, content: string) =>
  host.typeAsUser(SHEET, `${letterOf(column)}${row + 2}`, [[content]]);
const cell = (row: number, column: number) => standingsValues(host, OWN + 1)[row]?.[column];
const noteOf = (code: unknown) => standingsValues(host, OWN + 1).find((row) => row[CODE] === code)?.[OWN];

function kept(worksheet = KEPT) {
  const sheet = host.workbook.findSheet(worksheet);
  if (sheet === null) return null;
  const lines = Array.from({ length: 10 }, (_row, row) => HEADER.map((_cell, at) => sheet.valueAt(row, at)));
  return lines.filter((line) => line.some((value) => value !== ''));
}

describe('where a code was typed over', () => {
  test.each(['P99', '', 'sửa nhầm'])('with “%s”, the unit is known by its name', async (typed) => {
    const code = cell(3, CODE);
    type(OWN, 3, 'đã gọi điện');
    type(CODE, 3, typed);
    expect((await writeTables(after)).leftOver).toBeNull();
    expect(noteOf(code)).toBe('đã gọi điện');
    expect(kept()).toBeNull();
  });

  test('with another unit’s code, each unit keeps its own note', async () => {
    const [second, sixth] = [cell(1, CODE), cell(5, CODE)];
    type(OWN, 1, 'của dòng hai');
    type(CODE, 1, String(sixth));
    expect((await writeTables(after)).leftOver).toBeNull();
    expect([noteOf(second), noteOf(sixth)]).toEqual(['của dòng hai', '']);
  });

  test('and the name too, what was written beside it is kept, with where it stood', async () => {
    type(OWN, 3, '=1+1');
    type(CODE, 3, 'P99');
    type(NAME, 3, 'Ai đó');
    type(OWN, 4, "'=không phải công thức");
    type(CODE, 4, 'P98');
    type(NAME, 4, 'Ai khác');
    expect((await writeTables(after)).leftOver).toEqual({ worksheet: KEPT, cells: 2 });
    expect(kept()).toEqual([
      HEADER,
      [SHEET, 'P99', 'Ai đó', 'Của hội đồng', 2, '=1+1'],
      [SHEET, 'P98', 'Ai khác', 'Của hội đồng', '=không phải công thức', ''],
    ]);
    expect(host.workbook.findSheet(KEPT)?.formulaAt(2, 4)).toBe('=không phải công thức');
  });
});

test('notes of units that left the catalog are kept, each time on a worksheet of its own', async () => {
  const codes = standingsValues(host, CODE + 1).map((row) => row[CODE]);
  type(OWN, 32, 'đã nghỉ');
  type(OWN, 0, 'còn đây');
  expect((await writeTables(firstUnits(before, 30))).leftOver).toEqual({ worksheet: KEPT, cells: 1 });
  expect(kept()?.[1]?.slice(1, 2)).toEqual([codes[32]]);
  expect(noteOf(codes[0])).toBe('còn đây');
  type(OWN, 29, 'cũng nghỉ');
  expect((await writeTables(firstUnits(before, 20))).leftOver).toEqual({
    worksheet: `${KEPT} (2)`,
    cells: 1,
  });
  expect(kept()?.[1]?.[4]).toBe('đã nghỉ');
});

test('of two rows with one code, a note for which there is no row any more is kept', async () => {
  const code = cell(3, CODE);
  type(OWN, 3, 'của đơn vị');
  type(OWN, 4, 'ghi ở dòng khác');
  type(CODE, 4, String(code));
  type(NAME, 4, String(cell(3, NAME)));
  expect((await writeTables(after)).leftOver).toEqual({ worksheet: KEPT, cells: 1 });
  expect([noteOf(code), kept()?.[1]?.[4]]).toEqual(['của đơn vị', 'ghi ở dòng khác']);
});

test('a formula that the whole column shares is nothing to keep, nor is what stands where no unit moves', async () => {
  for (const row of standingsValues(host, 1).keys()) type(OWN, row, `=${letterOf(CODE)}${row + 2}`);
  expect((await writeTables(firstUnits(before, 30))).leftOver).toBeNull();
  type(OWN, 2, 'ghi chú');
  expect((await writeTables(firstUnits(before, 30))).leftOver).toBeNull();
  expect([kept(), standingsTable(host).table.area.rows]).toEqual([null, 31]);
});

test('two refreshes at once keep what is left over once', async () => {
  type(OWN, 32, 'đã nghỉ');
  const fewer = firstUnits(before, 30);
  const outcomes = await Promise.all([writeTables(fewer), writeTables(fewer)]);
  expect(outcomes.map(({ leftOver }) => leftOver)).toEqual([{ worksheet: KEPT, cells: 1 }, null]);
  expect(kept(`${KEPT} (2)`)).toBeNull();
});
