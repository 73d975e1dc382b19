/** A snapshot (bản chốt): frozen standings. One of each completed day is the timer's; the council freezes others by hand. */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { Digest, FreeText, Instant, IsoDate, Name } from './identifiers.ts';
import { Standings } from './standings.ts';

/** The campaign day of the timer's snapshots; of the council's, their number in the order of freezing, from 1. */
export const SnapshotId = z.union([IsoDate, z.string().check(z.regex(/^[1-9]\d{0,7}$/, 'not a snapshot'))]);
export type SnapshotId = z.infer<typeof SnapshotId>;

/** `daily`: the timer's. `interim` (sơ kết) and `final` (tổng kết): the council's; of several final ones the last counts. */
export const SnapshotKind = z.enum(['daily', 'interim', 'final']);
export type SnapshotKind = z.infer<typeof SnapshotKind>;

/**
 * What speaks against announcing standings: something is missing (`provisional`), somebody may still report (`open`), a
 * report waits for its review (`unreviewed`), units share a rank (`tied`).
 */
export const FinalConcern = z.enum(['provisional', 'open', 'unreviewed', 'tied']);
export type FinalConcern = z.infer<typeof FinalConcern>;

/** What the council sends to freeze the standings as they are now. */
export const SnapshotRequest = z.strictObject({
  /** The number of the council's last snapshot that is known; 0: none. With another one there, this is one too many. */
  follows: z.int().check(z.gte(0), z.lte(99_999_998)),
  kind: z.enum(['interim', 'final']),
  name: Name,
  reason: FreeText,
  /** Of a final one: what the council knows of and announces the standings in spite of. */
  despite: z.array(FinalConcern).check(z.maxLength(FinalConcern.options.length)),
});
export type SnapshotRequest = z.infer<typeof SnapshotRequest>;

export const Snapshot = z.object({
  id: SnapshotId,
  kind: SnapshotKind,
  /** `null` for a day's. */
  name: z.nullable(Name),
  reason: FreeText,
  /** What did speak against it when it was frozen as final. */
  despite: z.array(FinalConcern),
  /** The account that froze it; `null`: the timer. */
  by: z.nullable(z.string()),
  frozenAt: Instant,
  /** What was received, reviewed, extended or published before this instant is in it. */
  cutoff: Instant,
  standings: Standings,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** A snapshot in a list. */
export const SnapshotSummary = z.object({
  ...z.omit(Snapshot, { standings: true }).shape,
  catalogVersion: CatalogVersion,
  provisional: z.boolean(),
  reportedUnits: z.int(),
  assignedUnits: z.int(),
  /** Of the standings alone: papers with the same figures carry the beginning of it. */
  standingsDigest: Digest,
  /** Of the whole snapshot, as the trail tells of it. */
  digest: Digest,
});
export type SnapshotSummary = z.infer<typeof SnapshotSummary>;

/** A value in which two standings differ: of the whole, of a unit's row, of an indicator or of a group. */
export const StandingsDifference = z.object({
  part: z.enum(['standings', 'unit', 'indicator', 'group']),
  /** The code of the unit, indicator or group; `null` for the whole. */
  code: z.nullable(z.string()),
  /** The member that differs; `null` where one of the two does not have the unit, indicator or group at all. */
  field: z.nullable(z.string()),
  /** As canonical JSON; `null` where there is none. */
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
});
export type StandingsDifference = z.infer<typeof StandingsDifference>;

/** A snapshot computed anew from what was stored before its cutoff. */
export const SnapshotVerification = z.object({
  id: SnapshotId,
  agrees: z.boolean(),
  /** From what was frozen to what comes out now; empty where it agrees. */
  differences: z.array(StandingsDifference),
});
export type SnapshotVerification = z.infer<typeof SnapshotVerification>;
