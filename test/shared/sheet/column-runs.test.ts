import { expect, test } from 'vitest';
import { columnRuns } from '../../../shared/sheet/column-runs.ts';

test('values that are alike and follow each other are one run; what is absent ends it', () => {
  expect(columnRuns([{ a: 1 }, { a: 1 }, null, { a: 1 }, { a: 2 }, null])).toEqual([
    { value: { a: 1 }, start: 0, length: 2 },
    { value: { a: 1 }, start: 3, length: 1 },
    { value: { a: 2 }, start: 4, length: 1 },
  ]);
});
