/** The whole topology of Excel on the web in Chromium: host page, pane in an iframe, unmodified office.js in the pane. */
import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../local/browser.ts';
import { officeJsFolder, readOfficeSchema } from '../../../local/excel-host/node-office.ts';
import { TRUST_PAGE } from '../../../local/excel-host/trust-page.ts';

/** What the pane does; written as it would be in an add-in, run in the iframe. */
const PANE_SCRIPT = `
Office.onReady().then(async (info) => {
  const heard = [];
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const range = sheet.getRange('A1:B1').load('values');
    sheet.load('id');
    await context.sync();
    sheet.onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
    return range.values;
  });
  window.pane = { host: info.host, platform: info.platform, language: Office.context.displayLanguage, read, heard,
    supports: ['1.9', '1.15', '1.16'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)) };
});`;

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const HTML = 'text/html; charset=utf-8';

let browser: Browser;
let hostScript: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('host-page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  hostScript = outputFiles[0]?.text ?? '';
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Answers requests for the two origins from memory and disk. */
const answer = (pageOrigin: string, paneOrigin: string) => async (route: Route) => {
  const { origin, pathname } = new URL(route.request().url());
  const files: Record<string, { contentType: string; body: string }> = {
    [`${pageOrigin}/`]: {
      contentType: HTML,
      body: `<!doctype html><html data-pane="${paneOrigin}/pane"><body><script type="module" src="/host.js"></script></body></html>`,
    },
    [`${pageOrigin}/host.js`]: { contentType: JAVASCRIPT, body: hostScript },
    [`${pageOrigin}/schema.json`]: {
      contentType: 'application/json',
      body: JSON.stringify(readOfficeSchema()),
    },
    [`${paneOrigin}/pane`]: {
      contentType: HTML,
      body: '<!doctype html><html><head><script src="/office/office.js"></script></head><body><script src="/pane.js"></script></body></html>',
    },
    [`${paneOrigin}/pane.js`]: { contentType: JAVASCRIPT, body: PANE_SCRIPT },
    [`${paneOrigin}/office/${TRUST_PAGE.path}`]: { contentType: HTML, body: TRUST_PAGE.html },
    [`${paneOrigin}/office/${TRUST_PAGE.scriptPath}`]: { contentType: JAVASCRIPT, body: TRUST_PAGE.script },
  };
  const file = files[origin + pathname];
  if (file !== undefined) return route.fulfill(file);
  const script = join(officeJsFolder(), pathname.replace('/office/', ''));
  if (origin === paneOrigin && pathname.startsWith('/office/') && existsSync(script)) {
    return route.fulfill({ contentType: JAVASCRIPT, body: readFileSync(script, 'utf8') });
  }
  return route.abort();
};

async function openPane(pageOrigin: string, paneOrigin: string): Promise<{ page: Page; pane: Frame }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await context.route('**/*', answer(pageOrigin, paneOrigin));
  const page = await context.newPage();
  await page.goto(`${pageOrigin}/`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('The pane has no frame.');
  await frame.waitForFunction('window.pane', null, { timeout: 15_000 });
  return { page, pane: frame };
}

describe.each([
  {
    name: 'https, the same host name, another port',
    page: 'https://localhost:3001',
    pane: 'https://localhost:3000',
  },
  { name: 'plain http, with the trust page', page: 'http://localhost:3001', pane: 'http://localhost:3000' },
])('$name', ({ page: pageOrigin, pane: paneOrigin }) => {
  let page: Page;
  let pane: Frame;
  beforeAll(async () => {
    ({ page, pane } = await openPane(pageOrigin, paneOrigin));
  });
  afterAll(() => page.context().close());

  test('the pane finds Excel on the web, in Vietnamese, with the sets we have', async () => {
    expect(await pane.evaluate('window.pane')).toMatchObject({
      host: 'Excel',
      platform: 'OfficeOnline',
      language: 'vi-VN',
      supports: [true, true, false],
    });
  });

  test('the pane reads calculated cells', async () => {
    expect(await pane.evaluate('window.pane.read')).toEqual([[42, 21]]);
  });

  test('the pane hears what the user types', async () => {
    await page.evaluate("typeHere('C7', 'x')");
    await pane.waitForFunction('window.pane.heard.length > 0');
    expect(await pane.evaluate('window.pane.heard')).toEqual(['C7']);
  });

  test('the page saves and loads .xlsx', async () => {
    expect(await page.evaluate('roundTrip()')).toEqual([42]);
  });
});
