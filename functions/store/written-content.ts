/**
 * All that was ever written to a campaign as the store holds it now, in short: the digest of each thing, and when it
 * says it was written.
 */
import { canonicalJson, digestOf } from '../../shared/digest/digest.ts';
import type { AuditAction } from '../../shared/model/audit.ts';
import type { Campaign, CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId, Digest, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Review } from '../../shared/model/review.ts';
import type { Snapshot, SnapshotSummary } from '../../shared/model/snapshot.ts';
import type { Revision } from '../../shared/model/submission.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import { isLate } from '../../shared/rules/time/lateness.ts';
import type { AccountHead } from './account-head.ts';
import type { CampaignStore, StoredCatalog } from './campaign-store.ts';
import { extensionSubject } from './extension-subject.ts';
import { reviewSubject } from './review-subject.ts';
import { summaryOf } from './snapshot-summary.ts';
import { UnreadableEntry } from './store-errors.ts';
import { nameOf } from './told-content.ts';

/** `at`: `null` where nothing stored says when. The whole is `null` where its parts contradict each other. */
export type Written = { readonly digest: Digest; readonly at: Instant | null } | null;

export interface WrittenContent {
  /** By the name that an entry of the trail gives it (`nameOf`). */
  readonly content: ReadonlyMap<string, Written>;
  /** The names, or beginnings of names, of what cannot be read. */
  readonly unreadable: readonly string[];
  /** The revisions that frozen standings are made of: they were there, even where no entry is left that tells of them. */
  readonly frozen: ReadonlySet<string>;
  /** The reviews of each unit that has any, in order. */
  readonly reviews: ReadonlyMap<UnitCode, readonly Review[]>;
  /** The revisions that were asked for. */
  readonly revisions: ReadonlyMap<UnitCode, StoredSubmission>;
}

/**
 * Reads all that a campaign's partition holds, one thing after another because a large campaign's catalog is large. Of
 * the revisions only the `wanted` one of each unit is kept.
 */
export async function readWritten(
  store: CampaignStore,
  campaign: CampaignId,
  accounts: readonly AccountHead[],
  wanted: ReadonlyMap<UnitCode, Revision>,
): Promise<WrittenContent> {
  const reading: Reading = { store, campaign, content: new Map(), unreadable: [] };
  const campaignAt = await readCatalogs(reading);
  const frozen = await readSnapshots(reading);
  for (const { account, holder } of accounts)
    reading.content.set(nameOf('bind-account', account), { digest: digestOf(holder), at: null });
  const revisions = await readRevisions(reading, campaignAt, wanted);
  const reviews = await readReviews(reading);
  await readExtensions(reading);
  const { content, unreadable } = reading;
  return { content, unreadable, frozen, reviews, revisions };
}

/** What is being read, and what has been found so far. */
interface Reading {
  readonly store: CampaignStore;
  readonly campaign: CampaignId;
  readonly content: Map<string, Written>;
  readonly unreadable: string[];
}

/** What `load` gives; where that cannot be read, `otherwise`, and its name is noted. */
async function readOr<T>(
  { unreadable }: Reading,
  name: string,
  load: () => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof UnreadableEntry)) throw error;
    unreadable.push(name);
    return otherwise;
  }
}

/** Passes every item to `keep`, up to the first that cannot be read. */
async function readEach<T>(
  reading: Reading,
  action: AuditAction,
  items: AsyncIterable<T>,
  keep: (item: T) => void,
): Promise<void> {
  const load = async () => {
    for await (const item of items) keep(item);
  };
  await readOr(reading, action, load, undefined);
}

