/** The contract in Chromium, as Excel on the web runs an add-in: office.js in a task pane's iframe. */
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../../local/browser.ts';
import { bundleScript, openTopology, TRUSTED } from '../web-topology.ts';
import { describeContract } from './describe-contract.ts';

let browser: Browser;
let pane: Frame;
beforeAll(async () => {
  const pageScript = await bundleScript('contract/contract-page.ts');
  const paneScript = await bundleScript('contract/contract-pane.ts');
  browser = await launchBrowser();
  ({ pane } = await openTopology(browser, { pageScript, paneScript, ...TRUSTED }));
});
afterAll(() => browser.close());

describe('Excel on the web', () => {
  test('Office.onReady says Excel', async () => {
    expect(await pane.evaluate('window.ready')).toEqual({ host: 'Excel' });
  });

  describeContract((subject, title) =>
    pane.evaluate(`actCase(${JSON.stringify(subject)}, ${JSON.stringify(title)})`),
  );
});
