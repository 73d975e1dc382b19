/** Two people of the council review the same reports, by the pane's own flows on the real server: nothing is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { councilWorkbook } from '../../addin/excel/council-workbook.ts';
import { unitSheet } from '../../addin/excel/unit-sheet.ts';
import { countWarnings, reviewEach, reviewEntry, type BulkResult } from '../../addin/flows/bulk-review.ts';
import { extendUnit, listExtensions } from '../../addin/flows/extend-unit.ts';
import { openReportSheet } from '../../addin/flows/open-report-sheet.ts';
import type { ThiDuaApi } from '../../addin/flows/ports.ts';
import { listReviews } from '../../addin/flows/revision-history.ts';
import { fetchQueue, type ReviewQueue } from '../../addin/flows/review-queue.ts';
import { sendReview } from '../../addin/flows/send-review.ts';
import { submitUnitSheet } from '../../addin/flows/submit-unit-sheet.ts';
import { fetchUnitUnderReview, type ReportUnderReview } from '../../addin/flows/unit-under-review.ts';
import type { Cloud } from '../../local/cloud.ts';
import { openDesk, type ExcelDesk } from '../../local/demo/excel-desk.ts';
import { sampleAccounts, sampleCatalog } from '../../local/sample/sample-campaign.ts';
import { COUNCIL_ACCOUNT, wardCode, type WardNumber } from '../../local/sample/sample-units.ts';
import type { Extension } from '../../shared/model/extension.ts';
import type { UnitCode } from '../../shared/model/identifiers.ts';
import type { ReviewDecision } from '../../shared/model/review.ts';
import { differencesOf } from '../../shared/rules/differences.ts';
import type { DecisionInForce } from '../../shared/rules/review/decision-changes.ts';
import { emptyDraft, reviewOfDraft, type ReviewDraft } from '../../shared/rules/review/review-draft.ts';
import { narrowQueue, withReview } from '../../shared/rules/review/review-queue.ts';
import { outWithoutReport } from '../shared/fixtures/review-request.ts';
import { openCampaign, type OpenCampaign } from './open-campaign.ts';
import { reportingWard } from './reporting-ward.ts';

const COLLEAGUE = 'pho-hoi-dong@govap.example.vn';
const sample = sampleCatalog('2026-11-23');
const campaign = sample.campaign.id;

let opened: OpenCampaign;
let cloud: Cloud;
let council: ExcelDesk;
let colleague: ExcelDesk;

beforeAll(async () => {
  const accounts = [
    ...sampleAccounts(sample),
    { account: COLLEAGUE, name: 'Phó Chủ tịch Hội đồng', role: 'Council' as const },
  ];
  opened = await openCampaign(sample, accounts);
  ({ cloud, council } = opened);
  colleague = await openDesk(cloud, COLLEAGUE);
});

afterAll(() => opened.close());

const reported = (ward: WardNumber): Promise<ExcelDesk> => reportingWard(cloud, sample, ward);

async function queueOf(api: ThiDuaApi): Promise<ReviewQueue> {
  const queue = await fetchQueue(api, campaign, null);
  if (queue === null) throw new Error('Nothing is known that could be the same still.');
  return queue;
}

/** The report as somebody of the council has it in the pane. */
async function lookAt(api: ThiDuaApi, unit: UnitCode) {
  const { published } = await queueOf(api);
  const { seen, report } = await fetchUnitUnderReview(api, { campaign, unit }, published);
  if (report === null) throw new Error(`${unit} has not reported.`);
  const send = (draft: ReviewDraft, decision: ReviewDecision) =>
    sendReview(api, { campaign, unit }, reviewOfDraft(draft, decision, report.current), seen.published);
  return { unit: { seen, report }, report, send };
}

const originsOf = ({ decided }: ReportUnderReview) =>
  decided.map(({ decision, origin }) => [decision.kind, origin?.by]);

const disqualify: DecisionInForce = { kind: 'disqualify', reason: 'Đang chờ kết luận thanh tra' };
const bonus: DecisionInForce = {
  kind: 'adjust',
  adjustment: { indicator: null, points: '1', reason: 'Có mô hình được nhân rộng' },
};

test('of two reviews at once one is told of the other, and what both decided is in force after it, each by its own name', async () => {
  const unit = wardCode(1);
  await reported(1);
  const mine = await lookAt(council.api, unit);
  const theirs = await lookAt(colleague.api, unit);
  const drafts = [
    { ...emptyDraft, comment: 'Tốt', changes: [bonus] },
    { ...emptyDraft, comment: 'Chờ kết luận', changes: [disqualify] },
  ] as const;
  const outcomes = await Promise.all([mine.send(drafts[0], 'accepted'), theirs.send(drafts[1], 'accepted')]);
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['overtaken', 'reviewed']);

  const slower = outcomes[0].kind === 'overtaken' ? 0 : 1;
  const again = await lookAt([council, colleague][slower]?.api ?? council.api, unit);
  expect(again.report.current.reviews).toMatchObject([{ comment: drafts[1 - slower]?.comment }]);
  expect(await again.send(drafts[slower] ?? emptyDraft, 'accepted')).toMatchObject({
    kind: 'reviewed',
    review: { number: 2 },
  });

  const { report } = await lookAt(council.api, unit);
  expect(report.current.reviews.map(({ comment }) => comment).toSorted()).toEqual(['Chờ kết luận', 'Tốt']);
  expect(originsOf(report)).toEqual([
    ['disqualify', COLLEAGUE],
    ['adjust', COUNCIL_ACCOUNT],
  ]);
});

