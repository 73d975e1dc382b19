import { AuthError, BrowserAuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';
import { describe, expect, test } from 'vitest';
import { ServerUnreachable } from '../../../addin/flows/failures.ts';
import type { ProviderClient } from '../../../addin/sign-in/provider-client.ts';
import { createProviderSignIn } from '../../../addin/sign-in/provider-sign-in.ts';
import { OtherAccount, SignInNotFinished, SignInRequired } from '../../../addin/sign-in/sign-in.ts';

const SCOPE = 'api://thi-dua/access_as_user';
const signal = () => new AbortController().signal;

const person = (
  username: string,
  claims: AccountInfo['idTokenClaims'] = { roles: ['Unit'] },
): AccountInfo => ({
  homeAccountId: username,
  environment: 'login.example',
  tenantId: 'tenant',
  username,
  localAccountId: username,
  name: 'Phường 1',
  idTokenClaims: claims,
});
const ward = person('phuong1@example.vn');

let tokens = 0;
const resultFor = (account: AccountInfo): AuthenticationResult => {
  tokens += 1;
  return {
    authority: 'https://login.example',
    uniqueId: account.localAccountId,
    tenantId: account.tenantId,
    scopes: [SCOPE],
    account,
    idToken: '',
    idTokenClaims: {},
    accessToken: `token ${tokens}`,
    fromCache: false,
    expiresOn: null,
    tokenType: 'Bearer',
    correlationId: '',
  };
};

const mustAsk = new InteractionRequiredAuthError('login_required', '');
const lost = new BrowserAuthError('no_network_connectivity', '');

/** A sign-in on a client that answers with what it is given, in order, and keeps what it was asked. */
function providerWith(
  answers: readonly (AccountInfo | Error | Promise<never>)[],
  hint: string | null = null,
) {
  tokens = 0;
  const asked: unknown[] = [];
  const left = [...answers];
  const answer = (name: string) => async (request: object) => {
    asked.push([name, request]);
    const next = left.shift();
    if (next === undefined) throw new Error(`${name} was not expected`);
    if (next instanceof Error) throw next;
    return resultFor(await next);
  };
  const client: ProviderClient = {
    ssoSilent: answer('sso'),
    acquireTokenSilent: answer('silent'),
    acquireTokenInWindow: answer('window'),
    clearCache: async () => void asked.push(['clear']),
  };
  const signIn = createProviderSignIn({
    config: { scope: SCOPE },
    host: { loginHint: async () => hint },
    client,
  });
  return { signIn, asked };
}

const scopes = [SCOPE];

describe('whoever works in Office', () => {
  test('is signed in without being asked, by the name Office knows', async () => {
    const { signIn, asked } = providerWith([ward], 'phuong1@example.vn');
    expect(await signIn.resume()).toMatchObject({
      account: ward.username,
      name: 'Phường 1',
      roles: ['Unit'],
    });
    expect(asked).toEqual([['sso', { scopes, loginHint: 'phuong1@example.vn' }]]);
  });

  test.each([
    mustAsk,
    new BrowserAuthError('timed_out', '', 'redirect_bridge_timeout'),
    new AuthError('nested_app_auth_bridge_disabled', ''),
    new AuthError('invalid_grant', ''),
  ])('is asked where the provider wants to: %s', async (error) => {
    const { signIn } = providerWith([error]);
    expect(await signIn.resume()).toBeNull();
  });

  test('learns that the provider does not answer', async () => {
    await expect(providerWith([lost]).signIn.resume()).rejects.toThrow(ServerUnreachable);
  });

  test('learns of a bug as of a bug', async () => {
    const bug = new TypeError('undefined is no function');
    await expect(providerWith([bug]).signIn.resume()).rejects.toBe(bug);
  });
});

describe('when somebody is asked', () => {
  test('the window has their name in it already', async () => {
    const { signIn, asked } = providerWith([ward], 'phuong1@example.vn');
    expect((await signIn.signIn(signal())).account).toBe(ward.username);
    expect(asked).toEqual([['window', { scopes, loginHint: 'phuong1@example.vn' }]]);
  });

  test('after somebody signed out, whoever is next says who they are, and no token is left', async () => {
    const { signIn, asked } = providerWith([ward], 'phuong1@example.vn');
    await signIn.signOut();
    await signIn.signIn(signal());
    expect(asked).toEqual([['clear'], ['window', { scopes, prompt: 'login' }]]);
  });

  test.each(['user_cancelled', 'timed_out', 'popup_window_error', 'access_denied'])(
    '%s is a sign-in that was not finished',
    async (code) => {
      const error: unknown = await providerWith([new AuthError(code, '')])
        .signIn.signIn(signal())
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(SignInNotFinished);
      expect(error).toMatchObject({ reason: code });
    },
  );

  test('a window that never says anything can be given up', async () => {
    const given = new AbortController();
    const signingIn = providerWith([new Promise<never>(() => {})]).signIn.signIn(given.signal);
    given.abort();
    await expect(signingIn).rejects.toThrow(SignInNotFinished);
  });

  test.each([
    [{ roles: ['Council', 'Unit'] }, ['Council', 'Unit']],
    [{ roles: ['Other.Role', 'Unit'] }, ['Unit']],
    [{}, []],
    [{ roles: ['Nobody'] }, []],
  ])('the roles to show are those known here: %j', async (claims, roles) => {
    const { signIn } = providerWith([person('a@example.vn', claims)]);
    expect((await signIn.signIn(signal())).roles).toEqual(roles);
  });
});

describe('a session', () => {
  async function sessionWith(...answers: readonly (AccountInfo | Error)[]) {
    const { signIn, asked } = providerWith([ward, ...answers]);
    const session = await signIn.signIn(signal());
    asked.length = 0;
    return { session, asked };
  }

  test('gives a token whenever one is needed, without asking anybody', async () => {
    const { session, asked } = await sessionWith(ward);
    expect(await session.token()).toBe('token 2');
    expect(asked).toEqual([['silent', { scopes, account: ward, forceRefresh: false }]]);
  });

  test('that is over says so until it is opened anew, and asks for its own person', async () => {
    const { session, asked } = await sessionWith(mustAsk, ward, ward);
    await expect(session.token()).rejects.toThrow(SignInRequired);
    await expect(session.token()).rejects.toThrow(SignInRequired);
    await session.renew(signal());
    expect(await session.token()).toBe('token 3');
    expect(asked.slice(1, 2)).toEqual([['window', { scopes, account: ward }]]);
  });

  test('that only the server takes for over gets another token without asking', async () => {
    const { session, asked } = await sessionWith(ward);
    await session.renew(signal());
    expect(asked).toEqual([['silent', { scopes, account: ward, forceRefresh: true }]]);
  });

  test('that only the server takes for over asks where there is no other token', async () => {
    const { session, asked } = await sessionWith(mustAsk, ward);
    await session.renew(signal());
    expect(asked).toHaveLength(2);
  });

  test('is nobody else’s: whoever else signs in instead gets no token', async () => {
    const { session } = await sessionWith(mustAsk, person('phuong2@example.vn'), ward, ward);
    await expect(session.token()).rejects.toThrow(SignInRequired);
    await expect(session.renew(signal())).rejects.toThrow(OtherAccount);
    await expect(session.token()).rejects.toThrow(SignInRequired);
    await session.renew(signal());
    expect(await session.token()).toBe('token 4');
  });

  test('survives a lost connection', async () => {
    const { session } = await sessionWith(lost, ward);
    await expect(session.token()).rejects.toThrow(ServerUnreachable);
    expect(await session.token()).toBe('token 2');
  });
});
