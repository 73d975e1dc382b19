import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  button,
  faultsOf,
  Failing,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
} from './pane-harness.ts';
import { chaseSample } from './chase-samples.ts';
import { openCouncilPage } from './council-at-pane.ts';
import { summary } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

/** Opens the tab, which asks for the list at once. */
async function openChase(chaseList: PaneAnswers['chaseList'] = () => chaseSample()): Promise<Page> {
  const page = await openCouncilPage(harness, {
    campaigns: () => [summary],
    ...(chaseList === undefined ? {} : { chaseList }),
  });
  await page.getByRole('tab', { name: 'Đôn đốc' }).click();
  return page;
}

const causesOf = (page: Page) => page.locator('.cause > summary').allInnerTexts();
const open = (page: Page, words: string) => page.locator('summary', { hasText: words }).first().click();

/** Takes what is copied from the page; `null` closes the clipboard. */
async function watchClipboard(page: Page, isOpen: boolean): Promise<() => Promise<string | undefined>> {
  await page.evaluate((works) => {
    const writeText = async (text: string) => {
      if (!works) throw new DOMException('closed in this test', 'NotAllowedError');
      document.body.dataset['copied'] = text;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  }, isOpen);
  return () => page.evaluate(() => document.body.dataset['copied']);
}

test('the units that owe something are listed by cause, the most urgent first and open', async () => {
  const page = await openChase();
  await page.getByText('8/39 đơn vị cần đôn đốc').waitFor();
  await page.getByText('1 báo cáo đang chờ Hội đồng xét duyệt').waitFor();
  expect((await causesOf(page)).map((words) => words.replace(/\s+/g, ' '))).toEqual([
    'Chưa ai đăng nhập 2',
    'Đã đăng nhập, chưa lập biểu 1',
    'Đã lập biểu, chưa kiểm tra 1',
    'Biểu còn lỗi, chưa gửi được 1',
    'Biểu hết lỗi, chưa gửi 1',
    'Bị trả lại, chưa gửi lại 1',
    'Đã chấp nhận, còn thiếu chỉ tiêu 1',
    'Chờ Hội đồng xét duyệt 1',
  ]);
  expect(await page.locator('.chased > li').allInnerTexts()).toEqual([
    expect.stringContaining('2 tài khoản, chưa ai đăng nhập'),
    expect.stringContaining('Chưa ghi tài khoản nào'),
  ]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('of the reports that wait it is told how many and which lack figures: their units are reminded too', async () => {
  const page = await openChase(() => {
    const { list, ...seen } = chaseSample();
    const rows = list.rows.map((row) =>
      row.cause.kind === 'waiting' ? { ...row, cause: { ...row.cause, missing: ['G7'] } } : row,
    );
    return { ...seen, list: { ...list, rows } };
  });
  await page.getByText('9/39 đơn vị cần đôn đốc').waitFor();
  await expect
    .poll(() => page.locator('p', { hasText: 'đang chờ Hội đồng' }).textContent())
    .toBe('1 báo cáo đang chờ Hội đồng xét duyệt, trong đó 1 báo cáo còn thiếu chỉ tiêu');
  await page.getByText('7 chưa báo cáo; 2 đã báo cáo, còn thiếu chỉ tiêu').waitFor();
  await open(page, 'Chờ Hội đồng xét duyệt');
  await expect
    .poll(() => page.locator('.chased > li', { hasText: 'Phòng Tư pháp' }).innerText())
    .toContain('thiếu 1 chỉ tiêu');
  await page.close();
});

test('a unit opens on its failing checks in words, since when, and the reminder, which is copied', async () => {
  const page = await openChase();
  await open(page, 'Biểu còn lỗi');
  await open(page, 'Phường 5');
  const unit = page.locator('.chased > li', { hasText: 'Phường 5' });
  for (const words of [
    'Mở biểu lần cuối 09:30 ngày 13/12/2023',
    'Nội dung ô không phải là số.',
    'Chỉ tiêu 1, 2',
    '1 chỉ tiêu chưa có số liệu',
  ])
    await expect.poll(() => unit.innerText()).toContain(words);
  const copied = await watchClipboard(page, true);
  await unit.getByText('Chép lời nhắc').click();
  await unit.getByText('Đã chép. Dán vào Zalo').waitFor();
  expect(await copied()).toContain('Kính gửi: Phường 5\n\nTrong đợt “');
  await unit.getByText('Chép tiêu đề thư').click();
  await expect.poll(copied).toBe('V/v gửi báo cáo thi đua - Phường 5 - hạn 17h00 ngày 14/12/2023');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('where the clipboard is closed the reminder is shown, to be copied by hand', async () => {
  const page = await openChase();
  await watchClipboard(page, false);
  await open(page, 'Lời nhắc chung');
  await button(page, 'Chép lời nhắc chung').click();
  await page.getByText('Excel không cho chép').waitFor();
  const text = page.locator('.reminder .text:visible');
  await expect.poll(() => text.innerText()).toContain('8 đơn vị cần gửi hoặc hoàn thiện báo cáo');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a name is found without accents, a block narrows the list, and the common reminder follows', async () => {
  const page = await openChase();
  await page.getByLabel('Khối', { exact: true }).selectOption('D');
  await expect.poll(async () => (await causesOf(page)).length).toBe(3);
  await page.getByLabel('Tìm đơn vị').fill('tai nguyen');
  await expect
    .poll(() => page.locator('.chased .name').allInnerTexts())
    .toEqual(['Phòng Tài nguyên và Môi trường']);
  await page.getByText('Gửi trễ hạn').waitFor();
  const copied = await watchClipboard(page, true);
  await open(page, 'Lời nhắc chung');
  await button(page, 'Chép lời nhắc chung').click();
  await expect.poll(copied).toContain('còn 1 đơn vị cần gửi hoặc hoàn thiện');
  await page.getByLabel('Tìm đơn vị').fill('không có');
  await page.getByText('Không có đơn vị nào như vậy').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('of 3,300 units a page at a time is drawn, and all are in the reminder to the group', async () => {
  const page = await openChase(() => chaseSample(3_300));
  await page.getByText('3.308/3.339 đơn vị cần đôn đốc').waitFor();
  await expect.poll(() => page.locator('.chased > li').count()).toBe(30);
  await button(page, 'Xem thêm 30 đơn vị').click();
  await expect.poll(() => page.locator('.chased > li').count()).toBe(60);
  const copied = await watchClipboard(page, true);
  await button(page, 'Chép lời nhắc cho 3.302 đơn vị').click();
  await expect.poll(copied).toContain('Trường Tiểu học số 3300.');
  await page.getByLabel('Tìm đơn vị').fill('so 3300');
  await expect.poll(() => page.locator('.chased .name').allInnerTexts()).toEqual(['Trường Tiểu học số 3300']);
  await page.close();
});

test('when nobody owes anything it says so', async () => {
  const { list, ...rest } = chaseSample();
  const page = await openChase(() => ({ ...rest, list: { ...list, rows: [] } }));
  await page.getByRole('heading', { name: 'Tất cả đơn vị đã hoàn thành báo cáo' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('looking again names the list that is held, says whether anything is new and of when it is; a failure keeps it', async () => {
  const held: (string | null)[] = [];
  const page = await openChase((_campaign, known) => {
    held.push(known?.etag ?? null);
    if (held.length === 2) return null;
    return held.length === 3 ? new Failing({ kind: 'unreachable' }) : chaseSample();
  });
  await page.getByText('8/39 đơn vị cần đôn đốc').waitFor();
  await page.clock.setFixedTime('2023-12-14T07:32:00Z');
  await button(page, 'Tải lại danh sách').click();
  await page.getByText('Chưa có gì mới từ lần xem trước.').waitFor();
  const seen = 'Số liệu lúc 14:32 ngày 14/12/2023 (GMT+7).';
  await page.getByText(seen).waitFor();
  await page.clock.setFixedTime('2023-12-14T08:05:00Z');
  await button(page, 'Tải lại danh sách').click();
  await page.getByRole('heading', { name: 'Không kết nối được máy chủ' }).waitFor();
  await page.getByText('8/39 đơn vị cần đôn đốc').waitFor();
  expect(await page.getByText(seen).count()).toBe(1);
  await button(page, 'Thử lại').click();
  await page.getByText('Đã cập nhật.').waitFor();
  await page.getByText('Số liệu lúc 15:05 ngày 14/12/2023 (GMT+7).').waitFor();
  expect(held).toEqual([null, '"a"', '"a"', '"a"']);
  await page.close();
});

test('in English all but the reminder, which goes to the units, is in English', async () => {
  const page = await openChase();
  await page.getByText('8/39 đơn vị cần đôn đốc').waitFor();
  await button(page, 'English').click();
  await page.getByText('8 of 39 units to remind').waitFor();
  await open(page, 'Errors keep the sheet from being sent');
  await open(page, 'Phường 5');
  await page.getByText('Indicators without a figure: 1').waitFor();
  await page.locator('.chased > li', { hasText: 'Phường 5' }).getByText('Show the text').click();
  await page.getByText('Kính gửi: Phường 5').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
