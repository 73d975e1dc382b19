/** A unit that has not reported, as the council sees it: taken out of the ranking and back, and told of later. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { ReviewRequest } from '../../../shared/model/review.ts';
import { markOf } from '../../../shared/rules/judge/reviewed.ts';
import { outWithoutReport } from '../../shared/fixtures/review-request.ts';
import { button, faultsOf, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { openReview } from './council-at-pane.ts';
import { councilAccount } from './pane-samples.ts';
import { adjustment, review, underReview, written } from './review-samples.ts';
import { notReported } from './standing-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

test('of a unit that has not reported there is nothing to review', async () => {
  const page = await openReview(harness, { openUnit: () => ({ ...underReview, report: null }) });
  await page.locator('.kinds label', { hasText: 'Chưa báo cáo' }).click();
  await page.locator('.entry', { hasText: 'Phường 7' }).click();
  await page.locator('.empty', { hasText: 'Đơn vị chưa gửi báo cáo nào' }).waitFor();
  expect(await button(page, 'Chấp nhận').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a unit that has not reported is taken out of the ranking for a reason, with who did it and when, and ranked again', async () => {
  const sent: ReviewRequest[] = [];
  let { row } = notReported.standing;
  const page = await openReview(harness, {
    openUnit: () => ({ seen: { ...notReported, standing: { ...notReported.standing, row } }, report: null }),
    review: (_of, request) => {
      sent.push(request);
      const disqualification = request.decisions?.disqualified?.reason ?? null;
      const said = written(request);
      row = row && { ...row, disqualification, review: markOf(said) };
      return { kind: 'reviewed', review: said };
    },
  });
  await page.locator('.kinds label', { hasText: 'Chưa báo cáo' }).click();
  await page.locator('.entry', { hasText: 'Phường 7' }).click();
  await button(page, 'Loại khỏi xếp hạng').click();
  await page.locator('.wrong', { hasText: 'Ghi lý do' }).waitFor();
  expect(sent).toEqual([]);
  await page.getByLabel('Lý do loại khỏi xếp hạng').fill(' Không báo cáo, Thông báo 12 ');
  await button(page, 'Loại khỏi xếp hạng').click();
  await page.getByText('Lý do: Không báo cáo, Thông báo 12').waitFor();
  await page.locator('.hint', { hasText: `Loại khỏi xếp hạng: ${councilAccount.name}, lúc` }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  expect(await page.getByLabel('Lý do xếp hạng trở lại').inputValue()).toBe('');
  await page.getByLabel('Lý do xếp hạng trở lại').fill('Đã giải trình');
  await button(page, 'Xếp hạng trở lại').click();
  await page.getByText('Còn chờ báo cáo của đơn vị').waitFor();
  expect(
    sent.map(({ revision, follows, comment, decisions }) => [
      revision,
      follows,
      comment,
      decisions?.disqualified,
    ]),
  ).toEqual([
    [0, 0, 'Không báo cáo, Thông báo 12', { reason: 'Không báo cáo, Thông báo 12' }],
    [0, 1, 'Đã giải trình', null],
  ]);
  await page.close();
});

test.each([
  ['has reported since', underReview],
  ['has not reported yet', { seen: notReported, report: null }],
])(
  'the history of a unit that %s shows all that was decided, also what was taken back, by whom, when and why',
  async (_what, unit) => {
    const reason = 'Không báo cáo, Thông báo 12';
    const out = {
      ...review,
      ...outWithoutReport({ comment: reason, decisions: { ...noDecisions, disqualified: { reason } } }),
    };
    const back = {
      ...out,
      number: 2,
      comment: 'Đã giải trình',
      decisions: noDecisions,
      by: 'pho@example.vn',
    };
    const page = await openReview(harness, {
      openUnit: () => unit,
      revisions: () => [],
      reviews: () => [out, back, review],
    });
    await page.locator('.entry', { hasText: 'Phường 1' }).click();
    await page.getByText('Các lần gửi', { exact: true }).click();
    const told = page.getByRole('region', { name: 'Các quyết định đã ra' }).getByRole('listitem');
    await expect
      .poll(() => told.allInnerTexts())
      .toEqual([
        expect.stringContaining(adjustment.reason),
        expect.stringMatching(
          /^Thôi áp dụng: Không xếp hạng\s+Đã giải trình\s+.*pho@example\.vn.*14\/12\/2023/,
        ),
        expect.stringMatching(
          new RegExp(`^Không xếp hạng\\s+${reason}\\s+.*${councilAccount.name}.*14/12/2023`),
        ),
      ]);
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.close();
  },
);
