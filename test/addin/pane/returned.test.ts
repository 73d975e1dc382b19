/** A returned report as the clerk meets it in the pane: comments, answers, and what is decided. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import type { Review } from '../../../shared/model/review.ts';
import { catalogOf, indicator } from '../../shared/fixtures/catalog.ts';
import { button, faultsOf, startPaneHarness, type PaneHarness, focused } from './pane-harness.ts';
import { openClerk } from './clerk-at-pane.ts';
import { acceptedSheet, campaign, checkedSheet, newer, receipt } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const first = { indicator: '1', text: 'Thiếu số thu quý IV.' };
const second = { indicator: '9', text: 'Vì sao không phát sinh?' };
const review: Review = {
  campaign: campaign.id,
  unit: '26896',
  revision: 1,
  number: 1,
  decision: 'returned',
  comment: 'Một số chỉ tiêu chưa khớp với Chi cục Thuế.',
  comments: [first, second],
  decisions: null,
  by: 'thidua@govap.example.vn',
  at: '2023-12-14T09:40:00.000Z',
};
const worksheet = 'Báo cáo Phường 1';
const published: PublishedCatalog = {
  version: 1,
  publishedAt: '2023-11-01T02:00:00Z',
  catalog: catalogOf({ indicators: [indicator('1', { name: 'Tổng thu ngân sách' })] }),
};

function returnedSheet(answered: boolean, status: CheckedSheet['status']): CheckedSheet {
  return checkedSheet({
    status,
    returned: {
      review,
      comments: [
        { ...first, answered, at: { worksheet, cell: 'F14' } },
        { ...second, answered: false, at: null },
      ],
    },
    server: {
      published,
      base: null,
      stored: { submission: newer.submission, receipt, reviews: [review], decisions: noDecisions },
    },
  });
}

test('the pane opens on what the council said, each comment leading to its cell, and the same again is no answer', async () => {
  const jumps: unknown[] = [];
  const matching = returnedSheet(false, { kind: 'matches', receipt });
  const page = await openClerk(harness, {
    check: () => matching,
    submit: () => ({ kind: 'returnedUnchanged', checked: matching }),
    goTo: (...place) => {
      jumps.push(place);
    },
  });
  await page.locator('h2', { hasText: 'Hội đồng trả lại lần gửi 1' }).waitFor();
  const notice = page.locator('section[aria-labelledby=returned-title]');
  for (const words of [
    'Một số chỉ tiêu chưa khớp với Chi cục Thuế.',
    'thidua@govap.example.vn, lúc 16:40 ngày 14/12/2023',
    'Chỉ tiêu 1: Tổng thu ngân sách',
    'Đã trả lời 0/2 ý kiến.',
  ])
    await expect.poll(() => notice.textContent()).toContain(words);
  await expect
    .poll(() => page.locator('.status h2').textContent())
    .toBe('Lần gửi 1 bị trả lại, chưa trả lời');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await notice.locator('button', { hasText: 'F14' }).press('Enter');
  await expect.poll(() => jumps).toEqual([[worksheet, 'F14']]);
  await button(page, 'Gửi báo cáo').click();
  await expect.poll(() => notice.textContent()).toContain('Chưa gửi gì');
  await expect.poll(() => focused(page)).toBe('Hội đồng trả lại lần gửi 1');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('comments that are not answered are asked about once before sending, and do not keep from it', async () => {
  let submissions = 0;
  const page = await openClerk(harness, {
    check: () => returnedSheet(true, { kind: 'differs', receipt }),
    submit: () => {
      submissions += 1;
      return acceptedSheet({ ...receipt, revision: 2 }, false);
    },
  });
  await expect
    .poll(() => page.locator('.comments .answer').allTextContents())
    .toEqual(['Đã trả lời', 'Chưa trả lời']);
  await button(page, 'Gửi báo cáo').click();
  await expect.poll(() => focused(page)).toBe('Còn 1 ý kiến chưa trả lời');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Trả lời trước đã').click();
  expect(submissions).toBe(0);
  await button(page, 'Gửi báo cáo').click();
  await button(page, 'Vẫn gửi').click();
  await page.locator('h2', { hasText: 'Biên nhận lần gửi 2' }).waitFor();
  await expect.poll(() => page.locator('.comments').count()).toBe(0);
  expect(submissions).toBe(1);
  await page.close();
});

test('an accepted report says by whom and when, and what is decided about the unit', async () => {
  const accepted: Review = { ...review, decision: 'accepted', comments: [] };
  const page = await openClerk(harness, {
    check: () =>
      checkedSheet({
        status: { kind: 'matches', receipt },
        server: {
          published,
          base: null,
          stored: {
            submission: newer.submission,
            receipt,
            reviews: [accepted],
            decisions: {
              adjustments: [{ indicator: null, points: '-1.5', reason: 'Nộp thiếu hồ sơ' }],
              overrides: [{ indicator: '9', verdict: 'notMet', reason: 'Không có minh chứng' }],
              disqualified: { reason: 'Đang thanh tra' },
            },
          },
        },
      }),
  });
  await page
    .locator('.status', { hasText: 'Hội đồng đã chấp nhận lần gửi 1: thidua@govap.example.vn, lúc 16:40' })
    .waitFor();
  const card = page.locator('section[aria-labelledby=decisions-title]');
  for (const words of ['-1,5 điểm · Nộp thiếu hồ sơ', 'không đạt · Không có minh chứng', 'Đang thanh tra'])
    await expect.poll(() => card.textContent()).toContain(words);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a returned revision from elsewhere sends the clerk to the choice between the two first', async () => {
  const theirs = { ...newer, reviews: [{ ...review, revision: 2 }] };
  const inConflict = checkedSheet({
    ...returnedSheet(false, { kind: 'elsewhere', receipt: newer.receipt }),
    conflict: { theirs, choices: [], byHand: [] },
  });
  let submissions = 0;
  const page = await openClerk(harness, {
    check: () => inConflict,
    submit: () => {
      submissions += 1;
      return { kind: 'newerRevision', checked: inConflict };
    },
  });
  const notice = page.locator('section[aria-labelledby=returned-title]');
  await expect.poll(() => notice.textContent()).toContain('Chọn số liệu giữa hai bên ở phần dưới trước');
  expect(await notice.textContent()).not.toContain('rồi gửi lại. Bấm vào từng ý kiến');
  // Nor is it asked about comments that nobody could answer yet.
  await button(page, 'Gửi báo cáo').click();
  await expect.poll(() => focused(page)).toBe('Đơn vị đã có lần gửi 2 mà tệp này chưa biết');
  expect(submissions).toBe(1);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
