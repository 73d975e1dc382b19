/** The pane while the clerk fills the sheet in. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { button, faultsOf, Failing, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { openClerk } from './clerk-at-pane.ts';
import { acceptedSheet, checkedSheet, errors, receipt, warnings } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

describe('while the clerk types', () => {
  const edit = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('sheet-edited')));

  test('the list follows without taking the focus, and the number of errors is said', async () => {
    const answers = [checkedSheet({ issues: [...errors] }), checkedSheet({ issues: [...warnings] })];
    const page = await openClerk(harness, {
      check: () => checkedSheet(),
      recheck: () => answers.shift() ?? checkedSheet(),
    });
    await page.locator('.clean').waitFor();
    await edit(page);
    await page.locator('h2', { hasText: '3 lỗi cần sửa trước khi gửi' }).waitFor();
    await page
      .locator('output.unseen', { hasText: '3 lỗi cần sửa trước khi gửi' })
      .waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await edit(page);
    await expect.poll(() => page.locator('.error').count()).toBe(0);
    await expect.poll(() => page.locator('.warning .place').count()).toBe(2);
    await page.close();
  });

  test('many keys are one check, and what is typed during a check is checked after it', async () => {
    let rechecks = 0;
    let finish = () => {};
    const page = await openClerk(harness, {
      check: () => checkedSheet(),
      recheck: async () => {
        rechecks += 1;
        if (rechecks === 1) await new Promise<void>((done) => (finish = done));
        return checkedSheet();
      },
    });
    await page.locator('.clean').waitFor();
    for (let key = 0; key < 5; key += 1) await edit(page);
    await expect.poll(() => rechecks).toBe(1);
    for (let key = 0; key < 5; key += 1) await edit(page);
    await page.waitForTimeout(1_000);
    expect(rechecks).toBe(1);
    finish();
    await expect.poll(() => rechecks).toBe(2);
    await page.close();
  });

  test('what was just received differs again as soon as a cell does', async () => {
    const page = await openClerk(harness, {
      check: () => checkedSheet(),
      submit: () => acceptedSheet(receipt, false),
      recheck: () => checkedSheet({ status: { kind: 'differs', receipt } }),
    });
    await button(page, 'Gửi báo cáo').click();
    await page.locator('.status h2', { hasText: 'Khớp lần gửi 1' }).waitFor();
    await edit(page);
    await page.locator('.status h2', { hasText: 'Khác lần gửi 1' }).waitFor();
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.close();
  });

  test('a check that fails says so and can be tried again', async () => {
    let rechecks = 0;
    const page = await openClerk(harness, {
      check: () => checkedSheet(),
      recheck: () => {
        rechecks += 1;
        return rechecks === 1
          ? new Failing({ kind: 'unreachable' })
          : checkedSheet({ issues: [...warnings] });
      },
    });
    await page.locator('.clean').waitFor();
    await edit(page);
    await page.locator('h2', { hasText: 'Không kết nối được máy chủ' }).waitFor();
    await button(page, 'Thử lại').click();
    await expect.poll(() => page.locator('.warning .place').count()).toBe(2);
    await page.close();
  });
});
