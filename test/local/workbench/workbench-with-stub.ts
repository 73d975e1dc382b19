/** The workbench with a pane that only says it is there, or does what a test has it do. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWorkbench, type WorkbenchWorkbook } from '../../../local/workbench/serve-workbench.ts';

const SCRIPTS = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="stub.js"></script>`;

/**
 * Serves these workbooks, to the council and two wards, until it is closed. Nothing answers behind the pane, which loads
 * office.js and runs `paneScript` where one is given. It declares one function of cells, `THIDUA.GREET`.
 */
export async function serveWithStub(
  workbooks: readonly WorkbenchWorkbook[],
  paneScript = '',
): Promise<{ url: string; close(): Promise<void> }> {
  const addinDir = await mkdtemp(join(tmpdir(), 'thi-dua-page-'));
  await writeFile(
    join(addinDir, 'pane.html'),
    `<!doctype html><html lang="vi"><title>Pane</title><button>Trong khung</button>
     ${paneScript === '' ? '<!-- https://appsforoffice.microsoft.com/lib/1/hosted -->' : SCRIPTS}</html>`,
  );
  await writeFile(join(addinDir, 'stub.js'), paneScript);
  const functions = [
    { id: 'GREET', name: 'GREET', parameters: [{ name: 'name' }], options: { stream: true } },
  ];
  await writeFile(join(addinDir, 'functions.json'), JSON.stringify({ functions }));
  const nowhere = 'http://127.0.0.1:9';
  const workbench = await serveWorkbench({
    port: 0,
    apiBase: `${nowhere}/api`,
    issuerUrl: nowhere,
    addinDir,
    workbooks,
    accounts: [
      { account: 'hoi-dong@govap.example', name: 'Hội đồng quận', role: 'Council' },
      { account: 'phuong-5@govap.example', name: 'Phường 5', role: 'Unit' },
      { account: 'phuong-6@govap.example', name: 'Phường 6', role: 'Unit' },
    ],
  });
  return {
    url: workbench.url,
    async close() {
      await workbench.close();
      await rm(addinDir, { recursive: true });
    },
  };
}
