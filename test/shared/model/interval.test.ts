import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Interval,
  isMaxOpen,
  isMinOpen,
  openBounds,
  type OpenBounds,
} from '../../../shared/model/interval.ts';
import { interval as anyInterval } from '../fixtures/arbitrary-target.ts';

type Bounds = [min: string | null, max: string | null, open: OpenBounds];

describe('an interval has a number in it', () => {
  test.each<[...Bounds, boolean, string]>([
    ['1', '2', 'none', true, 'from 1 to 2'],
    ['1', '2', 'both', true, 'between them'],
    ['1', '1', 'none', true, 'a single number'],
    ['0.79', '0.8', 'max', true, 'decimals are compared exactly'],
    ['-20', '-5', 'min', true, 'below zero'],
    ['9', '10', 'none', true, 'numbers, not texts, are compared'],
    ['2', '1', 'none', false, 'it ends before it starts'],
    ['1', '1', 'min', false, 'from 1, without 1, to 1'],
    ['1', '1', 'max', false, 'the same at its end'],
    ['1', '1', 'both', false, 'and at both'],
  ])('from %s to %s, open: %s is one: %s, %s', (min, max, open, right) => {
    expect(Interval.safeParse({ min, max, open }).success).toBe(right);
  });
});

describe('an interval is spelled in one way', () => {
  test.each<[...Bounds, boolean, string]>([
    ['95', null, 'none', true, 'from 95 on'],
    ['95', null, 'min', true, 'above 95'],
    [null, '4', 'none', true, 'up to 4'],
    [null, '4', 'max', true, 'below 4'],
    ['95', null, 'max', false, 'what is not there cannot be open'],
    ['95', null, 'both', false, 'nor together with what is'],
    [null, '4', 'min', false, 'on the other side neither'],
    [null, '4', 'both', false, 'nor there together'],
    [null, null, 'none', false, 'without any bound it says nothing'],
  ])('from %s to %s, open: %s is one: %s, %s', (min, max, open, right) => {
    expect(Interval.safeParse({ min, max, open }).success).toBe(right);
  });

  test.each([
    { min: '1', max: '2' },
    { min: '1', open: 'none' },
    { min: 1, max: 2, open: 'none' },
    { min: '1', max: '2', open: 'none', text: 't' },
  ])('%j is none', (interval) => {
    expect(Interval.safeParse(interval).success).toBe(false);
  });
});

test.each<[OpenBounds, boolean, boolean]>([
  ['none', false, false],
  ['min', true, false],
  ['max', false, true],
  ['both', true, true],
])('open %s: min is %s, max is %s', (open, min, max) => {
  expect([isMinOpen({ open }), isMaxOpen({ open })]).toEqual([min, max]);
  expect(openBounds(min, max)).toBe(open);
});

test('what the generator of intervals gives is one', () => {
  fc.assert(
    fc.property(anyInterval, (interval) => {
      expect(Interval.parse(interval)).toEqual(interval);
    }),
  );
});
