/** The workbench: the real task pane beside a visible grid in one browser page, as Excel on the web shows them. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { ProviderSignInConfig } from '../../addin/config.ts';
import type { LocalAccount } from '../issuer/local-account.ts';
import { closeServer, listen, LOOPBACK, portError } from '../ports.ts';
import { pageSite } from './page-site.ts';
import { paneSite } from './pane-site.ts';

/** A workbook the page offers. */
export interface WorkbenchWorkbook {
  /** Names it in addresses: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Who works on it: the account to sign in with. */
  readonly account: string;
  /** An .xlsx file. */
  readonly bytes: Uint8Array;
}

export interface WorkbenchOptions {
  /** Of the page; the pane gets any free one, because its origin must be another, as it is in Excel. 0: any free one. */
  readonly port: number;
  /** The API's base, e.g. `http://127.0.0.1:7071/api`. */
  readonly apiBase: string;
  readonly issuerUrl: string;
  /** Where people sign in instead of the local issuer. */
  readonly provider?: ProviderSignInConfig;
  /** `dist/addin` as built. */
  readonly addinDir: string;
  readonly workbooks: readonly WorkbenchWorkbook[];
  /** Who can be chosen to work on them, the council first. */
  readonly accounts: readonly LocalAccount[];
}

const PORT_SETTING = 'WORKBENCH_PORT';

/**
 * Serves the workbench until it is closed. Plain http on the loopback address: nothing to trust, nothing to install.
 * Rejects with a `LocalSetupError` when the port is in use or the add-in was not built.
 */
export async function serveWorkbench(
  options: WorkbenchOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const servers: Server[] = [];
  const open = async (port: number) => {
    const server = createServer();
    const origin = `http://${LOOPBACK}:${await listen(server, port)}`;
    servers.push(server);
    return { server, origin };
  };
  const close = async () => {
    for (const server of servers.toReversed()) {
      server.closeAllConnections();
      await closeServer(server);
    }
  };
  try {
    const page = await open(options.port).catch((cause: unknown) => {
      throw portError(cause, options.port, PORT_SETTING);
    });
    const pane = await open(0);
    const paneApp = await paneSite({ ...options, pageOrigin: page.origin, tellsLanguage: true });
    const pageApp = await pageSite({ ...options, paneOrigin: pane.origin });
    answerWith(pane.server, paneApp);
    answerWith(page.server, pageApp);
    return { url: `${page.origin}/`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function answerWith(server: Server, site: Hono): void {
  const answer = getRequestListener(site.fetch);
  // It answers 500 itself where the site throws, so that there is nothing left to catch.
  server.on('request', (request, response) => void answer(request, response));
}
