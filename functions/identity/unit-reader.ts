/** Who may read what concerns one unit: the council, and the unit's own accounts. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { CampaignId, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { Catalogs } from '../store/catalogs.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';
import { type Account, isCouncil } from './account.ts';
import type { Memberships } from './memberships.ts';

interface ReadOfUnit {
  readonly params: { readonly campaign: CampaignId; readonly unit: UnitCode };
  readonly account: Account;
  readonly now: Instant;
}

/** The current catalog, for whoever may read of the unit. Rejects as `Memberships.requireOwn` does for all others. */
export async function requireReader(
  { params: { campaign, unit }, account, now }: ReadOfUnit,
  { catalogs, memberships }: { readonly catalogs: Catalogs; readonly memberships: Memberships },
): Promise<StoredCatalog> {
  const stored = await catalogs.current(campaign, now);
  if (stored === null) throw new ProblemError('unknown-campaign');
  if (!isCouncil(account)) await memberships.requireOwn(stored, unit, account, now);
  return stored;
}

/** Whether the catalog has the unit: one that left it keeps what it reported. */
export function hasUnit({ published: { catalog } }: StoredCatalog, unit: UnitCode): boolean {
  return catalog.units.some(({ code }) => code === unit);
}
