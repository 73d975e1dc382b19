/** The council looks after the accounts that units report with. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Membership } from '../../shared/model/membership.ts';
import { ServerUnreachable, type ThiDuaApi } from './ports.ts';

/** Every account that the campaign lists, or that somebody has, by address. */
export async function listMemberships(api: ThiDuaApi, campaign: CampaignId): Promise<readonly Membership[]> {
  const answer = await api.call('listAccounts', { campaign }, null);
  if (answer === null)
    throw new ServerUnreachable('The server says that nothing changed, and nothing was known.');
  return answer.body;
}

/** Lets the next person who signs in with an account have it. */
export async function releaseAccount(api: ThiDuaApi, campaign: CampaignId, account: string): Promise<void> {
  await api.call('releaseAccount', { campaign, account }, null);
}
