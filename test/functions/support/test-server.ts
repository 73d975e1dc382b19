/** The app's endpoints and timer as Azure Functions calls them, on Azurite, with a clock that is set and tokens that are signed. */
import { randomBytes, randomUUID } from 'node:crypto';
import { format } from 'node:util';
import type { TableClient } from '@azure/data-tables';
import type * as AzureFunctions from '@azure/functions';
import { type Platform, serveEndpoint } from '../../../functions/endpoint/serve-endpoint.ts';
import { openMemberships } from '../../../functions/identity/memberships.ts';
import { openTokenVerifier } from '../../../functions/identity/verify-token.ts';
import { endpoints } from '../../../functions/registered-endpoints.ts';
import type { CampaignStore } from '../../../functions/store/campaign-store.ts';
import { openCatalogs } from '../../../functions/store/catalogs.ts';
import { createTableClient } from '../../../functions/table-storage/table-client.ts';
import { openTableCampaignStore } from '../../../functions/table-storage/table-campaign-store.ts';
import { type Azurite, startAzurite } from '../../../local/azurite.ts';
import { type Issuer, startIssuer } from '../../../local/issuer/issuer.ts';
import { LOCAL_TENANT_ID } from '../../../local/issuer/token-signer.ts';
import { type OperationName, operations, pathParameters } from '../../../shared/api/operations.ts';
import { HttpRequest, HttpResponse, InvocationContext } from './azure-functions.ts';
import { accountOf, COUNCIL, ON_TIME, WARDS } from './sample-campaign.ts';

const AUDIENCE = 'api://thi-dua-test';

/** What a test sends; everything has a default that is right. */
export interface TestRequest {
  /** Parameters of the path and of the query. */
  readonly params?: Readonly<Record<string, string>>;
  /** Further parameters of the query, where one is to be there twice. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** Who signs in; `null`: nobody. */
  readonly as?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string | Uint8Array;
}

export interface TestResponse {
  readonly status: number;
  readonly headers: Headers;
  /** `null` where there is no body. */
  // oxlint-disable-next-line typescript/no-explicit-any -- an answer of whichever operation; tests compare it
  readonly body: any;
}

export interface TestServer {
  readonly platform: Platform;
  readonly store: CampaignStore;
  /** The table itself, for looking and for damaging. */
  readonly client: TableClient;
  now: string;
  /** Requests sent to the store since the last call. */
  countRequests(): number;
  call(operation: OperationName, request?: TestRequest): Promise<TestResponse>;
  /** A request that is made already, and the answer as it leaves. */
  send(operation: OperationName, request: AzureFunctions.HttpRequest): Promise<AzureFunctions.HttpResponse>;
  /** What was logged, whatever the level, as the library writes it out. */
  readonly lines: readonly string[];
  /** What was logged as an error. */
  readonly errors: readonly string[];
}

/** Azurite and the sign-in stand-in, for a file of tests. */
export interface Backend {
  readonly azurite: Azurite;
  readonly issuer: Issuer;
  close(): Promise<void>;
}

/** Starts both. */
export async function startBackend(): Promise<Backend> {
  const azurite = await startAzurite();
  const issuer = await startIssuer({
    accounts: [
      { account: COUNCIL, name: 'Hội đồng', role: 'Council' },
      { account: 'stranger@example.vn', name: 'Người lạ', role: 'Unit' },
      ...WARDS.map((unit) => ({ account: accountOf(unit), name: unit, role: 'Unit' as const })),
    ],
    audience: AUDIENCE,
    now: () => new Date(ON_TIME),
  });
  return {
    azurite,
    issuer,
    async close() {
      await issuer.close();
      await azurite.close();
    },
  };
}

/** A server on a table of its own; on another store, or with other parts of the platform, where they are given. */
export function openTestServer(
  { azurite, issuer }: Backend,
  other?: CampaignStore,
  parts: Partial<Pick<Platform, 'verifyToken' | 'limitRate'>> = {},
): TestServer {
  const client = createTableClient(azurite.connectionString, `t${randomBytes(8).toString('hex')}`);
  let requests = 0;
  client.pipeline.addPolicy(
    { name: 'count', sendRequest: (request, next) => ((requests += 1), next(request)) },
    { afterPhase: 'Retry' },
  );
  const store = other ?? openTableCampaignStore(client);
  const verify = openTokenVerifier({
    issuer: issuer.url,
    audience: AUDIENCE,
    tenant: LOCAL_TENANT_ID,
    scope: 'access_as_user',
    jwksUrl: `${issuer.url}/jwks`,
  });
  const lines: string[] = [];
  const errors: string[] = [];
  const server: TestServer = {
    platform: {
      services: {
        store,
        catalogs: openCatalogs(store),
        memberships: openMemberships(store),
        newChange: randomUUID,
      },
      limitRate: async () => {},
      // Tokens are made at one instant; what time does to them is the verifier's own test.
      verifyToken: (authorization) => verify(authorization, ON_TIME),
      clock: () => server.now,
      ...parts,
    },
    store,
    client,
    now: ON_TIME,
    lines,
    errors,
    countRequests() {
      const counted = requests;
      requests = 0;
      return counted;
    },
    async call(operation, request = {}) {
      const response = await server.send(operation, await httpRequest(operation, request, issuer));
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? null : JSON.parse(text),
      };
    },
    async send(operation, request) {
      const handler = serveEndpoint(endpoints[operation], () => server.platform);
      const context = new InvocationContext({
        logHandler: (level, ...args) => {
          const line = format(...args);
          lines.push(line);
          if (level === 'error') errors.push(line);
        },
      });
      const answer = await handler(request, context);
      return answer instanceof HttpResponse ? answer : new HttpResponse(answer);
    },
  };
  return server;
}

async function httpRequest(
  operation: OperationName,
  { params = {}, query = [], as = COUNCIL, headers = {}, body, raw }: TestRequest,
  issuer: Issuer,
): Promise<AzureFunctions.HttpRequest> {
  const { method, path } = operations[operation];
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(params[name] ?? name));
  const inPath = pathParameters({ path });
  const asked = [...Object.entries(params).filter(([name]) => !inPath.has(name)), ...query];
  const search = new URLSearchParams(asked.map(([name, value]) => [name, value]));
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return new HttpRequest({
    method,
    url: `https://example.vn/api/${address}?${search}`,
    params,
    headers: {
      ...(as === null ? {} : { authorization: `Bearer ${await issuer.tokenFor(as)}` }),
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: typeof sent === 'string' ? { string: sent } : { bytes: sent } }),
  });
}

/** As a client would write it that knows no halves of characters. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}
