/** What a line in which nothing arose can still get, or lose, by the volumes that pick the tiers of its rules. */
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

/** Each is worked out once, for the first of the units that are in the same tiers. */
const known = new WeakMap<Catalog, Map<string, OpenPoints>>();

/**
 * Both ends of what the line of an indicator can come to, against what it has now; `null` where it waits for nothing. The
 * full base it has is that of its largest tier until its own is known, and base points for "không phát sinh" may take the
 * place of it.
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

/** By every kind of volume that is not known. Of several at once no more is said than what the line can come to at all. */
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
 * A volume for each place that bounds leave: at one of them, between two, and beyond. Only a plain number can be below zero,
 * and then in no tier that begins there.
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
