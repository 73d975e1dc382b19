/** Memberships (tài khoản của đơn vị): the accounts that units list, and whether each belongs to a person yet. */
import * as z from 'zod/mini';
import { Account, Instant, UnitCode } from './identifiers.ts';

/** An account that the catalog lists, or that was bound to a person while it did. */
export const Membership = z.object({
  account: Account,
  /** Empty for one that is no longer listed: it may do nothing. */
  units: z.array(UnitCode),
  /** When the person it now belongs to first signed in with it; `null`: it belongs to nobody yet. */
  boundAt: z.nullable(Instant),
});
export type Membership = z.infer<typeof Membership>;
