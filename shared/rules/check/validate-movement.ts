/** What is odd about the figure of a line beside the one that the unit reported for an earlier period. */
import { fractionOf } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { issueWarning } from '../../model/issue.ts';
import type { Reported } from '../../model/submission.ts';
import { achievedFigure } from '../judge/achieved.ts';
import type { LineCheck } from './line-check.ts';
import { verdictOf } from '../judge/verdict.ts';

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

/**
 * The very figures of an earlier period, while the target is not met: a row that nobody filled in anew. What is met may
 * well stay as it is, and nothing of nothing does.
 */
const unchanged: LineCheck = ({ line, indicator, target, previous }) => {
  const { reported } = line;
  if (previous === null || !previous.ofEarlierPeriod || isNothing(reported)) return [];
  const isSame = JSON.stringify(entriesOf(reported)) === JSON.stringify(entriesOf(previous.reported));
  return isSame && verdictOf(indicator, target, reported) === 'notMet'
    ? [issueWarning('value-unchanged', { indicator: line.indicator, field: 'actual' })]
    : [];
};

function isNothing(reported: Reported): boolean {
  const figure = achievedFigure(reported);
  return figure === null || figure.equals(0);
}

/** Whatever order the fields came in over the wire. */
function entriesOf(reported: Reported): [string, unknown][] {
  return Object.entries(reported).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const aroseBefore: LineCheck = ({ line, indicator, previous }) => {
  if (previous === null || !previous.ofEarlierPeriod || line.reported.kind !== 'notArising') return [];
  const then = previous.reported;
  return isCumulative(indicator) && then.kind === 'number' && fractionOf(then.actual).gt(0)
    ? [
        issueWarning('arose-before', {
          indicator: line.indicator,
          field: 'notArising',
          params: { other: then.actual },
        }),
      ]
    : [];
};

/** What was done, or done on a day, stays done on that day. */
const doneOtherwise: LineCheck = ({ line: { indicator, reported }, previous }) => {
  const then = previous?.ofEarlierPeriod === true ? previous.reported : null;
  const where = { indicator, field: 'actual' };
  if (then?.kind === 'yesNo' && then.yes && reported.kind === 'yesNo' && !reported.yes) {
    return [issueWarning('done-otherwise-before', where)];
  }
  return then?.kind === 'date' && reported.kind === 'date' && then.date !== reported.date
    ? [issueWarning('done-otherwise-before', { ...where, params: { text: reported.date, other: then.date } })]
    : [];
};

/** In the order of their issues. */
export const movementChecks: readonly LineCheck[] = [cumulativeFell, unchanged, aroseBefore, doneOtherwise];
