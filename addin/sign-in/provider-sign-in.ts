/** Signs in at an identity provider: Microsoft Entra ID, or another that speaks OpenID Connect. */
import type { AccountInfo, AuthenticationResult, PopupRequest } from '@azure/msal-browser';
import type { Role } from '../../shared/api/operations.ts';
import type { ProviderSignInConfig } from '../config.ts';
import type { ProviderClient } from './provider-client.ts';
import { interactiveFailure, silentFailure } from './provider-failure.ts';
import type { SignInHost } from './sign-in-host.ts';
import { OtherAccount, SignInNotFinished, SignInRequired } from './sign-in.ts';
import type { Session, SignInAtProvider } from './sign-in.ts';

interface ProviderSignInOptions {
  readonly config: Pick<ProviderSignInConfig, 'scope'>;
  readonly host: Pick<SignInHost, 'loginHint'>;
  readonly client: ProviderClient;
}

/** The sign-in port on an identity provider. */
export function createProviderSignIn({ config, host, client }: ProviderSignInOptions): SignInAtProvider {
  const scopes = [config.scope];
  /** Whoever signed out may be handing the machine on: the next one proves who they are, whomever the provider remembers. */
  let signedOut = false;

  // Asked once: a window opens only while the press of the button is fresh, and Office may take its time to answer.
  let known: Promise<string | null> | null = null;
  async function hinted(): Promise<{ loginHint?: string }> {
    known ??= host.loginHint();
    const loginHint = await known;
    return loginHint === null ? {} : { loginHint };
  }

  async function ask(
    request: Omit<PopupRequest, 'scopes'>,
    signal: AbortSignal,
  ): Promise<AuthenticationResult> {
    try {
      // A window that was closed does not always say so: waiting for it must be something one can give up.
      return await Promise.race([client.acquireTokenInWindow({ ...request, scopes }), givenUp(signal)]);
    } catch (error) {
      throw interactiveFailure(error);
    }
  }

  function openSession({ account }: AuthenticationResult): Session {
    let over = false;
    const silently = async (forceRefresh: boolean) => {
      try {
        return (await client.acquireTokenSilent({ scopes, account, forceRefresh })).accessToken;
      } catch (error) {
        throw silentFailure(error);
      }
    };
    return {
      ...personOf(account),
      async token() {
        if (over) throw new SignInRequired('The session is over');
        try {
          return await silently(false);
        } catch (error) {
          over = error instanceof SignInRequired;
          throw error;
        }
      },
      async renew(signal) {
        // A token that the server no longer takes may look good from here: the provider gives another without asking.
        if (!over && (await renewed(silently))) return;
        over = true;
        const result = await ask({ account }, signal);
        if (result.account.homeAccountId !== account.homeAccountId)
          throw new OtherAccount(account.username, result.account.username);
        over = false;
      },
    };
  }

  return {
    kind: 'provider',
    async resume() {
      try {
        return openSession(await client.ssoSilent({ scopes, ...(await hinted()) }));
      } catch (error) {
        const failure = silentFailure(error);
        if (failure instanceof SignInRequired) return null;
        throw failure;
      }
    },
    async signIn(signal) {
      return openSession(await ask(signedOut ? { prompt: 'login' } : await hinted(), signal));
    },
    async signOut() {
      signedOut = true;
      await client.clearCache();
    },
  };
}

function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(new SignInNotFinished('given up'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** Whether a new token could be had without asking. */
async function renewed(silently: (forceRefresh: boolean) => Promise<string>): Promise<boolean> {
  try {
    await silently(true);
    return true;
  } catch (error) {
    if (error instanceof SignInRequired) return false;
    throw error;
  }
}

function personOf({
  username,
  name,
  idTokenClaims,
}: AccountInfo): Pick<Session, 'account' | 'name' | 'roles'> {
  return { account: username, name: name || username, roles: rolesOf(idTokenClaims?.roles) };
}

/** By name, not from the API contract, which is loaded after sign-in only; what else a token calls a role is passed over. */
function rolesOf(claim: unknown): Role[] {
  const named: readonly unknown[] = Array.isArray(claim) ? claim : [];
  return (['Council', 'Unit'] as const).filter((role) => named.includes(role));
}
