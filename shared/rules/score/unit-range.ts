/** The points that rules can give one unit: by the rules of its own tiers, as far as its volumes are known. */
import type { Catalog } from '../../model/catalog.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { ScoringRule } from '../../model/scoring.ts';
import { indexCatalog } from '../catalog-index.ts';
import { groupBy } from '../group-by.ts';
import { pointsRange, type PointsRange } from './points-range.ts';
import { tierKey } from './scoring-row.ts';
import { isInTier, type VolumeOf } from './volume.ts';

/** The range for a unit with these volumes. */
export type UnitRange = (volumeOf: VolumeOf) => PointsRange;

export type UnitRanges = ReadonlyMap<IndicatorCode | null, UnitRange>;

const ofCatalog = new WeakMap<Catalog, UnitRanges>();

/** The ranges by indicator, and under `null` that of the report. Made once for each catalog. */
export function unitRangesOf(catalog: Catalog): UnitRanges {
  const found = ofCatalog.get(catalog);
  if (found !== undefined) return found;
  const { rules } = indexCatalog(catalog);
  const { pointDecimals } = catalog.scoring;
  const made = new Map([...rules].map(([code, list]) => [code, unitRange(list, pointDecimals)]));
  ofCatalog.set(catalog, made);
  return made;
}

/**
 * The range of some rules for any unit. Rules of a tier count where the unit is in it, or may still turn out to be. It is
 * computed once for all units in the same tiers.
 */
export function unitRange(rules: readonly ScoringRule[], pointDecimals: number): UnitRange {
  const tiers = [...groupBy(rules, ({ tier }) => tierKey(tier)).values()];
  const known = new Map<string, PointsRange>();
  return (volumeOf) => {
    const mayCount = tiers.map(([rule]) => rule !== undefined && isInTier(rule, volumeOf) !== false);
    const key = mayCount.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const range = pointsRange(tiers.filter((_, place) => mayCount[place]).flat(), pointDecimals);
    known.set(key, range);
    return range;
  };
}
