/** The smallest move of a figure after which something holds: a search from turning point to turning point. */
import { Fraction } from 'fraction.js';
import type { Reported } from '../../model/submission.ts';
import type { MovableFigure } from './movable-figure.ts';

/** No figure from here on can be reported (`Decimal`), so that no search goes further. */
const FURTHEST = 10n ** 15n;

/** So many stops are looked at in either direction. More come only of hundreds of rows for one indicator. */
export const MOST_STOPS = 300;

/**
 * The standing nearest to the present one, in either direction, at which `holds` is true; `null`: there is none.
 * `holds` is not asked about the present standing itself.
 *
 * `turning` are standings, in any order, between which `holds` changes at most once. The search goes beyond the last of them
 * only where `goesOn`, in steps that double. What lies beyond `MOST_STOPS` of them is not found.
 */
export function nearestStanding(
  movable: MovableFigure,
  turning: readonly Fraction[],
  goesOn: boolean,
  holds: (reported: Reported) => boolean,
): Fraction | null {
  const holdsAt = (standing: Fraction) => holds(movable.reportedAt(standing));
  const above = firstFrom(movable, turning, goesOn, 1, holdsAt);
  const below = firstFrom(movable, turning, goesOn, -1, holdsAt);
  if (above === null || below === null) return above ?? below;
  return below.sub(movable.at).abs().lt(above.sub(movable.at)) ? below : above;
}

function firstFrom(
  movable: MovableFigure,
  turning: readonly Fraction[],
  goesOn: boolean,
  direction: 1 | -1,
  holdsAt: (standing: Fraction) => boolean,
): Fraction | null {
  const end = direction === 1 ? movable.most : movable.least;
  const stops = stopsOf(movable, end === null ? turning : [...turning, end], direction);
  let before = movable.at;
  for (const stop of stops.slice(0, MOST_STOPS)) {
    if (holdsAt(stop)) return firstBetween(movable, before, stop, holdsAt);
    before = stop;
  }
  if (!goesOn || end !== null || stops.length > MOST_STOPS) return null;
  for (let units = 1n; units < FURTHEST; units *= 2n) {
    const stop = before.add(movable.unit.mul(units * BigInt(direction)));
    if (stop.abs().gte(FURTHEST)) return null;
    if (holdsAt(stop)) return firstBetween(movable, before, stop, holdsAt);
    before = stop;
  }
  return null;
}

/**
 * The standings to try on one side, the nearest first: for each turning point the whole units around it. A turning point
 * beyond all that can be reported is replaced by the last standing that can.
 */
function stopsOf(movable: MovableFigure, turning: readonly Fraction[], direction: 1 | -1): Fraction[] {
  const { at, unit, least, most } = movable;
  const stops = new Map<string, Fraction>();
  const furthest = new Fraction(FURTHEST).sub(unit);
  for (const point of turning) {
    const units = (point.abs().gt(furthest) ? furthest.mul(point.s) : point).div(unit);
    const isWhole = units.d === 1n;
    // Its neighbours as well, because a bound may be open.
    for (const near of isWhole ? [units.sub(1), units, units.add(1)] : [units.floor(), units.ceil()]) {
      const stop = near.mul(unit);
      const isBeyond = (least !== null && stop.lt(least)) || (most !== null && stop.gt(most));
      const canBeReported = !isBeyond && stop.abs().lte(furthest);
      if (stop.sub(at).mul(direction).gt(0) && canBeReported) stops.set(stop.toFraction(), stop);
    }
  }
  return [...stops.values()].toSorted((a, b) => a.compare(b) * direction);
}

/** The standing nearest to `outside` at which it holds, by halving: it holds at `inside` and not at `outside`. */
function firstBetween(
  { unit }: MovableFigure,
  outside: Fraction,
  inside: Fraction,
  holdsAt: (standing: Fraction) => boolean,
): Fraction {
  let far = inside;
  let near = outside;
  for (;;) {
    const units = far.sub(near).div(unit);
    if (units.abs().lte(1)) return far;
    const middle = near.add(units.div(2).round().mul(unit));
    if (holdsAt(middle)) far = middle;
    else near = middle;
  }
}
