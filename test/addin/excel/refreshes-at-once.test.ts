/** What two refreshes at once, or one that is broken off, leave in the workbook. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readShown } from '../../../addin/excel/shown-standings.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { dashboardCharts } from '../../../shared/sheet/standings/dashboard-charts.ts';
import type { RefreshedTable } from '../../../shared/sheet/drawn-table.ts';
import {
  standingsTableNames,
  type StandingsTables,
} from '../../../shared/sheet/standings/standings-tables.ts';
import { failFrom, openWorkbook } from './excel-desk.ts';
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
const OWN = standingsOf([]).standings.columns.length;

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const codes = () => standingsValues(host, CODE + 1).map((row) => row[CODE]);
const codesIn = ({ standings }: StandingsTables) =>
  standings.rows.map((row) => (row[CODE]?.kind === 'text' ? row[CODE].text : ''));
const worksheets = () => host.workbook.sheets.map(({ name }) => name);
const tableNames = () => host.workbook.tables().map(({ table }) => table.name);
const chartNames = () => host.workbook.findSheet('Tổng quan')?.charts.map(({ name }) => name);

/** With little beside the standings, which then take most of the requests. */
function lean({ data, indicators, ...others }: StandingsTables): StandingsTables {
  const few = (table: RefreshedTable) => ({ ...table, rows: table.rows.slice(0, 5) });
  return { ...others, data: few(data), indicators: few(indicators) };
}

test('two first refreshes at once end with one set of tables, worksheets and charts', async () => {
  await writeTables(standingsOf([10, 12]));
  const once = [worksheets(), tableNames(), chartNames()];
  host = await openWorkbook();
  await Promise.all([writeTables(standingsOf([10, 12])), writeTables(standingsOf([10, 12]))]);
  expect([worksheets(), tableNames(), chartNames()]).toEqual(once);
  expect(tableNames().toSorted()).toEqual(standingsTableNames.toSorted());
  expect(codes()).toEqual(codesIn(standingsOf([10, 12])));
});

test.each([
  ['as many rows as there were', 34],
  ['more rows than there were', 20],
])(
  'of two refreshes at once, one that is to write %s writes nothing below what the other cut',
  async (_, before) => {
    const all = standingsOf([10, 12]);
    await writeTables(firstUnits(all, before));
    host.typeAsUser(SHEET, `A${before + 5}`, [['ký tên']]);
    await Promise.all([writeTables(firstUnits(all, 5)), writeTables(all)]);
    expect(codes()).toEqual(codesIn(all));
    const { sheet, table } = standingsTable(host);
    const end = table.area.row + table.area.rows;
    const below = Array.from({ length: 40 }, (_cell, at) => sheet.valueAt(end + at, 0));
    expect(below.filter((value) => value !== '')).toEqual(['ký tên']);
  },
);

describe('a refresh that is broken off, whichever of its requests is the first that does not arrive', () => {
  /** So few bytes a request that the standings take several. */
  const MOST_BYTES = 9_000;
  const before = lean(standingsOf([10, 12, 3, 15, 7, 1]));
  const after = lean(standingsOf([1, 7, 15, 3, 12, 10, 20, 18]));

  const noteRows = async () => {
    await addOwnColumn();
    for (const row of codes().keys())
      host.typeAsUser(SHEET, `${letterOf(OWN)}${row + 2}`, [[`ghi chú ${row}`]]);
  };
  /** Whether the refresh was; it is not where it needs fewer requests than that. */
  const breakOff = async (tables: StandingsTables, number: number) => {
    const mend = failFrom(host, number);
    const error: unknown = await writeTables(tables, '"2-a"', MOST_BYTES).then(
      () => null,
      (caught: unknown) => caught,
    );
    mend();
    if (error !== null) expect(error).toMatchObject({ code: 'GeneralException' });
    return error !== null;
  };
  const notes = () => new Map(standingsValues(host, OWN + 1).map((row) => [row[CODE], row[OWN]]));

  test.each([
    ['units change places', before, after],
    ['units are added', firstUnits(before, 20), after],
    ['units are gone', before, firstUnits(after, 28)],
  ])(
    'loses nothing of the council’s where %s',
    async (_, first, second) => {
      let number = 0;
      let isBroken = true;
      while (isBroken) {
        number += 1;
        host = await openWorkbook();
        await writeTables(first);
        await noteRows();
        const noted = notes();
        isBroken = await breakOff(second, number);
        // A pane that opens then writes the tables anew, whatever it was that was to be written.
        const shown = await readShown();
        const known = number === 1 ? '"1-a"' : null;
        expect([number, shown?.etag]).toEqual([number, isBroken ? known : '"2-a"']);
        await writeTables(second, '"3-a"', MOST_BYTES);
        expect(codes()).toEqual(codesIn(second));
        expect([number, notes()]).toEqual([
          number,
          new Map(codes().map((code) => [code, noted.get(code) ?? ''])),
        ]);
      }
      expect(number).toBeGreaterThan(4);
    },
    120_000,
  );

  test('leaves a first one with its charts all the same', async () => {
    let number = 0;
    let isBroken = true;
    while (isBroken) {
      number += 1;
      host = await openWorkbook();
      isBroken = await breakOff(before, number);
      await writeTables(before, '"1-a"', MOST_BYTES);
      expect(codes()).toEqual(codesIn(before));
      expect(chartNames()).toEqual(dashboardCharts.map(({ name }) => name));
    }
    expect(number).toBeGreaterThan(4);
  });
});
