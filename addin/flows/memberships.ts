/** The council looks after the accounts that units report with. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Membership } from '../../shared/model/membership.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { ServerUnreachable } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';

/** A `Membership` with the names of its units, as people know them. */
export interface NamedMembership extends Pick<Membership, 'account' | 'boundAt'> {
  readonly units: readonly string[];
}

/** Every account that the campaign lists, or that somebody has, by address. */
export async function listMemberships(
  api: ThiDuaApi,
  campaign: CampaignId,
): Promise<readonly NamedMembership[]> {
  const [answer, { catalog }] = await Promise.all([
    api.call('listAccounts', { campaign }, null),
    fetchCatalog(api, campaign),
  ]);
  if (answer === null)
    throw new ServerUnreachable('The server says that nothing changed, and nothing was known.');
  const nameOf = new Map(catalog.units.map(({ code, name }) => [code, name]));
  // Published in between, a unit may be in one of the two answers only; its code still says which it is.
  return answer.body.map((membership) => ({
    ...membership,
    units: membership.units.map((code) => nameOf.get(code) ?? code),
  }));
}

/** Lets the next person who signs in with an account have it. Where somebody has done so since it was listed, it stays theirs. */
export async function releaseAccount(
  api: ThiDuaApi,
  campaign: CampaignId,
  { account, boundAt }: Pick<Membership, 'account' | 'boundAt'>,
): Promise<void> {
  if (boundAt === null) throw new RangeError(`Nobody has ${account}.`);
  await api.call('releaseAccount', { campaign, account, boundAt }, null);
}
