/** Completion (tỷ lệ hoàn thành): what is reported against its target, in percent. */
import type { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import type { Goal, Indicator } from '../../model/indicator.ts';
import type { Reported } from '../../model/submission.ts';
import type { QuantityTarget, Target } from '../../model/target.ts';
import { achievedFigure, measuredOf } from './achieved.ts';

/**
 * The exact completion of one report. `null` where a percent means nothing: nothing was reported or arose, the report
 * or the target is of another kind than the indicator, or `completionOfFigure` has none.
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
 * The exact completion in percent: for `atLeast` figure / `min` where `min` is above 0, for `atMost` `max` / figure where
 * both are above 0; otherwise `null`.
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
 * Whether a figure is better than every percent can say: zero or less where there may be at most so much (`atMost`).
 * Completion there is target / figure, which grows without end as the figure falls to zero. So at zero there is no
 * percent, and yet no figure is better.
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
