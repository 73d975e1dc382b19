/** The pane for real Excel, which takes nothing but https: the pane's site of the workbench under a certificate. */
import { createServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import type { ProviderSignInConfig } from '../../addin/config.ts';
import { OFFICE_HOSTS } from '../../build/pane-policy.ts';
import { closeServer, listen, portError } from '../ports.ts';
import { paneSite } from './pane-site.ts';

interface HttpsPaneOptions {
  readonly port: number;
  /** As Node's https server takes it; Excel must trust it. */
  readonly certificate: {
    readonly ca?: string | Buffer;
    readonly cert: string | Buffer;
    readonly key: string | Buffer;
  };
  readonly addinDir: string;
  readonly apiBase: string;
  readonly issuerUrl: string;
  /** Where people sign in instead of the local issuer. */
  readonly provider?: ProviderSignInConfig;
}

/** Serves until it is closed. Rejects with a `LocalSetupError` when the port is in use or the pane was not built. */
export async function servePaneOverHttps(
  options: HttpsPaneOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const site = await paneSite({ ...options, pageOrigin: OFFICE_HOSTS });
  const answer = getRequestListener(site.fetch);
  const server = createServer(
    { ...options.certificate },
    (request, response) => void answer(request, response),
  );
  const port = await listen(server, options.port).catch((cause: unknown) => {
    throw portError(cause, options.port, 'the address in manifest.xml');
  });
  return {
    url: `https://localhost:${port}`,
    async close() {
      server.closeAllConnections();
      await closeServer(server);
    },
  };
}
