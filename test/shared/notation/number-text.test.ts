import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../shared/model/decimal.ts';
import { numberText, parseNumberText, unambiguousText } from '../../../shared/notation/number-text.ts';
import { decimal } from '../fixtures/arbitrary-values.ts';

/** Any decimal there is: up to 15 digits before and behind the point. */
const anyDecimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
    fc.stringMatching(/^(\d{0,14}[1-9])?$/),
  )
  .map(([sign, whole, decimals]) => `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}`)
  .filter((text) => Decimal.safeParse(text).success);

describe('a text with one reading is that number', () => {
  test.each([
    ['0', '0', 'zero'],
    ['15', '15', 'digits'],
    ['15000', '15000', 'digits without groups'],
    ['05', '5', 'official papers write a zero before a single digit'],
    ['00', '0', 'zeros are zero'],
    ['6,5', '6.5', 'the Vietnamese comma'],
    ['6.5', '6.5', 'a point, which one digit behind it shows to be decimal'],
    ['6,50', '6.5', 'a trailing zero adds nothing'],
    ['6,0', '6', 'nor does a decimal zero'],
    ['0,125', '0.125', 'no group starts with zero alone'],
    ['0.125', '0.125', 'with a point neither'],
    ['1,2340', '1.234', 'four digits are no group'],
    ['1234,567', '1234.567', 'four digits before are none either'],
    ['1.234,5', '1234.5', 'both separators tell each other apart'],
    ['1,234.5', '1234.5', 'the English way round as well'],
    ['1.234,567', '1234.567', 'whatever number of decimals'],
    ['1.234.567', '1234567', 'two points cannot both be decimal'],
    ['7,599,800', '7599800', 'nor can two commas'],
    ['1.234.567,89', '1234567.89', 'groups and decimals'],
    ['-5', '-5', 'below zero'],
    ['- 0,5', '-0.5', 'with a blank behind the hyphen, as sheets have it'],
    ['-0', '0', 'there is one zero'],
    ['999999999999999,999999999999999', '999999999999999.999999999999999', 'the longest decimal'],
  ])('%s is %s: %s', (text, expected) => {
    expect(parseNumberText(text)).toEqual({ kind: 'decimal', decimal: expected });
    expect(Decimal.parse(expected)).toBe(expected);
  });
});

test.each(['1.234', '1,234', '12.345', '123,456', '-1.234', '- 1,234', '999.999'])(
  '%s has two readings, and neither is guessed',
  (text) => {
    expect(parseNumberText(text)).toEqual({ kind: 'ambiguous' });
  },
);

test.each([
  ['', 'nothing'],
  ['x', 'a letter'],
  ['1. 357', 'a blank inside'],
  ['1 234 567', 'blanks for groups'],
  [' 5', 'blanks around it are the caller’s matter'],
  ['5,', 'no decimals behind the comma'],
  [',5', 'nothing before it'],
  ['1.23.456', 'a group of two'],
  ['1.2345.678', 'a group of four'],
  ['0.123.456', 'a group of zero'],
  ['1,234,567,8', 'four decimals or groups'],
  ['1.234.567.8', 'the same with points'],
  ['1.234,567.890', 'separators in turns'],
  ['1e5', 'an exponent'],
  ['+5', 'a plus'],
  ['--5', 'two signs'],
  ['5%', 'a percent sign, which is no part of a number'],
  ['١٢', 'digits of another script'],
  ['Infinity', 'no number at all'],
  ['1000000000000000', 'more digits than a decimal has'],
  ['0,0000000000000001', 'finer than a decimal is'],
])('%j is no number: %s', (text) => {
  expect(parseNumberText(text)).toEqual({ kind: 'notANumber' });
});

describe('a number as text', () => {
  test.each([
    ['15000', '15.000', '15000'],
    ['-1234567.5', '-1.234.567,5', '-1.234.567,5'],
    ['0.3', '0,3', '0,3'],
    ['1.234', '1,234', '1,2340'],
    ['-999.999', '-999,999', '-999,9990'],
    ['0.125', '0,125', '0,125'],
    ['100', '100', '100'],
  ])('of %s is %s, or %s where it has to have one reading', (value, written, unambiguous) => {
    expect(numberText(value)).toBe(written);
    expect(unambiguousText(value)).toBe(unambiguous);
  });

  test('is as the locale has it', () => {
    const locale = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 15 });
    fc.assert(
      fc.property(decimal(-2_000_000, 2_000_000), (value) => {
        expect(numberText(value)).toBe(locale.format(Number(value)));
      }),
    );
  });

  test('without two readings is read back as the same number', () => {
    fc.assert(
      fc.property(fc.oneof(decimal(-2000, 2000), anyDecimal), (value) => {
        expect(parseNumberText(unambiguousText(value))).toEqual({ kind: 'decimal', decimal: value });
      }),
    );
  });

  test('is never read back as another number', () => {
    fc.assert(
      fc.property(fc.oneof(decimal(-2000, 2000), anyDecimal), (value) => {
        const read = parseNumberText(numberText(value));
        expect([{ kind: 'decimal', decimal: value }, { kind: 'ambiguous' }]).toContainEqual(read);
      }),
    );
  });
});

test('whatever is typed, a number is a decimal', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123459-., ')) }), (text) => {
      const read = parseNumberText(text);
      expect(read.kind !== 'decimal' || Decimal.safeParse(read.decimal).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
