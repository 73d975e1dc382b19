/** How intervals cover the numbers: which of them overlap, and which gaps they leave. Exact. */
import type { Fraction } from 'fraction.js';
import { fractionOf, type Decimal } from '../../model/decimal.ts';
import { isMaxOpen, isMinOpen, openBounds, type Interval } from '../../model/interval.ts';
import { positionOf } from '../judge/interval-position.ts';

interface Piece {
  readonly interval: Interval;
}

/** All numbers that are possible, from `least` to `most`; `null`: without end. */
export interface Extent {
  readonly least: Fraction | null;
  readonly most: Fraction | null;
}

export interface IntervalCover<T extends Piece> {
  /**
   * Pairs of pieces that share a number. Every piece that overlaps is in one of them; there are fewer pairs than
   * pieces.
   */
  readonly overlaps: readonly (readonly [T, T])[];
  /** From the lowest upwards, each with a piece that it adjoins. */
  readonly gaps: readonly { readonly gap: Interval; readonly beside: T }[];
}

/**
 * Overlaps and gaps of some intervals. Gaps lie between the pieces and, where the extent is known, also below the
 * lowest and above the highest of them. One sort, then one pass.
 */
export function coverOf<T extends Piece>(pieces: readonly T[], extent: Extent | null): IntervalCover<T> {
  const overlaps: [T, T][] = [];
  const gaps: { gap: Interval; beside: T }[] = [];
  const [lowest, ...rest] = pieces.map(placed).toSorted(byLowerBound);
  if (lowest === undefined) return { overlaps, gaps };
  const under = extent === null ? null : gapBelow(lowest.piece.interval, extent);
  if (under !== null) gaps.push({ gap: under, beside: lowest.piece });
  let furthest = lowest;
  for (const next of rest) {
    const meeting = meetingOf(furthest, next);
    if (meeting === 'sharing') overlaps.push([furthest.piece, next.piece]);
    if (meeting === 'apart') {
      gaps.push({ gap: gapBetween(furthest.piece.interval, next.piece.interval), beside: furthest.piece });
    }
    if (reachesFurther(next, furthest)) furthest = next;
  }
  const over = extent === null ? null : gapAbove(furthest.piece.interval, extent);
  if (over !== null) gaps.push({ gap: over, beside: furthest.piece });
  return { overlaps, gaps };
}

/** A piece with its bounds as they are compared; `null` where it has none. */
interface Placed<T extends Piece> {
  readonly piece: T;
  readonly min: Fraction | null;
  readonly max: Fraction | null;
}

function placed<T extends Piece>(piece: T): Placed<T> {
  const { min, max } = piece.interval;
  return { piece, min: min === null ? null : fractionOf(min), max: max === null ? null : fractionOf(max) };
}

function byLowerBound(a: Placed<Piece>, b: Placed<Piece>): number {
  if (a.min === null || b.min === null) return Number(b.min === null) - Number(a.min === null);
  return a.min.compare(b.min) || Number(isMinOpen(a.piece.interval)) - Number(isMinOpen(b.piece.interval));
}

function reachesFurther(a: Placed<Piece>, b: Placed<Piece>): boolean {
  if (a.max === null || b.max === null) return b.max !== null;
  const order = a.max.compare(b.max);
  return order > 0 || (order === 0 && isMaxOpen(b.piece.interval));
}

/** How an interval meets one that does not begin below it. `apart`: at least one number lies between them. */
function meetingOf(lower: Placed<Piece>, upper: Placed<Piece>): 'sharing' | 'touching' | 'apart' {
  if (lower.max === null || upper.min === null) return 'sharing';
  const order = lower.max.compare(upper.min);
  if (order !== 0) return order > 0 ? 'sharing' : 'apart';
  const open = Number(isMaxOpen(lower.piece.interval)) + Number(isMinOpen(upper.piece.interval));
  return open === 0 ? 'sharing' : open === 1 ? 'touching' : 'apart';
}

function gapBetween(lower: Interval, upper: Interval): Interval {
  return between(lower.max, !isMaxOpen(lower), upper.min, !isMinOpen(upper));
}

function gapBelow(lowest: Interval, { least }: Extent): Interval | null {
  const open = least === null ? lowest.min !== null : positionOf(lowest, least) === 'below';
  return open ? between(null, false, lowest.min, !isMinOpen(lowest)) : null;
}

function gapAbove(highest: Interval, { most }: Extent): Interval | null {
  const open = most === null ? highest.max !== null : positionOf(highest, most) === 'above';
  return open ? between(highest.max, !isMaxOpen(highest), null, false) : null;
}

function between(min: Decimal | null, minOpen: boolean, max: Decimal | null, maxOpen: boolean): Interval {
  return { min, max, open: openBounds(minOpen, maxOpen) };
}
