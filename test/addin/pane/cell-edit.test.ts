/** What the pane says while a cell that is being edited keeps Excel from answering. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClerk } from './clerk-at-pane.ts';
import { faultsOf, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { checkedSheet } from './pane-samples.ts';
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';

let harness: PaneHarness;
beforeAll(async () => void (harness = await startPaneHarness()));
afterAll(() => harness.close());

test('what was begun says which key lets it go on, to screen readers too, and goes on by itself', async () => {
  let answer: (checked: CheckedSheet) => void = () => undefined;
  const answered = new Promise<CheckedSheet>((resolve) => (answer = resolve));
  const page = await openClerk(harness, { check: () => answered });
  const line = page.locator('output.busy');
  await expect.poll(() => line.textContent()).toContain('Đang xem biểu');
  await page.evaluate(() => window.dispatchEvent(new Event('excel-waits')));
  await expect.poll(() => line.textContent()).toContain('Nhấn Enter trong ô đó');
  // The line itself, a live region that waits for its turn, is the one that was there before.
  expect(await page.getByRole('status').filter({ hasText: 'Nhấn Enter' }).count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('excel-goes-on')));
  await expect.poll(() => line.textContent()).toContain('Đang xem biểu');
  answer(checkedSheet());
  await page.getByText('Phường 1').first().waitFor();
  expect(await line.textContent()).toBe('');
});

test('nothing is said while nobody waits for the pane', async () => {
  const page = await openClerk(harness, { check: () => checkedSheet() });
  await page.getByText('Phường 1').first().waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('excel-waits')));
  expect(await page.locator('output.busy').textContent()).toBe('');
  expect(await faultsOf(page)).toEqual([]);
});
