/** What a council adds to its standings table survives a refresh, or the refresh says why not and changes nothing. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readShown } from '../../../addin/excel/shown-standings.ts';
import { TableUnusable } from '../../../addin/flows/failures.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import type { CellValue } from '../../../shared/sheet/sheet-block.ts';
import { afterRequest, openWorkbook } from './excel-desk.ts';
import {
  addOwnColumn,
  catalog,
  firstUnits,
  letterOf,
  SHEET,
  standingsOf,
  standingsTable,
  standingsValues,
  writeTables,
} from './standings-samples.ts';

const before = standingsOf([10, 12]);
/** The first two units change places. */
const after = standingsOf([19, 12]);

/** The column of unit codes, and the council's own column behind ours. */
const CODE = before.standings.keyColumn;
const OWN = before.standings.columns.length;
const codeLetter = letterOf(CODE);
const ownLetter = letterOf(OWN);

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await writeTables(before);
  await addOwnColumn();
});

const column = (at: number): CellValue[] => standingsValues(host, at + 1).map((row) => row[at] ?? '');

/** What the council typed, by the code of the unit it stands with. */
const ownByUnit = () => new Map(standingsValues(host, OWN + 1).map((row) => [row[CODE], row[OWN]]));

function typeOwn(content: (row: number) => string): void {
  for (const [index] of catalog.units.entries())
    host.typeAsUser(SHEET, `${ownLetter}${index + 2}`, [[content(index + 2)]]);
}

function wholeColumn(at: number): string {
  return `${letterOf(at)}:${letterOf(at)}`;
}

