/** Checks of a line's figure against the one that the unit reported for an earlier period. */
import { fractionOf } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { issueWarning } from '../../model/issue.ts';
import type { Reported } from '../../model/submission.ts';
import { achievedFigure } from '../judge/achieved.ts';
import type { LineCheck } from './line-check.ts';
import { verdictOf } from '../judge/verdict.ts';

/**
 * Whether an indicator is counted from the start of the year (lũy kế), so that its figure cannot fall: numbers that are
 * summed towards a target to reach. A number to stay below (`atMost`) is a state, which can fall.
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
 * The same figures as in an earlier period, while the target is not met: probably a row that nobody filled in anew. A
 * figure that meets its target may well stay the same, and so may zero.
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

/** The fields in one order, whichever they came in over the wire. */
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

/** What was reported as done, or done on a day, cannot be undone or move to another day. */
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
