/** Completion (tỷ lệ hoàn thành): what is reported against its target, in percent. */
import type { Fraction } from 'fraction.js';
import type { Indicator } from '../model/indicator.ts';
import type { Reported } from '../model/submission.ts';
import type { Target } from '../model/target.ts';
import { achievedFigure, measuredOf } from './achieved.ts';
import { completionOfFigure } from './verdict.ts';

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
