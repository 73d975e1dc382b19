/** An account's head: the person it belongs to in a campaign. Whom it belonged to before stands in the audit trail. */
import * as z from 'zod/mini';
import { Account, Instant } from '../../shared/model/identifiers.ts';
import { AuditTip } from './audit-chain.ts';

/** A person as the identity provider knows it: an address can be given to somebody else, these ids cannot. */
export const Holder = z.object({ oid: z.string(), tid: z.string(), boundAt: Instant });
export type Holder = z.infer<typeof Holder>;

export const AccountHead = z.object({
  account: Account,
  /** `null` once the council has released it, until somebody signs in with it again. */
  holder: z.nullable(Holder),
  /** Where the account's part of the audit trail ends. */
  audit: AuditTip,
});
export type AccountHead = z.infer<typeof AccountHead>;
