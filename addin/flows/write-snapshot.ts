/** A snapshot put into the workbook as papers: values alone, locked, to be printed and signed. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { SnapshotSummary } from '../../shared/model/snapshot.ts';
import { drawSnapshotAnnexes } from '../../shared/sheet/paper/draw-snapshot-annex.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { fetchSnapshot } from './frozen-standings.ts';
import type { PaperPort, ThiDuaApi } from './ports.ts';

/** Answers the names of the worksheets. Rejects before anything is written. */
export async function writeSnapshot(
  { api, workbook }: { readonly api: ThiDuaApi; readonly workbook: PaperPort },
  campaign: CampaignId,
  { id, digest }: Pick<SnapshotSummary, 'id' | 'digest'>,
): Promise<readonly string[]> {
  const [snapshot, published] = await Promise.all([
    fetchSnapshot(api, campaign, id),
    fetchCatalog(api, campaign),
  ]);
  return workbook.addPapers(drawSnapshotAnnexes(snapshot, published, digest));
}
