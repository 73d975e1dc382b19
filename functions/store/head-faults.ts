/** Whether heads, which the standings are made of, say what their units' revisions and reviews make. */
import { groupBy } from '../../shared/rules/group-by.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { reviewed } from '../../shared/rules/judge/reviewed.ts';
import { hasReport } from '../../shared/rules/rank/unit-head.ts';
import type { CampaignStore } from './campaign-store.ts';
import { type Head, headOf, saysOf, silentHeadOf } from './head.ts';
import { UnreadableEntry } from './store-errors.ts';
import type { ToldContent } from './told-content.ts';
import type { TrailFault } from './verify-trail.ts';
import type { WrittenContent } from './written-content.ts';

/**
 * `untold`: the head of a unit that neither reported nor was decided about; `altered`: another than its last revision and its reviews make under the version of
 * the catalog it names. Computed as this program does now: after an upgrade that computes otherwise the aggregation
 * comes first, which writes such heads anew and says so.
 */
export async function findHeadFaults(
  store: CampaignStore,
  campaign: CampaignId,
  heads: readonly Head[],
  { lastRevision }: ToldContent,
  { revisions, reviews }: Pick<WrittenContent, 'revisions' | 'reviews'>,
): Promise<TrailFault[]> {
  const faults: TrailFault[] = [];
  for (const head of heads) {
    if (hasReport(head)) continue;
    const where = `head ${head.unit}`;
    const expected = silentHeadOf(head.unit, reviews.get(head.unit) ?? []);
    if (expected === null) faults.push({ fault: 'untold', where });
    else if (lastRevision.has(head.unit) || !saysOf(head, expected)) faults.push({ fault: 'altered', where });
  }
  const reports = groupBy(heads.filter(hasReport), ({ catalogVersion }) => catalogVersion);
  // Version by version: a catalog is large.
  for (const [version, ofVersion] of reports) {
    const published = await readableCatalog(store, campaign, version);
    for (const head of ofVersion) {
      const told = lastRevision.get(head.unit);
      const revision = revisions.get(head.unit);
      const where = `head ${head.unit}`;
      if (told === undefined) faults.push({ fault: 'untold', where });
      // A revision that is not there, or cannot be read, is a fault of its own.
      else if (revision === undefined) continue;
      else {
        const council = reviewed(reviews.get(head.unit) ?? [], revision.receipt.revision);
        if (published === null || !saysOf(head, headOf(revision, published, council)))
          faults.push({ fault: 'altered', where });
      }
    }
  }
  return faults;
}

async function readableCatalog(store: CampaignStore, campaign: CampaignId, version: number) {
  try {
    return (await store.loadCatalog(campaign, version))?.published ?? null;
  } catch (error) {
    if (error instanceof UnreadableEntry) return null;
    throw error;
  }
}