function inSheet(change: (worksheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
}

test('own cells follow their unit when ranks change', async () => {
  typeOwn((row) => `ghi chú ${row}`);
  const noted = ownByUnit();
  await writeTables(after);
  expect(column(CODE).slice(0, 2)).toEqual([catalog.units[0]?.code, catalog.units[1]?.code]);
  expect(ownByUnit()).toEqual(noted);
});

test('own cells are not lost where somebody wrote a unit’s code into another row too', async () => {
  typeOwn((row) => (row === 3 || row === 4 ? '' : `ghi chú ${row}`));
  const noted = ownByUnit();
  const [first, , , fourth] = [...noted.keys()].map(String);
  // One without a note below the unit's own row, and one above it.
  host.typeAsUser(SHEET, `${codeLetter}4`, [[first ?? '']]);
  host.typeAsUser(SHEET, `${codeLetter}3`, [[fourth ?? '']]);
  await writeTables(after);
  expect([first, fourth].map((code) => ownByUnit().get(code))).toEqual(['ghi chú 2', 'ghi chú 5']);
});

describe('formulas', () => {
  test('over their own row still read their own row when ranks change', async () => {
    typeOwn((row) => `=${codeLetter}${row}`);
    await writeTables(after);
    expect(column(OWN)).toEqual(column(CODE));
  });

  test('with an absolute reference still read that cell', async () => {
    typeOwn((row) => `=$${codeLetter}$1&${codeLetter}${row}`);
    await writeTables(after);
    expect(column(OWN)).toEqual(column(CODE).map((code) => `Mã đơn vị${code}`));
  });

  test('by the name of a column still read their own row, also in new rows', async () => {
    await writeTables(firstUnits(before, 5));
    typeOwn((row) => (row <= 6 ? '=[@[Mã đơn vị]]' : ''));
    await writeTables(after);
    expect(column(OWN)).toEqual(column(CODE));
  });

  test('elsewhere over a column by its name read all rows there are', async () => {
    await writeTables(firstUnits(before, 5));
    host.typeAsUser(SHEET, `${letterOf(OWN + 2)}1`, [['=COUNTA(ThiDuaStandings[Mã đơn vị])']]);
    const { sheet } = standingsTable(host);
    expect(sheet.valueAt(0, OWN + 2)).toBe(5);
    await writeTables(after);
    expect(sheet.valueAt(0, OWN + 2)).toBe(catalog.units.length);
    expect(sheet.formulaAt(0, OWN + 2)).toBe('=COUNTA(ThiDuaStandings[Mã đơn vị])');
  });

  test('shared by the whole column are given to new rows too', async () => {
    await writeTables(firstUnits(before, 5));
    typeOwn((row) => (row <= 6 ? `=${codeLetter}${row}` : ''));
    await writeTables(after);
    expect(column(OWN)).toEqual(column(CODE));
  });

  test('of some rows only are not given to new ones', async () => {
    await writeTables(firstUnits(before, 5));
    typeOwn((row) => (row <= 3 ? `=${codeLetter}${row}` : ''));
    await writeTables(before);
    expect(column(OWN)).toEqual(column(CODE).map((code, index) => (index < 2 ? code : '')));
  });
});

describe('text stays the text it is', () => {
  test.each(["'0901234567", "'00123", "'12%", "'TRUE", "''q", "'=C2", "'-", "'1,5", "'15/12/2026"])(
    'typed as %s',
    async (typed) => {
      typeOwn(() => typed);
      const texts = column(OWN);
      expect(texts[0]).toBe(typed.slice(1));
      await writeTables(after);
      await writeTables(before);
      expect(column(OWN)).toEqual(texts);
    },
  );
});

test.each([
  ['numbers', [[0.5], ['text']], ['General', 'General']],
  ['a number beside a cell of text', [[5], ['007']], ['0.00', '@']],
  ['dates', [[46_000], [46_001]], ['dd/mm/yyyy', 'General']],
  ['truths and blanks', [[true], ['']], ['General', 'General']],
])('%s stay what they are, in their number format', async (_, values, formats) => {
  await inSheet((worksheet) => {
    const cells = worksheet.getRange(`${ownLetter}2:${ownLetter}3`);
    cells.numberFormat = formats.map((format) => [format]);
    cells.values = values;
  });
  await writeTables(after);
  expect(column(OWN).slice(0, 2)).toEqual([values[1]?.[0], values[0]?.[0]]);
  const { grid } = standingsTable(host).sheet;
  expect([1, 2].map((row) => grid.formatAt(row, OWN).numberFormat)).toEqual(formats.toReversed());
});

test('while rows keep their places, what a colleague types beside them during the refresh is not written over', async () => {
  typeOwn((row) => `ghi chú ${row}`);
  const noted = ownByUnit();
  const [first] = noted.keys();
  afterRequest(host, 2, () => host.typeAsUser(SHEET, `${ownLetter}2`, [['vừa gõ']]));
  await writeTables(before);
  expect(ownByUnit()).toEqual(new Map([...noted, [first, 'vừa gõ']]));
});

test('two refreshes at once, of tables whose ranks changed, lose nothing and double nothing', async () => {
  typeOwn((row) => `ghi chú ${row}`);
  const noted = ownByUnit();
  await Promise.all([writeTables(after), writeTables(after)]);
  expect(ownByUnit()).toEqual(noted);
  expect(column(CODE)).toHaveLength(catalog.units.length);
});

test('own columns and summaries of the council survive ten refreshes in which ranks change', async () => {
  typeOwn((row) => `ghi chú ${row}`);
  const noted = ownByUnit();
  const total = letterOf(OWN + 2);
  host.typeAsUser(SHEET, `${total}1`, [['=SUMIFS(ThiDuaStandings[Đạt và vượt];ThiDuaStandings[Hạng];1)']]);
  host.typeAsUser(SHEET, `${total}2`, [['=COUNTIFS(ThiDuaData[Đánh giá];"Đạt")']]);
  const { sheet } = standingsTable(host);
  for (let round = 0; round < 10; round += 1) {
    const [first, second] = [(round * 7) % 20, (round * 11) % 20];
    await writeTables(standingsOf([first, second]));
    expect(ownByUnit()).toEqual(noted);
    const best = Math.max(first, second) * (first === second ? 2 : 1);
    expect([0, 1].map((row) => sheet.valueAt(row, OWN + 2))).toEqual([best, first + second]);
  }
});

describe("what is the user's", () => {
  const blankBook = async () => {
    host = await openWorkbook();
  };

  test.each(['ThiDuaStandings', 'ThiDuaData'])('a table called %s is never written over', async (name) => {
    await blankBook();
    host.typeAsUser('Sheet1', 'A1', [['Họ tên', 'Số điện thoại']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:B3', true).name = name;
      await context.sync();
    });
    await expect(writeTables(before)).rejects.toBeInstanceOf(TableUnusable);
    expect(host.workbook.tables().map(({ table }) => [table.name, table.area.rows])).toEqual([[name, 3]]);
  });

  test('a worksheet called as one of ours is left alone', async () => {
    await blankBook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = SHEET;
      await context.sync();
    });
    host.typeAsUser(SHEET, 'A1', [['của tôi']]);
    await writeTables(before);
    expect(host.workbook.findSheet(SHEET)?.valueAt(0, 0)).toBe('của tôi');
    expect(standingsTable(host).sheet.name).toBe(`${SHEET} (2)`);
  });
});

