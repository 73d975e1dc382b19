/** Signing in, as the pane sees it: adapters talk to the identity provider. */
import type { Role } from '../../shared/api/operations.ts';

/** Somebody who can sign in here. */
export interface AccountChoice {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Somebody who has signed in. */
export interface Session {
  readonly account: string;
  readonly name: string;
  /** What to show, never what is allowed: the server reads the token for itself. */
  readonly roles: readonly Role[];
  /**
   * A bearer token that is still valid, renewed without asking anybody when it soon would not be. Rejects with
   * `SignInRequired` when only its person can open the session anew, and with `ServerUnreachable`.
   */
  readonly token: () => Promise<string>;
  /**
   * Opens a session that is over anew, asking its person where the provider wants that; `token` then works again. To be
   * called when somebody presses something, because the provider may open a window; `signal` is their way to give it
   * up. Rejects with `SignInNotFinished`, `OtherAccount` or `ServerUnreachable`.
   */
  readonly renew: (signal: AbortSignal) => Promise<void>;
}

interface AnySignIn {
  /** The session of somebody who need not be asked; `null` when somebody must be. Rejects with `ServerUnreachable`. */
  readonly resume: () => Promise<Session | null>;
  readonly signOut: () => Promise<void>;
}

/** The pane asks who it is. Every method rejects with `ServerUnreachable` when the provider gives no usable answer. */
export interface SignInByChoice extends AnySignIn {
  readonly kind: 'choice';
  /** The account to offer before the others, where something is known of who works here. */
  readonly suggested: string | null;
  readonly accounts: () => Promise<readonly AccountChoice[]>;
  readonly signIn: (choice: AccountChoice) => Promise<Session>;
}

/** The provider asks, on pages of its own. */
export interface SignInAtProvider extends AnySignIn {
  readonly kind: 'provider';
  /**
   * To be called when somebody presses something; `signal` is their way to give it up. Rejects with `SignInNotFinished`
   * or `ServerUnreachable`.
   */
  readonly signIn: (signal: AbortSignal) => Promise<Session>;
}

/** The identity provider. */
export type SignIn = SignInByChoice | SignInAtProvider;

/** The session is over, and only its person can open it anew. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';
}

/** Nobody signed in: it was given up, the window never opened, the time ran out, or the provider refused. */
export class SignInNotFinished extends Error {
  override readonly name = 'SignInNotFinished';
  /** The provider's or the library's own word for it, for support staff. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`Nobody signed in: ${reason}`, options);
    this.reason = reason;
  }
}

/** Somebody else signed in than whose work is on the page. */
export class OtherAccount extends Error {
  override readonly name = 'OtherAccount';
  readonly expected: string;

  constructor(expected: string, actual: string) {
    super(`${actual} signed in instead of ${expected}`);
    this.expected = expected;
  }
}
