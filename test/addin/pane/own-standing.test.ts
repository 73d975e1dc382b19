import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeenStanding } from '../../../addin/flows/fetch-standing.ts';
import { button, faultsOf, Failing, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { openClerk } from './clerk-at-pane.ts';
import { checkedSheet, clerkAccount, receipt } from './pane-samples.ts';
import * as samples from './standing-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const checked = checkedSheet({
  status: { kind: 'matches', receipt },
  server: { published: samples.published, stored: null, base: null },
});

type Answer = SeenStanding | null | Failing;

/** The pane at the clerk's sheet; the standing is asked for when its tab is chosen. */
async function openSheet(standing: (known: string | null) => Answer): Promise<Page> {
  const page = await openClerk(harness, {
    check: () => checked,
    standing: (_of, _held, known) => standing(known),
  });
  await tab(page, 'Kết quả').waitFor();
  return page;
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name });

async function openStanding(standing: (known: string | null) => Answer): Promise<Page> {
  const page = await openSheet(standing);
  await tab(page, 'Kết quả').click();
  return page;
}

const openEverything = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

test('tabs go round with the arrow keys, and a part starts when it is chosen', async () => {
  let asked = 0;
  const page = await openSheet(() => {
    asked += 1;
    return samples.ranked;
  });
  expect(asked).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await tab(page, 'Biểu').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => tab(page, 'Kết quả').getAttribute('aria-selected')).toBe('true');
  await page.getByRole('heading', { name: 'Kết quả của Phường 1' }).waitFor();
  expect(await page.getByRole('tabpanel').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: 'Khớp lần gửi 1' }).waitFor();
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: 'Kết quả của Phường 1' }).waitFor();
  await page.keyboard.press('Home');
  await page.getByRole('heading', { name: 'Khớp lần gửi 1' }).waitFor();
  expect(asked).toBe(1);
  await page.close();
});

