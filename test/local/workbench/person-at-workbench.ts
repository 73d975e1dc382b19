/** What a person does at the workbench, in a browser: look, press, type. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { parseReference } from '../../../local/excel-host/workbook/address.ts';

/** The task pane. */
export const paneOf = (page: Page): FrameLocator => page.frameLocator('iframe.pane');

/** A button of the pane by its words: its role is an internal of the element, which selectors by role cannot see. */
export const paneButton = (page: Page, words: string): Locator =>
  paneOf(page)
    .locator('fluent-button')
    .filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) });

/** A cell of the grid by its address. */
export function cellOf(page: Page, address: string): Locator {
  const area = parseReference(address)?.area;
  if (area === undefined) throw new RangeError(`${address} is no address`);
  return page.locator(`td[data-row="${area.row}"][data-column="${area.column}"]`);
}

/** What a cell shows. */
export const shownIn = async (page: Page, address: string): Promise<string> =>
  cellOf(page, address).locator('.content').innerText();

/** Where the selection is, as the name box says it. */
export const nameBox = (page: Page): Locator => page.getByLabel('Địa chỉ ô');

/** Waits for the frame in which the name box follows the grid. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

/**
 * Types an address into the name box and presses Enter. A name box that has yet to follow the grid would take back what
 * a machine types in between.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  await untilDrawn(page);
  await nameBox(page).fill(address);
  await nameBox(page).press('Enter');
}

/** Goes to a cell by the name box, types and presses Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Pastes as from another file, which no rule of the cell holds up. */
export async function pasteInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

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
