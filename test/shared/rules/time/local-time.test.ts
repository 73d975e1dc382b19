import { expect, test } from 'vitest';
import { instantOfLocal } from '../../../../shared/rules/time/local-time.ts';

test.each([
  ['2023-12-17T17:00', 'Asia/Ho_Chi_Minh', '2023-12-17T10:00:00Z'],
  ['2023-12-17T00:30', 'Asia/Ho_Chi_Minh', '2023-12-16T17:30:00Z'],
  ['2024-02-29T23:59', 'UTC', '2024-02-29T23:59:00Z'],
  ['2024-03-31T02:30', 'Europe/Berlin', '2024-03-31T01:30:00Z'],
])('%s in %s is %s', (local, timeZone, instant) => {
  expect(instantOfLocal(local, timeZone)).toBe(instant);
});

test.each([
  '',
  '2023-12-17',
  '2023-02-30T10:00',
  '2023-12-17T24:30',
  '17/12/2023 10:00',
  '2023-12-17T10:00Z',
])('“%s” is no time of a day', (local) => {
  expect(instantOfLocal(local, 'Asia/Ho_Chi_Minh')).toBeNull();
});
