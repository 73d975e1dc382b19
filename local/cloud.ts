/** The whole cloud on this machine: Table Storage, the issuer and the built Functions app, on one clock that can be set. */
import { startAzurite } from './azurite.ts';
import { createLocalClock } from './clock.ts';
import { startFunctionsHost, type FunctionsHost } from './functions-host/functions-host.ts';
import { startIssuer, type Issuer, type IssuerOptions } from './issuer/issuer.ts';
import type { LocalAccount } from './issuer/local-account.ts';
import { LOCAL_SCOPE, LOCAL_TENANT_ID } from './issuer/token-signer.ts';

/** What tokens are for; the app expects the same. */
const AUDIENCE = 'api://thi-dua-local';

export interface CloudOptions {
  /** `dist/functions/main.cjs` as built. */
  readonly bundle: string;
  /** Where the store keeps its data; absent: in memory. */
  readonly storeFolder?: string;
  readonly accounts: readonly LocalAccount[];
  readonly ports?: { readonly store?: number; readonly issuer?: number; readonly functions?: number };
  /** Starts what signs tokens. Default: the local issuer. */
  readonly startIssuer?: (options: IssuerOptions) => Promise<Issuer>;
  /** Gets each line the app logs. Default: this process's stderr. */
  readonly onLog?: (line: string) => void;
}

export interface Cloud {
  readonly functions: FunctionsHost;
  readonly issuer: Issuer;
  /** For `TableClient.fromConnectionString`. */
  readonly store: { readonly connectionString: string; readonly table: string };
  /** The API's base. */
  readonly apiBase: string;
  /** Sets the clock of app and issuer alike; `null` is the machine's time. */
  setClock(instant: string | null): Promise<void>;
  close(): Promise<void>;
}

/** The table of a local store. */
export const TABLE = 'ThiDua';

/**
 * Starts everything and waits until it answers. Throws `LocalSetupError` with one line on what to do when a port is in
 * use or a folder cannot be written; what had started by then is closed.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const clock = createLocalClock();
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const service of started.toReversed()) await service.close();
  };
  try {
    const { storeFolder: folder, ports = {} } = options;
    const azurite = await startAzurite({
      ...(folder === undefined ? {} : { folder }),
      port: ports.store ?? 0,
    });
    started.push(azurite);
    const issuer = await (options.startIssuer ?? startIssuer)({
      accounts: options.accounts,
      audience: AUDIENCE,
      port: ports.issuer ?? 0,
      now: () => clock.now(),
    });
    started.push(issuer);
    const functions = await startFunctionsHost({
      bundle: options.bundle,
      port: ports.functions ?? 0,
      settings: {
        STORE_CONNECTION_STRING: azurite.connectionString,
        STORE_TABLE: TABLE,
        ISSUER_URL: issuer.url,
        TENANT_ID: LOCAL_TENANT_ID,
        SCOPE: LOCAL_SCOPE,
        JWKS_URL: issuer.jwksUrl,
        AUDIENCE,
        AGGREGATION_SCHEDULE: '0 5 * * * *',
      },
      ...(options.onLog === undefined ? {} : { onLog: options.onLog }),
    });
    started.push(functions);
    return {
      functions,
      issuer,
      store: { connectionString: azurite.connectionString, table: TABLE },
      apiBase: `${functions.url}/api`,
      async setClock(instant) {
        clock.set(instant);
        await functions.setClock(instant);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
