/** The ranks that are still possible, given every unit's best and worst standing. */
import type { RankBounds } from '../../model/standings.ts';
import { compareKeys, type StandingKey } from './standing-order.ts';

/** A unit at its extremes. `worst` is `null` for a unit that may end without a rank. */
export interface PossibleStandings {
  readonly best: StandingKey;
  readonly worst: StandingKey | null;
}

/**
 * Best and worst competition rank of each unit of a block, in the order given. Units do not depend on each other, so a
 * unit ranks best when it is at its best and all others are at their worst, and the other way round. n log n.
 */
export function rankBounds(units: readonly PossibleStandings[]): RankBounds[] {
  const worst = units.flatMap((unit) => (unit.worst === null ? [] : [unit.worst])).toSorted(compareKeys);
  const best = units.map((unit) => unit.best).toSorted(compareKeys);
  return units.map((unit) => {
    if (unit.worst === null) return { best: 1 + countBetter(worst, unit.best), worst: null };
    // The unit's own best is among `best` too, and is no rival of itself.
    const itself = compareKeys(unit.best, unit.worst) < 0 ? 1 : 0;
    return { best: 1 + countBetter(worst, unit.best), worst: 1 + countBetter(best, unit.worst) - itself };
  });
}

/** How many of the keys, sorted best first, are better than one. */
export function countBetter(sorted: readonly StandingKey[], key: StandingKey): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compareKeys(other, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
