import { ProblemError } from '../../shared/api/problem.ts';
import { standingAlone, unitStanding } from '../../shared/rules/explain/unit-standing.ts';
import type { Answer, Call, Endpoint, Services } from '../endpoint/endpoint.ts';
import { isCouncil } from '../identity/account.ts';
import { hasUnit } from '../identity/unit-reader.ts';
import type { Stamp, StoredCatalog } from '../store/campaign-store.ts';
import { loadReadableHeads } from '../store/readable-heads.ts';
import { loadLocks } from '../store/unit-locks.ts';

/**
 * Where a unit stands under the current catalog. While only the council sees standings, the unit's account is answered
 * from the unit's own head alone, and not even the ETag tells of others.
 */
export const getStanding: Endpoint<'getStanding'> = {
  operation: 'getStanding',
  async handle(call, services) {
    const { params, account, now } = call;
    const { store, catalogs, memberships } = services;
    // Read before the heads: a write in between then makes the version too old, and never the standing.
    const stamp = await store.loadStamp(params.campaign);
    if (stamp === null) throw new ProblemError('unknown-campaign');
    const stored = await catalogs.version(params.campaign, stamp.catalogVersion);
    if (!isCouncil(account)) await memberships.requireOwn(stored, params.unit, account, now);
    if (!hasUnit(stored, params.unit)) throw new ProblemError('unknown-unit');
    const isOpen = isCouncil(account) || stored.published.catalog.campaign.standingsFor === 'units';
    return isOpen ? amongOthers(stored, stamp, call, services) : alone(stored, call, services);
  },
};

async function amongOthers(
  { published }: StoredCatalog,
  stamp: Stamp,
  { params: { campaign, unit }, knows }: Call<'getStanding'>,
  { store }: Services,
): Promise<Answer<'getStanding'>> {
  const version = `${stamp.catalogVersion}-${stamp.change}`;
  if (knows(version)) return { kind: 'not-modified', version };
  const [heads, locks] = await Promise.all([
    loadReadableHeads(store, campaign),
    loadLocks(store, campaign, stamp),
  ]);
  return { kind: 'ok', body: unitStanding(published, heads, unit, locks), version };
}

async function alone(
  { published }: StoredCatalog,
  { params: { campaign, unit } }: Call<'getStanding'>,
  { store }: Services,
): Promise<Answer<'getStanding'>> {
  const head = await store.loadHead(campaign, unit);
  const version = `${published.version}-own-${head?.audit.sequence ?? 0}`;
  return { kind: 'ok', body: standingAlone(published, head, unit), version };
}
