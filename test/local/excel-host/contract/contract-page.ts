/** The page around the contract's pane: bundled by esbuild, run in Chromium. */
import { ExcelHost } from '../../../../local/excel-host/excel-host.ts';
import type { OfficeSchema } from '../../../../local/excel-host/office-schema.ts';
import { servePane } from '../../../../local/excel-host/web-bridge.ts';
import { Workbook } from '../../../../local/excel-host/workbook/workbook.ts';
import type { WorkbookOptions } from '../../../../local/excel-host/workbook/workbook.ts';
import { lendHands } from './hand-call.ts';
import { handsOf } from './hands-of.ts';

const schema: OfficeSchema = await (await fetch('/schema.json')).json();

function openHost(options: WorkbookOptions): ExcelHost {
  const workbook = new Workbook(options);
  workbook.addSheet('Data');
  return new ExcelHost(workbook, schema);
}

const frame = document.createElement('iframe');
const url = new URL(document.documentElement.dataset['pane'] ?? '');
const served = servePane({ host: openHost({}), frame, url, locale: 'vi-VN' });
lendHands(frame, async (options) => {
  const host = openHost(options);
  served.open(host);
  return handsOf(host);
});
document.body.append(frame);
