/** The council's queue of reports in the pane: found, narrowed, ticked and reviewed together. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Review } from '../../../shared/model/review.ts';
import {
  button,
  Failing,
  faultsOf,
  focused,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
} from './pane-harness.ts';
import { openReview } from './council-at-pane.ts';
import { longQueue, queue, review, underReview } from './review-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

async function openQueue(answers: PaneAnswers): Promise<Page> {
  const page = await openReview(harness, answers);
  await page.locator('.queue').waitFor();
  return page;
}

const listed = (page: Page) => page.locator('.entry .name').allTextContents();

test('reports that wait are listed first; states, blocks and names narrow the list, and each says how many', async () => {
  const page = await openQueue({});
  await expect.poll(() => listed(page)).toEqual(['Phường 3', 'Phường 5', 'Phường 1']);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  const kinds = page.locator('.kinds');
  await expect
    .poll(() => kinds.innerText())
    .toMatch(/Tất cả 6\s+Chờ xét duyệt 3\s+Đã trả lại 1\s+Chưa báo cáo 1\s+Đã chấp nhận 1\s+Trễ hạn 1/);
  await page.locator('.kinds label', { hasText: 'Trễ hạn' }).click();
  await expect.poll(() => listed(page)).toEqual(['Phường 1']);
  await expect.poll(() => page.locator('.queue').innerText()).toContain('Lần gửi 2 · 09:30 ngày 15/12/2023');
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Tìm theo tên hoặc mã').fill('phuong 8');
  await expect.poll(() => listed(page)).toEqual(['Phường 8']);
  await page.getByLabel('Tìm theo tên hoặc mã').fill('xyz');
  await page.locator('.empty', { hasText: 'Không có đơn vị nào như vậy' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('of 3,300 units only some are drawn, more on demand, with the focus on the first of them', async () => {
  const page = await openQueue({ queue: () => longQueue(3_300) });
  await expect.poll(() => page.locator('.queue li').count()).toBe(60);
  await page.getByText('Hiện 60/3.300 đơn vị.').waitFor();
  await button(page, 'Xem thêm 60 đơn vị').click();
  await expect.poll(() => page.locator('.queue li').count()).toBe(120);
  await expect.poll(() => focused(page)).toContain('Xã 61');
  await page.getByLabel('Tìm theo tên hoặc mã').fill('Xã 3299');
  await expect.poll(() => listed(page)).toEqual(['Xã 3299']);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('the list is asked for again with what is known, and says when nothing is new and of when it is', async () => {
  const known: unknown[] = [];
  const page = await openQueue({
    queue: (_, held) => {
      known.push(held?.etag ?? null);
      return held === null ? queue : null;
    },
  });
  await page.clock.setFixedTime('2023-12-14T07:32:00Z');
  await button(page, 'Tải lại danh sách').click();
  await page.locator('output', { hasText: 'Chưa có gì mới.' }).waitFor();
  await page.getByText('Số liệu lúc 14:32 ngày 14/12/2023 (GMT+7).').waitFor();
  expect(known).toEqual([null, '"1-7"']);
  await page.close();
});

test('waiting reports without warnings are found and accepted; one that fails stops no other, and each outcome is told', async () => {
  const sent: string[] = [];
  let isDown = true;
  const page = await openQueue({
    countWarnings: ({ unit }) => (unit === '26902' ? 1 : 0),
    reviewEntry: (entry, said) => {
      sent.push(`${entry.unit} ${said.decision}`);
      if (entry.unit === '26905' && isDown) return new Failing({ kind: 'unreachable' });
      const written: Review = { ...review, ...said, unit: entry.unit, revision: entry.revision ?? 0 };
      return { kind: 'reviewed', review: { ...written, comments: [], decisions: null } };
    },
  });
  await page.getByText('Xét duyệt nhiều báo cáo cùng lúc').click();
  await button(page, 'Chọn báo cáo chờ, không có lưu ý').click();
  await page.getByText('2/3 báo cáo đang chờ không có lưu ý nào.').waitFor();
  await page.getByText('Đã chọn 2 báo cáo.').waitFor();
  await expect.poll(() => page.locator('.queue input:checked').count()).toBe(2);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Chấp nhận 2 báo cáo').click();
  await page.locator('h3', { hasText: 'Đã chấp nhận 1/2 báo cáo' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Đã chấp nhận 1/2 báo cáo');
  const outcomes = page.locator('.outcomes');
  await expect.poll(() => outcomes.innerText()).toMatch(/Phường 5[^]*Chưa rõ máy chủ đã nhận hay chưa/);
  await expect.poll(() => listed(page)).toEqual(['Phường 3', 'Phường 5']);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  isDown = false;
  await button(page, 'Thử lại 1 báo cáo').click();
  await page.locator('h3', { hasText: 'Đã chấp nhận 1/1 báo cáo' }).waitFor();
  await expect.poll(() => listed(page)).toEqual(['Phường 3']);
  expect(sent.toSorted()).toEqual(['26896 accepted', '26905 accepted', '26905 accepted'].toSorted());
  await page.close();
});

test('reports that were reviewed together are ticked no longer, and what was said of them is not said of the next', async () => {
  const sent: unknown[] = [];
  const page = await openQueue({
    reviewEntry: (entry, said) => {
      sent.push([entry.unit, said.comment]);
      if (entry.unit === '26905') return new Failing({ kind: 'unreachable' });
      const written: Review = { ...review, ...said, unit: entry.unit, revision: entry.revision ?? 0 };
      return { kind: 'reviewed', review: { ...written, comments: [], decisions: null } };
    },
  });
  const comment = page.getByLabel('Ý kiến chung cho mọi báo cáo đã chọn');
  await page.getByText('Xét duyệt nhiều báo cáo cùng lúc').click();
  await page.getByRole('checkbox', { name: 'Chọn Phường 3' }).check();
  await page.getByRole('checkbox', { name: 'Chọn Phường 5' }).check();
  await comment.fill('Số liệu khớp');
  await button(page, 'Chấp nhận 2 báo cáo').click();
  await page.locator('h3', { hasText: 'Đã chấp nhận 1/2 báo cáo' }).waitFor();
  await page.getByText('Đã chọn 1 báo cáo.').waitFor();
  expect(await comment.inputValue()).toBe('Số liệu khớp');
  await page.getByRole('checkbox', { name: 'Chọn Phường 5' }).uncheck();
  await page.getByRole('checkbox', { name: 'Chọn Phường 1' }).check();
  await button(page, 'Chấp nhận 1 báo cáo').click();
  await page.locator('h3', { hasText: 'Đã chấp nhận 1/1 báo cáo' }).waitFor();
  await page.getByText('Đã chọn 0 báo cáo.').waitFor();
  expect(await comment.inputValue()).toBe('');
  expect(sent).toEqual([
    ['26902', 'Số liệu khớp'],
    ['26905', 'Số liệu khớp'],
    ['26896', 'Số liệu khớp'],
  ]);
  await page.close();
});

test('reports are not returned together without a word, nor over a colleague’s review', async () => {
  const sent: unknown[] = [];
  const page = await openQueue({
    reviewEntry: (entry, said) => {
      sent.push([entry.unit, said]);
      return { kind: 'overtaken' };
    },
    openUnit: () => underReview,
  });
  await page.getByText('Xét duyệt nhiều báo cáo cùng lúc').click();
  await page.getByRole('checkbox', { name: 'Chọn Phường 3' }).check();
  await button(page, 'Trả lại 1 báo cáo').click();
  await page.getByText('Trả lại thì phải ghi ý kiến chung').waitFor();
  expect(sent).toEqual([]);
  await page.getByLabel('Ý kiến chung cho mọi báo cáo đã chọn').fill('Ghi rõ nguồn số liệu');
  await button(page, 'Trả lại 1 báo cáo').click();
  await page.locator('h3', { hasText: 'Đã trả lại 0/1 báo cáo' }).waitFor();
  await page.getByText('Vừa có lần gửi mới hoặc người khác đã xét duyệt').waitFor();
  expect(sent).toEqual([['26902', { decision: 'returned', comment: 'Ghi rõ nguồn số liệu' }]]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a queue that cannot be read says so and can be tried again', async () => {
  let tries = 0;
  const page = await openReview(harness, {
    queue: () => {
      tries += 1;
      return tries === 1 ? new Failing({ kind: 'unreachable' }) : { ...queue, entries: [] };
    },
  });
  await button(page, 'Thử lại').click();
  await page.locator('.empty', { hasText: 'Chưa đơn vị nào được giao chỉ tiêu' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
