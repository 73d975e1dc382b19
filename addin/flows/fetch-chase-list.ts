/** Whom the council has to remind, with the catalog that tells their names. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { ChaseList } from '../../shared/model/chase-list.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { ServerUnreachable } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';

export interface SeenChaseList {
  readonly list: ChaseList;
  /** The catalog that the list was made with. */
  readonly published: Pick<PublishedCatalog, 'version' | 'catalog'>;
  readonly etag: string | null;
}

/** What is held of an earlier list, and need not be fetched again. */
export interface HeldChaseList extends Pick<SeenChaseList, 'etag'> {
  readonly published: SeenChaseList['published'] | null;
}

/**
 * The list; `null` where it has not changed since `held`, which is the list that is shown and its catalog. Rejects with
 * `ProblemError` or `ServerUnreachable`.
 */
export async function fetchChaseList(
  api: ThiDuaApi,
  campaign: CampaignId,
  held: HeldChaseList | null,
): Promise<SeenChaseList | null> {
  const first = await api.call('getChaseList', { campaign }, null, { known: held?.etag ?? null });
  if (first === null) return null;
  const { body: list, etag } = first;
  const catalog = held?.published ?? null;
  if (catalog?.version === list.catalogVersion) return { list, published: catalog, etag };
  const published = await fetchCatalog(api, campaign);
  if (list.catalogVersion === published.version) return { list, published, etag };
  // Published in between.
  const second = await api.call('getChaseList', { campaign }, null);
  if (second?.body.catalogVersion !== published.version)
    throw new ServerUnreachable('The catalog and the chase list are of different versions, twice.');
  return { list: second.body, published, etag: second.etag };
}
