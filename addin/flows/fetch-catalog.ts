/** The catalog of a campaign, as this account may see it. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { ServerUnreachable } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';

/** Rejects with `ProblemError` `unknown-campaign` when there is none. */
export async function fetchCatalog(api: ThiDuaApi, campaign: CampaignId): Promise<PublishedCatalog> {
  const answer = await api.call('getCampaign', { campaign }, null);
  if (answer === null) throw new ServerUnreachable('The server answered 304 to a question without an ETag.');
  return answer.body;
}
