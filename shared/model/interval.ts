/** An interval of numbers. Either bound may be missing, or be open: not belong to the interval itself. */
import * as z from 'zod/mini';
import { Decimal, fractionOf } from './decimal.ts';

/** Which of the bounds do not belong to an interval: `dưới 4` has the open bound `max`. */
export const OpenBounds = z.enum(['none', 'min', 'max', 'both']);
export type OpenBounds = z.infer<typeof OpenBounds>;

/** The fields of an interval, for schemas that have further ones. */
export const intervalFields = { min: z.nullable(Decimal), max: z.nullable(Decimal), open: OpenBounds };

interface IntervalLike {
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly open: OpenBounds;
}

/** Whether `min` itself does not belong to the interval. */
export function isMinOpen({ open }: Pick<IntervalLike, 'open'>): boolean {
  return open === 'min' || open === 'both';
}

/** Whether `max` itself does not belong to the interval. */
export function isMaxOpen({ open }: Pick<IntervalLike, 'open'>): boolean {
  return open === 'max' || open === 'both';
}

/** The open bounds of an interval by each side. */
export function openBounds(minOpen: boolean, maxOpen: boolean): OpenBounds {
  if (minOpen) return maxOpen ? 'both' : 'min';
  return maxOpen ? 'max' : 'none';
}

/** What holds of every interval: it contains a number, and it is written in one way only. */
export const intervalHolds = z.refine<IntervalLike>(
  (interval) => {
    const { min, max, open } = interval;
    if (min === null && isMinOpen(interval)) return false;
    if (max === null && isMaxOpen(interval)) return false;
    if (min === null || max === null) return min !== max;
    const order = fractionOf(min).compare(max);
    return open === 'none' ? order <= 0 : order < 0;
  },
  // What is no decimal cannot be compared, and has been refused already.
  { path: ['max'], error: 'below min', when: ({ issues }) => issues.length === 0 },
);

/** `null` is no bound on that side; at least one bound is there. `min` = `max` is a single number. */
export const Interval = z.strictObject(intervalFields).check(intervalHolds);
export type Interval = z.infer<typeof Interval>;
