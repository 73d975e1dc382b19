/** The audit trail: who wrote what, when. Written in the same transaction as what it tells of, and chained by hashes. */
import * as z from 'zod/mini';
import { Digest, Instant, UnitCode } from './identifiers.ts';

/** Who wrote: a signed-in account with the identity provider's own id for it, or a timer. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account'), account: z.string(), oid: z.string() }),
  z.object({ kind: z.literal('timer'), timer: z.string() }),
]);
export type Actor = z.infer<typeof Actor>;

export const AuditAction = z.enum([
  'publish-catalog',
  'bind-account',
  'release-account',
  'submit',
  'review',
  'extend',
  'repair-head',
  'freeze-snapshot',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** What the trail tells of one write. */
export const AuditRecord = z.object({
  at: Instant,
  actor: Actor,
  action: AuditAction,
  /** What was written, as codes and numbers joined with `~`: `P1~2` is revision 2 of unit P1, `P1~2~1` its first review. */
  subject: z.string(),
  /** The digest of what stood there before; `null` where nothing did. */
  before: z.nullable(Digest),
  /** The digest of what was written. */
  digest: Digest,
  /** Why, where the action alone does not say it. */
  reason: z.optional(z.string()),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/**
 * The chain an entry belongs to. Campaign, units and accounts have one each, so that their writes do not wait for each
 * other.
 */
export const AuditStream = z.union([
  z.literal('campaign'),
  z.templateLiteral(['unit~', UnitCode]),
  z.templateLiteral(['account~', Digest]),
]);
export type AuditStream = z.infer<typeof AuditStream>;

/** The chain of what concerns one unit. */
export function streamOf(unit: UnitCode): AuditStream {
  return `unit~${unit}`;
}

/** The chain of what concerns one account, given the digest of its address. */
export function streamOfAccount(digest: Digest): AuditStream {
  return `account~${digest}`;
}

/** A record in its place in a chain. `previous` is the hash of the entry before it; all zeros for the first. */
export const AuditEntry = z.object({
  stream: AuditStream,
  /** Counted from 1 within the stream. */
  sequence: z.int(),
  previous: Digest,
  ...AuditRecord.shape,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Where a page of the trail ended and the next one begins: a stream and the number of its entry. */
export const AuditCursor = z
  .string()
  .check(
    z.regex(
      /^(?:campaign|unit~[A-Za-z0-9][A-Za-z0-9.-]{0,31}|account~[0-9a-f]{64})~\d{8}$/,
      'not a place in the trail',
    ),
  );
export type AuditCursor = z.infer<typeof AuditCursor>;

/** Entries stream by stream and in order; `next` is `null` on the last page. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.nullable(AuditCursor) });
export type AuditPage = z.infer<typeof AuditPage>;
