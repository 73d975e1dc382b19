/** What must not be in any state of the pane: axe's findings, controls without a name, words without room. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CDPSession, Frame, Page } from 'playwright-core';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function paneFaults(page: Page): Promise<string[]> {
  const frame = await page.locator('iframe.pane').elementHandle();
  const pane = await frame?.contentFrame();
  if (!pane) throw new Error('The workbench has no pane.');
  return [...(await axeFindings(pane)), ...(await namelessControls(page)), ...(await squeezed(pane))];
}

async function axeFindings(pane: Frame): Promise<string[]> {
  await pane.evaluate(await axeSource);
  return pane.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))`,
  );
}

/** Roles of what can be operated, and of parts that somebody moves between. */
const CONTROLS: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'Date',
  'link',
  'option',
  'radio',
  'tab',
  'tablist',
  'tabpanel',
  'textbox',
]);

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One a page, never detached: with it Chromium would take back that the network is cut. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** As assistive technology is told, roles and names of custom elements' internals included, which axe cannot see. */
async function namelessControls(page: Page): Promise<string[]> {
  const session = await sessionOf(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const [pane] = frameTree.childFrames ?? [];
  if (pane === undefined) throw new Error('The pane is not in the page’s own process.');
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: pane.frame.id });
  const controls = nodes.filter(({ role, ignored }) => !ignored && CONTROLS.has(String(role?.value)));
  if (controls.length === 0) return ['The accessibility tree has no control.'];
  return controls
    .filter(({ name }) => String(name?.value ?? '').trim() === '')
    .map(({ role, backendDOMNodeId }) => `A ${role?.value} without a name (node ${backendDOMNodeId}).`);
}

/** Content wider than the pane, and sentences in so narrow a column that their letters stand below one another. */
function squeezed(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const root = document.documentElement;
    const tooWide =
      root.scrollWidth > root.clientWidth ? [`The content is ${root.scrollWidth} px wide.`] : [];
    const narrow = [...document.querySelectorAll<HTMLElement>('p, .sentence, .change, dd')].filter(
      (words) => {
        const { width, height } = words.getBoundingClientRect();
        return width > 1 && width < 60 && height > 3 * width;
      },
    );
    return [...tooWide, ...narrow.map(({ outerHTML }) => `Squeezed: ${outerHTML}`)];
  });
}
