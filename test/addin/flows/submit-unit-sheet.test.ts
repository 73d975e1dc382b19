/** What a clerk's submission names to be replaced, and what is not sent at all. */
import { beforeEach, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { ServerUnreachable } from '../../../addin/flows/failures.ts';
import { submitUnitSheet } from '../../../addin/flows/submit-unit-sheet.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { campaign, openClerkDesk, otherUnit, overwrite, published, sheet, unit } from './clerk-desk.ts';
import { openServer, type FakeAnswer, type FakeServer } from './fake-server.ts';

beforeEach(async () => void (await openClerkDesk()));

const receipt: Receipt = {
  campaign,
  unit,
  revision: 5,
  catalogVersion: 1,
  submittedAt: '2026-11-22T10:00:00Z',
  late: false,
  digest: 'a'.repeat(64),
  warnings: [],
};

function serverWith(submission: FakeAnswer): FakeServer {
  return openServer({ [campaign]: [200, published], submission }, [201, receipt]);
}

const submit = ({ api }: FakeServer) => submitUnitSheet({ api, sheet: unitSheet });

test("the unit's own revision is named, and that of the receipt is remembered", async () => {
  await unitSheet.remember({ campaign, unit, revision: 4 });
  const server = serverWith('nothing-submitted');
  expect(await submit(server)).toMatchObject({
    kind: 'accepted',
    receipt,
    alreadyThere: false,
    checked: { status: { receipt }, server: { stored: { receipt } }, baseRevision: 5 },
  });
  expect(server.written).toMatchObject([{ body: { unit }, replaces: 4 }]);
  expect((await unitSheet.read())?.known).toEqual({ campaign, unit, revision: 5 });
});

test("one unit's revision is never named to replace another unit's report", async () => {
  await unitSheet.remember({ campaign, unit, revision: 4 });
  await overwrite({ I8: otherUnit });
  const server = serverWith('nothing-submitted');
  await submit(server);
  expect(server.written).toMatchObject([{ body: { unit: otherUnit }, replaces: null }]);
});

test('what the sheet says otherwise than the server is named with its cell, but for cells that cannot be read', async () => {
  const checked = await checkUnitSheet({ api: serverWith('nothing-submitted').api, sheet: unitSheet });
  if (!checked?.submission) throw new Error('The sheet has errors.');
  const { api } = serverWith([
    200,
    { submission: checked.submission, receipt, reviews: [], decisions: noDecisions },
  ]);
  await overwrite({ D9: 'Lê Văn Cường', F14: 12, F15: 'nhiều' });
  const differing = await checkUnitSheet({ api, sheet: unitSheet });
  expect(differing?.differences).toEqual([
    {
      indicator: null,
      field: 'approvedBy',
      before: { kind: 'text', text: 'Trần Thị Bình' },
      after: { kind: 'text', text: 'Lê Văn Cường' },
      at: { worksheet: sheet.worksheet, cell: 'D9' },
    },
    expect.objectContaining({ field: 'actual', at: { worksheet: sheet.worksheet, cell: 'F14' } }),
  ]);
});

test('what is typed while the report is on its way is seen to differ from it', async () => {
  const server = serverWith('nothing-submitted');
  const call: typeof server.api.call = async (name, ...rest) => {
    const answer = await server.api.call(name, ...rest);
    if (name === 'putSubmission') await overwrite({ F14: 12 });
    return answer;
  };
  expect(await submitUnitSheet({ api: { call }, sheet: unitSheet })).toMatchObject({
    kind: 'accepted',
    checked: { status: { kind: 'differs' }, differences: [{ field: 'actual' }] },
  });
});

test('a copy in front, which may have been filled in instead, keeps the sheet behind it from being sent', async () => {
  const server = serverWith('nothing-submitted');
  const copy = await Excel.run(async (context) => {
    const original = context.workbook.worksheets.getItem(sheet.worksheet);
    const copied = original.copy('After', original).load({ name: true });
    copied.activate();
    await context.sync();
    return copied.name;
  });
  expect(await submit(server)).toMatchObject({
    kind: 'hasErrors',
    checked: {
      issues: expect.arrayContaining([
        expect.objectContaining({ code: 'copy-in-front', params: { text: copy, other: sheet.worksheet } }),
      ]),
    },
  });
  expect(server.written).toEqual([]);
  await unitSheet.goTo(sheet.worksheet, 'F14');
  expect(await submit(server)).toMatchObject({ kind: 'accepted' });
});

test('what was received already is not sent again, and its revision is remembered', async () => {
  const checked = await checkUnitSheet({ api: serverWith('nothing-submitted').api, sheet: unitSheet });
  if (checked?.submission === undefined || checked.submission === null)
    throw new Error('The sheet has errors.');
  const { submission } = checked;
  const received = { ...receipt, digest: digestOf(submission) };
  const server = serverWith([200, { submission, receipt: received, reviews: [], decisions: noDecisions }]);
  expect(await submit(server)).toMatchObject({ kind: 'accepted', receipt: received, alreadyThere: true });
  expect(server.written).toEqual([]);
  expect((await unitSheet.read())?.known).toEqual({ campaign, unit, revision: 5 });
});

test('what is sent is remembered before it is, so that it is known again without its receipt', async () => {
  await unitSheet.remember({ campaign, unit, revision: 4 });
  const lost = serverWith('nothing-submitted');
  const call: typeof lost.api.call = async (name, ...rest) => {
    if (name === 'putSubmission') throw new ServerUnreachable('in this test');
    return lost.api.call(name, ...rest);
  };
  await expect(submitUnitSheet({ api: { call }, sheet: unitSheet })).rejects.toThrow(ServerUnreachable);
  const checked = await checkUnitSheet({ api: lost.api, sheet: unitSheet });
  if (!checked?.submission) throw new Error('The sheet has errors.');
  const { submission } = checked;
  const digest = digestOf(submission);
  expect((await unitSheet.read())?.known).toEqual({ campaign, unit, revision: 4, sending: digest });

  await overwrite({ F14: 12 });
  const there = { submission, receipt: { ...receipt, digest }, reviews: [], decisions: noDecisions };
  expect(await checkUnitSheet({ api: serverWith([200, there]).api, sheet: unitSheet })).toMatchObject({
    status: { kind: 'differs' },
    baseRevision: 5,
    conflict: null,
  });
  expect((await unitSheet.read())?.known).toEqual({ campaign, unit, revision: 5 });
});
