/** What changed between two standings, block by block and unit by unit, as a meeting goes through it. */
import type { BlockCode, UnitCode } from '../../model/identifiers.ts';
import type { StandingsDifference } from '../../model/snapshot.ts';
import type { Standings } from '../../model/standings.ts';
import { groupBy } from '../group-by.ts';
import type { ChangeCause, SnapshotComparison } from './compare-snapshots.ts';

export interface ChangedUnit {
  readonly unit: UnitCode;
  /** Whether both standings list it, only the later ones (`joined`) or only the earlier ones (`left`). */
  readonly listed: 'both' | 'joined' | 'left';
  readonly earlierRank: number | null;
  readonly rank: number | null;
  /** Places gained; `null` unless it is ranked in both, within the same block. */
  readonly change: number | null;
  /** Changed values besides the rank. */
  readonly values: readonly StandingsDifference[];
  readonly causes: readonly ChangeCause[];
}

/** The units of a block in which anything changed. Units that have left count to the block they had. */
export interface ChangedBlock {
  readonly block: BlockCode;
  /** How many of its units have gained places, and how many have lost any. */
  readonly risen: number;
  readonly fallen: number;
  /** In the order of the later standings; those that have left come last. */
  readonly units: readonly ChangedUnit[];
}

/** The blocks in which anything changed, with only the units in which anything did. Linear. */
export function changesByBlock(
  earlier: Standings,
  later: Standings,
  { movement, units }: SnapshotComparison,
): ChangedBlock[] {
  const changes = new Map(units.map((change) => [change.unit, change]));
  const blockOf = new Map([...earlier.rows, ...later.rows].map(({ unit, block }) => [unit, block]));
  const earlierRank = new Map(earlier.rows.map(({ unit, rank }) => [unit, rank]));
  const moved = movement.units.flatMap(({ isNew, ...place }): ChangedUnit[] => {
    const change = changes.get(place.unit);
    if (change === undefined && !isNew) return [];
    const values = (change?.values ?? []).filter(({ field }) => field !== 'rank');
    return [{ ...place, listed: isNew ? 'joined' : 'both', values, causes: change?.causes ?? [] }];
  });
  const left = movement.left.map((unit): ChangedUnit => {
    const was = earlierRank.get(unit) ?? null;
    return { unit, listed: 'left', earlierRank: was, rank: null, change: null, values: [], causes: [] };
  });
  return [...groupBy([...moved, ...left], ({ unit }) => blockOf.get(unit) ?? '')].map(([block, inBlock]) => ({
    block,
    risen: inBlock.filter(({ change }) => (change ?? 0) > 0).length,
    fallen: inBlock.filter(({ change }) => (change ?? 0) < 0).length,
    units: inBlock,
  }));
}
