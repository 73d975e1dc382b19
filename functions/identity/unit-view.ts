/** What a unit's account sees of a catalog. */
import type { Catalog, OrgUnit } from '../../shared/model/catalog.ts';

/** The catalog with the targets of the account's own units only, and without the accounts of others. */
export function unitView(catalog: Catalog, ownUnits: readonly OrgUnit[]): Catalog {
  const own = new Set(ownUnits.map((unit) => unit.code));
  return {
    ...catalog,
    units: catalog.units.map((unit) => (own.has(unit.code) ? unit : { ...unit, accounts: [] })),
    assignments: catalog.assignments.filter((assignment) => own.has(assignment.unit)),
  };
}
