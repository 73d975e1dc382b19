/** What a clerk's submission names to be replaced, and what is not sent at all. */
import { beforeEach, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { submitUnitSheet } from '../../../addin/flows/submit-unit-sheet.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { campaign, openClerkDesk, otherUnit, overwrite, published, unit } from './clerk-desk.ts';
import { openServer, type FakeAnswer, type FakeServer } from './fake-server.ts';

beforeEach(openClerkDesk);

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
  await unitSheet.rememberRevision({ campaign, unit, revision: 4 });
  const server = serverWith('nothing-submitted');
  expect(await submit(server)).toMatchObject({
    kind: 'accepted',
    receipt,
    alreadyThere: false,
    checked: { status: { kind: 'matches', receipt }, server: { stored: { receipt } }, baseRevision: 5 },
  });
  expect(server.written).toMatchObject([{ body: { unit }, replaces: 4 }]);
  expect((await unitSheet.read())?.base).toEqual({ campaign, unit, revision: 5 });
});

test("one unit's revision is never named to replace another unit's report", async () => {
  await unitSheet.rememberRevision({ campaign, unit, revision: 4 });
  await overwrite({ D4: otherUnit });
  const server = serverWith('nothing-submitted');
  await submit(server);
  expect(server.written).toMatchObject([{ body: { unit: otherUnit }, replaces: null }]);
});

test('what was received already is not sent again, and its revision is remembered', async () => {
  const checked = await checkUnitSheet({ api: serverWith('nothing-submitted').api, sheet: unitSheet });
  if (checked?.submission === undefined || checked.submission === null)
    throw new Error('The sheet has errors.');
  const { submission } = checked;
  const received = { ...receipt, digest: digestOf(submission) };
  const server = serverWith([200, { submission, receipt: received }]);
  expect(await submit(server)).toMatchObject({ kind: 'accepted', receipt: received, alreadyThere: true });
  expect(server.written).toEqual([]);
  expect((await unitSheet.read())?.base).toEqual({ campaign, unit, revision: 5 });
});
