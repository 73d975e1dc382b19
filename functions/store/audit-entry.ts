/** The audit trail: who wrote what, when. Written in the same transaction as what it tells of. */
import * as z from 'zod/mini';
import { Instant } from '../../shared/model/identifiers.ts';
import { Digest } from '../../shared/model/receipt.ts';

/** Who wrote: a signed-in account with the identity provider's own id for it, or a timer. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account'), account: z.string(), oid: z.string() }),
  z.object({ kind: z.literal('timer'), timer: z.string() }),
]);
export type Actor = z.infer<typeof Actor>;

export const AuditAction = z.enum(['publish-catalog', 'submit', 'repair-head', 'freeze-snapshot']);
export type AuditAction = z.infer<typeof AuditAction>;

export const AuditEntry = z.object({
  at: Instant,
  actor: Actor,
  action: AuditAction,
  /** What was written: codes and numbers joined with `~`, e.g. `P1~2` for revision 2 of unit P1. */
  subject: z.string(),
  /** Of what was written. */
  digest: Digest,
  /** Why, where the action alone does not say it. */
  reason: z.optional(z.string()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
