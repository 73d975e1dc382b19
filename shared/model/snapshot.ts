/** A snapshot (bản chốt): frozen standings. The timer makes one of each completed day, the council others by hand. */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { Digest, FreeText, Instant, IsoDate, Name } from './identifiers.ts';
import { Standings } from './standings.ts';

/** The timer's snapshots are known by their campaign day, the council's by their number in order of freezing, from 1. */
export const SnapshotId = z.union([IsoDate, z.string().check(z.regex(/^[1-9]\d{0,7}$/, 'not a snapshot'))]);
export type SnapshotId = z.infer<typeof SnapshotId>;

/** `daily` is made by the timer, `interim` (sơ kết) and `final` (tổng kết) by the council. The last final one counts. */
export const SnapshotKind = z.enum(['daily', 'interim', 'final']);
export type SnapshotKind = z.infer<typeof SnapshotKind>;

/**
 * A reason against announcing standings: something is missing (`provisional`), somebody may still report (`open`), a
 * report waits for its review (`unreviewed`), units share a rank (`tied`).
 */
export const FinalConcern = z.enum(['provisional', 'open', 'unreviewed', 'tied']);
export type FinalConcern = z.infer<typeof FinalConcern>;

/** What the council sends to freeze the standings as they are now. */
export const SnapshotRequest = z.strictObject({
  /**
   * The number of the council's last snapshot that the sender knows; 0: none. If there is a later one, this one is
   * refused.
   */
  follows: z.int().check(z.gte(0), z.lte(99_999_998)),
  kind: z.enum(['interim', 'final']),
  name: Name,
  reason: FreeText,
  /** For a final one: the concerns that the council knows and announces the standings in spite of. */
  despite: z.array(FinalConcern).check(z.maxLength(FinalConcern.options.length)),
});
export type SnapshotRequest = z.infer<typeof SnapshotRequest>;

export const Snapshot = z.object({
  id: SnapshotId,
  kind: SnapshotKind,
  /** `null` for a daily one. */
  name: z.nullable(Name),
  reason: FreeText,
  /** The concerns there were when it was frozen as final. */
  despite: z.array(FinalConcern),
  /** The account that froze it; `null`: the timer. */
  by: z.nullable(z.string()),
  frozenAt: Instant,
  /** It contains what was received, reviewed, extended or published before this instant, and nothing else. */
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
  /** The digest of the standings alone; papers with the same figures carry its beginning. */
  standingsDigest: Digest,
  /** The digest of the whole snapshot, as the audit trail has it. */
  digest: Digest,
});
export type SnapshotSummary = z.infer<typeof SnapshotSummary>;

/** One value in which two standings differ: a member of the whole, or of the row of a unit, an indicator or a group. */
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

/** What came of computing a snapshot anew from what was stored before its cutoff. */
export const SnapshotVerification = z.object({
  id: SnapshotId,
  agrees: z.boolean(),
  /** `before` is the frozen value, `after` the one computed now; empty where they agree. */
  differences: z.array(StandingsDifference),
});
export type SnapshotVerification = z.infer<typeof SnapshotVerification>;
