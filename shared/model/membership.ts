/** Memberships (tài khoản của đơn vị): the accounts that units list, and whose each of them is. */
import * as z from 'zod/mini';
import { Account, Instant, UnitCode } from './identifiers.ts';

/** An account that a campaign lists or has bound, as the council looks after it. */
export const Membership = z.object({
  account: Account,
  /** Empty for one that is no longer listed: it may do nothing. */
  units: z.array(UnitCode),
  /** Since when it belongs to the person who first signed in with it; `null`: to nobody yet. */
  boundAt: z.nullable(Instant),
});
export type Membership = z.infer<typeof Membership>;
