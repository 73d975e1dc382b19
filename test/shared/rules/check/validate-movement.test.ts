import { describe, expect, test } from 'vitest';
import type { Indicator, Measure } from '../../../../shared/model/indicator.ts';
import { previousReportOf } from '../../../../shared/model/previous-report.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { Target } from '../../../../shared/model/target.ts';
import { validateSubmission } from '../../../../shared/rules/check/validate-submission.ts';
import {
  actual,
  assign,
  byDate,
  campaign,
  catalogOf,
  day,
  done,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  submissionOf,
  yesNo,
} from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

const EARLIER = '2023-11-15';

const targetOf: Partial<Record<Measure, Target>> = { date: day('2023-12-15'), yesNo: done };

/** What the rules say about one line, after something else was reported of an earlier day. */
function issuesOf(choices: Partial<Indicator>, before: Reported | null, now: Reported, dataAsOf = EARLIER) {
  const catalog = catalogOf({
    indicators: [indicator('1', { allowsNotArising: true, ...choices })],
    assignments: [assign('U1', '1', targetOf[choices.measure ?? 'number'] ?? quantity('100'))],
  });
  const previous = previousReportOf(dataAsOf, [{ indicator: '1', reported: before }]);
  return validateSubmission(submissionOf([line('1', now)]), catalog, previous);
}

const rate = { aggregation: 'none', decimals: 2, measureUnit: '%' } as const;

type MovementCase = [
  reason: string,
  Partial<Indicator>,
  before: Reported | null,
  now: Reported,
  found: [code: string, params: object, field?: string] | null,
];

const share = (numerator: string): Reported => ({ kind: 'ratio', numerator, denominator: '1000' });
const onDay = (date: string): Reported => ({ kind: 'date', date });
const answer = (yes: boolean): Reported => ({ kind: 'yesNo', yes });

const cases: MovementCase[] = [
  [
    'what is counted from the start of the year falls',
    {},
    actual('70'),
    actual('69'),
    ['value-fell', { text: '69', other: '70' }],
  ],
  ['it rises', {}, actual('70'), actual('71'), null],
  ['it was never reported', {}, null, actual('1'), null],
  ['nothing had arisen', {}, notArising, actual('50'), null],
  ['a state of which less is good may fall', { goal: 'atMost' }, actual('70'), actual('69'), null],
  ['a rate may fall', rate, actual('70'), actual('69'), null],
  ['it is what it was, and too little', {}, actual('70'), actual('70'), ['value-unchanged', {}]],
  ['it is what it was, and enough', {}, actual('100'), actual('100'), null],
  ['there is still nothing', {}, actual('0'), actual('0'), null],
  ['a ratio is what it was, and too little', ratio, share('700'), share('700'), ['value-unchanged', {}]],
  ['only its denominator is', ratio, share('700'), share('710'), null],
  [
    'what had arisen is said not to',
    {},
    actual('70'),
    notArising,
    ['arose-before', { other: '70' }, 'notArising'],
  ],
  ['what had been nothing does not arise', {}, actual('0'), notArising, null],
  ['what was done is not', yesNo, answer(true), answer(false), ['done-otherwise-before', {}]],
  ['what was not done is', yesNo, answer(false), answer(true), null],
  [
    'what was done on a day was done on another',
    byDate,
    onDay('2023-11-05'),
    onDay('2023-11-06'),
    ['done-otherwise-before', { text: '2023-11-06', other: '2023-11-05' }],
  ],
  ['what was done on a day was done on that day', byDate, onDay('2023-11-05'), onDay('2023-11-05'), null],
  ['figures are compared as numbers, not as text', {}, actual('9'), actual('70'), null],
];

describe('beside what was reported for an earlier period', () => {
  test.each(cases)('%s', (_, choices, before, now, found) => {
    expect(issuesOf(choices, before, now)).toEqual(
      found === null
        ? []
        : [
            {
              code: found[0],
              severity: 'warning',
              indicator: '1',
              field: found[2] ?? 'actual',
              params: found[1],
            },
          ],
    );
  });

  test.each([campaign.dataAsOf, '2023-12-31'])('of %s it is a correction and says nothing', (dataAsOf) => {
    expect(issuesOf({}, actual('70'), actual('69'), dataAsOf)).toEqual([]);
  });
});

describe('what was reported before and is not any more', () => {
  test.each([EARLIER, campaign.dataAsOf])('is told, also within one period (%s)', (dataAsOf) => {
    const previous = previousReportOf(dataAsOf, [{ indicator: '1', reported: actual('7') }]);
    expect(validateSubmission(submissionOf([]), catalogOf(), previous).map(({ code }) => code)).toEqual([
      'value-withdrawn',
    ]);
  });
});

test('without an earlier report nothing is compared', () => {
  expect(validateSubmission(submissionOf([line('1', actual('10'))]), catalogOf())).toEqual([]);
});

test('every issue the checks can give has a case', () => {
  const covered = cases.flatMap(([, , , , found]) => found?.[0] ?? []);
  expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-movement.ts'));
});
