import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, Failing, faultsOf, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { outWithoutReport } from '../../shared/fixtures/review-request.ts';
import { review } from './review-samples.ts';
import { checkedSheet, clerkAccount, differingSheet, newer, receipt } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

test('what was sent is asked for when it is looked at, and compared with the one before or any other', async () => {
  const asked: unknown[] = [];
  const page = await harness.open({
    accounts: () => [clerkAccount],
    signIn: () => null,
    check: () => checkedSheet({ server: differingSheet.server }),
    revisions: () => [3, 2, 1].map((revision) => ({ receipt: { ...receipt, revision }, review: null })),
    reviews: () => [{ ...review, ...outWithoutReport() }],
    revision: (_, revision) => {
      asked.push(revision);
      const preparedBy = `Người ${revision}`;
      return {
        submission: { ...newer.submission, preparedBy },
        receipt: { ...receipt, revision },
        reviews: [],
      };
    },
  });
  await button(page, 'Đăng nhập').click();
  await page.locator('[role=tab]', { hasText: 'Các lần gửi' }).click();
  await expect.poll(() => page.locator('.revisions li').count()).toBe(3);
  await page.getByText('Không báo cáo').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.locator('.revisions button', { hasText: 'Lần gửi 3' }).click();
  await expect.poll(() => page.locator('.differences').textContent()).toContain('Người 2');
  await page.locator('section.card select').last().selectOption('1');
  await expect.poll(() => page.locator('.differences').textContent()).toContain('Người 1');
  expect(asked).toEqual([3, 2, 3, 1]);
  await page.locator('section.card select').last().focus();
  await page.locator('section.card select').last().selectOption('2');
  await expect.poll(() => page.locator('.differences').textContent()).toContain('Người 2');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a history that cannot be read says so, can be tried again, and teaches where there is none yet', async () => {
  let tries = 0;
  const page = await harness.open({
    accounts: () => [clerkAccount],
    signIn: () => null,
    check: () => checkedSheet({ server: differingSheet.server }),
    reviews: () => [],
    revisions: () => {
      tries += 1;
      return tries === 1 ? new Failing({ kind: 'unreachable' }) : [];
    },
  });
  await button(page, 'Đăng nhập').click();
  await page.locator('[role=tab]', { hasText: 'Các lần gửi' }).click();
  await button(page, 'Thử lại').click();
  await page.locator('p', { hasText: 'Chưa có lần gửi nào.' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
