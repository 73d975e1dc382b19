import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { previousReportOf } from '../../../../shared/model/previous-report.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import { validateSubmission } from '../../../../shared/rules/check/validate-submission.ts';
import {
  actual,
  assign,
  campaign,
  catalogOf,
  indicator,
  line,
  notArising,
  quantity,
  submissionOf,
} from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

const EARLIER = '2023-11-15';

/** What the rules say about one line, after something else was reported of an earlier day. */
function issuesOf(choices: Partial<Indicator>, before: Reported | null, now: Reported, dataAsOf = EARLIER) {
  const catalog = catalogOf({
    indicators: [indicator('1', { allowsNotArising: true, ...choices })],
    assignments: [assign('U1', '1', quantity('100'))],
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
  found: [code: string, params: object] | null,
];

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
  ['figures are compared as numbers, not as text', {}, actual('9'), actual('70'), null],
];

describe('beside what was reported for an earlier period', () => {
  test.each(cases)('%s', (_, choices, before, now, found) => {
    expect(issuesOf(choices, before, now)).toEqual(
      found === null
        ? []
        : [{ code: found[0], severity: 'warning', indicator: '1', field: 'actual', params: found[1] }],
    );
  });

  test.each([campaign.dataAsOf, '2023-12-31'])('of %s it is a correction and says nothing', (dataAsOf) => {
    expect(issuesOf({}, actual('70'), actual('69'), dataAsOf)).toEqual([]);
  });
});

test('without an earlier report nothing is compared', () => {
  expect(validateSubmission(submissionOf([line('1', actual('10'))]), catalogOf())).toEqual([]);
});

test('every issue the checks can give has a case', () => {
  const covered = cases.flatMap(([, , , , found]) => found?.[0] ?? []);
  expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-movement.ts'));
});