test('a ranked unit sees its place with its bounds, what it is behind in, and what would lift it', async () => {
  const page = await openStanding(() => samples.ranked);
  await page.getByRole('heading', { name: 'Hạng trong khối' }).waitFor();
  const shown = await page.locator('main').innerText();
  for (const words of [
    '3/4 chỉ tiêu đạt hoặc vượt',
    '59 điểm',
    'Hội đồng điều chỉnh\n0',
    'Hạng 3',
    'Khối phường, có thể 3–4',
    'Tạm thời',
    'Hoàn thành tốt',
    'Xếp sau Phường 3: bằng nhau về điểm, nhưng gửi sau.',
    'Xếp trước Phường 4: nhiều điểm hơn.',
    'Có 1 số liệu ước',
    'Để lên hạng kế tiếp',
  ])
    expect(shown).toContain(words);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('how many indicators have no figure stands with those that are met, where there are any', async () => {
  const words = 'chỉ tiêu chưa báo cáo, nên chưa tính là đạt';
  const page = await openStanding(() => samples.incomplete);
  await page.getByText(`Còn 1 ${words}`).waitFor();
  await page.close();
  const complete = await openStanding(() => samples.ranked);
  await complete.getByRole('heading', { name: 'Hạng trong khối' }).waitFor();
  expect(await complete.getByText(words).count()).toBe(0);
  await complete.close();
});

test('a line opens on its rules, what they looked at, and what the council decided with its reasons', async () => {
  const page = await openStanding(() => samples.ranked);
  await page.getByRole('heading', { name: 'Từng chỉ tiêu' }).waitFor();
  await openEverything(page);
  const lines = page.locator('.standing-lines > li');
  await expect.poll(() => lines.count()).toBe(5);
  const [budget, files, plan, reoccupied, report] = await lines.allInnerTexts();
  expect(budget).toContain('ước');
  expect(budget).toContain('Theo tỷ lệ hoàn thành, từ 100% trở lên được 40 điểm');
  expect(budget).toContain('Tỷ lệ hoàn thành 103,25%: 40 điểm');
  expect(files).toContain('Đánh giá theo số liệu\nVượt');
  expect(files).toContain('Hội đồng đánh giá: Đạt. Lý do: Hệ thống một cửa ngừng hai ngày');
  expect(files).toContain('1 quy định dành cho quy mô khác');
  expect(plan).toContain('Đúng đánh giá này: 5 điểm');
  expect(reoccupied).toContain('Kết quả 4, tính 4 lần, đã đến mức tối đa: -1,5 điểm');
  expect(reoccupied).toContain('Hội đồng điều chỉnh: -1 điểm. Lý do: Để tái lấn chiếm kéo dài');
  expect(reoccupied).toContain('vượt khung của thang điểm');
  expect(report).toContain('Cứ mỗi 1 ngày trễ hạn: trừ 0,5 điểm, nhiều nhất 2 điểm');
  expect(report).toContain('Hội đồng điều chỉnh: 1 điểm. Lý do: Có mô hình');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a line that no rule is about is said not to be scored, instead of to have earned nothing', async () => {
  const page = await openStanding(() => samples.partlyScored);
  const first = page.locator('.standing-lines > li > details > summary').first();
  await first.getByText('không chấm điểm').waitFor();
  expect(await first.locator('.points').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test.each([
  ['withheld', samples.withheld, 'Hội đồng chưa cho các đơn vị xem xếp hạng'],
  ['not reported', samples.notReported, 'Chưa có báo cáo để tính kết quả'],
  ['returned', samples.returned, 'Báo cáo đã bị trả lại nên chưa được xếp hạng'],
  ['nothing applies', samples.nothingApplies, 'Mọi chỉ tiêu đều không phát sinh'],
  ['disqualified', samples.disqualified, 'Lý do: Đang chờ kết luận thanh tra'],
  ['nothing asked', samples.nothingAsked, 'Đơn vị chưa được giao chỉ tiêu nào'],
  ['without scoring', samples.unscored, '3/4 chỉ tiêu đạt hoặc vượt'],
])('%s: the unit is told so and what to do, and of no place it has not', async (state, seen, words) => {
  const page = await openStanding(() => seen);
  await page.getByText(words).waitFor();
  const hasPlace = await page.getByRole('heading', { name: 'Hạng trong khối' }).count();
  expect(hasPlace).toBe(state === 'without scoring' ? 1 : 0);
  expect(await page.getByRole('heading', { name: 'Để lên hạng kế tiếp' }).count()).toBe(hasPlace);
  await openEverything(page);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('looking again says whether anything is new, and names what is shown', async () => {
  const known: (string | null)[] = [];
  const answers: Answer[] = [samples.notReported, null, samples.ranked];
  const page = await openStanding((etag) => {
    known.push(etag);
    const answer = answers[known.length - 1];
    return answer === undefined ? new Failing({ kind: 'bug' }) : answer;
  });
  await page.getByText('Chưa có báo cáo để tính kết quả').waitFor();
  await button(page, 'Xem lại kết quả').click();
  await page.getByText('Chưa có gì mới từ lần xem trước.').waitFor();
  await button(page, 'Xem lại kết quả').click();
  await page.getByText('Đã cập nhật.').waitFor();
  await page.getByRole('heading', { name: 'Hạng trong khối' }).waitFor();
  expect(known).toEqual([null, '"1-7"', '"1-7"']);
  await page.close();
});

test('what is shown follows a report that is sent', async () => {
  let asked = 0;
  const unsent = { ...checked, status: { kind: 'notSubmitted' } } as const;
  const page = await harness.open({
    accounts: () => [clerkAccount],
    signIn: () => null,
    check: () => unsent,
    submit: () => ({ kind: 'accepted', checked, receipt, alreadyThere: false }),
    standing: () => {
      asked += 1;
      return asked === 1 ? samples.notReported : samples.ranked;
    },
  });
  await button(page, 'Đăng nhập').click();
  await tab(page, 'Kết quả').click();
  await page.getByText('Chưa có báo cáo để tính kết quả').waitFor();
  await tab(page, 'Biểu').click();
  await button(page, 'Gửi báo cáo').click();
  await page.getByRole('heading', { name: 'Biên nhận lần gửi 1' }).waitFor();
  await tab(page, 'Kết quả').click();
  await page.getByRole('heading', { name: 'Hạng trong khối' }).waitFor();
  expect(asked).toBe(2);
  await page.close();
});

test('a failure keeps what is shown, and can be tried again; of when it is stands beside it', async () => {
  let calls = 0;
  const page = await openStanding(() => {
    calls += 1;
    return calls === 2 ? new Failing({ kind: 'unreachable' }) : samples.ranked;
  });
  await page.getByRole('heading', { name: 'Hạng trong khối' }).waitFor();
  await button(page, 'Xem lại kết quả').click();
  await page.getByRole('heading', { name: 'Không kết nối được máy chủ' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Hạng trong khối' }).count()).toBe(1);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.clock.setFixedTime('2023-12-14T07:32:00Z');
  await button(page, 'Thử lại').click();
  await expect.poll(() => page.getByRole('heading', { name: 'Không kết nối' }).count()).toBe(0);
  await page.getByText('Số liệu lúc 14:32 ngày 14/12/2023 (GMT+7).').waitFor();
  expect(calls).toBe(3);
  await page.close();
});

test('in English a place and its reasons are said in English', async () => {
  const page = await openStanding(() => samples.ranked);
  await page.getByRole('heading', { name: 'Hạng trong khối' }).waitFor();
  await button(page, 'English').click();
  await page.getByText('Khối phường, possible 3–4').waitFor();
  await openEverything(page);
  await page.getByText('Behind Phường 3: equal in points, but reported later.').waitFor();
  await expect.poll(() => page.locator('main').innerText()).toContain('counted 4 times, held at the most');
  await page.close();
});
