/** A fresh page with the workbench and a pane that only says it is there, for every test of a file. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from '../../../local/browser.ts';
import type { WorkbenchWorkbook } from '../../../local/workbench/serve-workbench.ts';
import { cellOf, collectErrors } from './person-at-workbench.ts';
import { serveWithStub } from './workbench-with-stub.ts';

/** What the running test has before it; reading any of it outside a test throws. */
interface OpenWorkbench {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in page and pane so far. */
  readonly errors: readonly string[];
}

/** Opens the workbench on these workbooks before each test of the file, and closes it after; `paneScript` runs in the pane. */
export function openInBrowser(
  workbooks: () => Promise<readonly WorkbenchWorkbook[]>,
  paneScript?: string,
): OpenWorkbench {
  let workbench: Awaited<ReturnType<typeof serveWithStub>> | undefined;
  let browser: Browser | undefined;
  let open: OpenWorkbench | null = null;
  const now = (): OpenWorkbench => {
    if (open === null) throw new Error('No test is running.');
    return open;
  };
  beforeAll(async () => {
    workbench = await serveWithStub(await workbooks(), paneScript);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });
  beforeEach(async () => {
    if (browser === undefined || workbench === undefined) return;
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    open = { page, context, errors: collectErrors(page) };
    await page.goto(workbench.url);
    await cellOf(page, 'A1').waitFor();
  });
  afterEach(() => open?.context.close());
  return {
    get page() {
      return now().page;
    },
    get context() {
      return now().context;
    },
    get errors() {
      return now().errors;
    },
  };
}
