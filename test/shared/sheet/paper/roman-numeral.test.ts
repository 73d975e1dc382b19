import { expect, test } from 'vitest';
import { romanNumeral } from '../../../../shared/sheet/paper/roman-numeral.ts';

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [49, 'XLIX'],
  [90, 'XC'],
  [200, 'CC'],
])('%i is %s', (number, numeral) => {
  expect(romanNumeral(number)).toBe(numeral);
});
