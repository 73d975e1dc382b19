/** The store's port: what endpoints and timers know of storage. `null` means absent; a failure is thrown. */
import * as z from 'zod/mini';
import { CatalogVersion, PublishedCatalog } from '../../shared/model/catalog.ts';
import type { Extension } from '../../shared/model/extension.ts';
import { type CampaignId, Digest, type Instant, type UnitCode } from '../../shared/model/identifiers.ts';
import type { UnitProgress } from '../../shared/model/progress.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Snapshot, SnapshotId, SnapshotSummary } from '../../shared/model/snapshot.ts';
import type { Review } from '../../shared/model/review.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { AccountHead } from './account-head.ts';
import { AuditTip } from './audit-chain.ts';
import type { AuditCursor, AuditEntry, AuditStream } from '../../shared/model/audit.ts';
import type { Head } from './head.ts';

/** A version of a campaign's catalog with the digest of its content. */
export const StoredCatalog = z.object({ digest: Digest, published: PublishedCatalog });
export type StoredCatalog = z.infer<typeof StoredCatalog>;

/** What has to be known of a campaign at every request, in one row. */
export const Stamp = z.object({
  /** The current version of the catalog. */
  catalogVersion: CatalogVersion,
  /** A token that every write which concerns standings replaces. */
  change: z.string(),
  /** Whether any unit was ever given an extension: until then nobody has to look for them. */
  extended: z.boolean(),
  /** Where the campaign's own part of the audit trail ends. */
  audit: AuditTip,
});
export type Stamp = z.infer<typeof Stamp>;

/** A head as stored, with the tag that a conditional repair names; or why it cannot be read. */
export type HeadRow = { readonly unit: UnitCode; readonly etag: string } & (
  { readonly head: Head } | { readonly unreadable: string }
);

/** An account's head with the tag that a conditional write names. */
export interface AccountRow {
  readonly etag: string;
  readonly head: AccountHead;
}

/** A row of the trail with its place: the entry, or why it is not as it was written. */
export type AuditRow = { readonly cursor: AuditCursor } & (
  { readonly entry: AuditEntry } | { readonly unreadable: string }
);

/** Which entries of the trail are asked for: those of one stream, and those behind a place. */
export interface PartOfTrail {
  readonly stream?: AuditStream;
  readonly after?: AuditCursor;
}

/** Whose reviews are asked for. */
export interface ReviewsOf {
  readonly unit: UnitCode;
  /** Of this revision only; 0: reviews from before the unit reported. */
  readonly revision?: Review['revision'];
}

/** When a version of the catalog was published. */
export interface Publication {
  readonly version: CatalogVersion;
  readonly publishedAt: Instant;
}

/**
 * The store. Every method rejects with `StoreUnavailable` where the store does not answer, and with `UnreadableEntry`
 * where what it holds makes no sense.
 *
 * An append writes a value and its audit entry in one transaction. It rejects with `ConflictError` where the key of
 * either is taken, and with `TooLargeToStore` where the value does not fit. The entry has to continue the tip of its
 * stream; `change` is a token never used before. All but `appendCatalog` need a campaign that exists. "The stamp
 * follows" and "head and stamp follow" say what else the transaction writes.
 */
export interface CampaignStore {
  /** Resolves when the store answers. */
  checkAvailable(): Promise<void>;

  /** Ids of all campaigns, in order. One whose creation broke off may be among them: it has no stamp. */
  loadCampaignIds(): Promise<readonly CampaignId[]>;
  /** Ids of all campaigns of which anything is stored, listed or not, in order. For checking a store: one request each. */
  loadPartitionIds(): Promise<readonly CampaignId[]>;
  /** `null`: there is no such campaign. */
  loadStamp(campaign: CampaignId): Promise<Stamp | null>;

  loadCatalog(campaign: CampaignId, version: CatalogVersion): Promise<StoredCatalog | null>;
  /** All versions in order. */
  loadPublications(campaign: CampaignId): Promise<readonly Publication[]>;
  /** Version 1 creates the campaign. The stamp follows. */
  appendCatalog(stored: StoredCatalog, audit: AuditEntry, change: string): Promise<void>;

  loadHead(campaign: CampaignId, unit: UnitCode): Promise<Head | null>;
  /** In order of unit codes. Does not reject for unreadable rows: what to do about them is for the caller to decide. */
  loadHeads(campaign: CampaignId): Promise<readonly HeadRow[]>;
  /**
   * Writes a head in place of the one whose tag is `etag`; `null`: there is to be none. `false`: there is a newer one,
   * and nothing was written. The stamp follows.
   */
  repairHead(
    campaign: CampaignId,
    head: Head,
    etag: string | null,
    audit: AuditEntry,
    change: string,
  ): Promise<boolean>;

  loadRevision(campaign: CampaignId, unit: UnitCode, revision: Revision): Promise<StoredSubmission | null>;
  /** All revisions of all units, or of one: those of one unit together and in order. */
  loadRevisions(campaign: CampaignId, unit?: UnitCode): AsyncIterable<StoredSubmission>;
  /** The revision in the receipt is the key. Head and stamp follow. */
  appendSubmission(stored: StoredSubmission, head: Head, audit: AuditEntry, change: string): Promise<void>;

  /** Reviews of all units, of one, or of one of its revisions: those of one unit together and in order. */
  loadReviews(campaign: CampaignId, of?: ReviewsOf): AsyncIterable<Review>;
  /** Unit, revision and number of the review are the key. Head and stamp follow. */
  appendReview(review: Review, head: Head, audit: AuditEntry, change: string): Promise<void>;

  /** Extensions of all units, or of one: those of one unit together and in order. */
  loadExtensions(campaign: CampaignId, unit?: UnitCode): AsyncIterable<Extension>;
  /** Unit and number are the key. The stamp follows. */
  appendExtension(extension: Extension, audit: AuditEntry, change: string): Promise<void>;

  /** The last progress of each unit that has sent any. */
  loadProgress(campaign: CampaignId): Promise<readonly UnitProgress[]>;
  /** In place of the unit's last one. Writes no audit entry and leaves the stamp alone, because no rule reads progress. */
  writeProgress(campaign: CampaignId, progress: UnitProgress): Promise<void>;

  loadSnapshot(campaign: CampaignId, id: SnapshotId): Promise<Snapshot | null>;
  /** All snapshots in short: the days', then the council's, each in order. */
  loadSnapshots(campaign: CampaignId): Promise<readonly SnapshotSummary[]>;
  /** Its id is the key. The tip in the stamp follows. */
  appendSnapshot(campaign: CampaignId, snapshot: Snapshot, audit: AuditEntry): Promise<void>;

  /** `null`: nobody has signed in with the account yet. */
  loadAccount(campaign: CampaignId, account: string): Promise<AccountRow | null>;
  /** All accounts that somebody has signed in with, in no order. */
  loadAccounts(campaign: CampaignId): Promise<readonly AccountHead[]>;
  /** Writes a head in place of the one whose tag is `etag`; `null`: there is to be none. `false`: there is a newer one. */
  writeAccount(
    campaign: CampaignId,
    head: AccountHead,
    etag: string | null,
    audit: AuditEntry,
  ): Promise<boolean>;

  /**
   * The entries of one stream or of all, from behind `after` on; those of one stream are together and in order. Does not
   * reject for unreadable rows.
   */
  loadAudit(campaign: CampaignId, part?: PartOfTrail): AsyncIterable<AuditRow>;
}
