/** The rules a submission is held to. The pane runs this list for speed, the server for authority. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../model/catalog.ts';
import { fractionOf, type Decimal } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { issueError, issueWarning, type Issue } from '../model/issue.ts';
import type { Submission, SubmissionLine } from '../model/submission.ts';
import { indexCatalog, type CatalogIndex } from './catalog-index.ts';

/** A line with the indicator it speaks of. */
interface KnownLine {
  readonly line: SubmissionLine;
  readonly indicator: Indicator;
}

type LineRule = (known: KnownLine, submission: Submission) => Issue[];
type SubmissionRule = (submission: Submission, index: CatalogIndex, catalog: Catalog) => Issue[];

/**
 * What is wrong with a submission under a catalog, in the order of the rules. Errors keep it from being accepted;
 * warnings travel with it into the receipt. Campaign, unit and catalog version are the caller's to check.
 */
export function validateSubmission(submission: Submission, catalog: Catalog): Issue[] {
  const index = indexCatalog(catalog);
  const assigned = new Set(
    (index.assignments.get(submission.unit) ?? []).map((assignment) => assignment.indicator),
  );
  const known = submission.lines.flatMap((line): KnownLine[] => {
    const indicator = index.indicators.get(line.indicator);
    return indicator !== undefined && assigned.has(line.indicator) ? [{ line, indicator }] : [];
  });
  return [
    ...submissionRules.flatMap((rule) => rule(submission, index, catalog)),
    ...known.flatMap((line) => lineRules.flatMap((rule) => rule(line, submission))),
  ];
}

const unknownIndicators: SubmissionRule = (submission, index) => {
  const assigned = new Set((index.assignments.get(submission.unit) ?? []).map(({ indicator }) => indicator));
  return submission.lines
    .filter((line) => !assigned.has(line.indicator))
    .map((line) => issueError('unknown-indicator', { indicator: line.indicator, field: 'code' }));
};

const doubledIndicators: SubmissionRule = ({ lines }) => {
  const seen = new Set<string>();
  return lines.flatMap(({ indicator }) => {
    if (seen.has(indicator)) return [issueError('indicator-doubled', { indicator, field: 'code' })];
    seen.add(indicator);
    return [];
  });
};

const missingValues: SubmissionRule = (submission, index) => {
  const reported = new Set(submission.lines.map((line) => line.indicator));
  return (index.assignments.get(submission.unit) ?? [])
    .filter(
      ({ indicator }) => !reported.has(indicator) && index.indicators.get(indicator)?.measure !== 'allOf',
    )
    .map(({ indicator }) =>
      issueWarning('value-missing', {
        indicator,
        field: 'actual',
        params: { name: index.indicators.get(indicator)?.name ?? indicator },
      }),
    );
};

const dataAsOfDiffers: SubmissionRule = (submission, _index, { campaign }) =>
  submission.dataAsOf === campaign.dataAsOf
    ? []
    : [issueWarning('data-as-of-differs', { field: 'dataAsOf', params: { expected: campaign.dataAsOf } })];

const submissionRules: readonly SubmissionRule[] = [
  unknownIndicators,
  doubledIndicators,
  missingValues,
  dataAsOfDiffers,
];

const parentReported: LineRule = ({ line, indicator }) =>
  indicator.measure === 'allOf'
    ? [issueError('indicator-is-parent', { indicator: line.indicator, field: 'actual' })]
    : [];

const wrongMeasure: LineRule = ({ line, indicator }) => {
  const { kind } = line.reported;
  return kind === 'notArising' || kind === indicator.measure || indicator.measure === 'allOf'
    ? []
    : [issueError('wrong-measure', { indicator: line.indicator, field: 'actual' })];
};

const notArisingNotAllowed: LineRule = ({ line, indicator }) =>
  line.reported.kind === 'notArising' && !indicator.allowsNotArising
    ? [issueError('not-arising-not-allowed', { indicator: line.indicator, field: 'notArising' })]
    : [];

/** Parts of a ratio or of a change are counts or amounts, never below zero; a plain number may be a growth rate. */
const negativeValues: LineRule = ({ line: { indicator, reported } }) => {
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

const fractionOfAWhole: LineRule = ({ line, indicator }) =>
  line.reported.kind === 'number' && indicator.decimals === 0 && line.reported.actual.includes('.')
    ? [
        issueWarning('fraction-of-a-whole', {
          indicator: line.indicator,
          field: 'actual',
          params: { text: line.reported.actual, name: indicator.measureUnit },
        }),
      ]
    : [];

const denominatorZero: LineRule = ({ line: { indicator, reported } }) =>
  reported.kind === 'ratio' && new Fraction(reported.denominator).equals(0)
    ? [issueError('denominator-zero', { indicator, field: 'denominator' })]
    : [];

const numeratorAboveDenominator: LineRule = ({ line: { indicator, reported } }) =>
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
 * `93,5%` typed where the count belongs is stored by Excel as 0.935. A numerator between nothing and one, of more than
 * one, is hardly ever a count or an amount.
 */
const percentAsNumerator: LineRule = ({ line: { indicator, reported } }) => {
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

const dateAfterDataAsOf: LineRule = ({ line: { indicator, reported } }, { dataAsOf }) =>
  reported.kind === 'date' && reported.date > dataAsOf
    ? [
        issueWarning('date-after-data-as-of', {
          indicator,
          field: 'actual',
          params: { text: reported.date, max: dataAsOf },
        }),
      ]
    : [];

const lineRules: readonly LineRule[] = [
  parentReported,
  wrongMeasure,
  notArisingNotAllowed,
  negativeValues,
  fractionOfAWhole,
  denominatorZero,
  numeratorAboveDenominator,
  percentAsNumerator,
  dateAfterDataAsOf,
];
