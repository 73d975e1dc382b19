import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startIssuer, type Issuer } from '../../local/issuer/issuer.ts';
import { accountObjectId, type LocalAccount } from '../../local/issuer/local-account.ts';
import { closeServer, listen } from '../../local/ports.ts';

const AUDIENCE = 'api://thi-dua';
const PANE = 'https://localhost:3000';
const COUNCIL: LocalAccount = { account: 'hoi-dong@quan.example', name: 'Trần Thị Bình', role: 'Council' };
const CLERK: LocalAccount = { account: 'Phuong-1@quan.example', name: 'Lê Văn An', role: 'Unit' };
const ISSUED_AT = Date.parse('2026-06-01T00:00:00.900Z') / 1000;

let issuer: Issuer;
let nowSeconds = ISSUED_AT;
const now = (): Date => new Date(nowSeconds * 1000);

beforeAll(async () => {
  issuer = await startIssuer({ accounts: [COUNCIL, CLERK], audience: AUDIENCE, now, allowedOrigins: [PANE] });
});
afterAll(async () => issuer.close());

/** Verifies as the functions app does: from the discovery document on, with everything pinned. */
async function verify(token: string, audience = AUDIENCE): Promise<JWTPayload> {
  const discovery: { issuer: string; jwks_uri: string } = await (
    await fetch(`${issuer.url}/.well-known/openid-configuration`)
  ).json();
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(discovery.jwks_uri)), {
    algorithms: ['RS256'],
    issuer: discovery.issuer,
    audience,
    currentDate: now(),
    requiredClaims: ['oid', 'tid', 'roles', 'scp'],
  });
  return payload;
}

async function postToken(body: string): Promise<Response> {
  return fetch(`${issuer.url}/token`, { method: 'POST', body });
}

describe('a token', () => {
  test('passes the verifier and carries what Entra ID’s would', async () => {
    const payload = await verify(await issuer.tokenFor(CLERK.account));
    expect(payload).toEqual({
      iss: issuer.url,
      aud: AUDIENCE,
      sub: payload['oid'],
      oid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      tid: '00000000-0000-4000-8000-000000000001',
      roles: ['Unit'],
      scp: 'access_as_user',
      preferred_username: CLERK.account,
      name: CLERK.name,
      iat: Math.floor(ISSUED_AT),
      nbf: Math.floor(ISSUED_AT),
      exp: Math.floor(ISSUED_AT) + 3600,
    });
  });

  test('names the same person at every start and under every spelling, and nobody else', async () => {
    const other = await startIssuer({ accounts: [COUNCIL, CLERK], audience: AUDIENCE });
    const oid = async (from: Issuer, account: string): Promise<unknown> =>
      decodeJwt(await from.tokenFor(account))['oid'];
    expect(await oid(other, CLERK.account.toUpperCase())).toBe(await oid(issuer, CLERK.account));
    expect(await oid(issuer, COUNCIL.account)).not.toBe(await oid(issuer, CLERK.account));
    expect(accountObjectId(CLERK.account.toUpperCase())).toBe(accountObjectId(CLERK.account));
    await other.close();
  });

  test('is refused for another audience', async () => {
    await expect(verify(await issuer.tokenFor(CLERK.account), 'api://other')).rejects.toThrow('"aud"');
  });

  test('is refused an hour after it was issued, on the issuer’s clock', async () => {
    const token = await issuer.tokenFor(CLERK.account);
    nowSeconds = ISSUED_AT + 3599;
    await verify(token);
    nowSeconds = ISSUED_AT + 3600;
    await expect(verify(token)).rejects.toThrow('"exp"');
    nowSeconds = ISSUED_AT;
  });

  test('is refused when another start signed it', async () => {
    const other = await startIssuer({ accounts: [CLERK], audience: AUDIENCE, now });
    const keys = createLocalJWKSet(await (await fetch(`${issuer.url}/jwks`)).json());
    await expect(
      jwtVerify(await other.tokenFor(CLERK.account), keys, { currentDate: now() }),
    ).rejects.toThrow('signature verification failed');
    await other.close();
  });

  test('is not given to an unknown account', async () => {
    await expect(issuer.tokenFor('x@quan.example')).rejects.toThrow(
      'there is no local account x@quan.example',
    );
  });
});

describe('over HTTP', () => {
  test('an account gets its token', async () => {
    const response = await postToken(JSON.stringify({ account: COUNCIL.account }));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer: { access_token: string; expires_in: number } = await response.json();
    expect(answer.expires_in).toBe(3600);
    expect(await verify(answer.access_token)).toMatchObject({ roles: ['Council'] });
  });

  test.each([
    ['no JSON', '{', 'invalid_request'],
    ['no account', '{}', 'invalid_request'],
    ['an account that is no text', '{"account":1}', 'invalid_request'],
    ['nothing', '', 'invalid_request'],
    ['null', 'null', 'invalid_request'],
    ['an unknown account', '{"account":"x@quan.example"}', 'invalid_grant'],
  ])('%s is refused with a code', async (_, body, error) => {
    const response = await postToken(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error });
  });

  test('every address in the discovery document answers', async () => {
    const document: Record<string, string> = await (
      await fetch(`${issuer.url}/.well-known/openid-configuration`)
    ).json();
    expect(document['issuer']).toBe(issuer.url);
    expect((await fetch(document['jwks_uri'] ?? '')).status).toBe(200);
    expect((await fetch(document['token_endpoint'] ?? '', { method: 'POST' })).status).toBe(400);
  });

  test('only the public key is published', async () => {
    const { keys }: { keys: Record<string, string>[] } = await (await fetch(`${issuer.url}/jwks`)).json();
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });

  test('the accounts are listed', async () => {
    expect(await (await fetch(`${issuer.url}/accounts`)).json()).toEqual([
      { account: COUNCIL.account, name: COUNCIL.name, roles: ['Council'] },
      { account: CLERK.account, name: CLERK.name, roles: ['Unit'] },
    ]);
  });

  test.each([
    ['GET', '/token'],
    ['GET', '/'],
    ['DELETE', '/accounts'],
  ])('%s %s is 404', async (method, path) => {
    expect((await fetch(`${issuer.url}${path}`, { method })).status).toBe(404);
  });

  test('the pane’s origin may call, a stranger’s may not', async () => {
    const preflight = async (origin: string): Promise<string | null> =>
      (await fetch(`${issuer.url}/token`, { method: 'OPTIONS', headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await preflight(PANE)).toBe(PANE);
    expect(await preflight('https://elsewhere.example')).toBeNull();
  });
});

test('a port in use is one clear line', async () => {
  const server = createServer();
  const port = await listen(server, 0);
  await expect(startIssuer({ accounts: [], audience: AUDIENCE, port })).rejects.toThrow(
    `port ${port} is in use by another program; set ISSUER_PORT to another`,
  );
  await closeServer(server);
});