test('a report that is sent anew meanwhile is not accepted unseen; who decided before it came is still known', async () => {
  const unit = wardCode(3);
  const desk = await reported(3);
  const first = await lookAt(council.api, unit);
  const returned = { ...emptyDraft, comments: new Map([['5', 'Thiếu quý IV']]), changes: [bonus] };
  expect((await first.send(returned, 'returned')).kind).toBe('reviewed');

  await desk.sitDown();
  const resend = async (figure: number) => {
    const read = await unitSheet.read();
    const row = read?.block.values.findIndex((cells) => cells[1] === '5') ?? -1;
    desk.host.typeAsUser(read?.block.worksheet ?? '', `F${row + 1}`, [[figure]]);
    expect((await submitUnitSheet({ api: desk.api, sheet: unitSheet })).kind).toBe('accepted');
  };
  await resend(901);
  const seen = await lookAt(colleague.api, unit);
  await resend(902);
  const accepted = { ...emptyDraft, comment: 'Đã đối chiếu' };
  expect((await seen.send(accepted, 'accepted')).kind).toBe('overtaken');
  const now = await lookAt(colleague.api, unit);
  expect(differencesOf(seen.report.current.submission, now.report.current.submission)).toMatchObject([
    { indicator: '5', before: { text: '901' }, after: { text: '902' } },
  ]);
  expect(await now.send(accepted, 'accepted')).toMatchObject({
    kind: 'reviewed',
    review: { revision: 3, number: 1, by: COLLEAGUE },
  });
  const { report } = await lookAt(council.api, unit);
  expect(report.current.decisions.adjustments).toEqual([bonus.adjustment]);
  expect(originsOf(report)).toEqual([['adjust', COUNCIL_ACCOUNT]]);
});

test('two who accept all that waits at once: each report is reviewed once, and each hears of every one', async () => {
  const wards = [4, 5, 6] as const;
  for (const ward of wards) await reported(ward);
  const queue = await queueOf(council.api);
  const { entries: waiting } = narrowQueue(queue.entries, { kind: 'waiting', block: null, words: '' });
  expect(waiting.map(({ unit }) => unit)).toEqual(wards.map(wardCode));
  const warnings = await Promise.all(
    waiting.map((entry) => countWarnings(council.api, entry, queue.published)),
  );
  expect(warnings.every((count) => count !== null)).toBe(true);

  const acceptAll = async (api: ThiDuaApi, comment: string) => {
    const results: BulkResult[] = [];
    const review = (entry: (typeof waiting)[number]) =>
      reviewEntry(api, entry, { decision: 'accepted', comment }, queue.published);
    await reviewEach(waiting, review, (result) => results.push(result));
    return results;
  };
  const [mine, theirs] = await Promise.all([
    acceptAll(council.api, 'Đồng ý'),
    acceptAll(colleague.api, 'Nhất trí'),
  ]);
  const kinds = waiting.map(
    ({ unit }) =>
      new Set([mine, theirs].map((all) => all.find(({ entry }) => entry.unit === unit)?.outcome.kind)),
  );
  expect(kinds).toEqual(waiting.map(() => new Set(['overtaken', 'reviewed'])));
  // What the pane makes of the outcomes is what the server has.
  const reviews = [...mine, ...theirs].flatMap(({ outcome }) =>
    outcome.kind === 'reviewed' ? [outcome.review] : [],
  );
  const known = reviews.reduce(withReview, queue.entries);
  expect(known).toEqual((await queueOf(council.api)).entries);
});

test('a report opens as a sheet that says what was sent, beside the council’s own tables', async () => {
  const { unit, report } = await lookAt(council.api, wardCode(3));
  await council.sitDown();
  const { worksheet, leftOut } = await openReportSheet(councilWorkbook, unit);
  expect([worksheet, leftOut]).toEqual(['Báo cáo Phường 3 (lần 3)', 0]);
  const sheet = council.host.workbook.findSheet(worksheet);
  const rows = Array.from({ length: 60 }, (_, row) => row);
  const budget = rows.find((row) => sheet?.valueAt(row, 1) === '5') ?? -1;
  expect(sheet?.valueAt(budget, 5)).toBe(902);
  expect(report.current.submission.lines.length).toBeGreaterThan(10);
});

test('an extension that a colleague has just given is not written over unseen', async () => {
  const of = { campaign, unit: wardCode(7) };
  const now = `${sample.campaign.dueAt.slice(0, 10)}T01:00:00Z`;
  const extend = (api: ThiDuaApi, given: readonly Extension[], reason: string) =>
    extendUnit(
      api,
      sample.campaign,
      { lockAt: '2027-06-01T10:00:00Z', reason },
      { unit: of.unit, given, now },
    );
  expect((await extend(council.api, [], ' ')).kind).toBe('hasErrors');
  expect((await extend(colleague.api, [], 'Mất điện')).kind).toBe('extended');
  expect((await extend(council.api, [], 'Bão')).kind).toBe('overtaken');
  const given = await listExtensions(council.api, of);
  expect((await extend(council.api, given, 'Bão')).kind).toBe('extended');
  expect((await listExtensions(council.api, of)).map(({ reason, by }) => [reason, by])).toEqual([
    ['Mất điện', COLLEAGUE],
    ['Bão', COUNCIL_ACCOUNT],
  ]);
});

test('what was decided about a unit before it reported goes by the name of who decided it, also once it has', async () => {
  const unit = wardCode(9);
  const request = outWithoutReport();
  await colleague.api.call('postReview', { campaign, unit }, request);
  await reported(9);
  const { report } = await lookAt(council.api, unit);
  expect(originsOf(report)).toEqual([['disqualify', COLLEAGUE]]);
  expect(await listReviews(council.api, { campaign, unit })).toMatchObject([
    { revision: 0, by: COLLEAGUE, decisions: request.decisions },
  ]);
});
