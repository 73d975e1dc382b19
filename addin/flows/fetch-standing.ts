/** Where a unit stands and why, with the catalog that its explanation speaks of. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import type { UnitStanding } from '../../shared/model/unit-standing.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { ServerUnreachable } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';

export interface SeenStanding {
  readonly standing: UnitStanding;
  /** The catalog that the standing was computed by, whose rules the explanation names by their rows. */
  readonly published: PublishedCatalog;
  readonly etag: string | null;
}

/**
 * The standing; `null` where it has not changed since `known`, the ETag of the one that is shown. `held` is the catalog that
 * the pane has already. Rejects with `ProblemError` or `ServerUnreachable`.
 */
export async function fetchStanding(
  api: ThiDuaApi,
  of: { readonly campaign: CampaignId; readonly unit: UnitCode },
  held: PublishedCatalog,
  known: string | null,
): Promise<SeenStanding | null> {
  const first = await api.call('getStanding', of, null, { known });
  if (first === null) return null;
  if (first.body.catalogVersion === held.version)
    return { standing: first.body, published: held, etag: first.etag };
  const published = await fetchCatalog(api, of.campaign);
  if (first.body.catalogVersion === published.version)
    return { standing: first.body, published, etag: first.etag };
  // The council has published in between. Once more is enough, unless it publishes again just then.
  const second = await api.call('getStanding', of, null);
  if (second?.body.catalogVersion !== published.version)
    throw new ServerUnreachable('The catalog changes faster than the standing can be asked for');
  return { standing: second.body, published, etag: second.etag };
}
