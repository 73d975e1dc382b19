/** The council refreshes: live results into the workbook's tables, or nothing when nothing changed. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Standings } from '../../shared/model/standings.ts';
import { drawStandings } from '../../shared/sheet/standings-tables.ts';
import { fetchResults } from './fetch-results.ts';
import type { CouncilWorkbookPort, ThiDuaApi } from './ports.ts';

export type RefreshOutcome =
  { readonly kind: 'unchanged' } | { readonly kind: 'refreshed'; readonly standings: Standings };

interface RefreshPorts {
  readonly api: ThiDuaApi;
  readonly workbook: CouncilWorkbookPort;
}

/**
 * `rewrite`: the tables are written also where the workbook shows the newest results, as for somebody who typed over them.
 * Rejects with `ProblemError`, `ServerUnreachable` or `TableUnusable`, and the tables are then as they were; or with
 * `SheetProtected`, when some tables may be up to date already, and refreshing again completes them.
 */
export async function refreshStandings(
  { api, workbook }: RefreshPorts,
  campaign: CampaignId,
  { rewrite }: { readonly rewrite: boolean },
): Promise<RefreshOutcome> {
  const shown = rewrite ? null : await workbook.readShown();
  const known = shown?.campaign === campaign ? shown.etag : null;
  const live = await fetchResults(api, campaign, known);
  if (live === null) return { kind: 'unchanged' };
  const { results, catalog, etag } = live;
  await workbook.writeStandings(drawStandings(results, catalog), { campaign, etag });
  return { kind: 'refreshed', standings: results.standings };
}
