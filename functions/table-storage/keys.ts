/**
 * Keys of the table. `~` separates the parts of a key: no code, day or instant holds it, and it sorts after all that
 * they hold, so that everything below a prefix lies between `prefix~` and `prefix~~`.
 */
import { digestOf } from '../../shared/digest/digest.ts';
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { Extension } from '../../shared/model/extension.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import type { Review } from '../../shared/model/review.ts';
import type { SnapshotId } from '../../shared/model/snapshot.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { AuditCursor, AuditEntry, AuditStream } from '../../shared/model/audit.ts';
import type { ReviewsOf } from '../store/campaign-store.ts';

/** The partition that lists the campaigns, by id. No campaign's own partition is called so. */
export const INDEX_PARTITION = 'campaigns';

export const STAMP_KEY = 'stamp';

/** The partition of one campaign. */
export function partitionOf(campaign: CampaignId): string {
  return key('campaign', campaign);
}

/** What the partitions of campaigns begin with. */
export const CAMPAIGN_PARTITIONS = 'campaign~';

/** The campaign whose partition it is. */
export function campaignOfPartition(partitionKey: string): CampaignId {
  return partitionKey.slice(CAMPAIGN_PARTITIONS.length);
}

/** The row of a part of a version of the catalog; large catalogs have several. */
export function catalogKey(version: CatalogVersion, part: number): string {
  return key(catalogPrefix(version), String(part).padStart(2, '0'));
}

/** What the rows of one version of the catalog begin with. */
export function catalogPrefix(version: CatalogVersion): string {
  return key('catalog', numberPart(version));
}

/** The row of a unit's head. */
export function headKey(unit: UnitCode): string {
  return key('head', unit);
}

/** The unit whose head a row is. */
export function unitOfHeadKey(rowKey: string): UnitCode {
  return rowKey.slice('head~'.length);
}

/** The row of a revision. */
export function revisionKey(unit: UnitCode, revision: Revision): string {
  return key('rev', unit, numberPart(revision));
}

/** What the rows of a unit's revisions begin with. */
export function revisionPrefix(unit: UnitCode): string {
  return key('rev', unit);
}

/** Taken where somebody else has reviewed the revision meanwhile. */
export function reviewKey({ unit, revision, number }: Pick<Review, 'unit' | 'revision' | 'number'>): string {
  return key(reviewPrefix({ unit, revision }), numberPart(number));
}

/** What the rows of a unit's reviews begin with, or of those of one revision. */
export function reviewPrefix({ unit, revision }: ReviewsOf): string {
  return revision === undefined ? key('review', unit) : key('review', unit, numberPart(revision));
}

/** Taken where somebody else has extended the unit's time meanwhile. */
export function extensionKey({ unit, number }: Pick<Extension, 'unit' | 'number'>): string {
  return key(extensionPrefix(unit), numberPart(number));
}

/** What the rows of a unit's extensions begin with. */
export function extensionPrefix(unit: UnitCode): string {
  return key('extension', unit);
}

/** The row of a unit's last progress. */
export function progressKey(unit: UnitCode): string {
  return key('progress', unit);
}

/** The row of an account, by the digest of its address: addresses may hold characters that keys must not. */
export function accountKey(account: string): string {
  return key('account', digestOf(account));
}

/**
 * The row of a snapshot: a day's by the day, the council's by their number, behind all days. Taken where somebody was
 * faster.
 */
export function snapshotKey(id: SnapshotId): string {
  return id.includes('-') ? key('snapshot', id) : key('snapshot', 'council', numberPart(Number(id)));
}

/** Taken where somebody else has appended to the stream meanwhile. */
export function auditKey({ stream, sequence }: Pick<AuditEntry, 'stream' | 'sequence'>): string {
  return key(auditPrefix(stream), numberPart(sequence));
}

/** The row that a place in the trail names. */
export function auditKeyAt(cursor: AuditCursor): string {
  return key('audit', cursor);
}

/** The place in the trail that a row is. */
export function cursorOfAuditKey(rowKey: string): AuditCursor {
  return rowKey.slice('audit~'.length);
}

/** What the rows of one stream of the trail begin with. */
export function auditPrefix(stream: AuditStream): string {
  return key('audit', stream);
}

/** Numbers in keys sort as text, so all have the same length. */
function numberPart(value: number): string {
  return String(value).padStart(8, '0');
}

/** What Table Storage forbids in keys, and its limit of 1 KiB in UTF-16. */
const FORBIDDEN = /[/\\#?\p{Cc}]/u;
const MAX_KEY_CHARACTERS = 512;

/** Joins the parts of a key. Codes were checked when they were parsed, so a key that is not valid is a bug of ours. */
function key(...parts: readonly string[]): string {
  const joined = parts.join('~');
  if (FORBIDDEN.test(joined) || joined.length > MAX_KEY_CHARACTERS || parts.includes('')) {
    throw new RangeError(`not a key of the table: ${JSON.stringify(joined)}`);
  }
  return joined;
}
