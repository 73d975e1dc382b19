import type { CampaignSummary } from '../../shared/api/operations.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import type { OrgUnit } from '../../shared/model/catalog.ts';
import type { Instant } from '../../shared/model/identifiers.ts';
import type { Endpoint, Services } from '../endpoint/endpoint.ts';
import { type Account, isCouncil } from '../identity/account.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';

/** The campaigns the caller runs or reports in, with the units the caller may report for. */
export const listCampaigns: Endpoint<'listCampaigns'> = {
  operation: 'listCampaigns',
  async handle({ account, now }, services) {
    const ids = await services.store.loadCampaignIds();
    const campaigns = await Promise.all(ids.map((id) => services.catalogs.current(id, now)));
    const summaries: CampaignSummary[] = [];
    // One after another: binding an account in two campaigns at once would gain nothing.
    for (const stored of campaigns) {
      if (stored === null) continue;
      const units = await unitsIn(stored, account, now, services);
      if (isCouncil(account) || units.length > 0) summaries.push(summaryOf(stored, units));
    }
    return { kind: 'ok', body: summaries };
  },
};

/** None where somebody else has the account: the other campaigns of the caller are not lost with it. */
async function unitsIn(
  stored: StoredCatalog,
  account: Account,
  now: Instant,
  { memberships }: Services,
): Promise<readonly OrgUnit[]> {
  try {
    return await memberships.ownUnits(stored, account, now);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'account-taken') return [];
    throw error;
  }
}

function summaryOf(
  { published: { version, catalog } }: StoredCatalog,
  own: readonly OrgUnit[],
): CampaignSummary {
  const { id, name, timeZone, dueAt, lockAt } = catalog.campaign;
  const units = own.map((unit) => ({ code: unit.code, name: unit.name }));
  return { id, name, catalogVersion: version, timeZone, dueAt, lockAt, units };
}
