import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { LocalAccount } from './local-account.ts';
import { TOKEN_SECONDS, type TokenSigner } from './token-signer.ts';

export interface IssuerListenerOptions {
  readonly url: string;
  readonly accounts: readonly LocalAccount[];
  readonly find: (account: string) => LocalAccount | null;
  readonly signer: TokenSigner;
  readonly allowedOrigins: readonly string[];
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Endpoint = (request: IncomingMessage) => Promise<Answer> | Answer;

/** The issuer's endpoints as an HTTP request listener. */
export function createIssuerListener(options: IssuerListenerOptions): RequestListener {
  const endpoints: Readonly<Record<string, Endpoint>> = {
    'GET /.well-known/openid-configuration': () => ({ status: 200, body: discoveryDocument(options.url) }),
    'GET /jwks': () => ({ status: 200, body: options.signer.keys }),
    'GET /accounts': () => ({
      status: 200,
      body: options.accounts.map(({ account, name, role }) => ({ account, name, roles: [role] })),
    }),
    'POST /token': async (request) => issueToken(request, options),
  };
  return (request, response) => {
    allowOrigin(request, response, options.allowedOrigins);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const path = new URL(request.url ?? '/', options.url).pathname;
    const endpoint =
      endpoints[`${request.method} ${path}`] ?? (() => ({ status: 404, body: { error: 'not_found' } }));
    void answer(endpoint, request, response);
  };
}

// Only what is there: no endpoint is named that does not answer, and no flow is claimed.
function discoveryDocument(url: string): object {
  return {
    issuer: url,
    jwks_uri: `${url}/jwks`,
    token_endpoint: `${url}/token`,
    response_types_supported: [],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: [
      'iss',
      'sub',
      'aud',
      'exp',
      'iat',
      'oid',
      'tid',
      'roles',
      'scp',
      'preferred_username',
      'name',
    ],
  };
}

async function issueToken(
  request: IncomingMessage,
  { find, signer }: IssuerListenerOptions,
): Promise<Answer> {
  const account = await readAccount(request);
  if (account === null) return { status: 400, body: { error: 'invalid_request' } };
  const found = find(account);
  if (found === null) return { status: 400, body: { error: 'invalid_grant' } };
  const token = await signer.sign(found);
  return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS } };
}

async function readAccount(request: IncomingMessage): Promise<string | null> {
  let body: unknown;
  try {
    body = await json(request);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const account = typeof body === 'object' && body !== null && 'account' in body ? body.account : null;
  return typeof account === 'string' ? account : null;
}

async function answer(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { status, body } = await endpoint(request);
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  } catch (error) {
    console.error('the local issuer failed:', error);
    response.destroy();
  }
}

function allowOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  allowedOrigins: readonly string[],
): void {
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin === undefined || !allowedOrigins.includes(origin)) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
}
