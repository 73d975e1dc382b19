/** A colleague's newer revision beside the sheet: what is asked of the server, what is written, what is then known. */
import { beforeEach, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';
import { settleConflict } from '../../../addin/flows/settle-conflict.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { Submission, SubmissionLine } from '../../../shared/model/submission.ts';
import type { Conflict } from '../../../shared/sheet/unit/conflict.ts';
import { campaign, openClerkDesk, overwrite, published, sheet, unit } from './clerk-desk.ts';
import { openServer, type FakeAnswer } from './fake-server.ts';

beforeEach(async () => void (await openClerkDesk()));

/** Where the row of indicator 7 stands. */
const ROW = sheet.cells.findIndex((row) => row[1]?.kind === 'text' && row[1].text === '7') + 1;

function line(actual: string, note = ''): SubmissionLine {
  return {
    indicator: '7',
    reported: { kind: 'number', actual },
    estimate: false,
    note,
    declaredPercent: null,
    evidence: [],
  };
}

function revision(number: number, lines: SubmissionLine[]) {
  const { dataAsOf } = published.catalog.campaign;
  const signed = { preparedBy: 'Nguyễn Văn An', approvedBy: 'Trần Thị Bình' };
  const submission: Submission = { campaign, unit, catalogVersion: 1, dataAsOf, ...signed, lines };
  const receipt = {
    campaign,
    unit,
    revision: number,
    catalogVersion: 1,
    submittedAt: '2026-11-20T02:00:00Z',
    late: false,
    digest: String(number).repeat(64),
    warnings: [],
  };
  return { submission, receipt, reviews: [] };
}

/** Revision 5 is there; of revision 4 the server says what is given. */
function serverWith(earlier: FakeAnswer) {
  return openServer(
    {
      [campaign]: [200, published],
      submission: [200, { ...revision(5, [line('1050', 'họ ghi')]), decisions: noDecisions }],
      '4': earlier,
    },
    'store-unavailable',
  );
}

const ofFour: FakeAnswer = [200, revision(4, [line('900')])];

async function check(earlier: FakeAnswer): Promise<{ checked: CheckedSheet; conflict: Conflict }> {
  const checked = await checkUnitSheet({ api: serverWith(earlier).api, sheet: unitSheet });
  if (checked === null || checked.conflict === null) throw new Error('The sheet is not in conflict.');
  return { checked, conflict: checked.conflict };
}

const takingAll = ({ choices }: Conflict) => choices.map(({ taking }) => taking);
const cells = async () => {
  const read = await unitSheet.read();
  return [read?.block.values[ROW - 1]?.[5], read?.block.values[ROW - 1]?.[13]];
};

test('against the revision that the workbook knows, what one side alone has changed is suggested', async () => {
  await unitSheet.remember({ campaign, unit, revision: 4 });
  await overwrite({ [`F${ROW}`]: 1100 });
  const { conflict } = await check(ofFour);
  expect(conflict.choices).toMatchObject([
    { fields: [{ field: 'actual', at: { cell: `F${ROW}` } }], suggested: null },
    { fields: [{ field: 'note' }], suggested: 'theirs' },
  ]);
});

test.each<[reason: string, known: number | null, earlier: FakeAnswer]>([
  ['a workbook that knows none asks for none', null, 'unexpected'],
  ['one that remembers a revision there never was goes by nothing', 4, 'unknown-revision'],
])('%s', async (_, known, earlier) => {
  if (known !== null) await unitSheet.remember({ campaign, unit, revision: known });
  const { checked, conflict } = await check(earlier);
  expect(checked.server?.base).toBeNull();
  expect(conflict.choices.map(({ suggested }) => suggested)).toEqual(['theirs', 'theirs']);
});

test('an earlier revision that cannot be had is a failure, not a guess', async () => {
  await unitSheet.remember({ campaign, unit, revision: 4 });
  await expect(check('store-unavailable')).rejects.toMatchObject({ code: 'store-unavailable' });
});

test('what is taken is written, the newer revision is known, and all of it can be taken back', async () => {
  await overwrite({ [`F${ROW}`]: 1100 });
  const { conflict } = await check(ofFour);
  const outcome = await settleConflict(unitSheet, conflict, takingAll(conflict));
  expect(await cells()).toEqual([1050, 'họ ghi']);
  expect((await unitSheet.read())?.known).toEqual({ campaign, unit, revision: 5 });
  if (outcome.kind !== 'changed' || outcome.undo === null) throw new Error('It cannot be taken back.');
  await unitSheet.undoChange(outcome.undo);
  expect(await cells()).toEqual([1100, '']);
});

test('who keeps all of the sheet writes nothing, and the newer revision is known', async () => {
  await overwrite({ [`F${ROW}`]: 1100 });
  const { conflict } = await check(ofFour);
  expect(await settleConflict(unitSheet, conflict, [])).toEqual({ kind: 'changed', undo: null });
  expect(await cells()).toEqual([1100, '']);
  expect((await unitSheet.read())?.known?.revision).toBe(5);
});

test('where a cell has changed meanwhile nothing is written, and the newer revision stays unknown', async () => {
  await overwrite({ [`F${ROW}`]: 1100 });
  const { conflict } = await check(ofFour);
  await overwrite({ [`F${ROW}`]: 1200 });
  expect(await settleConflict(unitSheet, conflict, takingAll(conflict))).toEqual({
    kind: 'cellDiffers',
    cell: `F${ROW}`,
  });
  expect(await cells()).toEqual([1200, '']);
  expect((await unitSheet.read())?.known).toBeNull();
});
