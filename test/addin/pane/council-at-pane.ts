/** The council, signed in at its page of the pane. */
import type { Page } from 'playwright-core';
import { button, type PaneAnswers, type PaneHarness } from './pane-harness.ts';
import { councilAccount, summary } from './pane-samples.ts';
import { queue, underReview } from './review-samples.ts';

/** Opens the page, which asks for the campaigns at once. */
export async function openCouncilPage(harness: PaneHarness, answers: PaneAnswers): Promise<Page> {
  const page = await harness.open({ accounts: () => [councilAccount], signIn: () => null, ...answers });
  await button(page, 'Đăng nhập').click();
  await button(page, 'Kiểm tra trước khi công bố').waitFor();
  return page;
}

/** Opens one of its tabs. */
export async function openTab(page: Page, words: string): Promise<void> {
  await page.getByRole('tab', { name: words }).click();
}

/** Opens the tab of reviews, which asks for the queue at once. */
export async function openReview(harness: PaneHarness, answers: PaneAnswers): Promise<Page> {
  const page = await openCouncilPage(harness, { campaigns: () => [summary], queue: () => queue, ...answers });
  await openTab(page, 'Xét duyệt');
  return page;
}

/** Opens the first unit of the queue, with a report to review. */
export async function openUnit(harness: PaneHarness, answers: PaneAnswers): Promise<Page> {
  const page = await openReview(harness, { openUnit: () => underReview, ...answers });
  await page.locator('.entry', { hasText: 'Phường 1' }).click();
  await page.locator('#review-title').waitFor();
  return page;
}
