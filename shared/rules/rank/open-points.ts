/** The points that rules can still give for what is missing, as whole numbers, which add up faster than fractions. */
import type { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import { roundedDecimal } from '../../model/decimal.ts';
import type { Criterion } from '../../model/explanation.ts';
import type { IndicatorCode, Instant } from '../../model/identifiers.ts';
import { isCounted, type ScoringRule } from '../../model/scoring.ts';
import { indexCatalog } from '../catalog-index.ts';
import { reportDaysLate } from '../time/days-late.ts';
import { groupBy } from '../group-by.ts';
import { pointsRange, situationOf } from '../score/points-range.ts';
import { scoreRule, type RulePoints } from '../score/score-rule.ts';
import { POINT_PLACES } from '../decimal-places.ts';

/** Criteria that are sums of points. */
export type PointsCriterion = Extract<Criterion, 'points' | 'basePoints' | 'fewestPenalties'>;
export type End = 'least' | 'most';

/** The least and the most that some rules can give, counted in the smallest part of a point; `null`: without end. */
export type OpenPoints = Readonly<Record<PointsCriterion, Readonly<Record<End, bigint | null>>>>;

/** What the rules of a catalog can give for each thing that may be missing. */
export interface CatalogOpenPoints {
  /** How many of the smallest part make a point. */
  readonly parts: bigint;
  /** By all rules of an indicator. */
  readonly ofIndicator: ReadonlyMap<IndicatorCode, OpenPoints>;
  /** By rules for reported lines whose tier goes by an indicator's volume: first by that indicator, then by their own. */
  readonly ofTiersBy: ReadonlyMap<IndicatorCode, ReadonlyMap<IndicatorCode, OpenPoints>>;
  /** By the rules of the report as a whole, for a unit whose lock is at an instant. */
  readonly ofReport: (lockAt: Instant) => OpenPoints;
}

const known = new WeakMap<Catalog, CatalogOpenPoints>();

/** Made once for each catalog object, which never changes. */
export function openPointsOf(catalog: Catalog): CatalogOpenPoints {
  const found = known.get(catalog);
  if (found !== undefined) return found;
  const { rules } = indexCatalog(catalog);
  const { pointDecimals } = catalog.scoring;
  const parts = 10n ** BigInt(pointDecimals);
  const openPoints = (list: readonly ScoringRule[]) => endsOf(list, pointDecimals, parts);
  const byIndicator = (list: readonly ScoringRule[]) =>
    new Map(
      [...groupBy(list, (rule) => rule.indicator)].flatMap(([code, own]): [IndicatorCode, OpenPoints][] =>
        code === null ? [] : [[code, openPoints(own)]],
      ),
    );
  const ofReported = catalog.scoring.rules.filter((rule) => situationOf(rule) === 'reported');
  const ofLock = new Map<Instant, OpenPoints>();
  const tiered = groupBy(ofReported, (rule) => rule.tier?.indicator ?? null);
  const made: CatalogOpenPoints = {
    parts,
    ofIndicator: byIndicator(catalog.scoring.rules),
    ofTiersBy: new Map([...tiered].flatMap(([by, list]) => (by === null ? [] : [[by, byIndicator(list)]]))),
    ofReport: (lockAt) => {
      const found = ofLock.get(lockAt);
      if (found !== undefined) return found;
      const open = openPoints(endedByLock(catalog, rules.get(null) ?? [], lockAt));
      ofLock.set(lockAt, open);
      return open;
    },
  };
  known.set(catalog, made);
  return made;
}

/** The sum of one end; `null` is without end. */
export function sumOfOpen(all: readonly OpenPoints[], criterion: PointsCriterion, end: End): bigint | null {
  let sum = 0n;
  for (const one of all) {
    const points = one[criterion][end];
    if (points === null) return null;
    sum += points;
  }
  return sum;
}

function endsOf(rules: readonly ScoringRule[], pointDecimals: number, parts: bigint): OpenPoints {
  const { base, extra } = pointsRange(rules, pointDecimals);
  const at = (range: typeof base, end: End) => {
    const points = range[end];
    return points === null ? null : wholeParts(points, parts);
  };
  const both = (end: End) => {
    const [ofBase, ofExtra] = [at(base, end), at(extra, end)];
    return ofBase === null || ofExtra === null ? null : ofBase + ofExtra;
  };
  return {
    points: { least: both('least'), most: both('most') },
    basePoints: { least: at(base, 'least'), most: at(base, 'most') },
    // Without any penalty at its best.
    fewestPenalties: { least: at(extra, 'least'), most: 0n },
  };
}

/** Points that a rule has given and that are lost once something else is reported: both ends are the same. */
export function takenBack({ rule, points }: RulePoints, parts: bigint): OpenPoints {
  const back = -wholeParts(points, parts);
  const ends = (isCounted: boolean) => ({ least: isCounted ? back : 0n, most: isCounted ? back : 0n });
  return {
    points: ends(true),
    basePoints: ends(rule.part === 'base'),
    fewestPenalties: ends(rule.part === 'extra' && back > 0n),
  };
}

/** Points in the smallest parts. Exact, because the points of rules are rounded to just these parts. */
export function wholeParts(points: Fraction, parts: bigint): bigint {
  return (points.s * points.n * parts) / points.d;
}

/**
 * The rules of the report, those without a cap given one: points for each day late end with the lock, after which no
 * report of the unit is taken.
 */
function endedByLock(
  { campaign, scoring }: Catalog,
  rules: readonly ScoringRule[],
  lockAt: Instant,
): ScoringRule[] {
  const input = { verdict: 'met', completion: null, figure: null, volumeOf: () => null } as const;
  return rules.flatMap((rule) => {
    if (!isCounted(rule) || rule.cap !== null) return [rule];
    // Points for each day that a report is early have no known end.
    if (rule.kind === 'step' && rule.within.min === null) return [rule];
    const daysLate = reportDaysLate(campaign, lockAt);
    // Its end is the same for every unit, in the rule's tier or not.
    const untiered = { ...rule, tier: null };
    const { times, points } = scoreRule(untiered, { ...input, daysLate }, scoring.pointDecimals);
    return times === null ? [] : [{ ...rule, cap: roundedDecimal(points, POINT_PLACES) }];
  });
}
