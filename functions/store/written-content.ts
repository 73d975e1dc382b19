/** What the store has of all that was ever written, in short: its digests, and when it says that it was written. */
import { canonicalJson, digestOf } from '../../shared/digest/digest.ts';
import type { Campaign, CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId, Digest, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Review } from '../../shared/model/review.ts';
import type { Snapshot, SnapshotSummary } from '../../shared/model/snapshot.ts';
import type { Revision } from '../../shared/model/submission.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import { isLate } from '../../shared/rules/time/lateness.ts';
import type { AccountHead } from './account-head.ts';
import type { CampaignStore, Publication, StoredCatalog } from './campaign-store.ts';
import { extensionSubject } from './extension-subject.ts';
import { reviewSubject } from './review-subject.ts';
import { summaryOf } from './snapshot-summary.ts';
import { UnreadableEntry } from './store-errors.ts';
import { nameOf } from './told-content.ts';

/** `at`: `null` where it does not say when. `null`: its parts contradict each other. */
export type Written = { readonly digest: Digest; readonly at: Instant | null } | null;

export interface WrittenContent {
  /** By the name that an entry tells of it. */
  readonly content: ReadonlyMap<string, Written>;
  /** Names, or what they begin with. */
  readonly unreadable: readonly string[];
  /** What frozen standings are made of: it was there, even where no entry is left that tells of it. */
  readonly frozen: ReadonlySet<string>;
  /** The reviews of each unit that has any, in order. */
  readonly reviews: ReadonlyMap<UnitCode, readonly Review[]>;
  /** The revisions that were asked for. */
  readonly revisions: ReadonlyMap<UnitCode, StoredSubmission>;
}

/** Reads it one after another: a catalog of a large campaign is large. One revision of each unit is kept. */
export async function readWritten(
  store: CampaignStore,
  campaign: CampaignId,
  accounts: readonly AccountHead[],
  wanted: ReadonlyMap<UnitCode, Revision>,
): Promise<WrittenContent> {
  const content = new Map<string, Written>();
  const unreadable: string[] = [];
  const frozen = new Set<string>();
  const revisions = new Map<UnitCode, StoredSubmission>();
  const reviews: Review[] = [];
  const campaignAt = new Map<CatalogVersion, Campaign>();

  async function read(name: string, load: () => Promise<void>): Promise<void> {
    try {
      await load();
    } catch (error) {
      if (!(error instanceof UnreadableEntry)) throw error;
      unreadable.push(name);
    }
  }

  const publications = new Array<Publication>();
  await read('publish-catalog', async () => {
    publications.push(...(await store.loadPublications(campaign)));
  });
  for (const { version, publishedAt } of publications) {
    const name = nameOf('publish-catalog', String(version));
    await read(name, async () => {
      const stored = await store.loadCatalog(campaign, version);
      if (stored === null) return;
      campaignAt.set(version, stored.published.catalog.campaign);
      content.set(name, publishedAt === stored.published.publishedAt ? catalogWritten(stored) : null);
    });
  }
  const summaries = new Array<SnapshotSummary>();
  await read('freeze-snapshot', async () => {
    summaries.push(...(await store.loadSnapshots(campaign)));
  });
  for (const summary of summaries) {
    const name = nameOf('freeze-snapshot', summary.id);
    await read(name, async () => {
      const snapshot = await store.loadSnapshot(campaign, summary.id);
      if (snapshot === null) return;
      content.set(name, snapshotWritten(snapshot, summary));
      for (const { unit, revision } of snapshot.standings.rows)
        if (revision !== null) frozen.add(nameOf('submit', `${unit}~${revision}`));
    });
  }
  for (const { account, holder } of accounts)
    content.set(nameOf('bind-account', account), { digest: digestOf(holder), at: null });
  await read('submit', async () => {
    for await (const stored of store.loadRevisions(campaign)) {
      const { unit, revision, catalogVersion } = stored.receipt;
      const written = revisionWritten(stored, campaignAt.get(catalogVersion) ?? null);
      content.set(nameOf('submit', `${unit}~${revision}`), written);
      if (wanted.get(unit) === revision) revisions.set(unit, stored);
    }
  });
  await read('review', async () => {
    for await (const review of store.loadReviews(campaign)) {
      content.set(nameOf('review', reviewSubject(review)), { digest: digestOf(review), at: review.at });
      reviews.push(review);
    }
  });
  await read('extend', async () => {
    for await (const extension of store.loadExtensions(campaign)) {
      const name = nameOf('extend', extensionSubject(extension));
      content.set(name, { digest: digestOf(extension), at: extension.at });
    }
  });
  const byUnit = groupBy(reviews, ({ unit }) => unit);
  return { content, unreadable, frozen, reviews: byUnit, revisions };
}

/** What it is listed by follows from it. */
function snapshotWritten(snapshot: Snapshot, listed: SnapshotSummary): Written {
  const summary = summaryOf(snapshot);
  if (canonicalJson(summary) !== canonicalJson(listed)) return null;
  return { digest: summary.digest, at: snapshot.frozenAt };
}

/** By the digest that is stored with it publishing is told from publishing again. */
function catalogWritten({ digest, published }: StoredCatalog): Written {
  return digestOf(published.catalog) === digest ? { digest, at: published.publishedAt } : null;
}

/**
 * `under`: the campaign as the receipt's catalog has it; `null` where that cannot be read, which is a fault of its own.
 * The receipt's warnings follow from sheet and catalog and decide nothing: they are not looked at.
 */
function revisionWritten({ submission, receipt }: StoredSubmission, under: Campaign | null): Written {
  const digest = digestOf(submission);
  const agrees =
    receipt.digest === digest &&
    receipt.catalogVersion === submission.catalogVersion &&
    (under === null || receipt.late === isLate(under, receipt.submittedAt));
  return agrees ? { digest, at: receipt.submittedAt } : null;
}
