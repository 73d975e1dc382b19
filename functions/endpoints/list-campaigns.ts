import type { CampaignSummary } from '../../shared/api/operations.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { type Account, isCouncil, ownUnits } from '../identity/account.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';

/** The campaigns the caller runs or reports in, with the units the caller may report for. */
export const listCampaigns: Endpoint<'listCampaigns'> = {
  operation: 'listCampaigns',
  async handle({ account, now }, { store, catalogs }) {
    const ids = await store.loadCampaignIds();
    const campaigns = await Promise.all(ids.map((id) => catalogs.current(id, now)));
    const summaries = campaigns.flatMap((stored) => (stored === null ? [] : [summaryOf(stored, account)]));
    return {
      kind: 'ok',
      body: summaries.filter((summary) => isCouncil(account) || summary.units.length > 0),
    };
  },
};

function summaryOf({ published: { version, catalog } }: StoredCatalog, account: Account): CampaignSummary {
  const { id, name, timeZone, dueAt, lockAt } = catalog.campaign;
  const units = ownUnits(catalog, account).map((unit) => ({ code: unit.code, name: unit.name }));
  return { id, name, catalogVersion: version, timeZone, dueAt, lockAt, units };
}
