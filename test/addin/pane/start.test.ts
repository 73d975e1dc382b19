import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, faultsOf, Failing, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { checkedSheet, clerkAccount, councilAccount } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

test('outside Excel the page says where it belongs, in both languages', async () => {
  const page = await harness.open({ host: () => 'other' });
  await page.locator('h1', { hasText: 'Mở trang này trong Excel' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'English').click();
  await page.locator('h1', { hasText: 'Open this page in Excel' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a missing configuration is told, and looked for again when asked', async () => {
  let asked = 0;
  const page = await harness.open({
    host: () => {
      asked += 1;
      return asked === 1 ? new Failing({ kind: 'config' }) : 'other';
    },
  });
  await page.locator('h2', { hasText: 'Tiện ích chưa được cài đặt xong' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Thử lại').click();
  await page.locator('h1', { hasText: 'Mở trang này trong Excel' }).waitFor();
  await page.close();
});

test('the pane speaks Vietnamese until English is chosen, and remembers the choice', async () => {
  const page = await harness.open({ accounts: () => [clerkAccount] });
  await page.locator('h1', { hasText: 'Đăng nhập' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('vi');
  await button(page, 'English').click();
  await page.locator('h1', { hasText: 'Sign in' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.locator('h1', { hasText: 'Sign in' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await button(page, 'Tiếng Việt').click();
  await page.locator('h1', { hasText: 'Đăng nhập' }).waitFor();
  await page.close();
});

test('signing in and out by keyboard alone', async () => {
  const signedIn: string[] = [];
  const page = await harness.open({
    accounts: () => [councilAccount, clerkAccount],
    signIn: (account) => {
      signedIn.push(account);
      return null;
    },
    check: () => checkedSheet(),
    signOut: () => undefined,
  });
  const accounts = page.getByLabel('Tài khoản');
  await accounts.waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await accounts.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.status').waitFor();
  expect(signedIn).toEqual([clerkAccount.account]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Đăng nhập' }).waitFor();
  await expect.poll(() => page.locator('.status').count()).toBe(0);
  await page.close();
});

test('a refused sign-in is told, and the account can be chosen again', async () => {
  const page = await harness.open({
    accounts: () => [clerkAccount],
    signIn: () => new Failing({ kind: 'problem', code: 'identity-unavailable', detail: {} }),
  });
  await button(page, 'Đăng nhập').click();
  await page.locator('h2', { hasText: 'Tạm thời không xác thực được tài khoản' }).waitFor();
  await expect.poll(() => page.locator('select').count()).toBe(1);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('an issuer without accounts, and an account without a role, each say what to do', async () => {
  const empty = await harness.open({ accounts: () => [] });
  await empty.locator('h2', { hasText: 'Chưa có tài khoản nào' }).waitFor();
  await expect.poll(() => faultsOf(empty)).toEqual([]);
  await empty.close();

  const page = await harness.open({ accounts: () => [{ ...clerkAccount, roles: [] }], signIn: () => null });
  await button(page, 'Đăng nhập').click();
  await page.locator('h1', { hasText: 'Tài khoản chưa được giao việc' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('an account of both roles chooses which page it sees', async () => {
  const page = await harness.open({
    accounts: () => [{ ...clerkAccount, roles: ['Council', 'Unit'] }],
    signIn: () => null,
    campaigns: () => [],
    check: () => checkedSheet(),
  });
  await button(page, 'Đăng nhập').click();
  await page.locator('h1', { hasText: 'Điều hành đợt thi đua' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.getByLabel('Vai trò').selectOption('Unit');
  await page.locator('.status').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

/** What assistive technology is told, which selectors cannot see: roles of Fluent's buttons are element internals. */
async function accessibleButtons(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => String(name?.value));
}

test('assistive technology meets the buttons as buttons, by the words on them', async () => {
  const page = await harness.open({ accounts: () => [clerkAccount] });
  await button(page, 'Đăng nhập').waitFor();
  await expect.poll(() => accessibleButtons(page)).toEqual(['English', 'Đăng nhập']);
  await page.close();
});

test.each([320, 450])('nothing is cut off at %i px, in forced colours either', async (width) => {
  const page = await harness.open({
    accounts: () => [councilAccount, clerkAccount],
    signIn: () => null,
    check: () => checkedSheet(),
  });
  await page.setViewportSize({ width, height: 700 });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.getByLabel('Tài khoản').selectOption(clerkAccount.account);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Đăng nhập').click();
  await page.locator('.status').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
