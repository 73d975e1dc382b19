/** An endpoint is a declaration: which operation of the contract it serves, and how. It never sees an HTTP request. */
import type { BodyOf, operations, OperationName, ParamsOf, ResponseOf } from '../../shared/api/operations.ts';
import type { Instant } from '../../shared/model/identifiers.ts';
import type { Account } from '../identity/account.ts';
import type { Memberships } from '../identity/memberships.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import type { Catalogs } from '../store/catalogs.ts';
import type { Precondition } from './precondition.ts';

/** What endpoints work with. */
export interface Services {
  readonly store: CampaignStore;
  readonly catalogs: Catalogs;
  readonly memberships: Memberships;
  /** A token never given before. */
  readonly newChange: () => string;
}

/** A request, decoded by the operation's schemas and allowed by its roles. */
export interface Call<N extends OperationName> {
  readonly params: ParamsOf<N>;
  /** `null` for operations that take none. */
  readonly body: BodyOf<N>;
  /** Who calls; `null` for operations open to anybody. */
  readonly account: (typeof operations)[N]['allowed'] extends readonly [] ? null : Account;
  /** Which version a write means; `null` for operations that need not say. */
  readonly precondition: (typeof operations)[N]['precondition'] extends true ? Precondition : null;
  readonly now: Instant;
  /** Whether the caller already has the answer with this version (`If-None-Match` of a GET). */
  readonly knows: (version: string) => boolean;
}

/**
 * `version` becomes the ETag. `not-modified`: the caller has that version already. `location`: where what was created can
 * be read, relative to the request's address; without it, at that address.
 */
export type Answer<N extends OperationName> =
  | { readonly kind: 'ok'; readonly body: ResponseOf<N>; readonly version?: string }
  | {
      readonly kind: 'created';
      readonly body: ResponseOf<N>;
      readonly version?: string;
      readonly location?: string;
    }
  | { readonly kind: 'not-modified'; readonly version: string };

export interface Endpoint<N extends OperationName> {
  readonly operation: N;
  /** Rejects with a `ProblemError` where the request cannot be met. */
  readonly handle: (call: Call<N>, services: Services) => Promise<Answer<N>>;
}

/** An endpoint of whichever operation. */
export type AnyEndpoint = { [N in OperationName]: Endpoint<N> }[OperationName];
