/** Values that have broken programs before, or that this program might take for something else. */
import * as fc from 'fast-check';

/** Words that this API itself uses, so that a wrong value can be a right one elsewhere. No unit's code is among them. */
// prettier-ignore
const OUR_WORDS = [
  'number', 'ratio', 'change', 'date', 'yesNo', 'allOf', 'notArising', 'quantity', 'done', 'by', 'atLeast', 'atMost',
  'within', 'sum', 'pooled', 'countMet', 'none', 'min', 'max', 'both', 'always', 'share', 'verdict', 'band', 'step',
  'each', 'completion', 'figure', 'daysLate', 'base', 'extra', 'met', 'exceeded', 'points', 'metPercent', 'G', 'G.1',
  'ward', 'rest', 'UTC', 'Asia/Ho_Chi_Minh',
];

/** Names that objects have by birth. Some are codes like any other. */
export const INHERITED = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto__',
  'prototype',
  'then',
];

// prettier-ignore
const DECIMALS = [
  '0', '-0', '1', '-1', '0.000000000000001', '-0.000000000000001', '999999999999999.999999999999999',
  '-999999999999999.999999999999999', '1000000000000000', '1e3', '1.10', '00', '.5', '5.', 'NaN', 'Infinity', '0x10',
  '1,5', '١٢', '１２', '100000', '99.999999999999999', '0.3', '100',
];

// prettier-ignore
const TIMES = [
  '1900-01-01', '2199-12-31', '2024-02-29', '2023-02-29', '0000-00-00', '2023-12-10', '10/12/2023',
  '0000-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '2023-06-01T00:00:00.0Z', '2023-12-15T10:00:00Z',
  '2023-12-15T10:00:00+07:00', '2023-12-15T24:00:00Z', '2023-12-31T23:59:60Z', '9999-12-31T23:59:59.999999999Z',
];

// prettier-ignore
const TEXTS = [
  '', ' ', '\u00a0', '\0', '\u0007', '\n', '\r\n', '\u2028', '\ud800', '\udc00x', '\ufeff', '\u202e', 'e\u0301',
  '=1+1', '<script>', "' or 1 eq 1", '../..', '%2e%2e', '~', 'P1~00000001', '{}', '[]', 'null', '🌾'.repeat(99),
  'x'.repeat(301), 'x'.repeat(2_001), 'x'.repeat(10_240), '\u0130'.repeat(300), 'ﷺ'.repeat(300),
];

/** Text of every kind; the last is unlike any. */
export const hostileText = fc.oneof(
  fc.constantFrom(...OUR_WORDS, ...INHERITED),
  fc.constantFrom(...DECIMALS),
  fc.constantFrom(...TIMES),
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A decimal that is one, small, large or fine. */
export const goodDecimal = fc
  .record({ whole: fc.nat(999_999_999), fraction: fc.nat(9_999), isNegative: fc.boolean() })
  .map(({ whole, fraction, isNegative }) => {
    const text = `${whole}.${String(fraction).padStart(4, '0')}`.replace(/\.?0+$/, '');
    return isNegative && text !== '0' ? `-${text}` : text;
  });

/** Any JSON value. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: goodDecimal },
  {
    weight: 2,
    arbitrary: fc.constantFrom(null, true, false, 0, -0, 1, -1, 2, 4, 1.5, 1e21, 99_999_999, [], {}),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
