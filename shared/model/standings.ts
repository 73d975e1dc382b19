/** Standings (xếp hạng): units ranked within their block, and the district's view of each indicator. */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { ComputedDecimal } from './decimal.ts';
import { BlockCode, CampaignId, IndicatorCode, Instant, Name, UnitCode } from './identifiers.ts';
import { IndicatorGroup } from './indicator.ts';
import { Score } from './result.ts';
import { ReviewMark } from './review.ts';
import { TieBreak } from './scoring.ts';
import { Revision } from './submission.ts';
import { VerdictCounts, Verdict } from './verdict.ts';

/**
 * Why a unit has a rank, or has none. `returned`: the council has returned its report, and it has not reported again.
 * `nothingApplies`: every assigned indicator did not arise.
 */
export const RankState = z.enum(['ranked', 'notReported', 'returned', 'nothingApplies', 'disqualified']);
export type RankState = z.infer<typeof RankState>;

/**
 * The best and the worst rank a unit can still reach while something is not reported. `worst` is `null` for a unit that
 * may end without a rank because it has not reported, or has to report again.
 */
export const RankBounds = z.object({ best: z.int(), worst: z.nullable(z.int()) });
export type RankBounds = z.infer<typeof RankBounds>;

export const StandingsRow = z.object({
  unit: UnitCode,
  block: BlockCode,
  state: RankState,
  /** Competition rank within the block (1, 1, 3); `null` for a unit that is not ranked. */
  rank: z.nullable(z.int()),
  /** Whether it shares its rank with another unit. Ties are for the council to settle, and never broken silently. */
  tied: z.boolean(),
  /** The tie-break that separates it from a unit with the same points; `null` where points alone decide. */
  settledBy: z.nullable(TieBreak),
  /** `null` in final standings and for a unit that is out of the ranking. */
  bounds: z.nullable(RankBounds),
  /** Why the council took it out of the ranking; `null` for all others. */
  disqualification: z.nullable(Name),
  /** The current revision; `null` when nothing was reported. */
  revision: z.nullable(Revision),
  submittedAt: z.nullable(Instant),
  late: z.boolean(),
  /** The last review of the current revision, or of revision 0 where the unit has not reported; `null`: there is none. */
  review: z.nullable(ReviewMark),
  /** How many of its figures are estimates. */
  estimates: z.int(),
  counts: VerdictCounts,
  /** Assigned indicators less those where nothing arose: the denominator of `metPercent`. */
  applicable: z.int(),
  /** Met and exceeded out of applicable, in percent rounded to 4 decimals; `null` when nothing is applicable. */
  metPercent: z.nullable(ComputedDecimal),
  /** `null` when nothing was reported, and in a campaign without scoring rules. */
  score: z.nullable(Score),
  /** Classification (xếp loại); `null` below the lowest level and for a unit that is not ranked. */
  level: z.nullable(Name),
});
export type StandingsRow = z.infer<typeof StandingsRow>;

/** One indicator over all units, against the district's own target. */
export const IndicatorTotal = z.object({
  indicator: IndicatorCode,
  assignedUnits: z.int(),
  counts: VerdictCounts,
  /** Sum, pooled percent or number of units that met it, rounded to 4 decimals; `null`: there is nothing to add up. */
  value: z.nullable(ComputedDecimal),
  /** Against the district's own target; `null` where it has none, or there is nothing yet to hold against it. */
  verdict: z.nullable(Verdict),
  completion: z.nullable(ComputedDecimal),
});
export type IndicatorTotal = z.infer<typeof IndicatorTotal>;

/** How many of the indicators of a group the district exceeds, meets and does not meet. Parts count through parents. */
export const GroupTotal = z.object({
  group: IndicatorGroup,
  exceeded: z.int(),
  met: z.int(),
  notMet: z.int(),
  /** Without a verdict: no target of the district's, nothing reported, or not added up over units. */
  undecided: z.int(),
});
export type GroupTotal = z.infer<typeof GroupTotal>;

export const Standings = z.object({
  campaign: CampaignId,
  catalogVersion: CatalogVersion,
  /** While reports or figures are missing, ranks can still change. */
  provisional: z.boolean(),
  /** Without those whose report the council has returned. */
  reportedUnits: z.int(),
  assignedUnits: z.int(),
  /** In catalog order of blocks; within a block by rank, then by unit code, units not ranked last. */
  rows: z.array(StandingsRow),
  /** In catalog order. */
  indicators: z.array(IndicatorTotal),
  /** The groups that have indicators, in the order of `IndicatorGroup`. */
  groups: z.array(GroupTotal),
});
export type Standings = z.infer<typeof Standings>;
