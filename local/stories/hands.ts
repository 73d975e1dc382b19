/** What a person does at the workbench, in a browser: look, press, type. The same in either language of the page. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The task pane. */
export const paneOf = (page: Page): FrameLocator => page.frameLocator('iframe.pane');

/** A button of the pane by its words: its role is an internal of the element, which selectors by role cannot see. */
export const paneButton = (page: Page, words: string): Locator =>
  paneOf(page)
    .locator('fluent-button')
    .filter({ hasText: new RegExp(`^\\s*${escaped(words)}\\s*$`) });

/** Words as a regular expression that finds just them. */
export const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Where the selection is, and where an address is typed to go to. */
const nameBox = (page: Page): Locator => page.locator('.name-box');

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
