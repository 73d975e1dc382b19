import { expect, test } from 'vitest';
import { ServerUnreachable } from '../../../addin/flows/failures.ts';
import { createLocalSignIn } from '../../../addin/sign-in/local-sign-in.ts';
import type { AccountChoice } from '../../../addin/sign-in/sign-in.ts';

const clerk: AccountChoice = { account: 'phuong1@example.vn', name: 'Phường 1', roles: ['Unit'] };

/** An issuer whose tokens are numbered and last ten minutes, and a clock that the test turns. */
function localIssuer() {
  const clock = { now: 1_000_000 };
  const asked: string[] = [];
  const state = { down: false };
  const fetch = async (url: unknown, init?: RequestInit): Promise<Response> => {
    asked.push(
      `${init?.method ?? 'GET'} ${String(url)} ${typeof init?.body === 'string' ? init.body : ''}`.trim(),
    );
    if (state.down) throw new TypeError('fetch failed');
    if (String(url).endsWith('/accounts')) return Response.json([clerk]);
    return Response.json({ access_token: `token ${asked.length}`, expires_in: 600 });
  };
  const signIn = createLocalSignIn({ issuer: 'https://localhost:7443/', fetch, now: () => clock.now });
  return { signIn, clock, asked, state };
}

const MINUTE = 60_000;

test('the accounts are those of the issuer', async () => {
  const { signIn, asked } = localIssuer();
  expect(await signIn.accounts()).toEqual([clerk]);
  expect(asked).toEqual(['GET https://localhost:7443/accounts']);
});

test('signing in asks for a token of that account and knows its name and roles', async () => {
  const { signIn, asked } = localIssuer();
  const session = await signIn.signIn(clerk);
  expect(session).toMatchObject(clerk);
  expect(asked).toEqual(['POST https://localhost:7443/token {"account":"phuong1@example.vn"}']);
  expect(await session.token()).toBe('token 1');
});

test('a token is used until a minute before it expires, then renewed', async () => {
  const { signIn, clock } = localIssuer();
  const session = await signIn.signIn(clerk);
  clock.now += 9 * MINUTE - 1;
  expect(await session.token()).toBe('token 1');
  clock.now += 1;
  expect(await session.token()).toBe('token 2');
  clock.now += 9 * MINUTE - 1;
  expect(await session.token()).toBe('token 2');
});

test('somebody who has said who they are is signed in without being asked; anybody else is asked', async () => {
  const resumed = async (known: object) => {
    const fetch = async (url: unknown) =>
      String(url).endsWith('/accounts')
        ? Response.json([clerk])
        : Response.json({ access_token: 'token', expires_in: 600 });
    const session = await createLocalSignIn({ issuer: 'https://localhost:7443', fetch, ...known }).resume();
    return session?.account ?? null;
  };
  expect(await resumed({ suggested: clerk.account, decided: true })).toBe(clerk.account);
  expect(await resumed({ suggested: clerk.account, decided: false })).toBeNull();
  expect(await resumed({ suggested: 'nobody@example.vn', decided: true })).toBeNull();
  expect(await resumed({})).toBeNull();
});

test('a session opened anew has another token, also when the old one looked good', async () => {
  const { signIn } = localIssuer();
  const session = await signIn.signIn(clerk);
  expect(await session.token()).toBe('token 1');
  await session.renew(new AbortController().signal);
  expect(await session.token()).toBe('token 2');
});

test('calls at the same time share one renewal', async () => {
  const { signIn, clock, asked } = localIssuer();
  const session = await signIn.signIn(clerk);
  clock.now += 10 * MINUTE;
  expect(await Promise.all([session.token(), session.token(), session.token()])).toEqual([
    'token 2',
    'token 2',
    'token 2',
  ]);
  expect(asked).toHaveLength(2);
});

test('a renewal that failed is tried again at the next call', async () => {
  const { signIn, clock, state } = localIssuer();
  const session = await signIn.signIn(clerk);
  clock.now += 10 * MINUTE;
  state.down = true;
  await expect(session.token()).rejects.toThrow(ServerUnreachable);
  state.down = false;
  expect(await session.token()).toBe('token 3');
});

test.each([
  ['refuses', () => Response.json({ error: 'invalid_grant' }, { status: 400 })],
  ['answers with a page', () => new Response('<html>')],
  ['leaves out the token', () => Response.json({ expires_in: 600 })],
])('an issuer that %s gives no usable answer, with the cause kept', async (_, answer) => {
  const signIn = createLocalSignIn({ issuer: 'https://localhost:7443', fetch: async () => answer() });
  const error: unknown = await signIn.signIn(clerk).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ServerUnreachable);
  expect(error).toMatchObject({ cause: expect.any(Error) });
});
