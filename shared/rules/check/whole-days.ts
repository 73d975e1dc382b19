/** Intervals of days: days are counted whole, so that nothing lies between `≤ 0` and `≥ 1`. */
import { fractionOf, roundedDecimal, type Decimal } from '../../model/decimal.ts';
import { isMaxOpen, isMinOpen, type Interval } from '../../model/interval.ts';

/** The whole days of an interval, from the first to the last; `null`: there is none in it. */
export function wholeDays(interval: Interval): Interval | null {
  const min = interval.min === null ? null : firstDay(interval.min, isMinOpen(interval));
  const max = interval.max === null ? null : lastDay(interval.max, isMaxOpen(interval));
  const isEmpty = min !== null && max !== null && fractionOf(min).gt(max);
  return isEmpty ? null : { min, max, open: 'none' };
}

function firstDay(min: Decimal, open: boolean): Decimal {
  const bound = fractionOf(min);
  return roundedDecimal(open ? bound.floor().add(1) : bound.ceil(), 0);
}

function lastDay(max: Decimal, open: boolean): Decimal {
  const bound = fractionOf(max);
  return roundedDecimal(open ? bound.ceil().sub(1) : bound.floor(), 0);
}
