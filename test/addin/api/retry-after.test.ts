import { expect, test } from 'vitest';
import { secondsUntil } from '../../../addin/api/retry-after.ts';

const now = new Date('2023-12-15T07:32:00.400Z');

test.each([
  ['seconds', '40', 40],
  ['none to wait', '0', 0],
  ['blanks around it', ' 5 ', 5],
  ['a time to come', 'Fri, 15 Dec 2023 07:32:10 GMT', 10],
  ['a time that is past', 'Fri, 15 Dec 2023 07:30:00 GMT', 0],
])('%s is a number of whole seconds from now on', (_, header, seconds) => {
  expect(secondsUntil(header, now)).toBe(seconds);
});

test.each([null, '', 'soon', '-1', '1.5', '2e3', 'Fri, 99 Dec 2023 07:32:10 GMT', '1234567890'])(
  'what is no such time is not guessed at: %s',
  (header) => {
    expect(secondsUntil(header, now)).toBeNull();
  },
);