test("a column of the council's that is called almost like one of ours is the council's, also in front of it", async () => {
  await Excel.run(async (context) => {
    const columns = context.workbook.tables.getItem('ThiDuaStandings').columns;
    columns.add(0, [['mã đơn vị '], ...catalog.units.map((_, at) => [`của ta ${at}`])]);
    await context.sync();
  });
  const theirs = () => new Map(standingsValues(host, CODE + 2).map((row) => [row[CODE + 1], row[0]]));
  const noted = theirs();
  await writeTables(after);
  expect(theirs()).toEqual(noted);
});

test("a column of the council's that is called almost like one of ours is the council's", async () => {
  await inSheet((worksheet) => {
    worksheet.getRange(`${ownLetter}1`).values = [['hạng ']];
  });
  typeOwn((row) => `ghi chú ${row}`);
  const noted = ownByUnit();
  await writeTables(after);
  expect(ownByUnit()).toEqual(noted);
});

describe('a column of ours that was called otherwise', () => {
  const rename = (label: string, name: string) =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem('ThiDuaStandings').columns.getItem(label).name = name;
      await context.sync();
    });

  test('is left as it was, and named to whoever refreshes, with the one beside it', async () => {
    await rename('Hạng', 'Thứ');
    await rename('Hạng có thể', 'Có thể');
    const ranks = new Map(standingsValues(host, CODE + 1).map((row) => [row[CODE], row[1]]));
    expect((await writeTables(after)).renamed).toEqual([
      { worksheet: SHEET, column: 'Hạng', now: 'Thứ' },
      { worksheet: SHEET, column: 'Hạng có thể', now: 'Có thể' },
    ]);
    expect(new Map(standingsValues(host, CODE + 1).map((row) => [row[CODE], row[1]]))).toEqual(ranks);
    expect(await readShown()).toMatchObject({ etag: null });
    await rename('Thứ', 'Hạng');
    await rename('Có thể', 'Hạng có thể');
    expect((await writeTables(after)).renamed).toEqual([]);
    expect(await readShown()).toMatchObject({ etag: '"1-a"' });
  });

  test('is not what was deleted, nor what the council put beside it, nor a blank one in its place', async () => {
    await inSheet((worksheet) => worksheet.getRange(wholeColumn(CODE + 1)).delete('Left'));
    expect((await writeTables(after)).renamed).toEqual([]);
    await inSheet((worksheet) => worksheet.getRange(wholeColumn(CODE + 1)).insert('Right'));
    expect((await writeTables(before)).renamed).toEqual([]);
    host.typeAsUser(SHEET, `${letterOf(CODE + 1)}2`, [['ghi chú']]);
    await inSheet((worksheet) => worksheet.getRange(wholeColumn(CODE + 1)).insert('Right'));
    expect((await writeTables(after)).renamed).toEqual([]);
  });
});

test('a column of ours that the council deleted stays deleted, and its own cells follow their unit', async () => {
  typeOwn((row) => `ghi chú ${row}`);
  const noted = ownByUnit();
  await inSheet((worksheet) => worksheet.getRange(wholeColumn(CODE + 1)).delete('Left'));
  await writeTables(after);
  const rows = standingsValues(host, OWN);
  expect(new Map(rows.map((row) => [row[CODE], row[OWN - 1]]))).toEqual(noted);
});

describe('without the column of codes', () => {
  const waysToLoseIt: [string, (worksheet: Excel.Worksheet) => void][] = [
    [
      'whose header was renamed',
      (worksheet) => {
        worksheet.getRange(`${codeLetter}1`).values = [['Mã ĐV']];
      },
    ],
    ['which was deleted', (worksheet) => worksheet.getRange(wholeColumn(CODE)).delete('Left')],
  ];

  test.each(waysToLoseIt)(
    '%s, own cells are refused to be guessed at, and nothing is changed',
    async (_, lose) => {
      typeOwn((row) => `ghi chú ${row}`);
      await inSheet(lose);
      const whole = standingsValues(host, OWN + 1);
      const error: unknown = await writeTables(after).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(TableUnusable);
      expect(error).toMatchObject({ worksheet: SHEET, column: 'Mã đơn vị' });
      expect(standingsValues(host, OWN + 1)).toEqual(whole);
    },
  );

  test('deleted, a table without own cells is written all the same', async () => {
    await inSheet((worksheet) => worksheet.getRange(wholeColumn(CODE)).delete('Left'));
    await writeTables(after);
    expect(column(CODE)[0]).toBe(catalog.units[0]?.name);
  });

  test('a refusal for one table leaves the other as it was', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ThiDuaIndicatorTotals');
      table.columns.getItem('Mã').name = 'Số';
      await context.sync();
    });
    const ranks = column(CODE);
    await expect(writeTables(after)).rejects.toBeInstanceOf(TableUnusable);
    expect(column(CODE)).toEqual(ranks);
  });
});
