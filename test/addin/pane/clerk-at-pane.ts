/** A clerk at the pane. */
import type { Page } from 'playwright-core';
import { button, type PaneAnswers, type PaneHarness } from './pane-harness.ts';
import { clerkAccount } from './pane-samples.ts';

/** The pane with the clerk signed in. */
export async function openClerk(harness: PaneHarness, answers: PaneAnswers): Promise<Page> {
  const page = await harness.open({ accounts: () => [clerkAccount], signIn: () => null, ...answers });
  await button(page, 'Đăng nhập').click();
  await page.locator('h1', { hasText: 'Báo cáo thi đua' }).waitFor();
  return page;
}
