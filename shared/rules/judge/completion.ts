/** Completion (tỷ lệ hoàn thành): what is reported against its target, in percent. */
import type { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import type { Goal, Indicator } from '../../model/indicator.ts';
import type { Reported } from '../../model/submission.ts';
import type { QuantityTarget, Target } from '../../model/target.ts';
import { achievedFigure, measuredOf } from './achieved.ts';

/**
 * The completion of one report, exactly. `null` where a percent means nothing: nothing reported, nothing arose, a report
 * or a target of another kind than the indicator's, or figures as in `completionOfFigure`.
 */
export function completionOf(
  indicator: Pick<Indicator, 'goal' | 'measure'>,
  target: Target,
  reported: Reported | null,
): Fraction | null {
  const measured = measuredOf(indicator, reported);
  const figure = measured === null ? null : achievedFigure(measured);
  return figure === null || target.kind !== 'quantity'
    ? null
    : completionOfFigure(indicator.goal, target, figure);
}

/**
 * Completion in percent, exactly, where it means something: for `atLeast` actual / target with target above 0, for
 * `atMost` target / actual with both above 0. The bound to reach counts: the interval's `min`, or its `max`.
 */
export function completionOfFigure(goal: Goal, target: QuantityTarget, figure: Fraction): Fraction | null {
  if (goal === 'atLeast' && target.min !== null) {
    const bound = fractionOf(target.min);
    return bound.gt(0) ? figure.div(bound).mul(100) : null;
  }
  if (goal === 'atMost' && target.max !== null) {
    const bound = fractionOf(target.max);
    return bound.gt(0) && figure.gt(0) ? bound.div(figure).mul(100) : null;
  }
  return null;
}

/**
 * Whether nothing, or less, came of what there may be at most so much of. The less there is of it the more is completed,
 * without end: the best there is has no percent of its own and lies beyond every other.
 */
export function isBeyondEveryPercent(goal: Goal, target: Target, figure: Fraction): boolean {
  return (
    goal === 'atMost' &&
    target.kind === 'quantity' &&
    target.max !== null &&
    figure.lte(0) &&
    fractionOf(target.max).gt(0)
  );
}
