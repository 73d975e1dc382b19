/** The council refreshes: live results into the workbook's tables, or nothing when nothing changed. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Standings } from '../../shared/model/standings.ts';
import { drawStandings } from '../../shared/sheet/standings-tables.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { ServerUnreachable, type Answer, type CouncilWorkbookPort, type ThiDuaApi } from './ports.ts';
import type { ResponseOf } from '../../shared/api/operations.ts';

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
  const answer = await api.call('getResults', { campaign }, null, { known });
  if (answer === null) return { kind: 'unchanged' };
  const { results, catalog } = await withItsCatalog(api, campaign, answer);
  const { etag, body } = results;
  await workbook.writeStandings(drawStandings(body, catalog), { campaign, etag });
  return { kind: 'refreshed', standings: body.standings };
}

type ResultsAnswer = Answer<ResponseOf<'getResults'>>;

/** The results with the catalog they were made with: where a newer one was published in between, the results are asked for anew. */
async function withItsCatalog(api: ThiDuaApi, campaign: CampaignId, first: ResultsAnswer) {
  const { catalog, version } = await fetchCatalog(api, campaign);
  if (first.body.standings.catalogVersion === version) return { results: first, catalog };
  const again = await api.call('getResults', { campaign }, null);
  if (again?.body.standings.catalogVersion === version) return { results: again, catalog };
  throw new ServerUnreachable('The catalog and the results are of different versions, twice.');
}
