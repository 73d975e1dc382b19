import type { CampaignSummary } from '../../shared/api/operations.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import type { OrgUnit } from '../../shared/model/catalog.ts';
import { extensionInForce } from '../../shared/model/extension.ts';
import type { Instant } from '../../shared/model/identifiers.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import type { Endpoint, Services } from '../endpoint/endpoint.ts';
import { type Account, isCouncil } from '../identity/account.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';
import { readAll } from '../store/read-all.ts';

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
      if (isCouncil(account) || units.length > 0) summaries.push(await summaryOf(stored, units, services));
    }
    return { kind: 'ok', body: summaries };
  },
};

/** The caller's units; none where the account belongs to somebody else here, so that the other campaigns still show. */
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

/** Costs one request for each campaign in which the caller reports, for however many units. */
async function summaryOf(
  { published: { version, catalog } }: StoredCatalog,
  own: readonly OrgUnit[],
  { store }: Services,
): Promise<CampaignSummary> {
  const { id, name, timeZone, dueAt, lockAt } = catalog.campaign;
  const [first, second] = own;
  const extensions =
    first === undefined
      ? []
      : await readAll(store.loadExtensions(id, second === undefined ? first.code : undefined));
  const extensionsOf = groupBy(extensions, ({ unit }) => unit);
  const units = own.map(({ code, name: unitName }) => ({
    code,
    name: unitName,
    extension: extensionInForce(extensionsOf.get(code) ?? []),
  }));
  return { id, name, catalogVersion: version, timeZone, dueAt, lockAt, units };
}
