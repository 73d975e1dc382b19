/** The pane with the keyboard alone: everything is reached, and the focus is where somebody left off. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chaseSample } from './chase-samples.ts';
import { openClerk } from './clerk-at-pane.ts';
import { openCouncilPage, openReview } from './council-at-pane.ts';
import { button, focused, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { checkedSheet, summary, warnings } from './pane-samples.ts';
import { queue, underReview, written } from './review-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

/** What has the focus, by its name: the label of a field, else its words. */
const inFocus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const isField = at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement;
    const label = isField ? at.labels?.[0]?.textContent : null;
    return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim();
  });

/** Presses Tab, or the other key, until something with that name has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const met: string[] = [];
  do {
    await page.keyboard.press(key);
    met.push(await inFocus(page));
  } while (met.at(-1)?.startsWith(name) !== true && met.length < 30);
  expect(met).toContainEqual(expect.stringMatching(`^${name}`));
}

test('the arrows go round the tabs, the ends are one key away, and Tab goes on into the chosen part', async () => {
  const page = await openCouncilPage(harness, {
    campaigns: () => [summary],
    snapshots: () => [],
    queue: () => queue,
    chaseList: () => chaseSample(),
  });
  await page.getByRole('tab', { name: 'Thiết lập' }).focus();
  for (const [key, name] of [
    ['ArrowLeft', 'Bản chốt'],
    ['ArrowRight', 'Thiết lập'],
    ['ArrowRight', 'Xếp hạng'],
    ['ArrowRight', 'Xét duyệt'],
    ['Home', 'Thiết lập'],
    ['End', 'Bản chốt'],
    ['ArrowLeft', 'Đôn đốc'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toBe(name);
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe(name);
  }
  await page.locator('.cause').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await inFocus(page)).toBe('Tải lại danh sách');
  await page.keyboard.press('Shift+Tab');
  expect(await inFocus(page)).toBe('Đôn đốc');
  await page.close();
});

test('from a unit the way back leads to where it was opened; once it is no longer listed, to the list', async () => {
  const page = await openReview(harness, {
    openUnit: () => underReview,
    review: (_, request) => ({ kind: 'reviewed', review: written(request) }),
  });
  await page.locator('.entry').first().waitFor();
  await tabTo(page, 'Chọn Phường 1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Phường 1');
  await page.locator('#review-title').waitFor();
  await tabTo(page, 'Về danh sách', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => inFocus(page)).toMatch(/^Phường 1/);
  await expect.poll(() => page.locator('.entry:focus').count()).toBe(1);

  await page.keyboard.press('Enter');
  await page.locator('#review-title').waitFor();
  await tabTo(page, 'Chấp nhận');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Đã chấp nhận lần gửi 2 của Phường 1');
  await tabTo(page, 'Về danh sách');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Báo cáo cần xét duyệt');
  await page.close();
});

test('reports are ticked, commented and returned together', async () => {
  const sent: string[] = [];
  const page = await openReview(harness, {
    reviewEntry: (entry, { decision, comment }) => {
      sent.push(`${entry.name} ${decision} ${comment}`);
      const request = { decision, comment, comments: [], revision: 1, follows: 0, decisions: null };
      return { kind: 'reviewed', review: { ...written(request), unit: entry.unit } };
    },
  });
  await page.locator('.entry').first().waitFor();
  for (const name of ['Phường 3', 'Phường 5']) {
    await tabTo(page, `Chọn ${name}`);
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'Xét duyệt nhiều báo cáo', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Ý kiến chung cho mọi báo cáo đã chọn');
  await page.keyboard.type('Bổ sung minh chứng');
  await tabTo(page, 'Trả lại 2 báo cáo');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Đã trả lại 2/2 báo cáo');
  expect(sent.toSorted()).toEqual([
    'Phường 3 returned Bổ sung minh chứng',
    'Phường 5 returned Bổ sung minh chứng',
  ]);
  await page.close();
});

test('a question answered with no gives the focus back to the button that asked', async () => {
  const clerk = await openClerk(harness, { check: () => checkedSheet({ issues: warnings }) });
  await button(clerk, 'Gửi báo cáo').focus();
  await clerk.keyboard.press('Enter');
  await tabTo(clerk, 'Điền tiếp');
  await clerk.keyboard.press('Enter');
  await expect.poll(() => focused(clerk)).toBe('Gửi báo cáo');
  await clerk.close();

  const council = await openCouncilPage(harness, {
    campaigns: () => [summary],
    snapshots: () => [],
    foreseeFreezing: () => ({ reportedUnits: 31, assignedUnits: 34, provisional: true, tied: 2 }),
    memberships: () => [{ account: 'a@example.vn', units: ['26896'], boundAt: '2023-12-01T02:30:00.000Z' }],
  });
  await button(council, 'Xem tài khoản').click();
  await council.getByRole('button', { name: 'Gỡ a@example.vn' }).press('Enter');
  await expect.poll(() => focused(council)).toBe('Gỡ để người khác đăng nhập');
  await council.getByRole('tab', { name: 'Bản chốt' }).click();
  await button(council, 'Chốt xếp hạng').press('Enter');
  await council.locator('#freeze-title').waitFor();
  await tabTo(council, 'Thôi');
  await council.keyboard.press('Enter');
  await expect.poll(() => focused(council)).toBe('Chốt xếp hạng');
  await council.close();
});

test('where the control in focus is gone, Tab and Shift+Tab go on from its place, whatever office.js makes of them', async () => {
  const page = await openReview(harness, {});
  await page.locator('.entry').first().waitFor();
  // As office.js has it: every Tab goes through a list, from its beginning where what has the focus is not on it.
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Tab') return;
      event.preventDefault();
      document.querySelector<HTMLElement>('header fluent-button')?.focus();
    });
  });
  const untick = async () => {
    await page.locator('.queue input').first().check();
    const link = button(page, 'Bỏ chọn');
    await link.focus();
    await link.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
  };
  await page.locator('.bulk > summary').click();
  await untick();
  await page.keyboard.press('Tab');
  expect(await inFocus(page)).toBe('Ý kiến chung cho mọi báo cáo đã chọn');
  await untick();
  await page.keyboard.press('Shift+Tab');
  expect(await inFocus(page)).toBe('Chọn tất cả đang hiện');
  await page.close();
});
