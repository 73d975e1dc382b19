/** Leaving the page with something that was not sent: signing out, and taking another role. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openUnit } from './council-at-pane.ts';
import { button, faultsOf, focused, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { checkedSheet, councilAccount } from './pane-samples.ts';
import { written } from './review-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const question = 'Còn nội dung viết dở chưa gửi';
const comment = (page: Page) => page.getByRole('textbox', { name: 'Ý kiến chung', exact: true });
const asked = (page: Page) => page.locator('h2', { hasText: question });

test('signing out with an unsent review is asked about, and staying keeps every word and the place', async () => {
  const page = await openUnit(harness, { signOut: () => undefined });
  await comment(page).fill('Xem lại chỉ tiêu 2');
  await button(page, 'Đăng xuất').click();
  await expect.poll(() => focused(page)).toBe(question);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Ở lại').click();
  await expect.poll(() => focused(page)).toBe('Đăng xuất');
  expect(await comment(page).inputValue()).toBe('Xem lại chỉ tiêu 2');
  await button(page, 'Đăng xuất').click();
  await button(page, 'Vẫn rời đi').click();
  await button(page, 'Đăng nhập').waitFor();
  await expect.poll(() => asked(page).count()).toBe(0);
  await button(page, 'Đăng nhập').click();
  await page.getByRole('tab', { name: 'Xét duyệt' }).click();
  await page.locator('.entry', { hasText: 'Phường 1' }).click();
  await expect.poll(() => comment(page).inputValue()).toBe('');
  await page.close();
});

test('what was sent or thrown away is not asked about, and a question it answers goes', async () => {
  const page = await openUnit(harness, {
    signOut: () => undefined,
    review: (_, request) => ({ kind: 'reviewed', review: written(request) }),
  });
  await comment(page).fill('Xem lại');
  await button(page, 'Đăng xuất').click();
  await asked(page).waitFor();
  await button(page, 'Trả lại').click();
  await page.locator('h3', { hasText: 'Đã trả lại lần gửi 2' }).waitFor();
  await expect.poll(() => asked(page).count()).toBe(0);
  await comment(page).fill('Viết thêm');
  await page.getByText('Bỏ những gì đang viết').click();
  await button(page, 'Đăng xuất').click();
  await button(page, 'Đăng nhập').waitFor();
  await page.close();
});

test('an extension that is being written is kept for its unit, and asked about as well', async () => {
  const page = await openUnit(harness, { signOut: () => undefined, extensions: () => [] });
  await page.locator('summary', { hasText: 'Gia hạn cho đơn vị' }).click();
  await page.getByLabel('Lý do gia hạn hoặc thôi gia hạn').fill('Mất điện hai ngày');
  await page.getByText('Về danh sách').first().click();
  await button(page, 'Đăng xuất').click();
  await asked(page).waitFor();
  await button(page, 'Ở lại').click();
  await page.locator('.entry', { hasText: 'Phường 1' }).click();
  await page.locator('summary', { hasText: 'Gia hạn cho đơn vị' }).click();
  await expect
    .poll(() => page.getByLabel('Lý do gia hạn hoặc thôi gia hạn').inputValue())
    .toBe('Mất điện hai ngày');
  await page.close();
});

test('another role is taken only after the same question, and the one that is kept is the one shown', async () => {
  const page = await openUnit(harness, {
    accounts: () => [{ ...councilAccount, roles: ['Council', 'Unit'] }],
    check: () => checkedSheet(),
  });
  const role = page.getByLabel('Vai trò');
  await comment(page).fill('Xem lại');
  await role.selectOption('Unit');
  await asked(page).waitFor();
  await expect.poll(() => role.inputValue()).toBe('Council');
  await button(page, 'Vẫn rời đi').click();
  await page.locator('.status').waitFor();
  await expect.poll(() => role.inputValue()).toBe('Unit');
  await page.close();
});
