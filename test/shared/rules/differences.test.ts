/** What a clerk is told to have changed is all that the digest sees, and nothing else. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../shared/digest/digest.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import type { Reported, Submission, SubmissionLine } from '../../../shared/model/submission.ts';
import { differencesOf } from '../../../shared/rules/differences.ts';
import { catalogAndSubmission } from '../fixtures/arbitrary-submission.ts';
import { actual, line, notArising, submissionOf } from '../fixtures/catalog.ts';

const number = (text: string) => ({ kind: 'number', text }) as const;
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const mark = { kind: 'mark', text: '' } as const;

function between(before: [Reported, Partial<SubmissionLine>?], after: [Reported, Partial<SubmissionLine>?]) {
  const [a, b] = [before, after].map(([reported, rest]) => submissionOf([line('1', reported, rest)]));
  if (a === undefined || b === undefined) throw new Error('Two reports are compared.');
  return differencesOf(a, b).map(({ field, before: was, after: is }) => [field, was, is]);
}

describe('a line', () => {
  test.each<[string, [Reported, Partial<SubmissionLine>?], [Reported, Partial<SubmissionLine>?], unknown[]]>([
    ['that says the same does not differ', [actual('5')], [actual('5')], []],
    ['differs in its figure', [actual('5')], [actual('5.1')], [['actual', number('5'), number('5.1')]]],
    [
      'that did not arise lost its figure and got a mark',
      [actual('5')],
      [notArising],
      [
        ['actual', number('5'), null],
        ['notArising', null, mark],
      ],
    ],
    [
      'differs in one part of a ratio only',
      [{ kind: 'ratio', numerator: '5', denominator: '10' }],
      [{ kind: 'ratio', numerator: '5', denominator: '12' }],
      [['denominator', number('10'), number('12')]],
    ],
    [
      'differs in both parts of a change',
      [{ kind: 'change', current: '5', before: '10' }],
      [{ kind: 'change', current: '6', before: '12' }],
      [
        ['actual', number('5'), number('6')],
        ['denominator', number('10'), number('12')],
      ],
    ],
    [
      'differs in its day',
      [{ kind: 'date', date: '2023-12-01' }],
      [{ kind: 'date', date: '2023-12-02' }],
      [['actual', { kind: 'date', text: '2023-12-01' }, { kind: 'date', text: '2023-12-02' }]],
    ],
    [
      'differs in yes and no',
      [{ kind: 'yesNo', yes: true }],
      [{ kind: 'yesNo', yes: false }],
      [['actual', { kind: 'yesNo', text: 'yes' }, { kind: 'yesNo', text: 'no' }]],
    ],
    [
      'differs in every remark',
      [actual('5'), { estimate: true, note: 'tạm tính', evidence: ['BC 1'], declaredPercent: '98' }],
      [actual('5'), { evidence: ['BC 1', 'BC 2'] }],
      [
        ['estimate', mark, null],
        ['note', text('tạm tính'), null],
        ['evidence', text('BC 1'), text('BC 1; BC 2')],
        ['completion', number('98'), null],
      ],
    ],
  ])('%s', (_, before, after, found) => {
    expect(between(before, after)).toEqual(found);
  });

  test('that is new or gone differs in what it holds, the gone ones last', () => {
    const before = submissionOf([line('1', actual('1')), line('2', actual('2'))]);
    const after = submissionOf([line('3', actual('3')), line('2', actual('2'))]);
    expect(differencesOf(before, after)).toEqual<Difference[]>([
      { indicator: '3', field: 'actual', before: null, after: number('3') },
      { indicator: '1', field: 'actual', before: number('1'), after: null },
    ]);
  });
});

test('the header differs in what the clerk fills in, not in the version of the catalog', () => {
  const before = submissionOf([], { dataAsOf: '2023-11-30', preparedBy: 'An', catalogVersion: 1 });
  const after = submissionOf([], { dataAsOf: '2023-12-15', preparedBy: 'Bình', catalogVersion: 2 });
  expect(differencesOf(before, after)).toEqual<Difference[]>([
    {
      indicator: null,
      field: 'dataAsOf',
      before: { kind: 'date', text: '2023-11-30' },
      after: { kind: 'date', text: '2023-12-15' },
    },
    { indicator: null, field: 'preparedBy', before: text('An'), after: text('Bình') },
  ]);
});

/** Two reports of one unit: some lines of each are the other's. */
const twoReports = catalogAndSubmission.chain(({ submission }) =>
  fc
    .array(fc.constantFrom('kept', 'dropped', 'noted'), {
      minLength: submission.lines.length,
      maxLength: submission.lines.length,
    })
    .map((fates): [Submission, Submission] => [
      submission,
      {
        ...submission,
        lines: submission.lines.flatMap((one, at) => {
          if (fates[at] === 'dropped') return [];
          return fates[at] === 'noted' ? [{ ...one, note: `${one.note} thêm` }] : [one];
        }),
      },
    ]),
);

test('there is a difference where the digests differ, and only there', () => {
  fc.assert(
    fc.property(twoReports, ([before, after]) => {
      expect(differencesOf(before, before)).toEqual([]);
      expect(differencesOf(before, after).length > 0).toBe(digestOf(before) !== digestOf(after));
    }),
  );
});

test('the way back is the same differences turned round', () => {
  const key = ({ indicator, field }: Difference) => `${indicator} ${field}`;
  const sorted = (list: Difference[]) => list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  fc.assert(
    fc.property(twoReports, ([before, after]) => {
      const back = differencesOf(after, before).map((one) => ({
        ...one,
        before: one.after,
        after: one.before,
      }));
      expect(sorted(back)).toEqual(sorted(differencesOf(before, after)));
    }),
  );
});
