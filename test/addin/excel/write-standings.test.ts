import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { HEADLINE_TABLE } from '../../../shared/sheet/standings/draw-headline.ts';
import { countRequests, openWorkbook } from './excel-desk.ts';
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
const MET_PERCENT = columnOf('Tỷ lệ đạt (%)');
const WIDTH = columnOf('Ghi chú xếp hạng') + 1;

const codesIn = ({ standings }: ReturnType<typeof standingsOf>) =>
  standings.rows.map((row) => (row[CODE]?.kind === 'text' ? row[CODE].text : null));

test('adding the tables takes two requests, refreshing them three', async () => {
  const added = await countRequests(host, () => writeTables(standingsOf([10, 12])));
  expect(added.requests).toBe(2);
  const refreshed = await countRequests(host, () => writeTables(standingsOf([13, 12])));
  expect(refreshed.requests).toBe(3);
});

test('numbers are numbers, and units that have not reported have blank figures', async () => {
  await writeTables(standingsOf([10, 12]));
  const rows = standingsValues(host, WIDTH);
  const [first, ...others] = rows.map((row) => [row[RANK], row[CODE], row[MET_PERCENT]]);
  expect(first).toEqual([1, catalog.units[1]?.code, 60]);
  expect(others.at(-1)).toEqual(['', expect.any(String), '']);
});

test('all cells below the header are of one font and size, but for the headline, which is read from afar', async () => {
  await writeTables(standingsOf([10, 12]));
  for (const { sheet, table } of host.workbook.tables()) {
    if (table.name === HEADLINE_TABLE) continue;
    const body = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
    const fonts = sheet.sharedFormat([body], ({ fontName, fontSize }) => `${fontName} ${fontSize}`);
    expect(fonts).toBe('Times New Roman 12');
  }
});

test('a table without rows leaves the workbook as it was', async () => {
  const all = standingsOf([10]);
  await writeTables(all);
  const before = standingsValues(host, WIDTH);
  await writeTables(firstUnits(all, 0));
  expect(standingsValues(host, WIDTH)).toEqual(before);
});

describe('a campaign that gains and loses units grows and shrinks the table', () => {
  test('and leaves what stands below', async () => {
    const all = standingsOf([10, 12]);
    const fewer = firstUnits(all, 5);
    await writeTables(fewer);
    host.typeAsUser(SHEET, 'A9', [['ký tên']]);
    await writeTables(all);
    expect(standingsValues(host, CODE + 1).map((row) => row[CODE])).toEqual(codesIn(all));
    await writeTables(fewer);
    expect(standingsValues(host, CODE + 1).map((row) => row[CODE])).toEqual(codesIn(fewer));
    expect(host.workbook.findSheet(SHEET)?.valueAt(8, 0)).toBe('ký tên');
  });

  test('and all of them are printed, without the columns that check them', async () => {
    await writeTables(standingsOf([10, 12]));
    const { printArea } = host.workbook.findSheet(SHEET)?.pageLayout ?? {};
    expect(printArea).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: WIDTH });
  });

  test('and its totals row stays its last, untouched', async () => {
    const all = standingsOf([10, 12]);
    await writeTables(firstUnits(all, 5));
    const { table, sheet } = standingsTable(host);
    // As a file has it: the host has no way yet to turn totals on.
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.showTotals = true;
    host.typeAsUser(SHEET, 'A7', [['Tổng cộng']]);
    for (const standings of [firstUnits(all, 5), all, firstUnits(all, 3)]) {
      await writeTables(standings);
      expect(standingsValues(host, CODE + 1).map((row) => row[CODE])).toEqual(codesIn(standings));
      const { row, rows } = table.area;
      expect(sheet.valueAt(row + rows - 1, 0)).toBe('Tổng cộng');
    }
  });
});

describe('two refreshes at once', () => {
  test('that both add rows leave each unit once, and no blank rows', async () => {
    const all = standingsOf([10, 12]);
    await writeTables(firstUnits(all, 5));
    await Promise.all([writeTables(all), writeTables(all)]);
    expect(standingsValues(host, CODE + 1).map((row) => row[CODE])).toEqual(codesIn(all));
  });

  test('that both take rows away leave what stands below', async () => {
    const all = standingsOf([10, 12]);
    const fewer = firstUnits(all, 5);
    await writeTables(all);
    host.typeAsUser(SHEET, `A${all.standings.rows.length + 4}`, [['ký tên']]);
    await Promise.all([writeTables(fewer), writeTables(fewer)]);
    expect(standingsValues(host, CODE + 1).map((row) => row[CODE])).toEqual(codesIn(fewer));
    expect(host.workbook.findSheet(SHEET)?.valueAt(8, 0)).toBe('ký tên');
  });
});

test('a copy in front is left as it is and told of, the sheet itself in front is not', async () => {
  await writeTables(standingsOf([10, 12]));
  const { copy, copied } = await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(SHEET).copy('End');
    const used = worksheet.getUsedRange();
    worksheet.activate();
    worksheet.load({ name: true });
    used.load({ values: true });
    await context.sync();
    return { copy: worksheet.name, copied: used.values };
  });
  const written = await writeTables(standingsOf([19, 12]));
  expect(written.copyInFront).toEqual({ worksheet: copy, original: SHEET });
  const after = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(copy).getUsedRange();
    used.load({ values: true });
    context.workbook.worksheets.getItem(SHEET).activate();
    await context.sync();
    return used.values;
  });
  expect(after.map((row) => row.slice(0, WIDTH))).toEqual(copied.map((row) => row.slice(0, WIDTH)));
  expect((await writeTables(standingsOf([10, 12]))).copyInFront).toBeNull();
});

test('on a protected sheet nothing is written, and the refusal names it', async () => {
  await writeTables(standingsOf([10, 12]));
  const before = standingsValues(host, WIDTH);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).protection.protect();
    await context.sync();
  });
  await expect(writeTables(standingsOf([19, 12]))).rejects.toMatchObject({
    name: 'SheetProtected',
    worksheet: SHEET,
  });
  expect(standingsValues(host, WIDTH)).toEqual(before);
});
