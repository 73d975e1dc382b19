/** A report that the council returned, as the clerk's sheet answers it. */
import { beforeEach, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet, recheckUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { settleConflict } from '../../../addin/flows/settle-conflict.ts';
import { submitUnitSheet } from '../../../addin/flows/submit-unit-sheet.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { CurrentSubmission, Review } from '../../../shared/model/review.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { campaign, openClerkDesk, overwrite, published, sheet, unit } from './clerk-desk.ts';
import { openServer, type FakeServer } from './fake-server.ts';

const decisions = { ...noDecisions, disqualified: { reason: 'Đang thanh tra' } };
const code = published.catalog.indicators[0]?.code ?? '';
const review: Review = {
  campaign,
  unit,
  revision: 5,
  number: 2,
  decision: 'returned',
  comment: 'Xem lại',
  comments: [{ indicator: code, text: 'Thiếu số quý IV' }],
  decisions: null,
  by: 'hoidong@example.vn',
  at: '2026-11-22T11:00:00Z',
};

let submission: Submission;
beforeEach(async () => {
  await openClerkDesk();
  await overwrite({ F14: 11 });
  const { api } = openServer({ [campaign]: [200, published], submission: 'nothing-submitted' }, 'unexpected');
  const checked = await checkUnitSheet({ api, sheet: unitSheet });
  if (!checked?.submission) throw new Error('The sheet has errors.');
  submission = checked.submission;
  await unitSheet.remember({ campaign, unit, revision: 5 });
});

function receiptOf(revision: number, digest: string): Receipt {
  const submittedAt = '2026-11-22T10:00:00Z';
  return { campaign, unit, revision, catalogVersion: 1, submittedAt, late: false, digest, warnings: [] };
}

function serverWith(reviews: Review[]): FakeServer {
  const receipt = receiptOf(5, digestOf(submission));
  const held: CurrentSubmission = { submission, receipt, reviews, decisions };
  return openServer({ [campaign]: [200, published], submission: [200, held] }, [
    201,
    receiptOf(6, 'b'.repeat(64)),
  ]);
}

/** Conditional formats on the figure that the comment is about. */
async function marksOn(cell: string): Promise<number> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.worksheet);
    const count = worksheet.getRange(cell).conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });
}

async function commented(server: FakeServer) {
  const checked = await checkUnitSheet({ api: server.api, sheet: unitSheet });
  const [comment] = checked?.returned?.comments ?? [];
  if (!checked || !comment?.at) throw new Error('The comment has no cell.');
  return { checked, comment, cell: comment.at.cell };
}

test('a comment is marked on its cell, where nothing else is wrong, until it is answered', async () => {
  const accepted = await checkUnitSheet({
    api: serverWith([review, { ...review, number: 3, decision: 'accepted' }]).api,
    sheet: unitSheet,
  });
  expect(accepted?.returned).toBeNull();
  const server = serverWith([review]);
  const { checked, comment, cell } = await commented(server);
  expect(comment).toMatchObject({ indicator: code, answered: false });
  expect(checked.issues.filter((issue) => issue.cell === cell)).toEqual([]);
  expect(await marksOn(cell)).toBe(1);
  await overwrite({ [cell]: 12 });
  const again = await recheckUnitSheet({ api: server.api, sheet: unitSheet }, checked);
  expect(again?.returned?.comments).toMatchObject([{ answered: true }]);
  expect(again?.issues.filter((issue) => issue.cell === cell)).toEqual([]);
  expect(await marksOn(cell)).toBe(0);
});

test('a comment on an indicator that only has parts is marked on its row, until one of its parts says otherwise', async () => {
  const parent = 'G13';
  const server = serverWith([{ ...review, comments: [{ indicator: parent, text: 'Số vụ chưa khớp' }] }]);
  const { checked, cell } = await commented(server);
  const rowIn = (indicator: string) =>
    sheet.cells.findLastIndex(([, code]) => code?.kind === 'text' && code.text === indicator) + 1;
  expect(cell).toBe(`C${rowIn(parent)}`);
  expect(await marksOn(cell)).toBe(1);
  const part = published.catalog.indicators.find((indicator) => indicator.parent === parent)?.code ?? '';
  await overwrite({ [`F${rowIn(part)}`]: 3, [`G${rowIn(part)}`]: 4 });
  const again = await recheckUnitSheet({ api: server.api, sheet: unitSheet }, checked);
  expect(again?.returned?.comments).toMatchObject([{ answered: true }]);
  expect(await marksOn(cell)).toBe(0);
});

test('a returned revision from elsewhere is answered only once the clerk has settled what differs', async () => {
  const held = { submission, receipt: receiptOf(5, digestOf(submission)), reviews: [review], decisions };
  const reads = { [campaign]: [200, published], submission: [200, held], '4': 'unknown-revision' } as const;
  const ports = { api: openServer(reads, 'stale-revision').api, sheet: unitSheet };
  await unitSheet.remember({ campaign, unit, revision: 4 });
  await overwrite({ F14: 12 });
  const checked = await checkUnitSheet(ports);
  expect(checked).toMatchObject({
    status: { kind: 'elsewhere' },
    returned: { review, comments: [{ answered: false }] },
  });
  expect(await submitUnitSheet(ports)).toMatchObject({ kind: 'newerRevision' });
  if (!checked?.conflict) throw new Error('There is no conflict.');
  await settleConflict(unitSheet, checked.conflict, []);
  expect(await checkUnitSheet(ports)).toMatchObject({
    status: { kind: 'differs' },
    returned: { comments: [{ answered: true }] },
  });
});

test('what was returned is not sent again as it was', async () => {
  const server = serverWith([review]);
  expect(await submitUnitSheet({ api: server.api, sheet: unitSheet })).toMatchObject({
    kind: 'returnedUnchanged',
    checked: { status: { kind: 'matches' }, returned: { review } },
  });
  expect(server.written).toEqual([]);
});

test('an answer waits for its review, and what is decided about the unit stays', async () => {
  const server = serverWith([review]);
  const { cell } = await commented(server);
  await overwrite({ [cell]: 12 });
  expect(await submitUnitSheet({ api: server.api, sheet: unitSheet })).toMatchObject({
    kind: 'accepted',
    checked: { returned: null, server: { stored: { receipt: { revision: 6 }, reviews: [], decisions } } },
  });
  expect(server.written).toMatchObject([{ replaces: 5 }]);
});
