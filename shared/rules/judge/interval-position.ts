/** Where a figure lies against an interval, by exact comparison. */
import type { Fraction } from 'fraction.js';
import { isMaxOpen, isMinOpen, type Interval } from '../../model/interval.ts';
import { fractionOf } from '../../model/decimal.ts';

/** An interval with its bounds read once, for figures by the thousand. */
export interface ExactInterval {
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  readonly open: Interval['open'];
}

export function exactInterval({ min, max, open }: Interval): ExactInterval {
  return {
    min: min === null ? null : fractionOf(min),
    max: max === null ? null : fractionOf(max),
    open,
  };
}

/** Below the interval, inside it, or above it. A bound that is open does not belong to the inside. */
export function positionOf(
  interval: Interval | ExactInterval,
  figure: Fraction,
): 'below' | 'inside' | 'above' {
  const { min, max } = interval;
  if (min !== null) {
    const order = figure.compare(min);
    if (order < 0 || (order === 0 && isMinOpen(interval))) return 'below';
  }
  if (max !== null) {
    const order = figure.compare(max);
    if (order > 0 || (order === 0 && isMaxOpen(interval))) return 'above';
  }
  return 'inside';
}
