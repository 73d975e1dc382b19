/** The chase list as it is worked through: by cause, whoever is furthest behind first. */
import type { OrgUnit } from '../../model/catalog.ts';
import type { ChaseCause, ChaseRow } from '../../model/chase-list.ts';
import type { Instant, UnitCode } from '../../model/identifiers.ts';
import { groupBy } from '../group-by.ts';
import { orderOf } from '../time/instant-order.ts';
import { unitTest, type UnitFilter } from '../unit-filter.ts';

export type ChaseKind = ChaseCause['kind'];

/** The most urgent first. In the last one it is the council that is waited for. */
export const chaseKinds = [
  'neverOpened',
  'signedIn',
  'opened',
  'failing',
  'checked',
  'returned',
  'incomplete',
  'waiting',
] as const satisfies readonly ChaseKind[];

export interface ChasedUnit {
  readonly row: ChaseRow;
  /** The unit's name. */
  readonly name: string;
}

/** The rows with the names of their units. */
export function chasedUnits(
  rows: readonly ChaseRow[],
  units: readonly Pick<OrgUnit, 'code' | 'name'>[],
): ChasedUnit[] {
  const nameOf = new Map<UnitCode, string>(units.map(({ code, name }) => [code, name]));
  return rows.map((row) => ({ row, name: nameOf.get(row.unit) ?? row.unit }));
}

/** Whether the unit itself still has something to do, and it is not only the council's review that is missing. */
export function owesReport({ cause }: Pick<ChaseRow, 'cause'>): boolean {
  return cause.kind !== 'waiting' || cause.missing.length > 0;
}

/** Whether its report is there, though perhaps without some figures. */
export function isReported({ kind }: ChaseCause): boolean {
  return kind === 'incomplete' || kind === 'waiting';
}

/** When something last happened; `null` where nothing ever did. */
export function quietSince({ cause, progress }: Pick<ChaseRow, 'cause' | 'progress'>): Instant | null {
  switch (cause.kind) {
    case 'returned':
      return cause.review.at;
    case 'waiting':
    case 'incomplete':
      return cause.submittedAt;
    case 'neverOpened':
    case 'signedIn':
    case 'opened':
    case 'failing':
    case 'checked':
      return progress?.seenAt ?? null;
  }
}

/** The units that pass a filter. */
export function narrowChased(units: readonly ChasedUnit[], filter: UnitFilter): ChasedUnit[] {
  const passes = unitTest(filter);
  return units.filter(({ row, name }) => passes({ code: row.unit, name, block: row.block }));
}

export interface ChaseGroup {
  readonly kind: ChaseKind;
  readonly units: readonly ChasedUnit[];
}

/** The units by cause, in the order of `chaseKinds`; within a cause whoever has been quiet for longest comes first. */
export function chaseGroups(units: readonly ChasedUnit[]): ChaseGroup[] {
  const byKind = groupBy(units, ({ row }) => row.cause.kind);
  return chaseKinds.flatMap((kind) => {
    const group = byKind.get(kind);
    return group === undefined ? [] : [{ kind, units: quietestFirst(group) }];
  });
}

function quietestFirst(units: readonly ChasedUnit[]): ChasedUnit[] {
  const keyed = units.map((unit) => {
    const since = quietSince(unit.row);
    return { unit, since: since === null ? '' : orderOf(since) };
  });
  return keyed.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)).map(({ unit }) => unit);
}
