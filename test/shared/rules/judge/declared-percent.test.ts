import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { declaredPercentOf, isDeclaredPercentOff } from '../../../../shared/rules/judge/declared-percent.ts';

describe('a sheet declares', () => {
  test.each<[reason: string, stated: string | null, completion: string | null, declared: string | null]>([
    ['nothing where its column is blank', null, '98.1575', null],
    ['nothing where it is blank and nothing is computed', null, null, null],
    ['nothing by what its formula gives', '98.1575', '98.1575', null],
    ['nothing by the digits beyond those shown', '33.333333333333', '100/3', null],
    ['nothing by what rounds to the completion as shown', '33.33334999', '100/3', null],
    ['nothing by the noise of binary arithmetic just below a half', '0.093749999999999', '3/32', null],
    [
      'nothing by the 15 digits that Excel has of a large percent',
      '56116681818181.8',
      '1234567000000000/22',
      null,
    ],
    ['nothing by one part in a million', '5000005', '5000000', null],
    ['nothing by one part in a million below zero', '-5000005', '-5000000', null],
    ['what is further off than one part in a million', '5000005.1', '5000000', '5000005.1'],
    ['what differs in the last decimal shown', '98.1574', '98.1575', '98.1574'],
    ['a percent that is cut off', '98.15', '98.1575', '98.15'],
    ['a share of one, which is not guessed to be a percent', '0.981575', '98.1575', '0.981575'],
    ['zero where something was completed', '0', '98.1575', '0'],
    ['nothing by zero where nothing was completed', '0', '0', null],
    ['nothing by the same percent below zero', '-12.5', '-25/2', null],
    ['the percent with the other sign', '12.5', '-25/2', '12.5'],
    ['whatever it states where nothing is computed', '100', null, '100'],
  ])('%s', (_, stated, completion, declared) => {
    expect(declaredPercentOf(stated, completion === null ? null : new Fraction(completion))).toBe(declared);
  });
});

describe('a declared percent is off', () => {
  test.each<[declared: string, completion: string, off: boolean, reason: string]>([
    ['98.16', '98.1575', false, 'rounded'],
    ['98.15', '98.1575', false, 'cut off'],
    ['98.1475', '98.1575', false, 'exactly 0.01 below is tolerated'],
    ['98.1675', '98.1575', false, 'exactly 0.01 above is tolerated'],
    ['98.147499999999999', '98.1575', true, 'a hair more than 0.01 below'],
    ['98.167500000000001', '98.1575', true, 'a hair more than 0.01 above'],
    ['0.3', '0.29', false, 'binary floats make this more than 0.01'],
    ['33.3433', '100/3', false, 'exactly 0.01 above what is shown, 33.3333'],
    ['33.3233', '100/3', false, 'exactly 0.01 below what is shown, 33.3333'],
    ['98.1', '98.1575', true, 'one decimal is too few'],
    ['0.981575', '98.1575', true, 'a share of one'],
    ['-98.1575', '98.1575', true, 'the other sign'],
    ['999999999999999.999999999999999', '0', true, 'the largest decimal'],
  ])('%s of %s: %s, %s', (declared, completion, off) => {
    expect(isDeclaredPercentOff(declared, new Fraction(completion))).toBe(off);
  });
});
