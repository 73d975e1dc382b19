import { createServer } from 'node:http';
import { closeServer, listen, LOOPBACK, portError } from '../ports.ts';
import { createIssuerListener } from './issuer-listener.ts';
import type { LocalAccount } from './local-account.ts';
import { createTokenSigner } from './token-signer.ts';

export interface IssuerOptions {
  readonly accounts: readonly LocalAccount[];
  /** The `aud` claim: what the functions app is configured to expect. */
  readonly audience: string;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** The time tokens are issued at. Default: the machine's. With a set clock, give the issuer the same. */
  readonly now?: () => Date;
  /** Origins a browser may call from. Default: none. */
  readonly allowedOrigins?: readonly string[];
}

export interface Issuer {
  /** The `iss` claim; the discovery document is under it at `/.well-known/openid-configuration`. */
  readonly url: string;
  /** Where its public keys are. */
  readonly jwksUrl: string;
  /**
   * An access token for an account, as `POST /token` gives it; the address may be in any case. Throws where there is no
   * such account.
   */
  tokenFor(account: string): Promise<string>;
  close(): Promise<void>;
}

const PORT_SETTING = 'ISSUER_PORT';

/**
 * Starts the sign-in stand-in: it signs tokens for sample accounts, without asking for a password, and publishes what a
 * verifier needs. The functions app verifies them as it verifies Entra ID's. Throws `LocalSetupError` when the port is
 * in use.
 */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const { accounts, audience, port: wantedPort = 0, now = () => new Date(), allowedOrigins = [] } = options;
  const server = createServer();
  let port: number;
  try {
    port = await listen(server, wantedPort);
  } catch (cause) {
    throw portError(cause, wantedPort, PORT_SETTING);
  }
  const url = `http://${LOOPBACK}:${port}`;
  const signer = await createTokenSigner({ issuer: url, audience, now });
  const byAddress = new Map(accounts.map((account) => [account.account.toLowerCase(), account]));
  const find = (account: string): LocalAccount | null => byAddress.get(account.toLowerCase()) ?? null;
  server.on('request', createIssuerListener({ url, accounts, find, signer, allowedOrigins }));
  return {
    url,
    jwksUrl: `${url}/jwks`,
    async tokenFor(account) {
      const found = find(account);
      if (found === null) throw new Error(`there is no local account ${account}`);
      return signer.sign(found);
    },
    async close() {
      server.closeAllConnections();
      await closeServer(server);
    },
  };
}
