/** The audit trail: who wrote what, when. Written in the same transaction as what it tells of, and chained by hashes. */
import * as z from 'zod/mini';
import { Instant, type UnitCode } from '../../shared/model/identifiers.ts';
import { Digest } from '../../shared/model/receipt.ts';

/** Who wrote: a signed-in account with the identity provider's own id for it, or a timer. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account'), account: z.string(), oid: z.string() }),
  z.object({ kind: z.literal('timer'), timer: z.string() }),
]);
export type Actor = z.infer<typeof Actor>;

export const AuditAction = z.enum(['publish-catalog', 'submit', 'repair-head', 'freeze-snapshot']);
export type AuditAction = z.infer<typeof AuditAction>;

/** What is to be told of a write. */
export const AuditRecord = z.object({
  at: Instant,
  actor: Actor,
  action: AuditAction,
  /** What was written: codes and numbers joined with `~`, e.g. `P1~2` for revision 2 of unit P1. */
  subject: z.string(),
  /** Of what stood there before; `null` where nothing did. */
  before: z.nullable(Digest),
  /** Of what was written. */
  digest: Digest,
  /** Why, where the action alone does not say it. */
  reason: z.optional(z.string()),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** Which chain an entry belongs to: that of the campaign, or of one unit, so that units never wait for each other. */
export const AuditStream = z.union([
  z.literal('campaign'),
  z.templateLiteral(['unit~', z.string().check(z.minLength(1))]),
]);
export type AuditStream = z.infer<typeof AuditStream>;

/** The chain of what concerns one unit. */
export function streamOf(unit: UnitCode): AuditStream {
  return `unit~${unit}`;
}

/** A record in its place: `previous` is the hash of the entry before it, of zeros for the first. */
export const AuditEntry = z.object({
  stream: AuditStream,
  /** Counted from 1 within the stream. */
  sequence: z.int(),
  previous: Digest,
  ...AuditRecord.shape,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A row of the trail: the entry, or why what stands under the key is not what was written there. */
export type AuditRow = { readonly entry: AuditEntry } | { readonly key: string; readonly unreadable: string };
