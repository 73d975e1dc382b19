import { expect, test } from 'vitest';
import { TimeZone } from '../../../shared/model/catalog.ts';

test.each([
  ['Asia/Ho_Chi_Minh', true],
  ['America/Argentina/ComodRivadavia', true],
  ['Etc/GMT+11', true],
  ['UTC', true],
  ['', false],
  ['Asia/', false],
  ['+07:00', false],
  ['Asia/Ho Chi Minh', false],
  [`Asia/${'a'.repeat(55)}`, true],
  [`Asia/${'a'.repeat(56)}`, false],
])('%j can be the name of a time zone: %s', (timeZone, right) => {
  expect(TimeZone.safeParse(timeZone).success).toBe(right);
});
