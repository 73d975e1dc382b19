import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTokenVerifier, type VerifyToken } from '../../../functions/identity/verify-token.ts';
import { ProblemError } from '../../../shared/api/problem.ts';
import { closeServer, freePort, listen, LOOPBACK } from '../../../local/ports.ts';
import { badTokens } from '../support/bad-tokens.ts';
import { ON_TIME } from '../support/sample-campaign.ts';
import { claims, SECONDS, startTokenMint, type TokenMint } from '../support/token-mint.ts';

let mint: TokenMint;
let good: TokenMint['answer'];
let verify: VerifyToken;
beforeAll(async () => {
  mint = await startTokenMint();
  good = mint.answer;
});
afterAll(() => mint.close());
beforeEach(() => {
  mint.answer = good;
  mint.fetches = 0;
  verify = openTokenVerifier(mint.settings);
});

const sign: TokenMint['sign'] = (changes) => mint.sign(changes);

test('a token gives the account: its name in lower case, oid, tenant and known roles', async () => {
  const token = await sign({ roles: ['Unit', 'Council', 'Other.Role'] });
  expect(await verify(`Bearer ${token}`, ON_TIME)).toEqual({
    name: 'ward1@example.vn',
    oid: claims.oid,
    tid: claims.tid,
    roles: ['Unit', 'Council'],
  });
});

test.each([
  '\u212aim@example.vn',
  '\u212bsa@example.vn',
  '\u2126@example.vn',
  '\u03f4@example.vn',
  '\u0130@example.vn',
  '\uff4bim@example.vn',
  'kim@example.vn ',
  'kim\u200b@example.vn',
])('the name %j, which only looks like another, stays another', async (preferred_username) => {
  const { name } = await verify(`Bearer ${await sign({ preferred_username })}`, ON_TIME);
  expect(name).toBe(preferred_username);
});

test('a name in capitals is the same in any language', async () => {
  const { name } = await verify(
    `Bearer ${await sign({ preferred_username: 'ĐÀO.ÅSA@Example.VN' })}`,
    ON_TIME,
  );
  expect(name).toBe('đào.åsa@example.vn');
});

test('the scheme is told without regard to case', async () => {
  await expect(verify(`bearer ${await sign()}`, ON_TIME)).resolves.toBeDefined();
});

describe('no account is given for', () => {
  test.each(badTokens)('%s, and the log is told why in one line of plain words', async (_wrong, header) => {
    const authorization = await header(mint);
    await expect(verify(authorization, ON_TIME)).rejects.toSatisfy(
      (error: unknown) =>
        error instanceof ProblemError &&
        error.code === 'unauthenticated' &&
        (!(error.cause instanceof Error) || /^[\w ,]+$/.test(error.cause.message)),
    );
  });
});

describe('clocks', () => {
  test.each([
    ['ended 59 s ago', { exp: SECONDS - 59 }],
    ['begins in 59 s', { nbf: SECONDS + 59 }],
  ])('may differ by a minute: a token that %s is good', async (_, changes) => {
    await expect(verify(`Bearer ${await sign(changes)}`, ON_TIME)).resolves.toBeDefined();
  });
});

describe("the issuer's keys", () => {
  test('are fetched once for many tokens', async () => {
    for (let call = 0; call < 5; call += 1) await verify(`Bearer ${await sign()}`, ON_TIME);
    expect(mint.fetches).toBe(1);
  });

  test.each([
    ['answer 500', { status: 500, body: '' }],
    ['are no JSON', { status: 200, body: '<html>' }],
    ['are no key set', { status: 200, body: '{}' }],
  ])('that %s are an outage, not a bad token', async (_, broken) => {
    mint.answer = broken;
    await expect(verify(`Bearer ${await sign()}`, ON_TIME)).rejects.toMatchObject({
      code: 'identity-unavailable',
    });
    mint.answer = good;
    await expect(verify(`Bearer ${await sign()}`, ON_TIME)).resolves.toBeDefined();
  });

  test('that nobody serves are an outage, not a bad token', async () => {
    const dead = openTokenVerifier({
      ...mint.settings,
      jwksUrl: `http://${LOOPBACK}:${await freePort()}/jwks`,
    });
    await expect(dead(`Bearer ${await sign()}`, ON_TIME)).rejects.toMatchObject({
      code: 'identity-unavailable',
    });
  });

  test('that somebody holds back are an outage too', async () => {
    const silent = createServer(() => {});
    const jwksUrl = `http://${LOOPBACK}:${await listen(silent, 0)}/jwks`;
    try {
      const waiting = openTokenVerifier({ ...mint.settings, jwksUrl });
      await expect(waiting(`Bearer ${await sign()}`, ON_TIME)).rejects.toMatchObject({
        code: 'identity-unavailable',
      });
    } finally {
      silent.closeAllConnections();
      await closeServer(silent);
    }
  });

  test('are not asked for a header that holds no token', async () => {
    await expect(verify('Bearer', ON_TIME)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(mint.fetches).toBe(0);
  });
});

describe('when the issuer changes its keys', () => {
  const SECOND = 1_000;
  const old = async (): Promise<string> => `Bearer ${await sign()}`;
  const next = async (): Promise<string> => `Bearer ${await mint.forge('two')}`;
  const refused = { code: 'unauthenticated' };
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await verify(await old(), ON_TIME);
    mint.answer = mint.changedKeys;
  });
  afterEach(() => void vi.useRealTimers());

  test('a token by the new one is good, and by the one before no more', async () => {
    vi.advanceTimersByTime(30 * SECOND);
    await expect(verify(await next(), ON_TIME)).resolves.toBeDefined();
    await expect(verify(await old(), ON_TIME)).rejects.toMatchObject(refused);
  });

  test('the one before is good for ten minutes, where nobody comes with the new one', async () => {
    vi.advanceTimersByTime(599 * SECOND);
    await expect(verify(await old(), ON_TIME)).resolves.toBeDefined();
    vi.advanceTimersByTime(SECOND);
    await expect(verify(await old(), ON_TIME)).rejects.toMatchObject(refused);
  });

  test('but cannot be asked, neither is refused: an outage, once the keys are no longer known', async () => {
    mint.answer = { status: 500, body: '' };
    vi.advanceTimersByTime(600 * SECOND);
    for (const token of [await old(), await next()]) {
      await expect(verify(token, ON_TIME)).rejects.toMatchObject({ code: 'identity-unavailable' });
    }
  });

  test('however many come with keys nobody knows, they are asked for twice a minute at most', async () => {
    for (let call = 0; call < 5; call += 1) {
      await expect(verify(await next(), ON_TIME)).rejects.toMatchObject(refused);
    }
    expect(mint.fetches).toBe(1);
  });
});
