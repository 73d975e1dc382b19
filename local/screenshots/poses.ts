/** What is in each picture of the docs: a page is brought there as a person would bring it. */
import type { FrameLocator, Page } from 'playwright-core';
import { sampleCast } from '../sample/sample-story.ts';
import { sampleUnits } from '../sample/sample-units.ts';

export interface Pose {
  /** From the repository's root. */
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Brings the opened workbench into the pose, and waits until all of it is there. */
  readonly strike: (page: Page) => Promise<void>;
}

const nameOf = (code: string): string => {
  const unit = sampleUnits.find((one) => one.code === code);
  if (unit === undefined) throw new RangeError(`There is no unit ${code}.`);
  return unit.name;
};

/** The ward that has not reported yet; its clerk is in the middle of it. */
const WARD = nameOf(sampleCast.silent);

/** What the clerk has filled in so far; one cell is wrong. */
const FILLED = [
  ['D8', 'Nguyễn Thị Hoa'],
  ['D9', 'Trần Văn Minh'],
  ['F14', '9,4'],
  ['F15', '231'],
  ['F16', '6'],
  ['F18', '301'],
] as const;

/** Out of another file, which the cell's rule does not hold up. */
const PASTED = ['F17', '702 lượt'] as const;

export const poses: readonly Pose[] = [
  {
    path: 'docs/images/workbench.png',
    size: { width: 1440, height: 860 },
    async strike(page) {
      await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: WARD });
      await page.getByRole('combobox', { name: 'Bạn là' }).selectOption({ label: WARD });
      await button(pane(page), 'Kiểm tra').waitFor();
      for (const [address, text] of FILLED) await typeInto(page, address, text);
      await pasteInto(page, ...PASTED);
      await button(pane(page), 'Kiểm tra').click();
      // The outcome takes the focus, and the list moves with it.
      await pane(page).locator('h2:focus').waitFor();
      await pane(page).locator('button.issue', { hasText: 'F17' }).press('Enter');
      await page.locator('td.active[data-row="16"]').waitFor();
      await pane(page)
        .locator('html')
        .evaluate((root) => root.scrollTo(0, 0));
    },
  },
];

const pane = (page: Page): FrameLocator => page.frameLocator('iframe.pane');

const button = (frame: FrameLocator, words: string) =>
  frame.locator('fluent-button').filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) });

async function goTo(page: Page, address: string): Promise<void> {
  // A name box that has yet to follow the grid would take back what a machine types in between.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  const nameBox = page.getByLabel('Địa chỉ ô');
  await nameBox.fill(address);
  await nameBox.press('Enter');
}

async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function pasteInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
