/** Somebody at Excel: a workbook open on the local Excel host, and the pane's own flows running on it. */
import { createApi } from '../../addin/api/client.ts';
import type { ThiDuaApi } from '../../addin/flows/ports.ts';
import type { Cloud } from '../cloud.ts';
import { ExcelHost } from '../excel-host/excel-host.ts';
import { readOfficeSchema, startOfficeJs } from '../excel-host/node-office.ts';
import { Workbook } from '../excel-host/workbook/workbook.ts';

export interface ExcelDesk {
  readonly account: string;
  readonly host: ExcelHost;
  /** The server, called as the person at this desk. */
  readonly api: ThiDuaApi;
  /** Brings this desk's workbook to the front: `Excel.run` now works on it. One process has one Excel. */
  sitDown(): Promise<void>;
}

/** Opens a desk for an account, with a new workbook. */
export async function openDesk(cloud: Cloud, account: string): Promise<ExcelDesk> {
  const office = await startOfficeJs();
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  const host = new ExcelHost(workbook, readOfficeSchema());
  return {
    account,
    host,
    api: createApi({ baseUrl: cloud.apiBase, token: () => cloud.issuer.tokenFor(account) }),
    async sitDown() {
      office.open(host);
    },
  };
}
