/** The account that calls, and what the catalog lets it do. */
import type { Catalog, OrgUnit } from '../../shared/model/catalog.ts';
import type { Role } from '../../shared/api/operations.ts';
import type { Actor } from '../../shared/model/audit.ts';

/** A signed-in account, as its verified token says. */
export interface Account {
  /** The sign-in name in lower case, as the council lists it. */
  readonly name: string;
  /** The identity provider's own id: it stays when the name changes. */
  readonly oid: string;
  /** The identity provider's tenant. */
  readonly tid: string;
  readonly roles: readonly Role[];
}

/** Whether the account runs campaigns, and so sees everything. */
export function isCouncil(account: Account): boolean {
  return account.roles.includes('Council');
}

/** The units that list the account. Whether it is the person that the account is bound to is for `Memberships` to say. */
export function listedUnits(catalog: Catalog, account: Account): readonly OrgUnit[] {
  if (!account.roles.includes('Unit')) return [];
  return catalog.units.filter((unit) => unit.accounts.includes(account.name));
}

/** The account as the audit trail names it. */
export function actorOf({ name, oid }: Account): Actor {
  return { kind: 'account', account: name, oid };
}
