/** A real OpenID provider, `oidc-provider`, in the place of the local issuer: its own pages, codes, keys and tokens. */
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { generateCertificates } from 'office-addin-dev-certs';
import { Provider, type Configuration } from 'oidc-provider';
import type { Issuer, IssuerOptions } from '../../local/issuer/issuer.ts';
import { accountObjectId, type LocalAccount } from '../../local/issuer/local-account.ts';
import { LOCAL_SCOPE, LOCAL_TENANT_ID } from '../../local/issuer/token-signer.ts';
import { closeServer, listen, LOOPBACK } from '../../local/ports.ts';

/** The scope that the functions app asks for. */
export const SCOPE = LOCAL_SCOPE;
/** The pane's registration, once `registerPane` has made it. */
export const PANE_CLIENT = 'thi-dua-pane';
/** A registration of another application, there from the start. */
const OTHER_CLIENT = 'other-application';

interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface OpenIdProvider extends Issuer {
  /** A token for another audience than the functions app's. */
  tokenForAudience(account: string, audience: string): Promise<string>;
  /** Registers the pane as a public client that may come back to its own pages only, wherever it is served. */
  registerPane(paneOrigins: readonly string[]): Promise<void>;
  /** What its https server is known by; good for any server on localhost. */
  readonly certificate: Certificate;
}

/** Starts the provider for the accounts; as an identity provider must be, on https. */
export async function startOpenIdProvider({ accounts, audience }: IssuerOptions): Promise<OpenIdProvider> {
  const certificate = await makeCertificate();
  const tls = createTlsServer({ ...certificate });
  // What a server of ours fetches needs no certificate that it would have to be told to trust.
  const plain = createServer();
  const url = `https://localhost:${await listen(tls, 0)}`;
  const jwksUrl = `http://${LOOPBACK}:${await listen(plain, 0)}/jwks`;
  const provider = new Provider(url, await configurationOf(accounts, audience));
  const answer = provider.callback();
  tls.on('request', (request, response) => void answer(request, response));
  plain.on('request', (request, response) => void answer(request, response));

  const tokenForAudience = async (account: string, wanted: string): Promise<string> => {
    const client = await provider.Client.find(OTHER_CLIENT);
    if (client === undefined) throw new Error(`${OTHER_CLIENT} is not registered`);
    const token = new provider.AccessToken({
      accountId: account,
      client,
      scope: SCOPE,
      grantId: 'none',
      gty: 'authorization_code',
    });
    token.resourceServer = new provider.ResourceServer(wanted, resourceServer(wanted));
    return token.save();
  };
  return {
    url,
    jwksUrl,
    tokenForAudience,
    tokenFor: (account) => tokenForAudience(account, audience),
    certificate,
    registerPane: (paneOrigins) => register(`${new URL(jwksUrl).origin}/reg`, paneOrigins),
    async close() {
      for (const server of [tls, plain]) {
        server.closeAllConnections();
        await closeServer(server);
      }
    },
  };
}

async function configurationOf(accounts: readonly LocalAccount[], audience: string): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const claimsOf = (address: string): Record<string, unknown> => {
    const found = accounts.find(({ account }) => account === address);
    return found === undefined ? {} : entraClaims(found);
  };
  return {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'provider', alg: 'RS256', use: 'sig' }] },
    clients: [
      {
        client_id: OTHER_CLIENT,
        token_endpoint_auth_method: 'none',
        redirect_uris: ['https://other.example/'],
      },
    ],
    ttl: { AccessToken: 3600, Grant: 3600, IdToken: 3600, Interaction: 3600, Session: 3600 },
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    // The pane's frame, where a provider that knows its visitor answers, is of another site than the provider.
    cookies: { keys: ['of this test'], long: { sameSite: 'none', secure: true, signed: true } },
    // As Entra does: the claims of the scopes asked for are in the identity token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'oid', 'tid', 'roles'] },
    features: {
      devInteractions: { enabled: true },
      registration: { enabled: true, idFactory: () => PANE_CLIENT },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => resourceServer(resource),
      },
    },
    findAccount: (_, address) => ({
      accountId: address,
      claims: () => ({ sub: address, ...claimsOf(address) }),
    }),
    extraTokenClaims: (_, token) =>
      'accountId' in token ? { ...claimsOf(token.accountId), scp: SCOPE } : {},
  };
}

/** What Entra puts into a token for the API of an application with roles. */
function entraClaims({ account, name, role }: LocalAccount): Record<string, unknown> {
  return {
    oid: accountObjectId(account),
    tid: LOCAL_TENANT_ID,
    roles: [role],
    name,
    preferred_username: account,
  };
}

function resourceServer(audience: string) {
  return {
    scope: SCOPE,
    audience,
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: 3600,
    jwt: { sign: { alg: 'RS256' as const } },
  };
}

/** Dynamic client registration (RFC 7591). */
async function register(endpoint: string, paneOrigins: readonly string[]): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token_endpoint_auth_method: 'none',
      redirect_uris: paneOrigins.flatMap((origin) => [
        `${origin}/signed-in.html`,
        `${origin}/sign-in-dialog.html`,
      ]),
    }),
  });
  if (!response.ok) throw new Error(`the provider does not register the pane: ${await response.text()}`);
}

async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-provider-'));
  const file = (name: string) => join(folder, name);
  try {
    await generateCertificates(file('ca.crt'), file('localhost.crt'), file('localhost.key'));
    return { cert: await readFile(file('localhost.crt')), key: await readFile(file('localhost.key')) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
