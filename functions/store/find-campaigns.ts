/** Which campaigns there are to check. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { CampaignStore } from './campaign-store.ts';

/** The campaigns of a store; `unlisted` are those of which something is stored though the list does not name them. */
export async function findCampaigns(
  store: Pick<CampaignStore, 'loadCampaignIds' | 'loadPartitionIds'>,
): Promise<{ readonly listed: readonly CampaignId[]; readonly unlisted: readonly CampaignId[] }> {
  const listed = await store.loadCampaignIds();
  const stored = await store.loadPartitionIds();
  return { listed, unlisted: stored.filter((campaign) => !listed.includes(campaign)) };
}
