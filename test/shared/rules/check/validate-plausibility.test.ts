import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { previousReportOf } from '../../../../shared/model/previous-report.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { Target } from '../../../../shared/model/target.ts';
import { plausibilityChecks } from '../../../../shared/rules/check/validate-plausibility.ts';
import { validateSubmission } from '../../../../shared/rules/check/validate-submission.ts';
import {
  actual,
  assign,
  campaign,
  catalogOf,
  change,
  indicator,
  line,
  quantity,
  ratio,
  submissionOf,
} from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

type Found = [code: string, field: string, params: object];
type PlausibilityCase = [
  reason: string,
  Partial<Indicator>,
  Target,
  before: Reported | null,
  now: Reported,
  found: Found[],
];

const percent = { measureUnit: '%', aggregation: 'none', decimals: 2 } as const;
const money = { measureUnit: 'tỷ đồng', decimals: 3 } as const;
const share = (numerator: string, denominator: string): Reported => ({
  kind: 'ratio',
  numerator,
  denominator,
});
const moved = (current: string, before: string): Reported => ({ kind: 'change', current, before });
const below: Target = { kind: 'quantity', min: null, max: '0.3', open: 'max', text: 'Dưới 0,3%' };

const cases: PlausibilityCase[] = [
  [
    'a percent as a fraction of one',
    percent,
    quantity('95'),
    null,
    actual('0.95'),
    [['percent-below-one', 'actual', { text: '0.95', expected: '95' }]],
  ],
  ['one percent of a few', percent, quantity('6'), null, actual('0.9'), []],
  ['no percent', percent, quantity('95'), null, actual('0'), []],
  ['a small percent of which less is good', { ...percent, goal: 'atMost' }, below, null, actual('0.25'), []],
  [
    'triệu for tỷ, beside the target',
    money,
    quantity('2200'),
    null,
    actual('2150000'),
    [['scale-off-target', 'actual', { text: '2150000', expected: '2150', other: '2200' }]],
  ],
  [
    'nghìn for tỷ',
    money,
    quantity('2'),
    null,
    actual('2150000'),
    [['scale-off-target', 'actual', { text: '2150000', expected: '2.15', other: '2' }]],
  ],
  [
    'nghìn tỷ for tỷ',
    money,
    quantity('2200'),
    null,
    actual('2.15'),
    [['scale-off-target', 'actual', { text: '2.15', expected: '2150', other: '2200' }]],
  ],
  ['the first of a thousand things counted', {}, quantity('1000'), null, actual('1'), []],
  [
    'thousands of things for one',
    {},
    quantity('15'),
    null,
    actual('15000'),
    [['scale-off-target', 'actual', { text: '15000', expected: '15', other: '15' }]],
  ],
  ['no target to compare with', money, quantity('0'), null, actual('2150000'), []],
  [
    'triệu for tỷ, beside the report before',
    money,
    quantity('5000'),
    actual('210'),
    actual('215000'),
    [['scale-off-previous', 'actual', { text: '215000', expected: '215', other: '210' }]],
  ],
  ['the slip of the report before is corrected', money, quantity('200'), actual('210000'), actual('215'), []],
  [
    'one of the two figures of a ratio',
    ratio,
    quantity('95'),
    share('930', '1000'),
    share('940', '1000000'),
    [['scale-off-previous', 'denominator', { text: '1000000', expected: '1000', other: '1000' }]],
  ],
  [
    'a digit too many',
    {},
    quantity('400'),
    null,
    actual('4200'),
    [['far-above-target', 'actual', { text: '4200', other: '400' }]],
  ],
  ['twelve where one was asked for', {}, quantity('1'), null, actual('12'), []],
  ['nine times the target', {}, quantity('400'), null, actual('3600'), []],
  [
    'a digit too many beside the report before',
    {},
    quantity('4000'),
    actual('350'),
    actual('3600'),
    [['far-above-previous', 'actual', { text: '3600', other: '350' }]],
  ],
  ['many where there were few', {}, quantity('40'), actual('2'), actual('40'), []],
  [
    'two periods that cannot be of the same thing',
    change,
    quantity('-5'),
    null,
    moved('5', '1200'),
    [['change-implausible', 'actual', { text: '5', other: '1200' }]],
  ],
  [
    'also the other way round',
    change,
    quantity('500'),
    null,
    moved('1200', '5'),
    [['change-implausible', 'actual', { text: '1200', other: '5' }]],
  ],
  ['nothing any more', change, quantity('-5'), null, moved('0', '1200'), []],
];

/** What these checks say; other checks have their own cases. */
function found(
  choices: Partial<Indicator>,
  target: Target,
  before: Reported | null,
  now: Reported,
  day: string,
) {
  const catalog = catalogOf({
    indicators: [indicator('1', choices)],
    assignments: [assign('U1', '1', target)],
  });
  const previous = previousReportOf(day, [{ indicator: '1', reported: before }]);
  const own = new Set(issueCodesNamedIn('rules/check/validate-plausibility.ts'));
  return validateSubmission(submissionOf([line('1', now)]), catalog, previous).filter(({ code }) =>
    own.has(code),
  );
}

describe('a figure that can hardly be', () => {
  test.each(cases)('%s', (_, choices, target, before, now, expected) => {
    expect(found(choices, target, before, now, '2023-11-15')).toEqual(
      expected.map(([code, field, params]) => ({ code, severity: 'warning', indicator: '1', field, params })),
    );
  });

  test('within one period a slip of scale is told, and a large correction is none', () => {
    const told = (now: string) =>
      found(money, quantity('5000'), actual('210'), actual(now), campaign.dataAsOf).map(({ code }) => code);
    expect(told('215000')).toEqual(['scale-off-previous']);
    expect(told('4000')).toEqual([]);
  });

  test('every issue the checks can give has a case', () => {
    const covered = cases.flatMap(([, , , , , codes]) => codes.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(
      issueCodesNamedIn('rules/check/validate-plausibility.ts'),
    );
    expect(plausibilityChecks).not.toEqual([]);
  });
});
