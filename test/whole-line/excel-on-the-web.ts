/** A page at the address of Excel on the web, with a pane in it: on https, as only there office.js shows dialogs. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { readOfficeSchema } from '../../local/excel-host/node-office.ts';

const EXCEL = 'https://excel.officeapps.live.com';

/** Opens it in a context of its own, which the caller closes. Nothing is asked of Microsoft: the test answers. */
export async function openExcelOnTheWeb(browser: Browser, paneOrigin: string): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    reducedMotion: 'reduce',
    // The pane is on this machine; real Excel's is not.
    permissions: ['local-network-access'],
  });
  const files: Record<string, { contentType: string; body: string }> = {
    '/': {
      contentType: 'text/html',
      body: `<!doctype html><html data-pane="${paneOrigin}/pane.html"><body><script type="module" src="/host.js"></script></body></html>`,
    },
    '/host.js': { contentType: 'text/javascript', body: await hostScript() },
    '/schema.json': { contentType: 'application/json', body: JSON.stringify(readOfficeSchema()) },
  };
  await context.route(`${EXCEL}/**`, (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file === undefined ? route.abort() : route.fulfill(file);
  });
  const page = await context.newPage();
  await page.goto(`${EXCEL}/`);
  return page;
}

async function hostScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../local/excel-host/host-page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
