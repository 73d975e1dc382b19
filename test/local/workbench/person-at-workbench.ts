/** What a test does at the workbench besides what a person does there: look at cells, look for faults. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { paneButton, paneOf } from '../../../local/stories/hands.ts';
import { areaOf } from '../excel-host/area-of.ts';

/** A cell of the grid by its address. */
export function cellOf(page: Page, address: string): Locator {
  const { row, column } = areaOf(address);
  return page.locator(`td[data-row="${row}"][data-column="${column}"]`);
}

/** What a cell shows. */
export const shownIn = async (page: Page, address: string): Promise<string> =>
  cellOf(page, address).locator('.content').innerText();

/** Where the selection is, as the name box says it. */
export const nameBox = (page: Page): Locator => page.getByLabel('Địa chỉ ô');

/** Signs in at the pane with one of the accounts it offers. */
export async function signInAs(page: Page, account: string): Promise<void> {
  await paneOf(page).getByLabel('Tài khoản').selectOption(account);
  await paneButton(page, 'Đăng nhập').click();
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page, the pane in its frame not included: that has tests of its own. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource);
  return page.evaluate<string[]>(
    `axe.run({ exclude: ['iframe'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))`,
  );
}

/**
 * What went wrong in page and pane so far: exceptions, and what the browser calls an error, broken CSP included. Answers
 * of the API are not among it: 404 is how it says that there is no report yet.
 */
export function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !new URL(url || page.url()).pathname.startsWith('/api/'))
      errors.push(`${message.text()} ${url}`);
  });
  return errors;
}
