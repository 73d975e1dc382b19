/** Excel on the web in Chromium: a page around a pane in an iframe, both served from memory, the pane with the real office.js. */
import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { officeJsFolder, readOfficeSchema } from '../../../local/excel-host/node-office.ts';
import { TRUST_PAGE } from '../../../local/excel-host/trust-page.ts';

export interface WebTopology {
  /** The page's script: it serves the pane whose address is in `data-pane`; the schema is at `/schema.json`. */
  readonly pageScript: string;
  /** The pane's script, run after office.js. Sets `window.ready` when the test may begin. */
  readonly paneScript: string;
  readonly pageOrigin: string;
  readonly paneOrigin: string;
}

/** Origins as office.js trusts them at once: https, the same host name, another port. Nothing listens there. */
export const TRUSTED = {
  pageOrigin: 'https://localhost:3001',
  paneOrigin: 'https://localhost:3000',
} as const;

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const HTML = 'text/html; charset=utf-8';

/** A script of this folder and all it imports, as one module for the browser. */
export async function bundleScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild made nothing of ${file}.`);
  return output.text;
}

/** Answers requests for the two origins from memory and disk. */
function answer({ pageOrigin, paneOrigin, pageScript, paneScript }: WebTopology) {
  const files: Record<string, { contentType: string; body: string }> = {
    [`${pageOrigin}/`]: {
      contentType: HTML,
      body: `<!doctype html><html data-pane="${paneOrigin}/pane"><body><script type="module" src="/page.js"></script></body></html>`,
    },
    [`${pageOrigin}/page.js`]: { contentType: JAVASCRIPT, body: pageScript },
    [`${pageOrigin}/schema.json`]: {
      contentType: 'application/json',
      body: JSON.stringify(readOfficeSchema()),
    },
    [`${paneOrigin}/pane`]: {
      contentType: HTML,
      body: '<!doctype html><html><head><script src="/office/office.js"></script></head><body><script type="module" src="/pane.js"></script></body></html>',
    },
    [`${paneOrigin}/pane.js`]: { contentType: JAVASCRIPT, body: paneScript },
    [`${paneOrigin}/office/${TRUST_PAGE.path}`]: { contentType: HTML, body: TRUST_PAGE.html },
    [`${paneOrigin}/office/${TRUST_PAGE.scriptPath}`]: { contentType: JAVASCRIPT, body: TRUST_PAGE.script },
  };
  return async (route: Route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = files[origin + pathname];
    if (file !== undefined) return route.fulfill(file);
    const script = join(officeJsFolder(), pathname.replace('/office/', ''));
    if (origin === paneOrigin && pathname.startsWith('/office/') && existsSync(script)) {
      return route.fulfill({ contentType: JAVASCRIPT, body: readFileSync(script, 'utf8') });
    }
    return route.abort();
  };
}

/** Opens the page and its pane. Rejects when the pane is not ready in a quarter of a minute. */
export async function openTopology(
  browser: Browser,
  topology: WebTopology,
): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await context.route('**/*', answer(topology));
  const page = await context.newPage();
  await page.goto(`${topology.pageOrigin}/`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('The pane has no frame.');
  await frame.waitForFunction('window.ready', null, { timeout: 15_000 });
  return { page, pane: frame };
}
