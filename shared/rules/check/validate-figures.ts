/** Checks of a line's figure by itself: it has the kind that its indicator asks for, and can be right at all. */
import { Fraction } from 'fraction.js';
import { fractionOf, type Decimal } from '../../model/decimal.ts';
import { issueError, issueWarning } from '../../model/issue.ts';
import { isOfAnotherYear } from '../time/another-year.ts';
import type { LineCheck } from './line-check.ts';

const parentReported: LineCheck = ({ line, indicator }) =>
  indicator.measure === 'allOf'
    ? [issueError('indicator-is-parent', { indicator: line.indicator, field: 'actual' })]
    : [];

const wrongMeasure: LineCheck = ({ line, indicator }) => {
  const { kind } = line.reported;
  return kind === 'notArising' || kind === indicator.measure || indicator.measure === 'allOf'
    ? []
    : [issueError('wrong-measure', { indicator: line.indicator, field: 'actual' })];
};

const notArisingNotAllowed: LineCheck = ({ line, indicator }) =>
  line.reported.kind === 'notArising' && !indicator.allowsNotArising
    ? [issueError('not-arising-not-allowed', { indicator: line.indicator, field: 'notArising' })]
    : [];

/** Parts of a ratio or of a change are counts or amounts, never below zero; a plain number may be a growth rate. */
const negativeValues: LineCheck = ({ line: { indicator, reported } }) => {
  const negative = (decimal: Decimal) => decimal.startsWith('-');
  const issue = (field: string, text: Decimal, make: typeof issueError) =>
    negative(text) ? [make('negative-value', { indicator, field, params: { text } })] : [];
  switch (reported.kind) {
    case 'number':
      return issue('actual', reported.actual, issueWarning);
    case 'ratio':
      return [
        ...issue('actual', reported.numerator, issueError),
        ...issue('denominator', reported.denominator, issueError),
      ];
    case 'change':
      return [
        ...issue('actual', reported.current, issueError),
        ...issue('denominator', reported.before, issueError),
      ];
    case 'date':
    case 'yesNo':
    case 'notArising':
      return [];
  }
};

const fractionOfAWhole: LineCheck = ({ line, indicator }) =>
  line.reported.kind === 'number' && indicator.decimals === 0 && line.reported.actual.includes('.')
    ? [
        issueWarning('fraction-of-a-whole', {
          indicator: line.indicator,
          field: 'actual',
          params: { text: line.reported.actual, name: indicator.measureUnit },
        }),
      ]
    : [];

const denominatorZero: LineCheck = ({ line: { indicator, reported } }) =>
  reported.kind === 'ratio' && new Fraction(reported.denominator).equals(0)
    ? [issueError('denominator-zero', { indicator, field: 'denominator' })]
    : [];

const numeratorAboveDenominator: LineCheck = ({ line: { indicator, reported } }) =>
  reported.kind === 'ratio' && fractionOf(reported.numerator).gt(reported.denominator)
    ? [
        issueWarning('numerator-above-denominator', {
          indicator,
          field: 'actual',
          params: { text: reported.numerator, max: reported.denominator },
        }),
      ]
    : [];

/**
 * `93,5%` typed where the count belongs is stored by Excel as 0.935. A numerator between 0 and 1 of a denominator above
 * 1 is hardly ever a count or an amount.
 */
const percentAsNumerator: LineCheck = ({ line: { indicator, reported } }) => {
  if (reported.kind !== 'ratio') return [];
  const numerator = fractionOf(reported.numerator);
  return numerator.gt(0) && numerator.lt(1) && fractionOf(reported.denominator).gt(1)
    ? [
        issueWarning('percent-as-numerator', {
          indicator,
          field: 'actual',
          params: { text: reported.numerator },
        }),
      ]
    : [];
};

/** 98,5 of 100 is a percent, not a count: pooled with other units' figures it would weigh next to nothing. */
const percentOfHundred: LineCheck = ({ line: { indicator, reported } }) =>
  reported.kind === 'ratio' && reported.denominator === '100' && reported.numerator.includes('.')
    ? [
        issueWarning('percent-of-hundred', {
          indicator,
          field: 'denominator',
          params: { text: reported.numerator },
        }),
      ]
    : [];

const dayOfDate: LineCheck = ({ line: { indicator, reported }, target }, { dataAsOf }, { campaign }) => {
  if (reported.kind !== 'date') return [];
  const where = { indicator, field: 'actual', params: { text: reported.date, max: dataAsOf } };
  const asked = target.kind === 'date' ? target.by : null;
  if (isOfAnotherYear(reported.date, campaign, asked)) return [issueWarning('date-in-another-year', where)];
  return reported.date > dataAsOf ? [issueWarning('date-after-data-as-of', where)] : [];
};

/** In the order of their issues. */
export const figureChecks: readonly LineCheck[] = [
  parentReported,
  wrongMeasure,
  notArisingNotAllowed,
  negativeValues,
  fractionOfAWhole,
  denominatorZero,
  numeratorAboveDenominator,
  percentAsNumerator,
  percentOfHundred,
  dayOfDate,
];
