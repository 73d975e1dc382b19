/** A workbook whose structure is protected: what adds no worksheet goes on, all else says so and leaves everything as it was. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { WorkbookProtected } from '../../../addin/flows/failures.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { WHOLE_SHEET } from '../../../local/excel-host/workbook/area.ts';
import { wardCode } from '../../../local/sample/sample-units.ts';
import { drawCouncilConfig } from '../../../shared/sheet/config/draw-council-config.ts';
import { drawStandingsAnnex } from '../../../shared/sheet/paper/draw-standings-annex.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { issueError } from '../../../shared/model/issue.ts';
import { openWorkbook } from './excel-desk.ts';
import {
  addOwnColumn,
  catalog,
  columnOf,
  firstUnits,
  letterOf,
  SHEET,
  standingsValues,
  standingsOf,
  writeTables,
} from './standings-samples.ts';

const sheet = drawUnitSheet({ version: 1, publishedAt: '2026-10-25T10:00:00Z', catalog }, wardCode(1));
const annex = drawStandingsAnnex({
  results: buildResults({ version: 1, catalog }, []),
  catalog,
  asOf: '2026-11-25T10:40:00Z',
});
const before = standingsOf([10, 12]);
const after = standingsOf([19, 12]);

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

function protect(): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.protection.protect('mật khẩu');
    await context.sync();
  });
}

/** All that somebody could miss: sheets, cells, marks, tables, names and settings. */
function contents() {
  const { sheets, names, settings } = host.workbook;
  return {
    names: names.map(({ name, formula }) => [name, formula]),
    settings: [...settings],
    sheets: sheets.map(({ name, grid, conditionalFormats, protection, tables }) => ({
      name,
      marks: conditionalFormats.length,
      protection,
      tables: tables.map((table) => [table.name, table.area]),
      cells: [...grid.cellsIn(WHOLE_SHEET)].map(([row, column, { value, formula }]) => [
        row,
        column,
        value,
        formula,
      ]),
    })),
  };
}

interface Adding {
  readonly what: string;
  readonly prepare: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
}

const nothing = async () => {};

const adding: readonly Adding[] = [
  {
    what: 'setting up the council’s workbook',
    prepare: nothing,
    act: () => councilWorkbook.createConfig(drawCouncilConfig(catalog)),
  },
  { what: "making the unit's sheet", prepare: nothing, act: () => unitSheet.create(sheet) },
  {
    what: "drawing the unit's sheet anew",
    prepare: async () => {
      await unitSheet.create(sheet);
      const { worksheet, firstInput: cell } = sheet;
      await unitSheet.mark([issueError('not-a-number', { worksheet, cell })]);
    },
    act: () => unitSheet.replace(sheet, 'Bản cũ'),
  },
  { what: 'a first refresh', prepare: nothing, act: () => writeTables(before) },
  {
    what: 'a refresh that would have to keep what has no row any more',
    prepare: async () => {
      await writeTables(before);
      await addOwnColumn();
      host.typeAsUser(SHEET, `${letterOf(before.standings.columns.length)}4`, [['đã gọi điện']]);
    },
    act: () => writeTables(firstUnits(after, 1)),
  },
  {
    what: 'opening a report',
    prepare: nothing,
    act: () => councilWorkbook.addReport(sheet),
  },
  { what: 'an annex', prepare: nothing, act: () => councilWorkbook.addPapers([annex]) },
];

describe.each(adding)('$what', ({ prepare, act }) => {
  test('says that the workbook is protected, and changes nothing', async () => {
    await prepare();
    await protect();
    const left = contents();
    await expect(act()).rejects.toBeInstanceOf(WorkbookProtected);
    expect(contents()).toEqual(left);
  });
});

test('a refresh of tables that are there goes on', async () => {
  await writeTables(before);
  await protect();
  await writeTables(after);
  const name = columnOf('Đơn vị');
  expect(standingsValues(host, name + 1)[0]?.[name]).toBe(catalog.units[0]?.name);
});
