/** The best and the worst that a unit can still come to while figures of it are missing. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../model/catalog.ts';
import type { Criterion } from '../../model/explanation.ts';
import type { IndicatorCode, Instant, UnitCode } from '../../model/identifiers.ts';
import { indexCatalog } from '../catalog-index.ts';
import { applicableCount } from '../judge/verdict-counts.ts';
import { lockOf, noExtensions, type UnitLocks } from '../time/unit-locks.ts';
import { asUnreported } from './as-unreported.ts';
import { missingOf, missingReport, type Missing } from './missing-lines.ts';
import { openPointsOf, sumOfOpen, type End, type PointsCriterion } from './open-points.ts';
import type { PossibleStandings } from './rank-bounds.ts';
import { keyOf, percentOf, type StandingKey, type StandingValue } from './standing-order.ts';
import { isReturned, type UnitHead } from './unit-head.ts';

const ZERO = new Fraction(0);

/** A unit's extremes; its head is `null` where it has not reported. */
export type PossibleOf = (unit: UnitCode, head: UnitHead | null) => PossibleStandings;

/**
 * Makes a function that gives a unit's extremes. Every criterion is taken at its own extreme: where no single outcome
 * is best in all of them the bounds are wider than what can happen, never narrower. The caller leaves out units to
 * which nothing applies. `locks` are those of units with an extension. Linear in the lines of a unit.
 */
export function possibleStandings(
  catalog: Catalog,
  criteria: readonly Criterion[],
  locks: UnitLocks = noExtensions,
): PossibleOf {
  const { parts } = openPointsOf(catalog);
  const nothingYet = criteria.map((criterion) => (criterion === 'earliest' ? 'highest' : ZERO));
  const between = (now: StandingKey, missing: Missing): PossibleStandings => {
    const extreme = (end: End): StandingKey =>
      criteria.map((criterion, position) =>
        extremeValue(criterion, now[position] ?? ZERO, missing, end, parts),
      );
    return { best: extreme('most'), worst: missing.mayNotApply ? null : extreme('least') };
  };
  const lockOfUnit = (unit: UnitCode): Instant => lockOf(catalog.campaign, locks.get(unit) ?? null);
  const ofUnreported = sharedByAssigned(catalog, lockOfUnit, (assigned, lockAt) =>
    between(nothingYet, missingReport(catalog, assigned, lockAt)),
  );
  const ofReported = (head: UnitHead): PossibleStandings => {
    const now = keyOf(criteria, head) ?? nothingYet;
    const missing = missingOf(catalog, head, lockOfUnit(head.unit));
    return missing === null ? { best: now, worst: now } : between(now, missing);
  };
  return (unit, head) => {
    if (head === null) return ofUnreported(unit);
    // What was returned no longer counts, and the unit may never report again.
    if (isReturned(head)) return { ...ofReported(asUnreported(catalog, head)), worst: null };
    return ofReported(head);
  };
}

/** Makes the extremes once for all unreported units that are asked for the same indicators until the same instant. */
function sharedByAssigned<T>(
  catalog: Catalog,
  lockOfUnit: (unit: UnitCode) => Instant,
  make: (assigned: readonly IndicatorCode[], lockAt: Instant) => T,
): (unit: UnitCode) => T {
  const { assignments } = indexCatalog(catalog);
  const known = new Map<string, T>();
  return (unit) => {
    const assigned = (assignments.get(unit) ?? []).map(({ indicator }) => indicator);
    const lockAt = lockOfUnit(unit);
    const key = [lockAt, ...assigned].join('\n');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(assigned, lockAt);
    known.set(key, made);
    return made;
  };
}

function extremeValue(
  criterion: Criterion,
  now: StandingValue,
  missing: Missing,
  end: End,
  parts: bigint,
): StandingValue {
  const { counts } = missing;
  switch (criterion) {
    case 'points':
    case 'basePoints':
    case 'fewestPenalties':
      return extremeOfPoints(criterion, now, missing, end, parts);
    case 'metPercent': {
      if (end === 'least') return now;
      return percentOf(counts.met + counts.exceeded + counts.notReported, applicableCount(counts)) ?? now;
    }
    case 'exceeded':
      return end === 'least' ? now : new Fraction(counts.exceeded + counts.notReported);
    case 'earliest':
      // Whatever is still to come comes later than what is there.
      return end === 'most' ? now : 'lowest';
  }
}

/** The unit may also keep the report it has, which can be better, or worse, than any that may still come. */
function extremeOfPoints(
  criterion: PointsCriterion,
  now: StandingValue,
  { open }: Missing,
  end: End,
  parts: bigint,
): StandingValue {
  const sum = sumOfOpen(open, criterion, end);
  if (sum === null || typeof now === 'string') return end === 'most' ? 'highest' : 'lowest';
  const stays = end === 'most' ? sum <= 0n : sum >= 0n;
  return stays ? now : now.add(new Fraction(sum, parts));
}
