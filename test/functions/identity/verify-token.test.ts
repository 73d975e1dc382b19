import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTokenVerifier, type VerifyToken } from '../../../functions/identity/verify-token.ts';
import { closeServer, freePort, listen, LOOPBACK } from '../../../local/ports.ts';

const ISSUER = 'https://issuer.example/tenant/v2.0';
const AUDIENCE = 'api://thi-dua';
const TENANT = '66666666-2222-4333-8444-555555555555';
const SCOPE = 'access_as_user';
const NOW = '2023-12-14T03:00:00.000Z';
const SECONDS = Date.parse(NOW) / 1000;

const claims = {
  iss: ISSUER,
  aud: AUDIENCE,
  iat: SECONDS,
  nbf: SECONDS,
  exp: SECONDS + 3600,
  oid: '11111111-2222-4333-8444-555555555555',
  tid: TENANT,
  roles: ['Unit'],
  scp: `email ${SCOPE}`,
  preferred_username: 'Ward1@Example.VN',
};

let server: Server;
let answer: { status: number; body: string };
let fetches: number;
let jwksUrl: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let others: Awaited<ReturnType<typeof generateKeyPair>>;
let good: { status: number; body: string };
let verify: VerifyToken;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  others = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  good = { status: 200, body: JSON.stringify({ keys: [jwk] }) };
  server = createServer((_request, response) => {
    fetches += 1;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  jwksUrl = `http://${LOOPBACK}:${await listen(server, 0)}/jwks`;
});
afterAll(() => closeServer(server));
beforeEach(() => {
  answer = good;
  fetches = 0;
  verify = openTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, tenant: TENANT, scope: SCOPE, jwksUrl });
});

function sign(
  changes: Readonly<Record<string, unknown>> = {},
  kid = 'one',
  key = keys.privateKey,
): Promise<string> {
  const payload = Object.fromEntries(
    Object.entries({ ...claims, ...changes }).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
}

test('a token gives the account: its name in lower case, oid, tenant and known roles', async () => {
  const token = await sign({ roles: ['Unit', 'Council', 'Other.Role'] });
  expect(await verify(`Bearer ${token}`, NOW)).toEqual({
    name: 'ward1@example.vn',
    oid: claims.oid,
    tid: claims.tid,
    roles: ['Unit', 'Council'],
  });
});

test('the scheme is told without regard to case', async () => {
  await expect(verify(`bearer ${await sign()}`, NOW)).resolves.toBeDefined();
});

describe('no account is given for', () => {
  test.each<[string, () => Promise<string | null>]>([
    ['no header', async () => null],
    ['no token', async () => 'Bearer '],
    ['another scheme', async () => `Basic ${await sign()}`],
    ['two tokens', async () => `Bearer ${await sign()} ${await sign()}`],
    ['another issuer', async () => `Bearer ${await sign({ iss: 'https://evil.example' })}`],
    ['another audience', async () => `Bearer ${await sign({ aud: 'api://other' })}`],
    ['a token that has expired', async () => `Bearer ${await sign({ exp: SECONDS - 61 })}`],
    ['a token not valid yet', async () => `Bearer ${await sign({ nbf: SECONDS + 61 })}`],
    ['a token without an end', async () => `Bearer ${await sign({ exp: undefined })}`],
    ['another key', async () => `Bearer ${await sign({}, 'one', others.privateKey)}`],
    ['a key nobody published', async () => `Bearer ${await sign({}, 'two', others.privateKey)}`],
    ['no signature', async () => `Bearer ${new UnsecuredJWT(claims).encode()}`],
    [
      'the public key taken for a shared secret',
      async () =>
        `Bearer ${await new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(new TextEncoder().encode(good.body))}`,
    ],
    ['a token of an app', async () => `Bearer ${await sign({ scp: undefined })}`],
    ['no oid', async () => `Bearer ${await sign({ oid: undefined })}`],
    ['another tenant', async () => `Bearer ${await sign({ tid: claims.oid })}`],
    ['another scope', async () => `Bearer ${await sign({ scp: 'email access_as_users' })}`],
    ['no tenant', async () => `Bearer ${await sign({ tid: undefined })}`],
    ['no roles', async () => `Bearer ${await sign({ roles: undefined })}`],
    ['roles as text', async () => `Bearer ${await sign({ roles: 'Council' })}`],
    ['no name', async () => `Bearer ${await sign({ preferred_username: undefined })}`],
  ])('%s', async (_, header) => {
    await expect(verify(await header(), NOW)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('clocks', () => {
  test.each([
    ['ended 59 s ago', { exp: SECONDS - 59 }],
    ['begins in 59 s', { nbf: SECONDS + 59 }],
  ])('may differ by a minute: a token that %s is good', async (_, changes) => {
    await expect(verify(`Bearer ${await sign(changes)}`, NOW)).resolves.toBeDefined();
  });
});

describe("the issuer's keys", () => {
  test('are fetched once for many tokens', async () => {
    for (let call = 0; call < 5; call += 1) await verify(`Bearer ${await sign()}`, NOW);
    expect(fetches).toBe(1);
  });

  test.each([
    ['answer 500', { status: 500, body: '' }],
    ['are no JSON', { status: 200, body: '<html>' }],
    ['are no key set', { status: 200, body: '{}' }],
  ])('that %s are an outage, not a bad token', async (_, broken) => {
    answer = broken;
    await expect(verify(`Bearer ${await sign()}`, NOW)).rejects.toMatchObject({
      code: 'identity-unavailable',
    });
    answer = good;
    await expect(verify(`Bearer ${await sign()}`, NOW)).resolves.toBeDefined();
  });

  test('that nobody serves are an outage, not a bad token', async () => {
    const dead = openTokenVerifier({
      issuer: ISSUER,
      audience: AUDIENCE,
      tenant: TENANT,
      scope: SCOPE,
      jwksUrl: `http://${LOOPBACK}:${await freePort()}/jwks`,
    });
    await expect(dead(`Bearer ${await sign()}`, NOW)).rejects.toMatchObject({ code: 'identity-unavailable' });
  });

  test('are not asked for a header that holds no token', async () => {
    await expect(verify('Bearer', NOW)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(fetches).toBe(0);
  });
});
