/** Signs in at the local issuer, which stands in for the identity provider on a developer's machine. */
import * as z from 'zod/mini';
import { ServerUnreachable } from '../flows/failures.ts';
import type { AccountChoice, Session, SignInByChoice } from './sign-in.ts';

const TIMEOUT_MS = 15_000;
/** Renewed this long before it expires, so that a request under way does not outlive it. */
const RENEW_BEFORE_MS = 60_000;

// Spelled out here, not taken from the API contract: the contract is loaded only after sign-in.
const Accounts = z.array(
  z.object({ account: z.string(), name: z.string(), roles: z.array(z.enum(['Council', 'Unit'])) }),
);
const Token = z.object({ access_token: z.string(), expires_in: z.number() });

interface LocalSignInOptions {
  /** The issuer's address, e.g. `https://localhost:7443`. */
  readonly issuer: string;
  /** The account to offer before the others. */
  readonly suggested?: string | null;
  /** Whether somebody has said already that they are the suggested account, and so need not be asked. */
  readonly decided?: boolean;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds since the epoch, by which tokens are renewed. */
  readonly now?: () => number;
}

/** The sign-in port on the local issuer: `GET {issuer}/accounts`, `POST {issuer}/token`. */
export function createLocalSignIn(options: LocalSignInOptions): SignInByChoice {
  const { suggested = null, decided = false, fetch = globalThis.fetch, now = Date.now } = options;
  const issuer = options.issuer.replace(/\/$/, '');

  async function ask<T>(path: string, answer: z.ZodMiniType<T>, body?: object): Promise<T> {
    const url = `${issuer}/${path}`;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const init = body
      ? {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal,
        }
      : { signal };
    try {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(`${url} answers ${response.status}`);
      return z.parse(answer, await response.json());
    } catch (cause) {
      throw new ServerUnreachable(`No usable answer from ${url}`, { cause });
    }
  }

  const requestToken = async (account: string) => {
    const asked = now();
    const { access_token: text, expires_in: seconds } = await ask('token', Token, { account });
    return { text, renewAt: asked + seconds * 1000 - RENEW_BEFORE_MS };
  };

  async function openSession({ account, name, roles }: AccountChoice): Promise<Session> {
    let current = await requestToken(account);
    let renewal: Promise<void> | null = null;
    const renewOnce = async () => {
      current = await requestToken(account);
    };
    const renew = () => {
      renewal ??= renewOnce().finally(() => (renewal = null));
      return renewal;
    };
    return {
      account,
      name,
      roles,
      async token() {
        if (now() >= current.renewAt) await renew();
        return current.text;
      },
      // The issuer asks for no proof, so that there is nobody to ask.
      renew,
    };
  }

  const accounts = () => ask('accounts', Accounts);
  return {
    kind: 'choice',
    suggested,
    accounts,
    async resume() {
      const known = decided ? (await accounts()).find(({ account }) => account === suggested) : undefined;
      return known === undefined ? null : openSession(known);
    },
    signIn: openSession,
    // The issuer keeps no session of its own: forgetting the token is all there is to it.
    signOut: async () => {},
  };
}
