import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { Issue, type Severity } from '../../../../shared/model/issue.ts';
import type { Reported, Submission } from '../../../../shared/model/submission.ts';
import { validateSubmission } from '../../../../shared/rules/check/validate-submission.ts';
import { catalogAndSubmission } from '../../fixtures/arbitrary-submission.ts';
import {
  actual,
  allOf,
  assign,
  byDate,
  catalogOf,
  change,
  day,
  done,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  submissionOf,
  unit,
} from '../../fixtures/catalog.ts';
import { wildCatalog, wildSubmission } from '../../fixtures/wild.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

/** `1` number, `1d` the same with decimals, `2` ratio, `3` change, `4` date, `G` a parent of `G.1`, `9` of another unit. */
const catalog = catalogOf({
  units: [unit('U1'), unit('U2')],
  indicators: [
    indicator('1'),
    indicator('1d', { decimals: 2, allowsNotArising: true }),
    indicator('2', ratio),
    indicator('3', change),
    indicator('4', byDate),
    indicator('G', allOf),
    indicator('G.1', { parent: 'G' }),
    indicator('9'),
  ],
  assignments: [
    ...['1', '1d', '2', '3', 'G.1'].map((code) => assign('U1', code, quantity('10'))),
    assign('U1', '4', day('2023-12-15')),
    assign('U1', 'G', done),
    assign('U2', '9', quantity('10')),
  ],
});

const complete = [
  line('1', actual('10')),
  line('1d', actual('10.5')),
  line('2', { kind: 'ratio', numerator: '9', denominator: '10' }),
  line('3', { kind: 'change', current: '9', before: '10' }),
  line('4', { kind: 'date', date: '2023-12-01' }),
  line('G.1', actual('3')),
];

/** A complete submission in which one indicator reports something else. */
function reporting(code: Indicator['code'], reported: Reported): Submission {
  const others = complete.filter((one) => one.indicator !== code);
  return submissionOf([...others, line(code, reported)]);
}

type Found = [code: string, severity: Severity, indicator: string | undefined, field: string | undefined];

