/** The accounts of a campaign, for the council to look after. */
import type { Catalog } from '../../shared/model/catalog.ts';
import type { UnitCode } from '../../shared/model/identifiers.ts';
import type { Membership } from '../../shared/model/membership.ts';
import type { AccountHead } from '../store/account-head.ts';

/** Accounts that units list, and accounts that are still bound though no unit lists them any more; sorted by address. */
export function membershipsOf(catalog: Catalog, heads: readonly AccountHead[]): Membership[] {
  const unitsOf = new Map<string, UnitCode[]>();
  for (const { code, accounts } of catalog.units) {
    for (const account of accounts) unitsOf.set(account, [...(unitsOf.get(account) ?? []), code]);
  }
  const boundAt = new Map(
    heads.flatMap(({ account, holder }) => (holder === null ? [] : [[account, holder.boundAt]])),
  );
  const accounts = new Set([...unitsOf.keys(), ...boundAt.keys()]);
  return [...accounts].toSorted().map((account) => ({
    account,
    units: unitsOf.get(account) ?? [],
    boundAt: boundAt.get(account) ?? null,
  }));
}
