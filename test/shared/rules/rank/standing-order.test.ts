import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { compareValues } from '../../../../shared/rules/rank/standing-order.ts';

const part = fc.integer({ min: -50, max: 50 });
const fraction = fc
  .tuple(part, fc.integer({ min: 1, max: 12 }))
  .map(([numerator, denominator]) => new Fraction(numerator, denominator));

describe('values of a criterion', () => {
  test('are in the order of the fractions they are', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compareValues(a, b)).toBe(a.compare(b));
        expect(compareValues(a.neg(), b.neg())).toBe(b.compare(a));
      }),
      { numRuns: 1_000 },
    );
  });

  test('are nothing however nothing came about', () => {
    const zero = new Fraction(0);
    for (const nothing of [zero.neg(), new Fraction('-0'), new Fraction(-3).mul(0), zero.sub(0).neg()]) {
      expect(compareValues(nothing, zero)).toBe(0);
      expect(compareValues(nothing, new Fraction(-1))).toBe(1);
    }
  });

  test('lie between the lowest and the highest', () => {
    fc.assert(
      fc.property(fraction, (value) => {
        expect(compareValues('highest', value)).toBe(1);
        expect(compareValues('lowest', value)).toBe(-1);
        expect(compareValues(value, 'highest')).toBe(-1);
      }),
    );
    expect(compareValues('lowest', 'highest')).toBeLessThan(0);
    expect(compareValues('highest', 'highest')).toBe(0);
  });
});
