/** What a unit's sheet is checked against: what the server holds, and the revision that the workbook knows. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { CurrentSubmission } from '../../shared/model/review.ts';
import type { Revision, Submission } from '../../shared/model/submission.ts';
import type { UnitSheetIdentity } from '../../shared/sheet/unit/parse-unit-sheet.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { KnownReport, ThiDuaApi } from './ports.ts';
import { fetchRevision } from './revision-history.ts';
import { fetchSubmission } from './submission-status.ts';

/** What the server holds that a sheet is checked against. */
export interface ServerSide {
  readonly published: PublishedCatalog;
  readonly stored: CurrentSubmission | null;
  /** The revision that the workbook knows, where the server holds a newer one: what both sides began from. */
  readonly base: Submission | null;
}

/** Rejects with `NotYourUnit`, `ProblemError` or `ServerUnreachable`. */
export async function fetchServerSide(
  api: ThiDuaApi,
  identity: UnitSheetIdentity,
  known: KnownReport | null,
): Promise<ServerSide> {
  const published = await fetchCatalog(api, identity.campaign);
  const unit = published.catalog.units.find(({ code }) => code === identity.unit);
  const stored = unit === undefined ? null : await fetchSubmission(api, identity, published.catalog);
  return { published, stored, base: await fetchBase(api, stored, knownRevision(identity, known, stored)) };
}

/**
 * What a workbook began from that knows an older revision than the server holds; `null` where there is no such revision,
 * as a workbook's memory can be forged.
 */
export async function fetchBase(
  api: ThiDuaApi,
  stored: StoredSubmission | null,
  known: Revision | null,
): Promise<Submission | null> {
  if (stored === null || known === null || known === stored.receipt.revision) return null;
  try {
    return (await fetchRevision(api, stored.receipt, known)).submission;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'unknown-revision') return null;
    throw error;
  }
}

/**
 * The revision that the workbook knows; `null`: none, or only one of another unit. It also knows the server's current revision
 * where that is what it was sending when the receipt got lost.
 */
export function knownRevision(
  { campaign, unit }: UnitSheetIdentity,
  known: KnownReport | null,
  stored: StoredSubmission | null,
): Revision | null {
  if (known === null || known.campaign !== campaign || known.unit !== unit) return null;
  const isOwn = stored !== null && stored.receipt.digest === known.sending;
  return isOwn ? stored.receipt.revision : known.revision;
}
