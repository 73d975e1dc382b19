/** Whether a figure lies below, inside or above an interval, by exact comparison. */
import type { Fraction } from 'fraction.js';
import { isMaxOpen, isMinOpen, type Interval } from '../../model/interval.ts';
import { fractionOf } from '../../model/decimal.ts';

/** An interval with its bounds parsed, for comparing figures by the thousand. */
export interface ExactInterval {
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  readonly open: Interval['open'];
}

/** The interval with its bounds parsed. */
export function exactInterval({ min, max, open }: Interval): ExactInterval {
  return {
    min: min === null ? null : fractionOf(min),
    max: max === null ? null : fractionOf(max),
    open,
  };
}

/** The position of a figure. An open bound itself lies outside. */
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
