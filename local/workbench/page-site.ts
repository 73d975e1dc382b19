/** The workbench page's origin: the page, the workbooks it offers, and the types of Office.js its Excel works by. */
import { Hono } from 'hono';
import { readOfficeSchema } from '../excel-host/node-office.ts';
import { buildPage } from './build-page.ts';
import { readCellFunctions } from './cell-functions.ts';
import { securityHeaders } from './security-headers.ts';
import type { WorkbenchWorkbook } from './serve-workbench.ts';
import type { Workbench } from './workbench.ts';

interface PageSiteOptions {
  readonly workbooks: readonly WorkbenchWorkbook[];
  readonly accounts: Workbench['accounts'];
  readonly paneOrigin: string;
  readonly addinDir: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rejects when the page does not build, which is a defect of ours. */
export async function pageSite({
  workbooks,
  accounts,
  paneOrigin,
  addinDir,
}: PageSiteOptions): Promise<Hono> {
  const files = await buildPage();
  const schema = readOfficeSchema();
  const workbench: Workbench = {
    paneUrl: `${paneOrigin}/pane.html`,
    workbooks: workbooks.map(({ id, title, account }) => ({ id, title, account })),
    accounts,
    functions: await readCellFunctions(addinDir),
  };
  const site = new Hono();
  site.use(
    securityHeaders({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'frame-src': paneOrigin,
      'frame-ancestors': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    }),
  );
  site.get('/workbench.json', ({ json }) => json(workbench));
  site.get('/office-schema.json', ({ json }) => json(schema));
  site.get('/workbooks/:file{.+\\.xlsx}', (context) => {
    const workbook = workbooks.find(({ id }) => `${id}.xlsx` === context.req.param('file'));
    if (workbook === undefined) return context.notFound();
    return context.body(new Uint8Array(workbook.bytes), 200, { 'content-type': XLSX });
  });
  for (const [path, { type, contents }] of files) {
    site.get(path, ({ body }) => body(new Uint8Array(contents), 200, { 'content-type': type }));
  }
  return site;
}
