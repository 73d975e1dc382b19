/** Standings of an instant, made from what is stored: for freezing them, and for verifying them afterwards. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { Extension } from '../../shared/model/extension.ts';
import type { CampaignId, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Review } from '../../shared/model/review.ts';
import type { Standings } from '../../shared/model/standings.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import { reviewed } from '../../shared/rules/judge/reviewed.ts';
import { buildStandings } from '../../shared/rules/rank/standings.ts';
import { isBefore } from '../../shared/rules/time/instant-order.ts';
import { locksOf, type UnitLocks } from '../../shared/rules/time/unit-locks.ts';
import type { Services } from '../endpoint/endpoint.ts';
import type { Publication } from '../store/campaign-store.ts';
import { headOf, silentHeadOf } from '../store/head.ts';
import { readAll } from '../store/read-all.ts';
import { latestRevisions } from './latest-revisions.ts';

/**
 * What standings of an instant are made from. Later reviews, extensions and publications may be among it: they are
 * ignored.
 */
export interface Basis {
  readonly campaign: CampaignId;
  /** Only what was received, reviewed, extended or published before this instant counts. */
  readonly cutoff: Instant;
  /** Of each unit, the latest revision received before the cutoff. */
  readonly revisions: readonly StoredSubmission[];
  /** The reviews of each unit that has any, in order. */
  readonly reviews: ReadonlyMap<UnitCode, readonly Review[]>;
  /** In order within each unit. */
  readonly extensions: readonly Extension[];
  readonly publications: readonly Publication[];
}

export interface StandingsAt {
  readonly published: PublishedCatalog;
  readonly locks: UnitLocks;
  readonly standings: Standings;
}

/** The standings; `null`: nothing was published by then. They are the same at any time, because the basis never changes. */
export async function standingsAt(
  { campaign, cutoff, revisions, reviews, extensions, publications }: Basis,
  { catalogs }: Pick<Services, 'catalogs'>,
): Promise<StandingsAt | null> {
  const version = publications.findLast(({ publishedAt }) => isBefore(publishedAt, cutoff))?.version;
  if (version === undefined) return null;
  const { published } = await catalogs.version(campaign, version);
  const reviewsOf = (unit: UnitCode) => (reviews.get(unit) ?? []).filter(({ at }) => isBefore(at, cutoff));
  const reports = revisions.map((stored) => {
    const { unit, revision } = stored.receipt;
    return headOf(stored, published, reviewed(reviewsOf(unit), revision));
  });
  const reported = new Set(reports.map(({ unit }) => unit));
  const silent = [...reviews.keys()]
    .filter((unit) => !reported.has(unit))
    .flatMap((unit) => silentHeadOf(unit, reviewsOf(unit)) ?? []);
  const heads = [...reports, ...silent];
  const locks = locksOf(extensions.filter(({ at }) => isBefore(at, cutoff)));
  return { published, locks, standings: buildStandings(published, heads, locks) };
}

/** What was stored of a campaign before an instant. */
export async function loadBasis(
  { store }: Pick<Services, 'store'>,
  campaign: CampaignId,
  cutoff: Instant,
): Promise<Basis> {
  const { latest: _later, byCutoff, ...rest } = await readBasis({ store }, campaign, cutoff);
  return { campaign, cutoff, revisions: [...byCutoff.values()], ...rest };
}

/**
 * All that is stored of a campaign. The cutoff is `now`, or just after the latest instant stored where another instance's
 * clock is ahead: whoever freezes what they see must not lose the review they wrote a moment ago.
 */
export async function loadBasisOfNow(
  { store }: Pick<Services, 'store'>,
  campaign: CampaignId,
  now: Instant,
): Promise<Basis> {
  const { latest, byCutoff: _earlier, ...rest } = await readBasis({ store }, campaign, now);
  const revisions = [...latest.values()];
  const instants = [
    ...revisions.map(({ receipt }) => receipt.submittedAt),
    ...[...rest.reviews.values()].flatMap((ofUnit) => ofUnit.map(({ at }) => at)),
    ...rest.extensions.map(({ at }) => at),
    ...rest.publications.map(({ publishedAt }) => publishedAt),
  ];
  const last = instants.reduce(
    (latestSoFar, at) => Math.max(latestSoFar, Date.parse(at) + 1),
    Date.parse(now),
  );
  return { campaign, cutoff: new Date(last).toISOString(), revisions, ...rest };
}

/** Revisions are read last, so that for every review that was read the reviewed revision is read too. */
async function readBasis({ store }: Pick<Services, 'store'>, campaign: CampaignId, cutoff: Instant) {
  const [reviews, extensions, publications] = await Promise.all([
    readAll(store.loadReviews(campaign)),
    readAll(store.loadExtensions(campaign)),
    store.loadPublications(campaign),
  ]);
  const byUnit = groupBy(reviews, ({ unit }) => unit);
  return {
    ...(await latestRevisions(store.loadRevisions(campaign), cutoff)),
    reviews: byUnit,
    extensions,
    publications,
  };
}
