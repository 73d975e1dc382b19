/** Verdicts: a report held against its target. All comparisons are exact (0.7 + 0.1 meets 0.8). */
import type { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import type { Goal, Indicator } from '../../model/indicator.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Reported } from '../../model/submission.ts';
import type { QuantityTarget, Target } from '../../model/target.ts';
import { achievedFigure } from './achieved.ts';
import { positionOf } from './interval-position.ts';

/**
 * The verdict on one report; `reported` is `null` where nothing was reported. Not met are also a report for another
 * measure than the indicator's, which happens when a catalog changes the measure, and one against a target of another
 * kind.
 */
export function verdictOf(
  indicator: Pick<Indicator, 'goal' | 'measure'>,
  target: Target,
  reported: Reported | null,
): Verdict {
  if (reported === null) return 'notReported';
  if (reported.kind === 'notArising') return 'notArising';
  if (reported.kind !== indicator.measure) return 'notMet';
  if (reported.kind === 'date') return metIf(target.kind === 'date' && reported.date <= target.by);
  if (reported.kind === 'yesNo') return metIf(target.kind === 'done' && reported.yes);
  if (target.kind !== 'quantity') return 'notMet';
  const figure = achievedFigure(reported);
  if (figure !== null) return verdictOfFigure(indicator.goal, target, figure);
  return reported.kind === 'change' ? verdictOfChangeFromZero(indicator.goal, reported.current) : 'notMet';
}

/**
 * The verdict on an exact figure, by its position to the target's interval and the direction of the goal. A target
 * without a bound on the better side (`dưới 4`, `≥ 95`) cannot be exceeded.
 */
export function verdictOfFigure(goal: Goal, target: QuantityTarget, figure: Fraction): Verdict {
  const position = positionOf(target, figure);
  switch (goal) {
    case 'atLeast':
      return position === 'below' ? 'notMet' : position === 'above' ? 'exceeded' : 'met';
    case 'atMost':
      return position === 'above' ? 'notMet' : position === 'below' ? 'exceeded' : 'met';
    case 'within':
    case 'by':
    case 'done':
      return metIf(position === 'inside');
  }
}

/**
 * The verdict on a change from zero, which has no percent. Staying at zero is met; a rise from zero is met where more is
 * good, and not met where less is good.
 */
function verdictOfChangeFromZero(goal: Goal, current: string): Verdict {
  return metIf(fractionOf(current).equals(0) || goal === 'atLeast');
}

function metIf(met: boolean): Verdict {
  return met ? 'met' : 'notMet';
}

/**
 * The verdict on a parent, from those of its parts: met when all are met or exceeded. Parts that did not arise are left
 * out; if none arose, neither did the parent. A part that is not met decides before one that is not reported.
 */
export function verdictOfParts(parts: readonly Verdict[]): Verdict {
  if (parts.includes('notMet')) return 'notMet';
  if (parts.length === 0 || parts.includes('notReported')) return 'notReported';
  return parts.every((part) => part === 'notArising') ? 'notArising' : 'met';
}
