/** Until when each unit may report: until the campaign's lock, or with an extension until the unit's own. */
import type { Campaign } from '../../model/catalog.ts';
import { type Extension, extensionInForce } from '../../model/extension.ts';
import type { Instant, UnitCode } from '../../model/identifiers.ts';
import { groupBy } from '../group-by.ts';
import { isBefore } from './instant-order.ts';

/** The locks of units with an extension. Any other unit is locked with the campaign. */
export type UnitLocks = ReadonlyMap<UnitCode, Instant>;

/** No unit has an extension. */
export const noExtensions: UnitLocks = new Map();

/** The locks that follow from extensions, which are in order within each unit. */
export function locksOf(extensions: readonly Extension[]): UnitLocks {
  const locks = new Map<UnitCode, Instant>();
  for (const [unit, own] of groupBy(extensions, (extension) => extension.unit)) {
    const lockAt = extensionInForce(own)?.lockAt ?? null;
    if (lockAt !== null) locks.set(unit, lockAt);
  }
  return locks;
}

/**
 * A unit's lock: the later one of the campaign's and its extension's (`null`: it has none). So when the campaign's lock
 * is put off beyond an extension, the unit has the longer time as well.
 */
export function lockOf({ lockAt }: Pick<Campaign, 'lockAt'>, extended: Instant | null): Instant {
  return extended !== null && isBefore(lockAt, extended) ? extended : lockAt;
}
