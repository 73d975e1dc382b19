/** What a unit's account sees of a catalog. */
import type { Catalog } from '../../shared/model/catalog.ts';
import { type Account, ownUnits } from './account.ts';

/**
 * The catalog with the targets of the account's own units only, and without the accounts of others. `null` where no
 * unit lists the account.
 */
export function unitView(catalog: Catalog, account: Account): Catalog | null {
  const own = new Set(ownUnits(catalog, account).map((unit) => unit.code));
  if (own.size === 0) return null;
  return {
    ...catalog,
    units: catalog.units.map((unit) => (own.has(unit.code) ? unit : { ...unit, accounts: [] })),
    assignments: catalog.assignments.filter((assignment) => own.has(assignment.unit)),
  };
}
