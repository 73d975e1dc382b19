/** Standings (xếp hạng): units ranked within their block, and the district's view of each indicator. */
import * as z from 'zod/mini';
import { CatalogVersion } from './catalog.ts';
import { ComputedDecimal } from './decimal.ts';
import { BlockCode, CampaignId, IndicatorCode, Instant, IsoDate, UnitCode } from './identifiers.ts';
import { VerdictCounts, Verdict } from './result.ts';
import { Revision } from './submission.ts';

export const StandingsRow = z.object({
  unit: UnitCode,
  block: BlockCode,
  /** Competition rank within the block (1, 1, 3); `null` for a unit that is not ranked. */
  rank: z.nullable(z.int()),
  /** Shares its rank with another unit: for the council to settle, never broken silently. */
  tied: z.boolean(),
  /** The revision that counts; `null` when nothing was reported. */
  revision: z.nullable(Revision),
  submittedAt: z.nullable(Instant),
  late: z.boolean(),
  counts: VerdictCounts,
  /** Assigned indicators less those where nothing arose: the denominator of the headline. */
  applicable: z.int(),
  /** Met and exceeded out of applicable, in percent rounded to 4 decimals; `null` when nothing is applicable. */
  metPercent: z.nullable(ComputedDecimal),
});
export type StandingsRow = z.infer<typeof StandingsRow>;

/** One indicator over all units, against the district's own target. */
export const IndicatorTotal = z.object({
  indicator: IndicatorCode,
  assignedUnits: z.int(),
  counts: VerdictCounts,
  /** Sum, pooled percent or number of units that met it, rounded to 4 decimals; `null` with nothing to add up. */
  value: z.nullable(ComputedDecimal),
  /** Against the district's target; `null` where the district has none or the figure is not added up over units. */
  verdict: z.nullable(Verdict),
  completion: z.nullable(ComputedDecimal),
});
export type IndicatorTotal = z.infer<typeof IndicatorTotal>;

export const Standings = z.object({
  campaign: CampaignId,
  catalogVersion: CatalogVersion,
  /** While reports are missing, ranks can still change. */
  provisional: z.boolean(),
  reportedUnits: z.int(),
  assignedUnits: z.int(),
  /** In catalog order of blocks; within a block by rank, then by unit code, units not ranked last. */
  rows: z.array(StandingsRow),
  /** In catalog order. */
  indicators: z.array(IndicatorTotal),
});
export type Standings = z.infer<typeof Standings>;

/** Standings frozen at the end of a campaign day, from what had been received by then. */
export const Snapshot = z.object({ day: IsoDate, frozenAt: Instant, cutoff: Instant, standings: Standings });
export type Snapshot = z.infer<typeof Snapshot>;
