/** What is odd about the figure of a line beside the one that the unit reported for an earlier period. */
import { fractionOf } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { issueWarning } from '../../model/issue.ts';
import type { LineCheck } from './line-check.ts';

/**
 * Figures that units add up towards a target are counted from the start of the year (lũy kế), so that they cannot fall.
 * What there may be at most so much of is a state that can.
 */
function isCumulative({ measure, aggregation, goal }: Indicator): boolean {
  return measure === 'number' && aggregation === 'sum' && goal === 'atLeast';
}

const cumulativeFell: LineCheck = ({ line, indicator, previous }) => {
  if (previous === null || !previous.ofEarlierPeriod || !isCumulative(indicator)) return [];
  if (line.reported.kind !== 'number' || previous.reported.kind !== 'number') return [];
  const [now, then] = [line.reported.actual, previous.reported.actual];
  return fractionOf(now).lt(fractionOf(then))
    ? [
        issueWarning('value-fell', {
          indicator: line.indicator,
          field: 'actual',
          params: { text: now, other: then },
        }),
      ]
    : [];
};

/** In the order of their issues. */
export const movementChecks: readonly LineCheck[] = [cumulativeFell];