const cases: [string, Submission, Found[]][] = [
  ['everything in order', submissionOf(complete), []],
  [
    'an indicator of nobody',
    submissionOf([...complete, line('99', actual('1'))]),
    [['unknown-indicator', 'error', '99', 'code']],
  ],
  [
    'an indicator of another unit',
    submissionOf([...complete, line('9', actual('1'))]),
    [['unknown-indicator', 'error', '9', 'code']],
  ],
  [
    'an indicator of another unit that reports nonsense: one issue, not two',
    submissionOf([...complete, line('9', { kind: 'ratio', numerator: '1', denominator: '0' })]),
    [['unknown-indicator', 'error', '9', 'code']],
  ],
  [
    'a unit that the catalog does not have',
    submissionOf([line('1', actual('1'))], { unit: 'U9' }),
    [['unknown-indicator', 'error', '1', 'code']],
  ],
  [
    'the same indicator twice',
    submissionOf([...complete, line('1', actual('10'))]),
    [['indicator-doubled', 'error', '1', 'code']],
  ],
  [
    'nothing reported for an indicator',
    submissionOf(complete.slice(1)),
    [['value-missing', 'warning', '1', 'actual']],
  ],
  [
    'another day than the campaign’s',
    submissionOf(complete, { dataAsOf: '2023-12-14' }),
    [['data-as-of-differs', 'warning', undefined, 'dataAsOf']],
  ],
  [
    'a parent',
    reporting('G', { kind: 'yesNo', yes: true }),
    [['indicator-is-parent', 'error', 'G', 'actual']],
  ],
  ['a number for a ratio', reporting('2', actual('90')), [['wrong-measure', 'error', '2', 'actual']]],
  [
    'a change for a ratio',
    reporting('2', { kind: 'change', current: '9', before: '10' }),
    [['wrong-measure', 'error', '2', 'actual']],
  ],
  ['nothing arose where that may be', reporting('1d', notArising), []],
  [
    'nothing arose where that may not be',
    reporting('1', notArising),
    [['not-arising-not-allowed', 'error', '1', 'notArising']],
  ],
  [
    'a negative number, which may be a growth rate',
    reporting('1', actual('-1')),
    [['negative-value', 'warning', '1', 'actual']],
  ],
  [
    'a negative numerator',
    reporting('2', { kind: 'ratio', numerator: '-1', denominator: '10' }),
    [['negative-value', 'error', '2', 'actual']],
  ],
  [
    'a negative denominator',
    reporting('2', { kind: 'ratio', numerator: '0', denominator: '-10' }),
    [
      ['negative-value', 'error', '2', 'denominator'],
      ['numerator-above-denominator', 'warning', '2', 'actual'],
    ],
  ],
  [
    'a negative period before',
    reporting('3', { kind: 'change', current: '1', before: '-10' }),
    [['negative-value', 'error', '3', 'denominator']],
  ],
  [
    'a negative period',
    reporting('3', { kind: 'change', current: '-1', before: '10' }),
    [['negative-value', 'error', '3', 'actual']],
  ],
  ['a period before of nothing', reporting('3', { kind: 'change', current: '1', before: '0' }), []],
  ['half a household', reporting('1', actual('9.5')), [['fraction-of-a-whole', 'warning', '1', 'actual']]],
  [
    'a ratio of nothing',
    reporting('2', { kind: 'ratio', numerator: '0', denominator: '0' }),
    [['denominator-zero', 'error', '2', 'denominator']],
  ],
  [
    'more than all',
    reporting('2', { kind: 'ratio', numerator: '10.1', denominator: '10' }),
    [['numerator-above-denominator', 'warning', '2', 'actual']],
  ],
  ['all', reporting('2', { kind: 'ratio', numerator: '10', denominator: '10' }), []],
  [
    'a percentage where the count belongs',
    reporting('2', { kind: 'ratio', numerator: '0.935', denominator: '27510' }),
    [['percent-as-numerator', 'warning', '2', 'actual']],
  ],
  ['nothing of something', reporting('2', { kind: 'ratio', numerator: '0', denominator: '27510' }), []],
  ['one of something', reporting('2', { kind: 'ratio', numerator: '1', denominator: '27510' }), []],
  [
    'a small amount of a small one',
    reporting('2', { kind: 'ratio', numerator: '0.4', denominator: '0.5' }),
    [],
  ],
  ['on the day of the figures', reporting('4', { kind: 'date', date: '2023-12-15' }), []],
  [
    'a day of last year’s file',
    reporting('4', { kind: 'date', date: '2022-12-01' }),
    [['date-in-another-year', 'warning', '4', 'actual']],
  ],
  [
    'a day of the year to come',
    reporting('4', { kind: 'date', date: '2024-12-01' }),
    [['date-in-another-year', 'warning', '4', 'actual']],
  ],
  [
    'a percentage of a hundred where counts belong',
    reporting('2', { kind: 'ratio', numerator: '93.5', denominator: '100' }),
    [['percent-of-hundred', 'warning', '2', 'denominator']],
  ],
  ['93 of a hundred', reporting('2', { kind: 'ratio', numerator: '93', denominator: '100' }), []],
  [
    'after the day of the figures',
    reporting('4', { kind: 'date', date: '2023-12-16' }),
    [['date-after-data-as-of', 'warning', '4', 'actual']],
  ],
];

describe('a submission', () => {
  test.each(cases)('%s', (_, submission, found) => {
    const issues = validateSubmission(submission, catalog);
    expect(issues.map(({ code, severity, indicator, field }) => [code, severity, indicator, field])).toEqual(
      found,
    );
  });

  test('every issue the checks can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    const given = ['rules/check/validate-submission.ts', 'rules/check/validate-figures.ts'].flatMap(
      issueCodesNamedIn,
    );
    // What was reported before is that of `validate-movement.test.ts`, the header that of `validate-header.test.ts`.
    const elsewhere = new Set(['value-withdrawn', 'data-as-of-differs']);
    expect([...new Set(covered)].filter((code) => !elsewhere.has(code)).toSorted()).toEqual(
      given.filter((code) => !elsewhere.has(code)).toSorted(),
    );
  });

  test('nothing reported at all is a warning for each indicator but the parent', () => {
    const issues = validateSubmission(submissionOf([]), catalog);
    expect(issues.map(({ code, indicator }) => [code, indicator])).toEqual(
      ['1', '1d', '2', '3', '4', 'G.1'].map((code) => ['value-missing', code]),
    );
  });

  test('one that fits its catalog has no error', () => {
    fc.assert(
      fc.property(catalogAndSubmission, ({ catalog: drawn, submission }) => {
        const errors = validateSubmission(submission, drawn).filter((issue) => issue.severity === 'error');
        expect(errors).toEqual([]);
      }),
    );
  });

  test('whatever was sent, issues have their shape', () => {
    fc.assert(
      fc.property(wildCatalog, wildSubmission, (drawn, submission) => {
        const issues = validateSubmission(submission, drawn);
        expect(issues.map((issue) => Issue.parse(issue))).toEqual(issues);
      }),
      { numRuns: 500 },
    );
  });
});
