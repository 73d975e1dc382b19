/** What office.js in a pane finds of Excel on the web; what it then does is the contract's, in contract/web.test.ts. */
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../local/browser.ts';
import { bundleScript, openTopology, TRUSTED } from './web-topology.ts';

/** What the pane does; written as it would be in an add-in, run in the iframe. */
const PANE_SCRIPT = `
const info = await Office.onReady();
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
window.ready = { host: info.host, platform: info.platform, language: Office.context.displayLanguage, read, heard,
  supports: ['1.9', '1.15', '1.16'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)) };`;

let browser: Browser;
let pageScript: string;
beforeAll(async () => {
  pageScript = await bundleScript('host-page.ts');
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([
  { name: 'https, the same host name, another port', ...TRUSTED },
  {
    name: 'plain http, with the trust page',
    pageOrigin: 'http://localhost:3001',
    paneOrigin: 'http://localhost:3000',
  },
])('$name', ({ pageOrigin, paneOrigin }) => {
  let page: Page;
  let pane: Frame;
  beforeAll(async () => {
    ({ page, pane } = await openTopology(browser, {
      pageScript,
      paneScript: PANE_SCRIPT,
      pageOrigin,
      paneOrigin,
    }));
  });
  afterAll(() => page.context().close());

  test('the pane finds Excel on the web, in Vietnamese, with the sets we have', async () => {
    expect(await pane.evaluate('window.ready')).toMatchObject({
      host: 'Excel',
      platform: 'OfficeOnline',
      language: 'vi-VN',
      supports: [true, true, false],
    });
  });

  test('the pane reads calculated cells', async () => {
    expect(await pane.evaluate('window.ready.read')).toEqual([[42, 21]]);
  });

  test('the pane hears what the user types', async () => {
    await page.evaluate("typeHere('C7', 'x')");
    await pane.waitForFunction('window.ready.heard.length > 0');
    expect(await pane.evaluate('window.ready.heard')).toEqual(['C7']);
  });

  test('the page saves and loads .xlsx', async () => {
    expect(await page.evaluate('roundTrip()')).toEqual([42]);
  });
});
