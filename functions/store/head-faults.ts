/** Whether heads, which standings are made of, say what follows from their units' revisions and reviews. */
import type { CatalogVersion, PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import { reviewed } from '../../shared/rules/judge/reviewed.ts';
import { hasReport } from '../../shared/rules/rank/unit-head.ts';
import type { CampaignStore } from './campaign-store.ts';
import { type Head, headOf, type ReportHead, saysOf, silentHeadOf } from './head.ts';
import { UnreadableEntry } from './store-errors.ts';
import type { ToldContent } from './told-content.ts';
import type { TrailFault } from './verify-trail.ts';
import type { WrittenContent } from './written-content.ts';

/**
 * What is wrong with the heads of a campaign. `untold`: the head of a unit that neither reported nor was decided about.
 * `altered`: a head that says something else than its unit's last revision and reviews make of it, under the version of
 * the catalog that the head names. Expected heads are computed by this version of the program: after an upgrade that
 * computes otherwise the aggregation has to run first, which writes such heads anew and says so.
 */
export async function findHeadFaults(
  store: CampaignStore,
  campaign: CampaignId,
  heads: readonly Head[],
  told: Pick<ToldContent, 'lastRevision'>,
  written: Pick<WrittenContent, 'revisions' | 'reviews'>,
): Promise<TrailFault[]> {
  const faults = heads.flatMap((head) =>
    hasReport(head) ? [] : faultAt(head, faultOfSilentHead(head, told, written)),
  );
  const reports = groupBy(heads.filter(hasReport), ({ catalogVersion }) => catalogVersion);
  // Version by version: a catalog is large.
  for (const [version, ofVersion] of reports) {
    const published = await readableCatalog(store, campaign, version);
    for (const head of ofVersion)
      faults.push(...faultAt(head, faultOfReportHead(head, published, told, written)));
  }
  return faults;
}

type Fault = TrailFault['fault'] | null;

function faultAt({ unit }: Head, fault: Fault): TrailFault[] {
  return fault === null ? [] : [{ fault, where: `head ${unit}` }];
}

function faultOfSilentHead(
  head: Head,
  { lastRevision }: Pick<ToldContent, 'lastRevision'>,
  { reviews }: Pick<WrittenContent, 'reviews'>,
): Fault {
  const expected = silentHeadOf(head.unit, reviews.get(head.unit) ?? []);
  if (expected === null) return 'untold';
  return lastRevision.has(head.unit) || !saysOf(head, expected) ? 'altered' : null;
}

function faultOfReportHead(
  head: ReportHead,
  published: PublishedCatalog | null,
  { lastRevision }: Pick<ToldContent, 'lastRevision'>,
  { revisions, reviews }: Pick<WrittenContent, 'revisions' | 'reviews'>,
): Fault {
  if (!lastRevision.has(head.unit)) return 'untold';
  const revision = revisions.get(head.unit);
  // A revision that is not there, or cannot be read, is a fault of its own.
  if (revision === undefined) return null;
  const council = reviewed(reviews.get(head.unit) ?? [], revision.receipt.revision);
  return published !== null && saysOf(head, headOf(revision, published, council)) ? null : 'altered';
}

async function readableCatalog(
  store: CampaignStore,
  campaign: CampaignId,
  version: CatalogVersion,
): Promise<PublishedCatalog | null> {
  try {
    return (await store.loadCatalog(campaign, version))?.published ?? null;
  } catch (error) {
    if (error instanceof UnreadableEntry) return null;
    throw error;
  }
}
