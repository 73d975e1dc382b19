/** Until when each unit may report: all until the campaign's lock, and those with an extension until their own. */
import type { Campaign } from '../../model/catalog.ts';
import { type Extension, extensionInForce } from '../../model/extension.ts';
import type { Instant, UnitCode } from '../../model/identifiers.ts';
import { groupBy } from '../group-by.ts';
import { isBefore } from './instant-order.ts';

/** The locks that extensions give. A unit that is not among them is locked with the campaign. */
export type UnitLocks = ReadonlyMap<UnitCode, Instant>;

/** No unit has an extension. */
export const noExtensions: UnitLocks = new Map();

/** The locks that are in force by these extensions, those of each unit in order. */
export function locksOf(extensions: readonly Extension[]): UnitLocks {
  const locks = new Map<UnitCode, Instant>();
  for (const [unit, own] of groupBy(extensions, (extension) => extension.unit)) {
    const lockAt = extensionInForce(own)?.lockAt ?? null;
    if (lockAt !== null) locks.set(unit, lockAt);
  }
  return locks;
}

/**
 * A unit's lock: the later one of the campaign's and of its extension's, so that a campaign whose lock is put off takes
 * nothing away from a unit that had been given less.
 */
export function lockOf({ lockAt }: Pick<Campaign, 'lockAt'>, extended: Instant | null): Instant {
  return extended !== null && isBefore(lockAt, extended) ? extended : lockAt;
}
