import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  ComputedDecimal,
  Decimal,
  decimalFromNumber,
  decimalsOf,
  fractionOf,
  roundedDecimal,
} from '../../../shared/model/decimal.ts';

const spelled = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 15 }))
  .map(([negative, digits, places]) =>
    new Fraction(negative ? -digits : digits, 10n ** BigInt(places)).toString(places),
  )
  .map((text) => (text === '-0' ? '0' : text));

describe('a decimal has one spelling', () => {
  test.each([
    ['0', true],
    ['-0', false],
    ['0.5', true],
    ['-0.5', true],
    ['.5', false],
    ['0.50', false],
    ['-0.0', false],
    ['5.', false],
    ['05', false],
    ['1e3', false],
    ['1E3', false],
    ['+1', false],
    ['1,5', false],
    [' 1', false],
    ['1\n', false],
    ['', false],
    ['-', false],
    ['NaN', false],
    ['Infinity', false],
    ['١', false],
    ['999999999999999', true],
    ['1000000000000000', false],
    ['0.000000000000001', true],
    ['0.0000000000000001', false],
  ])('%j is spelled rightly: %s', (text, right) => {
    expect(Decimal.safeParse(text).success).toBe(right);
  });

  test('numbers are not decimals', () => {
    expect(Decimal.safeParse(1).success).toBe(false);
  });
});

test('a decimal has as many decimals as an exact value needs to be written', () => {
  fc.assert(
    fc.property(spelled, (decimal) => {
      const rounded = Array.from({ length: 16 }, (_, places) => roundedDecimal(fractionOf(decimal), places));
      expect(decimalsOf(decimal)).toBe(rounded.indexOf(decimal));
    }),
  );
});

describe('the decimal of a cell has the digits that Excel shows', () => {
  test.each<[number, string | null, string]>([
    [0.1 + 0.2, '0.3', 'noise of binary arithmetic'],
    [1.1 * 3, '3.3', 'noise above 1'],
    [1 - 0.9, '0.1', 'noise below 1'],
    [-0.7 - 0.1, '-0.8', 'noise below 0'],
    [0, '0', 'zero'],
    [-0, '0', 'zero has no sign'],
    [1e-7, '0.0000001', 'no exponent'],
    [1.5e-10, '0.00000000015', 'no exponent'],
    [1e-15, '0.000000000000001', 'the smallest'],
    [1 / 30, '0.033333333333333', 'more digits than 15 decimals can show'],
    [1 / 3000, '0.000333333333333', 'more digits than 15 decimals can show'],
    [4e-16, null, 'too small to show, which is not zero'],
    [-4e-16, null, 'too small to show, which is not zero'],
    [Number.MIN_VALUE, null, 'far too small'],
    [123456789012345, '123456789012345', '15 digits'],
    [1234567.89012345, '1234567.89012345', '15 digits'],
    [1234567.890123456, '1234567.89012346', 'the 16th digit is noise'],
    [100, '100', 'zeros before the point stay'],
    [1e14, '100000000000000', 'zeros before the point stay'],
    [999999999999999, '999999999999999', 'the largest'],
    [999999999999999.9, null, '1e15 to 15 digits'],
    [1e15, null, 'too large'],
    [-1e15, null, 'too large'],
    [1e300, null, 'absurd'],
    [Number.NaN, null, 'not a number'],
    [Number.POSITIVE_INFINITY, null, 'not finite'],
    [Number.NEGATIVE_INFINITY, null, 'not finite'],
  ])('%d reads %s: %s', (value, decimal) => {
    expect(decimalFromNumber(value)).toBe(decimal);
  });

  test('whatever a cell holds gives a decimal within 15 digits of it, or null', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const decimal = decimalFromNumber(value);
        if (decimal === null) return;
        expect(Decimal.safeParse(decimal).success).toBe(true);
        expect(Math.abs(Number(decimal) - value)).toBeLessThanOrEqual(
          Math.max(Math.abs(value) * 1e-14, 0.6e-15),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('a decimal of 15 digits survives a cell', () => {
    fc.assert(
      fc.property(spelled, (decimal) => {
        expect(decimalFromNumber(Number(decimal))).toBe(decimal);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('rounding', () => {
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.00005', 4, '1.0001'],
    ['-1.00005', 4, '-1.0001'],
    ['1.00004', 4, '1'],
    ['-0.00004', 4, '0'],
    ['0', 4, '0'],
    ['99.99995', 4, '100'],
    ['1/3', 4, '0.3333'],
    ['-2/3', 4, '-0.6667'],
    ['1200', 0, '1200'],
    ['98.10', 2, '98.1'],
  ])('%s at %i places is %s: halves go away from zero', (value, places, rounded) => {
    expect(roundedDecimal(new Fraction(value), places)).toBe(rounded);
  });

  test('what is rounded is spelled as a computed decimal, at most half a unit away', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        fc.integer({ min: 0, max: 6 }),
        (numerator, denominator, places) => {
          const value = new Fraction(numerator, denominator);
          const rounded = roundedDecimal(value, places);
          expect(ComputedDecimal.safeParse(rounded).success).toBe(true);
          const distance = fractionOf(rounded).sub(value).abs();
          expect(distance.lte(new Fraction(1n, 2n * 10n ** BigInt(places)))).toBe(true);
        },
      ),
    );
  });
});

test('the exact value of a decimal is exact', () => {
  expect(fractionOf('0.7').add(fractionOf('0.1')).equals('0.8')).toBe(true);
  expect(
    fractionOf('999999999999999.999999999999999').sub('999999999999999').equals('0.999999999999999'),
  ).toBe(true);
});
