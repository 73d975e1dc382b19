import { expect, test } from 'vitest';
import type { Review, ReviewMark } from '../../../../shared/model/review.ts';
import type { StandingsRow } from '../../../../shared/model/standings.ts';
import {
  narrowQueue,
  queueKinds,
  queueOf,
  withReview,
  type QueueFilter,
} from '../../../../shared/rules/review/review-queue.ts';
import { catalogOf, unit } from '../../fixtures/catalog.ts';

const mark = (decision: ReviewMark['decision']): ReviewMark => ({
  number: 1,
  decision,
  by: 'council@example.vn',
  at: '2023-12-15T04:00:00Z',
});

function row(code: string, rest: Partial<StandingsRow>): StandingsRow {
  return {
    unit: code,
    block: 'P',
    state: 'ranked',
    rank: null,
    tied: false,
    settledBy: null,
    bounds: null,
    disqualification: null,
    revision: 1,
    submittedAt: '2023-12-14T03:00:00Z',
    late: false,
    review: null,
    estimates: 0,
    counts: { exceeded: 0, met: 0, notMet: 0, notReported: 0, notArising: 0 },
    applicable: 0,
    metPercent: null,
    score: null,
    level: null,
    ...rest,
  };
}

const catalog = catalogOf({
  units: [
    unit('1', { name: 'Phường Đa Kao' }),
    unit('2', { name: 'Phường Tân Định' }),
    unit('3', { name: 'Phòng Nội vụ', block: 'Q' }),
    unit('4', { name: 'Phòng Y tế', block: 'Q' }),
    unit('5', { name: 'Quận đoàn' }),
  ],
});
const queue = queueOf(
  {
    rows: [
      row('5', { review: mark('accepted'), late: true, submittedAt: '2023-12-10T03:00:00Z' }),
      row('4', { block: 'Q', revision: null, submittedAt: null, state: 'notReported' }),
      row('1', { submittedAt: '2023-12-14T03:00:00.5Z', late: true }),
      row('3', { block: 'Q', review: mark('returned'), state: 'returned' }),
      row('2', { submittedAt: '2023-12-14T03:00:00Z' }),
    ],
  },
  catalog,
);
const all: QueueFilter = { kind: 'all', block: null, words: '' };
const codes = (filter: Partial<QueueFilter>) =>
  narrowQueue(queue, { ...all, ...filter }).entries.map((entry) => entry.unit);

test('reports that wait come first, the longest waiting before the others, and accepted ones last', () => {
  expect(queue.map(({ unit: code, state }) => [code, state])).toEqual([
    ['2', 'waiting'],
    ['1', 'waiting'],
    ['3', 'returned'],
    ['4', 'notReported'],
    ['5', 'accepted'],
  ]);
});

test.each<[Partial<QueueFilter>, string[]]>([
  [{ kind: 'waiting' }, ['2', '1']],
  [{ kind: 'late' }, ['1', '5']],
  [{ kind: 'notReported', block: 'P' }, []],
  [{ block: 'Q' }, ['3', '4']],
  [{ words: '  da   KAO ' }, ['1']],
  [{ words: 'phòng' }, ['3', '4']],
  [{ words: '5' }, ['5']],
  [{ words: 'không có' }, []],
])('%o leaves %o', (filter, left) => {
  expect(codes(filter)).toEqual(left);
});

test('each kind has as many as it would show within the same block and words', () => {
  for (const near of [{}, { block: 'Q' }, { words: 'ph' }]) {
    const { counts } = narrowQueue(queue, { ...all, ...near });
    for (const kind of queueKinds) expect(codes({ ...near, kind })).toHaveLength(counts[kind]);
  }
});

test('a review moves its own revision, and no newer one that it does not speak of', () => {
  const review: Review = {
    campaign: 'c',
    unit: '2',
    revision: 1,
    comment: '',
    comments: [],
    decisions: null,
    ...mark('accepted'),
  };
  const after = withReview(queue, review);
  expect(after.map(({ unit: code }) => code)).toEqual(['1', '3', '4', '5', '2']);
  expect(after.at(-1)).toMatchObject({ state: 'accepted', review: mark('accepted') });
  expect(withReview(queue, { ...review, revision: 2 })).toEqual(queue);
});
