/** What comes to the server while the clerk is elsewhere is shown when they come back, and asks no more than once a minute. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClerk } from './clerk-at-pane.ts';
import { faultsOf, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { checkedSheet, newer, receipt } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));
const statusOf = (page: Page) => page.locator('.status h2').innerText();

test('a colleague’s revision is told to whoever comes back to the pane', async () => {
  const asked: string[] = [];
  let isThere = false;
  const page = await openClerk(harness, {
    check: () => {
      asked.push('check');
      return isThere
        ? checkedSheet({ status: { kind: 'elsewhere', receipt: newer.receipt } })
        : checkedSheet({ status: { kind: 'matches', receipt } });
    },
    hasNews: () => {
      asked.push('news');
      return isThere;
    },
  });
  await expect.poll(() => statusOf(page)).toBe('Khớp lần gửi 1');
  await page.clock.install();
  await comeBack(page);
  expect(asked).toEqual(['check']);
  await page.clock.fastForward(61_000);
  await comeBack(page);
  await expect.poll(() => asked).toEqual(['check', 'news']);
  await comeBack(page);
  isThere = true;
  await page.clock.fastForward(61_000);
  await comeBack(page);
  await expect.poll(() => asked).toEqual(['check', 'news', 'news', 'check']);
  await expect.poll(() => statusOf(page)).toContain('lần gửi 2');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
