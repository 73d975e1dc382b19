/** The council refreshes: live standings into the workbook's tables, or nothing when nothing changed. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Standings } from '../../shared/model/standings.ts';
import { drawStandings } from '../../shared/sheet/standings-tables.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { CouncilWorkbookPort, ThiDuaApi } from './ports.ts';

export type RefreshOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refreshed'; readonly standings: Standings; readonly etag: string | null };

/**
 * `known` is the ETag of the standings the workbook shows, `null` when it shows none. Rejects with `ProblemError`,
 * `ServerUnreachable` or `TableUnusable`, and the tables are then as they were; or with `SheetProtected`, when the other
 * table may be up to date already, and refreshing again completes it.
 */
export async function refreshStandings(
  { api, workbook }: { readonly api: ThiDuaApi; readonly workbook: CouncilWorkbookPort },
  campaign: CampaignId,
  known: string | null,
): Promise<RefreshOutcome> {
  const answer = await api.call('getStandings', { campaign }, null, { known });
  if (answer === null) return { kind: 'unchanged' };
  const { catalog } = await fetchCatalog(api, campaign);
  await workbook.writeStandings(drawStandings(answer.body, catalog));
  return { kind: 'refreshed', standings: answer.body, etag: answer.etag };
}
