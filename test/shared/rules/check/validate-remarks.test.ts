import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import type { Reported, SubmissionLine } from '../../../../shared/model/submission.ts';
import type { Target } from '../../../../shared/model/target.ts';
import { validateSubmission } from '../../../../shared/rules/check/validate-submission.ts';
import {
  actual,
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
  yesNo,
} from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

/** What the rules say about one line, reported for an indicator with a target. */
function issuesOf(
  choices: Partial<Indicator>,
  target: Target,
  reported: Reported,
  rest: Partial<SubmissionLine>,
) {
  const catalog = catalogOf({
    indicators: [indicator('1', { allowsNotArising: true, ...choices })],
    assignments: [assign('U1', '1', target)],
  });
  return validateSubmission(submissionOf([line('1', reported, rest)]), catalog);
}

const atMost = { goal: 'atMost' } as const;
const always = { evidence: 'always' } as const;
const whenExceeded = { evidence: 'whenExceeded' } as const;
const below4: Target = { kind: 'quantity', min: null, max: '4', open: 'max', text: 'Dưới 4' };
const yes: Reported = { kind: 'yesNo', yes: true };
const document = { evidence: ['12/BC-UBND'] };

type EvidenceCase = [
  reason: string,
  Partial<Indicator>,
  Target,
  Reported,
  Partial<SubmissionLine>,
  missing: boolean,
];

const evidenceCases: EvidenceCase[] = [
  ['it is never asked for', {}, quantity('10'), actual('11'), {}, false],
  ['it is always asked for: a target just met', always, quantity('10'), actual('10'), {}, true],
  ['it is always asked for: a target missed', always, quantity('10'), actual('9'), {}, true],
  ['it is always asked for: a yes', { ...yesNo, ...always }, done, yes, {}, true],
  ['it is there', always, quantity('10'), actual('10'), document, false],
  ['nothing arose, so that nothing is to be proved', always, quantity('10'), notArising, {}, false],
  ['the target is exceeded', whenExceeded, quantity('10'), actual('11'), {}, true],
  ['the target is exceeded, and it is there', whenExceeded, quantity('10'), actual('11'), document, false],
  ['the target is met exactly', whenExceeded, quantity('10'), actual('10'), {}, false],
  ['the target is missed', whenExceeded, quantity('10'), actual('9'), {}, false],
  ['less is good, and less it is', { ...whenExceeded, ...atMost }, quantity('10'), actual('9'), {}, true],
  ['less is good, and more it is', { ...whenExceeded, ...atMost }, quantity('10'), actual('11'), {}, false],
  ['a target that cannot be exceeded', { ...whenExceeded, ...atMost }, below4, actual('0'), {}, false],
  [
    'a day, which is kept or not',
    { ...byDate, ...whenExceeded },
    day('2023-12-15'),
    { kind: 'date', date: '2023-12-01' },
    {},
    false,
  ],
];

describe('evidence is missing or not where', () => {
  test.each(evidenceCases)('%s', (_, choices, target, reported, rest, missing) => {
    expect(issuesOf(choices, target, reported, rest)).toEqual(
      missing
        ? [{ code: 'evidence-missing', severity: 'warning', indicator: '1', field: 'evidence', params: {} }]
        : [],
    );
  });
});

describe('a document in the note', () => {
  test.each([
    ['by its number', 'Theo BC số 12/BC-UBND ngày 5/12', 'evidence-in-note'],
    ['by number and year', '05/2023/QĐ-UBND', 'evidence-in-note'],
    ['as a link', 'xem https://govap.gov.vn/vb', 'evidence-in-note'],
    ['which is none: a day', 'đến ngày 5/12/2023', 'evidence-missing'],
    ['which is none: a share', 'đạt 12/15 hộ', 'evidence-missing'],
  ])('%s', (_, note, code) => {
    expect(issuesOf(always, quantity('10'), actual('10'), { note }).map((issue) => issue.code)).toEqual([
      code,
    ]);
    expect(issuesOf({}, quantity('10'), actual('10'), { note })).toEqual([]);
  });
});

type DeclaredCase = [
  reason: string,
  Partial<Indicator>,
  Target,
  Reported,
  declared: string,
  found: [code: string, params: object] | null,
];

const fraction: Reported = { kind: 'ratio', numerator: '2', denominator: '3' };
const unused: DeclaredCase[5] = ['wrong-measure', {}];

const declaredCases: DeclaredCase[] = [
  ['the computed percent cut off', ratio, quantity('100'), fraction, '66.66', null],
  ['0.01 beside the computed percent as shown', ratio, quantity('100'), fraction, '66.6767', null],
  [
    'more than 0.01 above it',
    ratio,
    quantity('100'),
    fraction,
    '66.67671',
    ['declared-percent-off', { text: '66.67671', expected: '66.6667' }],
  ],
  [
    'more than 0.01 below it',
    ratio,
    quantity('100'),
    fraction,
    '66.6',
    ['declared-percent-off', { text: '66.6', expected: '66.6667' }],
  ],
  [
    'the percent achieved for the completion',
    ratio,
    quantity('50'),
    { kind: 'ratio', numerator: '1', denominator: '2' },
    '50',
    ['declared-percent-off', { text: '50', expected: '100' }],
  ],
  [
    'less is good: actual against target for target against actual',
    atMost,
    quantity('8'),
    actual('10'),
    '125',
    ['declared-percent-off', { text: '125', expected: '80' }],
  ],
  ['a percent of a target of zero', {}, quantity('0'), actual('5'), '100', unused],
  [
    'a percent of a target below zero',
    { ...change, ...atMost },
    quantity('-5'),
    { kind: 'change', current: '9', before: '10' },
    '200',
    unused,
  ],
  ['a percent of nothing where less is good', atMost, quantity('4'), actual('0'), '100', unused],
  ['a percent of a day', byDate, day('2023-12-15'), { kind: 'date', date: '2023-12-01' }, '100', unused],
  ['a percent of a yes', yesNo, done, yes, '100', unused],
  ['a percent where nothing arose', {}, quantity('10'), notArising, '100', unused],
];

describe('a sheet declares', () => {
  test.each(declaredCases)('%s', (_, choices, target, reported, declaredPercent, found) => {
    expect(issuesOf(choices, target, reported, { declaredPercent })).toEqual(
      found === null
        ? []
        : [{ code: found[0], severity: 'warning', indicator: '1', field: 'completion', params: found[1] }],
    );
  });
});

test('every issue the checks can give has a case', () => {
  const covered = [
    'evidence-missing',
    'evidence-in-note',
    ...declaredCases.flatMap(([, , , , , found]) => found?.[0] ?? []),
  ];
  expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-remarks.ts'));
});
