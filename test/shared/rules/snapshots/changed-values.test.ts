import { expect, test } from 'vitest';
import { changedValues } from '../../../../shared/rules/snapshots/changed-values.ts';

const of = { part: 'unit', code: 'A' } as const;

test('a single value is one change', () => {
  expect(changedValues({ ...of, field: 'rank', before: '2', after: '1' })).toEqual([
    { value: 'rank', before: 2, after: 1 },
  ]);
});

test('of a score only the parts that differ are told', () => {
  const [before, after] = [
    '{"base":"80","penalty":"0","total":"80"}',
    '{"base":"80","penalty":"2","total":"78"}',
  ];
  expect(changedValues({ ...of, field: 'score', before, after })).toEqual([
    { value: 'score.penalty', before: '0', after: '2' },
    { value: 'score.total', before: '80', after: '78' },
  ]);
});

test('what was not there, or is no longer, has no parts on that side', () => {
  const score = { ...of, field: 'score', before: 'null', after: '{"total":"78"}' };
  expect(changedValues(score)).toEqual([{ value: 'score.total', before: null, after: '78' }]);
  expect(changedValues({ ...score, before: score.after, after: null })).toEqual([
    { value: 'score.total', before: '78', after: null },
  ]);
});

test('a unit that one of the two does not have has no values to lay side by side', () => {
  expect(changedValues({ ...of, field: null, before: '{"rank":1}', after: null })).toEqual([]);
});
