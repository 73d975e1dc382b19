/** What an aggregation did to a campaign: what the log shows and tests check. */
import type { CampaignId, IsoDate, UnitCode } from '../../shared/model/identifiers.ts';

/**
 * Why a head was written anew: there was none, it could not be read, it differed from what the revisions say, or it
 * was right under an older catalog than the current one.
 */
export type RepairReason = 'missing' | 'unreadable' | 'differed' | 'newer-catalog';

export interface Repair {
  readonly unit: UnitCode;
  readonly reason: RepairReason;
}

/** `frozen`: frozen by this run. `kept`: it had been frozen before. `no-catalog`: nothing was published by then. */
export interface SnapshotOutcome {
  readonly day: IsoDate;
  readonly outcome: 'frozen' | 'kept' | 'no-catalog';
}

export interface AggregationReport {
  readonly campaign: CampaignId;
  /** Units that have submitted. */
  readonly units: number;
  readonly repairs: readonly Repair[];
  /** Units that submitted while their head was being repaired: the submission won, and made the head right. */
  readonly overtaken: readonly UnitCode[];
  /** Heads without any revision: revisions were lost. They are left as they are, for people to look at. */
  readonly withoutRevision: readonly UnitCode[];
  readonly snapshot: SnapshotOutcome;
}