/** The campaign as each version of the catalog has it. */
async function readCatalogs(reading: Reading): Promise<ReadonlyMap<CatalogVersion, Campaign>> {
  const { store, campaign, content } = reading;
  const campaignAt = new Map<CatalogVersion, Campaign>();
  const load = () => store.loadPublications(campaign);
  for (const { version, publishedAt } of await readOr(reading, 'publish-catalog', load, [])) {
    const name = nameOf('publish-catalog', String(version));
    const stored = await readOr(reading, name, () => store.loadCatalog(campaign, version), null);
    if (stored === null) continue;
    campaignAt.set(version, stored.published.catalog.campaign);
    content.set(name, publishedAt === stored.published.publishedAt ? catalogWritten(stored) : null);
  }
  return campaignAt;
}

/** The names of the revisions that snapshots are made of. */
async function readSnapshots(reading: Reading): Promise<ReadonlySet<string>> {
  const { store, campaign, content } = reading;
  const frozen = new Set<string>();
  const load = () => store.loadSnapshots(campaign);
  for (const summary of await readOr(reading, 'freeze-snapshot', load, [])) {
    const name = nameOf('freeze-snapshot', summary.id);
    const snapshot = await readOr(reading, name, () => store.loadSnapshot(campaign, summary.id), null);
    if (snapshot === null) continue;
    content.set(name, snapshotWritten(snapshot, summary));
    for (const { unit, revision } of snapshot.standings.rows)
      if (revision !== null) frozen.add(nameOf('submit', `${unit}~${revision}`));
  }
  return frozen;
}

async function readRevisions(
  reading: Reading,
  campaignAt: ReadonlyMap<CatalogVersion, Campaign>,
  wanted: ReadonlyMap<UnitCode, Revision>,
): Promise<ReadonlyMap<UnitCode, StoredSubmission>> {
  const { store, campaign, content } = reading;
  const revisions = new Map<UnitCode, StoredSubmission>();
  await readEach(reading, 'submit', store.loadRevisions(campaign), (stored) => {
    const { unit, revision, catalogVersion } = stored.receipt;
    const written = revisionWritten(stored, campaignAt.get(catalogVersion) ?? null);
    content.set(nameOf('submit', `${unit}~${revision}`), written);
    if (wanted.get(unit) === revision) revisions.set(unit, stored);
  });
  return revisions;
}

async function readReviews(reading: Reading): Promise<ReadonlyMap<UnitCode, readonly Review[]>> {
  const { store, campaign, content } = reading;
  const reviews: Review[] = [];
  await readEach(reading, 'review', store.loadReviews(campaign), (review) => {
    content.set(nameOf('review', reviewSubject(review)), { digest: digestOf(review), at: review.at });
    reviews.push(review);
  });
  return groupBy(reviews, ({ unit }) => unit);
}

async function readExtensions(reading: Reading): Promise<void> {
  const { store, campaign, content } = reading;
  await readEach(reading, 'extend', store.loadExtensions(campaign), (extension) => {
    const name = nameOf('extend', extensionSubject(extension));
    content.set(name, { digest: digestOf(extension), at: extension.at });
  });
}

/** The summary by which a snapshot is listed has to be the one that follows from it. */
function snapshotWritten(snapshot: Snapshot, listed: SnapshotSummary): Written {
  const summary = summaryOf(snapshot);
  if (canonicalJson(summary) !== canonicalJson(listed)) return null;
  return { digest: summary.digest, at: snapshot.frozenAt };
}

/** The digest stored beside a catalog tells publishing it from publishing it again, so the two have to agree. */
function catalogWritten({ digest, published }: StoredCatalog): Written {
  return digestOf(published.catalog) === digest ? { digest, at: published.publishedAt } : null;
}

/**
 * `under`: the campaign as the receipt's catalog has it; `null` where that cannot be read, which is a fault of its own.
 * The receipt's warnings are not looked at: they follow from the submission and the catalog, and decide nothing.
 */
function revisionWritten({ submission, receipt }: StoredSubmission, under: Campaign | null): Written {
  const digest = digestOf(submission);
  const agrees =
    receipt.digest === digest &&
    receipt.catalogVersion === submission.catalogVersion &&
    (under === null || receipt.late === isLate(under, receipt.submittedAt));
  return agrees ? { digest, at: receipt.submittedAt } : null;
}
