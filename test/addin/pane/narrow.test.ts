/** The pane as narrow as it gets: 320 px, and half of its usual width, which is what a zoom of 200 % leaves of it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClerk } from './clerk-at-pane.ts';
import { everyTab, LONG_CAMPAIGN } from './every-tab.ts';
import { faultsOf, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { campaign, checkedSheet } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const WIDTHS = [350, 320, 175];

/** What stands out of the pane to the right, or is cut off with nothing that tells the whole of it. */
function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const told = (element: HTMLElement) => element.matches('[title], .unseen, .unseen *, select, textarea');
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      if (element.offsetParent === null || told(element)) return [];
      const { right } = element.getBoundingClientRect();
      const isCut = getComputedStyle(element).overflowX !== 'visible';
      const name = `${element.tagName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
      if (right > width + 1) return [`${name} ends at ${Math.round(right)} of ${width} px`];
      return isCut && element.scrollWidth > element.clientWidth + 1 ? [`${name} is cut`] : [];
    });
  });
}

test.each(Object.entries(everyTab))(
  'with the longest names %s has nothing cut off and nothing beside it, at any width and zoom',
  async (_, open) => {
    const page = await open(harness);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      await expect.poll(() => outOfSight(page), { message: `at ${width} px` }).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.close();
  },
);

test('a long name of a campaign takes two lines, and all of it stands there for whoever moves to it', async () => {
  const { of } = checkedSheet();
  const long = of && { ...of, campaign: { ...campaign, name: LONG_CAMPAIGN } };
  const page = await openClerk(harness, { check: () => checkedSheet({ of: long }) });
  const name = page.locator('.clamped');
  const lines = () =>
    name.evaluate((shown) => Math.round(shown.clientHeight / parseFloat(getComputedStyle(shown).lineHeight)));
  await expect.poll(lines).toBe(2);
  await expect.poll(() => name.getAttribute('title')).toBe(LONG_CAMPAIGN);
  expect(await name.textContent()).toBe(LONG_CAMPAIGN);
  await name.focus();
  await expect.poll(lines).toBeGreaterThan(3);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await name.blur();
  await expect.poll(lines).toBe(2);
  await expect.poll(() => name.getAttribute('tabindex')).toBe('0');
  await page.close();
});

test('a name that fits is no stop on the way of the keyboard', async () => {
  const { of } = checkedSheet();
  const short = of && { ...of, campaign: { ...campaign, name: 'Đợt hai' } };
  const page = await openClerk(harness, { check: () => checkedSheet({ of: short }) });
  await page.locator('.status').waitFor();
  expect(await page.locator('.clamped').getAttribute('tabindex')).toBeNull();
  await page.close();
});
