/** Sessions from their beginning to their end, as the pane shows them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, Failing, faultsOf, startPaneHarness } from './pane-harness.ts';
import type { PaneAnswers, PaneHarness } from './pane-harness.ts';
import {
  acceptedSheet,
  campaign,
  checkedSheet,
  clerkAccount,
  councilAccount,
  receipt,
  warnings,
} from './pane-samples.ts';
import { firstPublication } from './publication-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const provider: PaneAnswers = { signInKind: () => 'provider', signOut: () => undefined };
const title = (page: Page, words: string) => page.locator('h2', { hasText: words });
const over = 'Phiên đăng nhập không còn hiệu lực';

test('whoever the provider knows is signed in at once, and is asked after signing out', async () => {
  const asked: string[] = [];
  const page = await harness.open({
    ...provider,
    resume: () => clerkAccount,
    check: () => checkedSheet(),
    askWho: () => {
      asked.push('who');
      return councilAccount;
    },
    campaigns: () => [],
  });
  await page.locator('.status').waitFor();
  await button(page, 'Đăng xuất').click();
  await button(page, 'Đăng nhập').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  expect(asked).toEqual([]);
  await button(page, 'Đăng nhập').click();
  await page.locator('h1', { hasText: 'Điều hành đợt thi đua' }).waitFor();
  expect(asked).toEqual(['who']);
  await page.close();
});

test('waiting for the provider’s window can be given up, and begun anew', async () => {
  let asked = 0;
  const page = await harness.open({
    ...provider,
    resume: () => null,
    askWho: async () => {
      asked += 1;
      return asked === 1 ? new Promise<never>(() => {}) : clerkAccount;
    },
    check: () => checkedSheet(),
  });
  await button(page, 'Đăng nhập').click();
  await button(page, 'Không chờ nữa').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Không chờ nữa').click();
  await title(page, 'Chưa đăng nhập xong').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Đăng nhập').click();
  await page.locator('.status').waitFor();
  expect(asked).toBe(2);
  await page.close();
});

test('a provider that does not answer is told, and asked again', async () => {
  let resumed = 0;
  const page = await harness.open({
    ...provider,
    resume: () => {
      resumed += 1;
      return resumed === 1 ? new Failing({ kind: 'unreachable' }) : clerkAccount;
    },
    check: () => checkedSheet(),
  });
  await title(page, 'Không kết nối được máy chủ').waitFor();
  await button(page, 'Thử lại').click();
  await page.locator('.status').waitFor();
  expect(resumed).toBe(2);
  await page.close();
});

test.each([
  ['the pane finds out', new Failing({ kind: 'signInRequired' })],
  ['the server says', new Failing({ kind: 'problem', code: 'unauthenticated', detail: {} })],
])('a session that is over, as %s, is opened anew, and the submission goes on', async (_, refusal) => {
  const calls: string[] = [];
  const page = await harness.open({
    accounts: () => [clerkAccount],
    signIn: () => null,
    check: () => checkedSheet({ issues: warnings.slice(0, 1) }),
    submit: () => {
      calls.push('submit');
      return calls.length === 1 ? refusal : acceptedSheet(receipt, false);
    },
    renew: () => {
      calls.push('renew');
    },
  });
  await button(page, 'Đăng nhập').click();
  await button(page, 'Gửi báo cáo').click();
  await title(page, over).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(over);
  await expect.poll(() => page.locator('.warning .place').count()).toBe(1);
  await expect.poll(() => button(page, 'Thử lại').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Đăng nhập lại').click();
  await title(page, 'Biên nhận lần gửi 1').waitFor();
  expect(calls).toEqual(['submit', 'renew', 'submit']);
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  await page.close();
});

test('whoever does not sign in again, or signs in as somebody else, sends nothing and can try again', async () => {
  const calls: string[] = [];
  const renewals = [new Failing({ kind: 'notFinished' }), new Failing({ kind: 'otherAccount' })];
  const page = await harness.open({
    accounts: () => [councilAccount],
    signIn: () => null,
    campaigns: () => [],
    prepare: () => ({ kind: 'prepared', publication: firstPublication }),
    publish: () => {
      calls.push('publish');
      return calls.length === 1
        ? new Failing({ kind: 'signInRequired' })
        : { kind: 'published', campaign: campaign.id, version: 1, unchanged: false };
    },
    renew: () => renewals.shift(),
  });
  await button(page, 'Đăng nhập').click();
  await button(page, 'Kiểm tra trước khi công bố').click();
  await button(page, 'Công bố').click();
  await title(page, over).waitFor();
  await button(page, 'Đăng nhập lại').click();
  await title(page, 'Chưa đăng nhập xong').waitFor();
  await button(page, 'Đăng nhập lại').click();
  await title(page, 'Bạn vừa đăng nhập bằng tài khoản khác').waitFor();
  await expect.poll(() => page.locator('.notice').textContent()).toContain('one@example.vn');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  expect(calls).toEqual(['publish']);
  await button(page, 'Đăng nhập lại').click();
  await page.locator('h3', { hasText: 'Đã công bố phiên bản 1' }).waitFor();
  expect(calls).toEqual(['publish', 'publish']);
  await page.close();
});
