/** The standings of a day, frozen once, from what had been received, reviewed and published by its end. */
import { digestOf } from '../../shared/digest/digest.ts';
import type { Extension } from '../../shared/model/extension.ts';
import type { CampaignId, Instant, IsoDate, UnitCode } from '../../shared/model/identifiers.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Review } from '../../shared/model/review.ts';
import type { Snapshot } from '../../shared/model/standings.ts';
import { reviewed } from '../../shared/rules/judge/reviewed.ts';
import { locksOf } from '../../shared/rules/time/unit-locks.ts';
import { buildStandings } from '../../shared/rules/rank/standings.ts';
import type { Services } from '../endpoint/endpoint.ts';
import { headOf } from '../store/head.ts';
import { appendToCampaign } from '../store/campaign-trail.ts';
import { ConflictError } from '../store/store-errors.ts';
import { AGGREGATION_ACTOR } from './aggregation-actor.ts';
import type { SnapshotOutcome } from './aggregation-report.ts';

/** A day to freeze: what was received, reviewed or published before `cutoff` belongs to it. */
export interface DayToFreeze {
  readonly campaign: CampaignId;
  readonly day: IsoDate;
  readonly cutoff: Instant;
  /** Of each unit, the latest revision received before the cutoff. */
  readonly revisions: readonly StoredSubmission[];
  /** The reviews of each unit that has any, in order: those of the day are among them. */
  readonly reviews: ReadonlyMap<UnitCode, readonly Review[]>;
  /** All that units were given beyond the campaign's lock, in order: those of the day are among them. */
  readonly extensions: readonly Extension[];
  readonly now: Instant;
}

/**
 * Freezes the standings of a day unless they are frozen. The same whenever it runs and however often: revisions, reviews
 * and catalog versions are never changed, and of two runs at once only one can insert.
 */
export async function freezeSnapshot(
  { campaign, day, cutoff, revisions, reviews, extensions, now }: DayToFreeze,
  { store, catalogs }: Services,
): Promise<SnapshotOutcome> {
  if ((await store.loadSnapshot(campaign, day)) !== null) return { day, outcome: 'kept' };
  const publications = await store.loadPublications(campaign);
  const version = publications.findLast(({ publishedAt }) => isBefore(publishedAt, cutoff))?.version;
  if (version === undefined) return { day, outcome: 'no-catalog' };
  const { published } = await catalogs.version(campaign, version);
  const standings = buildStandings(
    published,
    revisions.map((stored) => {
      const { unit, revision } = stored.receipt;
      const ofTheDay = (reviews.get(unit) ?? []).filter(({ at }) => isBefore(at, cutoff));
      return headOf(stored, published, reviewed(ofTheDay, revision));
    }),
    locksOf(extensions.filter(({ at }) => isBefore(at, cutoff))),
  );
  const snapshot: Snapshot = { day, frozenAt: now, cutoff, standings };
  const record = {
    at: now,
    actor: AGGREGATION_ACTOR,
    action: 'freeze-snapshot',
    subject: day,
    before: null,
    digest: digestOf(snapshot),
  } as const;
  try {
    await appendToCampaign(store, campaign, record, (entry) =>
      store.appendSnapshot(campaign, snapshot, entry),
    );
    return { day, outcome: 'frozen' };
  } catch (error) {
    if (error instanceof ConflictError) return { day, outcome: 'kept' };
    throw error;
  }
}

/** Whether one instant lies before another, however each is written. */
export function isBefore(instant: Instant, other: Instant): boolean {
  return Date.parse(instant) < Date.parse(other);
}
