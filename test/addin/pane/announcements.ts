/** What a screen reader is told without being asked, as the page's live regions have it. */
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    announced: string[];
  }
}

/**
 * Listens from now on: the words that come to stand in a live region, once for each change of it, and those of alerts that
 * come as a whole. Drawing the same again changes nothing and is not heard; drawing it in another element is.
 */
export async function listenTo(page: Page): Promise<{ readonly heard: () => Promise<readonly string[]> }> {
  await page.evaluate(() => {
    window.announced = [];
    const live = 'output, [role=status], [role=alert], [aria-live]';
    const regionOf = ({ target }: MutationRecord) =>
      (target instanceof Element ? target : target.parentElement)?.closest(live) ?? null;
    const alertsIn = ({ addedNodes }: MutationRecord) =>
      [...addedNodes].flatMap((node) =>
        node instanceof Element
          ? [node, ...node.querySelectorAll('*')].filter((one) => one.matches('[role=alert]'))
          : [],
      );
    new MutationObserver((records) => {
      const regions = new Set(records.flatMap((record) => [regionOf(record), ...alertsIn(record)]));
      for (const region of regions) {
        const isHeard =
          region?.isConnected === true && region.closest('[hidden], [aria-hidden=true]') === null;
        const words = region?.textContent.trim() ?? '';
        if (isHeard && words !== '') window.announced.push(words);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return { heard: () => page.evaluate(() => window.announced) };
}
