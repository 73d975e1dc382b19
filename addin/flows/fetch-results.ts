/** Live results with the catalog they were made with: what is drawn of them needs both. */
import type { ResponseOf } from '../../shared/api/operations.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { ServerUnreachable } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';

export interface LiveResults {
  readonly results: ResponseOf<'getResults'>;
  readonly catalog: Catalog;
  readonly etag: string | null;
}

/**
 * The results; `null` where they have not changed since `known`, the ETag of earlier ones. Rejects with `ProblemError` or
 * `ServerUnreachable`.
 */
export async function fetchResults(
  api: ThiDuaApi,
  campaign: CampaignId,
  known: string | null = null,
): Promise<LiveResults | null> {
  const first = await api.call('getResults', { campaign }, null, { known });
  if (first === null) return null;
  const { catalog, version } = await fetchCatalog(api, campaign);
  // Where a newer catalog was published in between, the results are asked for anew.
  const answer =
    first.body.standings.catalogVersion === version
      ? first
      : await api.call('getResults', { campaign }, null);
  if (answer?.body.standings.catalogVersion !== version)
    throw new ServerUnreachable('The catalog and the results are of different versions, twice.');
  return { results: answer.body, catalog, etag: answer.etag };
}
