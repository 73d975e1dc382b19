import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from '../../../local/sample/share-out.ts';

test('shares add up to the total, and none is a whole away from its proportion', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.nat(100_000), weights, (total, weights) => {
      const sum = weights.reduce((whole, weight) => whole + weight, 0);
      const shares = shareOut(total, weights, (weight) => weight);
      expect(shares.reduce((whole, { share }) => whole + share, 0)).toBe(total);
      for (const { item, share } of shares) expect(Math.abs(share - (total * item) / sum)).toBeLessThan(1);
    }),
  );
});

test.each([
  [10, [1, 1, 1], [4, 3, 3]],
  [7, [5, 3, 2], [4, 2, 1]],
  [0, [2, 1], [0, 0]],
])('%i over weights %j is %j: the largest remainder first, then the earliest', (total, weights, expected) => {
  expect(shareOut(total, weights, (weight) => weight).map(({ share }) => share)).toEqual(expected);
});
