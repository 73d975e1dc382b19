/** From a messy sheet to one that can be sent: checked, fixed at the clerk's word, and checked again. */
import { beforeEach, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet, recheckUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import { justification, isJustified } from '../../../shared/sheet/fixes/issue-help.ts';
import { campaign, openClerkDesk, overwrite, published, sheet, unit } from './clerk-desk.ts';
import { openServer } from './fake-server.ts';

const stored = {
  submission: {
    campaign,
    unit,
    catalogVersion: 1,
    dataAsOf: '2026-11-01',
    preparedBy: 'Nguyễn Văn An',
    approvedBy: 'Trần Thị Bình',
    lines: [
      {
        indicator: '7',
        reported: { kind: 'number', actual: '900' },
        estimate: false,
        note: '',
        declaredPercent: null,
        evidence: [],
      },
    ],
  },
  receipt: {
    campaign,
    unit,
    revision: 1,
    catalogVersion: 1,
    submittedAt: '2026-11-02T02:00:00Z',
    late: false,
    digest: 'a'.repeat(64),
    warnings: [],
  },
};

const { api } = openServer(
  { [campaign]: [200, published], submission: [200, { ...stored, reviews: [], decisions: noDecisions }] },
  'store-unavailable',
);
const ports = { api, sheet: unitSheet };

beforeEach(async () => void (await openClerkDesk()));

async function check(): Promise<CheckedSheet> {
  const checked = await checkUnitSheet(ports);
  if (checked === null) throw new Error('There is no sheet.');
  return checked;
}

/** The issues of a cell. */
function issuesAt({ issues }: CheckedSheet, cell: string) {
  return issues.filter((issue) => issue.cell === cell);
}

/** How many marks lie on a cell. */
function marksOn(cell: string): Promise<number> {
  return Excel.run(async (context) => {
    const marks = context.workbook.worksheets.getItem(sheet.worksheet).getRange(cell).conditionalFormats;
    const count = marks.getCount();
    await context.sync();
    return count.value;
  });
}

/** Where the row of indicator 7 stands. */
const ROW = sheet.cells.findIndex((row) => row[1]?.kind === 'text' && row[1].text === '7') + 1;

test('blanks in a number are removed at a word, and what stood there comes back at another', async () => {
  await overwrite({ [`F${ROW}`]: '1. 050' });
  const [issue] = issuesAt(await check(), `F${ROW}`);
  expect(issue).toMatchObject({ code: 'number-with-blanks', severity: 'error' });
  const outcome = await unitSheet.applyFixes(issue?.help?.fixes ?? []);
  const mended = await check();
  expect(issuesAt(mended, `F${ROW}`)).toEqual([]);
  expect(mended.submission?.lines).toMatchObject([{ indicator: '7', reported: { actual: '1050' } }]);
  if (outcome.kind !== 'changed' || outcome.undo === null) throw new Error('It cannot be taken back.');
  await unitSheet.undoChange(outcome.undo);
  expect(issuesAt(await check(), `F${ROW}`).map(({ code }) => code)).toEqual(['number-with-blanks']);
});

test('a figure below the one that the server has of an earlier day is told, and explained by the note', async () => {
  await overwrite({ [`F${ROW}`]: 850 });
  const checked = await check();
  const [fell] = issuesAt(checked, `F${ROW}`);
  expect(fell).toMatchObject({ code: 'value-fell', params: { text: '850', other: '900' } });
  if (!fell?.help?.note) throw new Error('It cannot be explained.');
  expect(isJustified(fell)).toBe(false);
  expect(await marksOn(`F${ROW}`)).toBe(1);
  await unitSheet.applyFixes([justification(fell.help.note, fell.code, '=trừ số ghi trùng')]);
  const after = await recheckUnitSheet(ports, checked);
  expect(await marksOn(`F${ROW}`)).toBe(0);
  expect(after?.issues.filter(isJustified).map(({ code }) => code)).toEqual(['value-fell']);
  expect(after?.submission?.lines).toMatchObject([
    { indicator: '7', note: 'Giải trình (giảm so với kỳ trước): =trừ số ghi trùng' },
  ]);
});

test('a percent that Excel made of what was typed is read as it is shown', async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet.worksheet).getRange(`F${ROW}`);
    cell.numberFormat = [['0%']];
    cell.values = [[0.95]];
    await context.sync();
  });
  expect(issuesAt(await check(), `F${ROW}`)).toMatchObject([
    { code: 'percent-in-figure', params: { text: '95%' } },
  ]);
});
