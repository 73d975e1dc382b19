/** The page around the pane, for the browser test: bundled by esbuild, run in Chromium. */
import { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import type { OfficeSchema } from '../../../local/excel-host/office-schema.ts';
import { servePane } from '../../../local/excel-host/web-bridge.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { loadXlsx, saveXlsx } from '../../../local/excel-host/xlsx.ts';

const schema: OfficeSchema = await (await fetch('/schema.json')).json();
const workbook = new Workbook();
workbook.addSheet('Data');
const host = new ExcelHost(workbook, schema);
host.typeAsUser('Data', 'A1', [['=B1*2', 21]]);

/** What the test asks of the page. */
Object.assign(globalThis, {
  typeHere: (address: string, value: string) => host.typeAsUser('Data', address, [[value]]),
  roundTrip: async () => {
    const { bytes } = await saveXlsx(workbook);
    const again = await loadXlsx(bytes);
    return again.sheets.map((sheet) => sheet.valueAt(0, 0));
  },
});

const frame = document.createElement('iframe');
const paneUrl = document.documentElement.dataset['pane'] ?? '';
servePane({ host, frame, url: new URL(paneUrl), locale: 'vi-VN' });
document.body.append(frame);
