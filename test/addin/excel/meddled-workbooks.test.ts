/** Whatever somebody has done to the workbook, every action works, or says by name why it does not. */
import { describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { failureNotice } from '../../../addin/messages/failure-notice.ts';
import { vi } from '../../../addin/messages/vi.ts';
import { wardCode } from '../../../local/sample/sample-units.ts';
import { issueError } from '../../../shared/model/issue.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import { indicatorColumns } from '../../../shared/sheet/config/council-columns.ts';
import { drawCouncilConfig } from '../../../shared/sheet/config/draw-council-config.ts';
import { parseCouncilConfig } from '../../../shared/sheet/config/parse-council-config.ts';
import { drawStandingsAnnex } from '../../../shared/sheet/paper/draw-standings-annex.ts';
import { parseIdentity } from '../../../shared/sheet/unit/parse-unit-sheet.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { openWorkbook } from './excel-desk.ts';
import { catalog, standingsOf, writeTables } from './standings-samples.ts';

const sheet = drawUnitSheet({ version: 1, publishedAt: '2026-10-25T10:00:00Z', catalog }, wardCode(1));
const annex = drawStandingsAnnex({
  results: buildResults({ version: 1, catalog }, []),
  catalog,
  asOf: '2026-11-25T10:40:00Z',
});
const { worksheet, firstInput: cell } = sheet;

/** What is done one after another, each in what the one before left. */
type Actions = Readonly<Record<string, () => Promise<unknown>>>;

interface Meddling {
  readonly who: string;
  readonly how: (workbook: Excel.Workbook) => unknown;
  /** What does not work then, with the code that support is told; all else does. */
  readonly refused: Readonly<Record<string, string>>;
}

async function meddle(how: Meddling['how']): Promise<void> {
  await Excel.run(async (context) => {
    how(context.workbook);
    await context.sync();
  });
}

/** What did not work, by the action: a bug of ours is none that anybody named. */
async function refusedOf(actions: Actions): Promise<Record<string, string>> {
  const refused: Record<string, string> = {};
  for (const [what, act] of Object.entries(actions)) {
    await act().catch((error: unknown) => {
      const { unexpected, supportCode } = failureNotice(error, false, vi);
      refused[what] = unexpected ? `a bug: ${supportCode}` : supportCode;
    });
  }
  return refused;
}

const clerk: Actions = {
  read: async () => {
    const read = await unitSheet.read();
    if (read !== null) parseIdentity(read.block);
  },
  look: () => unitSheet.look(null),
  mark: async () => {
    if ((await unitSheet.read()) !== null)
      await unitSheet.mark([issueError('not-a-number', { worksheet, cell })]);
  },
  fix: () =>
    unitSheet.applyFixes([
      {
        kind: 'asNumber',
        worksheet,
        changes: [{ cell, from: '', to: { kind: 'number', value: 1, format: '0' } }],
        held: [],
      },
    ]),
  remember: () => unitSheet.remember({ campaign: catalog.campaign.id, unit: wardCode(1), revision: 1 }),
  print: () => unitSheet.addPapers([annex]),
  'go to': () => unitSheet.goTo(worksheet, cell),
  'draw anew': async () => {
    const read = await unitSheet.readWithFormulas();
    if (read !== null) await unitSheet.replace({ ...sheet, worksheet: read.block.worksheet }, 'Bản cũ');
  },
  create: () => unitSheet.create(sheet),
};

const NAME = 'ThiDuaUnitSheet';
const own = ({ worksheets }: Excel.Workbook) => worksheets.getItem(worksheet);
const open = (workbook: Excel.Workbook) => {
  own(workbook).protection.unprotect();
  return own(workbook);
};
const there = { create: 'already-in-workbook' };
const outOfReach = 'sheet-out-of-reach';

const ofClerk: readonly Meddling[] = [
  {
    who: 'hid the sheet from everybody',
    how: (workbook) => (own(workbook).visibility = 'VeryHidden'),
    refused: { ...there, 'go to': outOfReach },
  },
  { who: 'deleted the name', how: ({ names }) => names.getItem(NAME).delete(), refused: {} },
  {
    who: 'gave the name another meaning',
    how: ({ names }) => [names.getItem(NAME).delete(), names.add(NAME, '=1')],
    refused: {},
  },
  {
    who: 'put the name on a cell of another sheet',
    how: ({ names, worksheets }) => [
      names.getItem(NAME).delete(),
      names.add(NAME, worksheets.getItem('Sheet1').getRange('C3')),
    ],
    refused: {},
  },
  {
    who: 'deleted the sheet',
    how: (workbook) => own(workbook).delete(),
    refused: { fix: outOfReach, 'go to': outOfReach },
  },
  {
    who: 'renamed the sheet',
    how: (workbook) => (own(workbook).name = 'Khác'),
    refused: { ...there, fix: outOfReach, 'go to': outOfReach },
  },
  {
    who: 'set a password on the sheet',
    how: (workbook) => open(workbook).protection.protect({}, 'mật khẩu'),
    refused: { ...there, fix: 'sheet-protected' },
  },
  {
    who: 'protected the workbook',
    how: ({ protection }) => protection.protect(),
    refused: { ...there, print: 'workbook-protected', 'draw anew': 'workbook-protected' },
  },
  {
    who: 'deleted the rows above the table',
    how: (workbook) => open(workbook).getRange('1:12').delete('Up'),
    refused: there,
  },
  {
    who: 'deleted the column of codes',
    how: (workbook) => open(workbook).getRange('B:B').delete('Left'),
    refused: there,
  },
  {
    who: 'emptied the sheet',
    how: (workbook) => open(workbook).getRange().clear(), // The fix fills a cell of it.
    refused: there,
  },
  {
    who: 'put rows and columns in front',
    how: (workbook) => [
      open(workbook).getRange('1:3').insert('Down'),
      own(workbook).getRange('A:B').insert('Right'),
    ],
    refused: there,
  },
  {
    who: 'merged cells of the table',
    how: (workbook) => open(workbook).getRange('A11:D16').merge(),
    refused: there,
  },
  {
    who: 'left names of an adoption',
    how: ({ names, worksheets }) =>
      names.add('ThiDuaColumn.code', worksheets.getItem('Sheet1').getRange('A1')),
    refused: there,
  },
  {
    who: 'wrote into the settings',
    how: ({ settings }) => [
      settings.add('ThiDua.baseRevision', { campaign: 7 }),
      settings.add('ThiDua.adoptedSheet', [null]),
    ],
    refused: there,
  },
];

describe('a clerk who', () => {
  test.each(ofClerk)('$who', async ({ how, refused }) => {
    await openWorkbook();
    await unitSheet.create(sheet);
    await meddle(how);
    expect(await refusedOf(clerk)).toEqual(refused);
  });
});

const council: Actions = {
  'read the configuration': async () => parseCouncilConfig((await councilWorkbook.readConfig()).blocks),
  'read what is shown': () => councilWorkbook.readShown(),
  refresh: () => writeTables(standingsOf([19, 12])),
  'refresh again': () => writeTables(standingsOf([10, 12])),
  'complete targets': () =>
    councilWorkbook.completeTargets({
      rows: [{ at: 0, items: [{ code: 'M1', name: 'Mới' }] }],
      columns: [{ at: 2, items: ['99'] }],
      blankRows: 0,
      named: indicatorColumns,
    }),
  'find the unit': () => councilWorkbook.selectedUnit(),
  'open a report': () => councilWorkbook.addReport(sheet),
  print: () => councilWorkbook.addPapers([annex]),
  'set up': () => councilWorkbook.createConfig(drawCouncilConfig(catalog)),
};

const [STANDINGS, UNITS, TARGETS] = ['ThiDuaStandings', 'ThiDuaUnits', 'ThiDuaTargets'] as const;
const tables = (workbook: Excel.Workbook) =>
  [STANDINGS, UNITS, TARGETS].map((name) => workbook.tables.getItem(name));
const SHEETS = ['Xếp hạng', 'Dữ liệu', 'Tổng quan', 'Đơn vị', 'Kế hoạch'] as const;
const sheets = ({ worksheets }: Excel.Workbook) => SHEETS.map((name) => worksheets.getItem(name));
const setUp = { 'set up': 'already-in-workbook' };

const ofCouncil: readonly Meddling[] = [
  {
    who: 'hid sheets from everybody',
    how: (workbook) => sheets(workbook).map((one) => (one.visibility = 'VeryHidden')),
    refused: setUp,
  },
  {
    who: 'renamed tables',
    how: (workbook) => tables(workbook).map((table, at) => (table.name = `Bang${at}`)),
    refused: { ...setUp, 'complete targets': outOfReach },
  },
  {
    who: 'made tables plain cells',
    how: (workbook) => tables(workbook).map((table) => table.convertToRange()),
    refused: { ...setUp, 'complete targets': outOfReach },
  },
  {
    who: 'deleted tables',
    how: (workbook) => [
      ...tables(workbook).map((table) => table.delete()),
      workbook.tables.getItem('ThiDuaHeadline').delete(),
    ],
    refused: { ...setUp, 'complete targets': outOfReach },
  },
  {
    who: 'showed totals',
    how: (workbook) => tables(workbook).map((table) => (table.showTotals = true)),
    refused: setUp,
  },
  {
    who: 'deleted columns',
    how: (workbook) => tables(workbook).map((table) => table.columns.getItemAt(0).delete()),
    refused: setUp,
  },
  {
    who: 'put columns in front',
    how: (workbook) => tables(workbook).map((table) => table.columns.add(0, undefined, 'Của tôi')),
    refused: setUp,
  },
  {
    who: 'left one row',
    how: (workbook) =>
      tables(workbook).map((table) =>
        table.getDataBodyRange().getOffsetRange(1, 0).getResizedRange(-1, 0).delete('Up'),
      ),
    refused: setUp,
  },
  {
    who: 'emptied tables',
    how: (workbook) => tables(workbook).map((table) => table.getDataBodyRange().clear('Contents')),
    refused: setUp,
  },
  {
    who: 'moved tables down',
    how: (workbook) => sheets(workbook).map((one) => one.getRange('1:4').insert('Down')),
    refused: setUp,
  },
  {
    who: 'deleted charts and what they show',
    how: ({ worksheets }) => [
      worksheets.getItem('Tổng quan').charts.getItemAt(0).delete(),
      worksheets.getItem('Số liệu biểu đồ').delete(),
    ],
    refused: setUp,
  },
  {
    who: 'protected the workbook',
    how: ({ protection }) => protection.protect(),
    refused: { ...setUp, 'open a report': 'workbook-protected', print: 'workbook-protected' },
  },
  {
    who: 'protected sheets',
    how: (workbook) => sheets(workbook).map((one) => one.protection.protect({}, 'mật khẩu')),
    refused: {
      ...setUp,
      refresh: 'sheet-protected',
      'refresh again': 'sheet-protected',
      'complete targets': 'sheet-protected',
    },
  },
  {
    who: 'wrote into the settings',
    how: ({ settings }) =>
      ['ThiDua.shownResults', 'ThiDua.baseVersion', 'ThiDua.filters'].map((key) =>
        settings.add(key, { campaign: ['x'], etag: { a: 1 } }),
      ),
    refused: setUp,
  },
  {
    who: 'gave the names of sheets to others',
    how: ({ worksheets }) => [
      ...['Xếp hạng', 'Dữ liệu'].map((name) => worksheets.getItem(name).delete()),
      ...['xếp hạng', 'DỮ LIỆU'].map((name) => worksheets.add(name)),
    ],
    refused: setUp,
  },
];

describe('a council that', () => {
  test.each(ofCouncil)('$who', async ({ how, refused }) => {
    await openWorkbook();
    await councilWorkbook.createConfig(drawCouncilConfig(catalog));
    await writeTables(standingsOf([10, 12]));
    await meddle(how);
    expect(await refusedOf(council)).toEqual(refused);
  });
});
