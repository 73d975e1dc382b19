/** What a line in which nothing arose can still gain or lose, while the volumes that decide its tiers are missing. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import { fractionOf } from '../../model/decimal.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { ScoringRule } from '../../model/scoring.ts';
import { indexCatalog } from '../catalog-index.ts';
import { openPointsOf, wholeParts, type OpenPoints } from './open-points.ts';
import { pointsRange, situationOf } from '../score/points-range.ts';
import { pointsWhereNothingArose, type UnitPoints } from '../score/score-unit.ts';
import { unitRangesOf } from '../score/unit-range.ts';
import { isInTier, type VolumeOf } from '../score/volume.ts';

type Points = Pick<UnitPoints, 'base' | 'bonus' | 'penalty'>;

const ZERO = new Fraction(0);

/** Computed once for all units in the same tiers. */
const known = new WeakMap<Catalog, Map<string, OpenPoints>>();

/**
 * The least and the most that the line can still gain over what it has now; `null`: no volume is missing. Until its
 * tier is known, the line has the full base of its largest tier, in place of which base points for "không phát sinh"
 * may come.
 */
export function openWhereNothingArose(
  catalog: Catalog,
  code: IndicatorCode,
  volumeOf: VolumeOf,
): OpenPoints | null {
  const rules = indexCatalog(catalog).rules.get(code) ?? [];
  const tiers = rules.map((rule) => isInTier(rule, volumeOf));
  if (!tiers.includes('unknown')) return null;
  const ofCatalog = known.get(catalog) ?? new Map<string, OpenPoints>();
  known.set(catalog, ofCatalog);
  const key = JSON.stringify([code, tiers]);
  const found = ofCatalog.get(key);
  if (found !== undefined) return found;
  const now = pointsWhereNothingArose(catalog, code, volumeOf);
  const open = openBetween(now, outcomes(catalog, code, rules, volumeOf), openPointsOf(catalog).parts);
  ofCatalog.set(key, open);
  return open;
}

/** The points for every volume that may still come. With several volumes missing, just the extremes of the line. */
function outcomes(
  catalog: Catalog,
  code: IndicatorCode,
  rules: readonly ScoringRule[],
  volumeOf: VolumeOf,
): Points[] {
  const unknown = rules.flatMap((rule) =>
    rule.tier !== null && isInTier(rule, volumeOf) === 'unknown' ? [rule.tier] : [],
  );
  const [first, ...others] = new Set(unknown.map(({ indicator }) => indicator));
  if (first === undefined || others.length > 0) return extremes(catalog, code, rules, volumeOf);
  const bounds = unknown.flatMap(({ within: { min, max } }) => [min, max]).filter((bound) => bound !== null);
  const isCount = indexCatalog(catalog).indicators.get(first)?.measure !== 'number';
  return volumesApart(bounds.map(fractionOf), isCount).map((volume) =>
    pointsWhereNothingArose(catalog, code, (other) => (other === first ? volume : volumeOf(other))),
  );
}

function extremes(
  catalog: Catalog,
  code: IndicatorCode,
  rules: readonly ScoringRule[],
  volumeOf: VolumeOf,
): Points[] {
  const { base, extra } = pointsRange(
    rules.filter((rule) => situationOf(rule) === 'notArising'),
    catalog.scoring.pointDecimals,
  );
  return [
    { base: base.least ?? ZERO, bonus: ZERO, penalty: (extra.least ?? ZERO).neg() },
    {
      base: unitRangesOf(catalog).get(code)?.(volumeOf).fullBase ?? ZERO,
      bonus: extra.most ?? ZERO,
      penalty: ZERO,
    },
  ];
}

/**
 * One volume for each place among the bounds of tiers: at a bound, between two, and beyond the last. Only a plain
 * number can also lie below zero.
 */
function volumesApart(bounds: readonly Fraction[], isCount: boolean): Fraction[] {
  const sorted = [ZERO, ...bounds].toSorted((a, b) => a.compare(b));
  const under = isCount ? [] : sorted.slice(0, 1).map((lowest) => lowest.sub(1));
  const apart = sorted.flatMap((bound, place) => {
    const next = sorted[place + 1];
    return [bound, next === undefined ? bound.add(1) : bound.add(next).div(2)];
  });
  return [...under, ...apart];
}

function openBetween(now: Points, outcomes: readonly Points[], parts: bigint): OpenPoints {
  const ends = (valueOf: (points: Points) => Fraction) => {
    const changes = outcomes.map((points) => wholeParts(valueOf(points).sub(valueOf(now)), parts));
    return {
      least: changes.reduce((least, change) => (change < least ? change : least), 0n),
      most: changes.reduce((most, change) => (change > most ? change : most), 0n),
    };
  };
  return {
    points: ends(({ base, bonus, penalty }) => base.add(bonus).sub(penalty)),
    basePoints: ends(({ base }) => base),
    fewestPenalties: ends(({ penalty }) => penalty.neg()),
  };
}
