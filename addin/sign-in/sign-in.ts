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
  readonly roles: readonly Role[];
  /** A bearer token that is still valid, renewed when it soon would not be. Rejects with `ServerUnreachable`. */
  readonly token: () => Promise<string>;
}

/** The identity provider. Every method rejects with `ServerUnreachable` when the provider gives no usable answer. */
export interface SignIn {
  /** The account to offer before the others, where something is known of who works here. */
  readonly suggested?: string | null;
  /** The accounts to choose from. */
  readonly accounts: () => Promise<readonly AccountChoice[]>;
  readonly signIn: (choice: AccountChoice) => Promise<Session>;
  readonly signOut: () => Promise<void>;
}
