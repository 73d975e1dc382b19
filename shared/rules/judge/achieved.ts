/** The exact figure a report amounts to, before it is held against a target. */
import type { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Reported } from '../../model/submission.ts';

/**
 * The figure of a number, a ratio (percent) or a change against the same period before (percent), exactly.
 * `null` for kinds that are not figures, and where the percent does not exist because its denominator is zero.
 */
export function achievedFigure(reported: Reported): Fraction | null {
  switch (reported.kind) {
    case 'number':
      return fractionOf(reported.actual);
    case 'ratio':
      return percent(fractionOf(reported.numerator), fractionOf(reported.denominator));
    case 'change': {
      const before = fractionOf(reported.before);
      return percent(fractionOf(reported.current).sub(before), before);
    }
    case 'date':
    case 'yesNo':
    case 'notArising':
      return null;
  }
}

/**
 * What was reported; `null` where it was for another measure, which happens when a catalog changes an indicator's
 * measure.
 */
export function measuredOf(
  { measure }: Pick<Indicator, 'measure'>,
  reported: Reported | null,
): Reported | null {
  return reported?.kind === measure ? reported : null;
}

/** `part` of `whole` in percent, exactly; `null` when `whole` is zero. */
export function percent(part: Fraction, whole: Fraction): Fraction | null {
  return whole.equals(0) ? null : part.div(whole).mul(100);
}
