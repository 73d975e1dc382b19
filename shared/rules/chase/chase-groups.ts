/** The chase list as it is worked through: by cause, whoever is furthest behind first. */
import type { OrgUnit } from '../../model/catalog.ts';
import type { ChaseCause, ChaseRow } from '../../model/chase-list.ts';
import type { BlockCode, Instant, UnitCode } from '../../model/identifiers.ts';
import { searchableText } from '../../notation/searchable-text.ts';
import { groupBy } from '../group-by.ts';
import { orderOf } from '../time/instant-order.ts';

export type ChaseKind = ChaseCause['kind'];

/** The most urgent first; in the last the council is waited for. */
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

/** Whether the unit is to do something: not where only the council's review is missing. */
export function owesReport({ cause }: Pick<ChaseRow, 'cause'>): boolean {
  return cause.kind !== 'waiting' || cause.missing.length > 0;
}

/** Since when nothing has happened; `null` where nothing ever did. */
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

export interface ChaseFilter {
  /** `null`: of all blocks. */
  readonly block: BlockCode | null;
  /** A part of the unit's name or its code, with or without accents; blank finds all. */
  readonly words: string;
}

export function narrowChased(units: readonly ChasedUnit[], { block, words }: ChaseFilter): ChasedUnit[] {
  const wanted = searchableText(words);
  return units.filter(
    ({ row, name }) =>
      (block === null || row.block === block) &&
      [name, row.unit].some((text) => searchableText(text).includes(wanted)),
  );
}

export interface ChaseGroup {
  readonly kind: ChaseKind;
  readonly units: readonly ChasedUnit[];
}

/** The causes that there are, in their order; within each whoever has been quiet for longest, then as the units came. */
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
