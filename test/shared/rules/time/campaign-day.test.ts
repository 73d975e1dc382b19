import { expect, test } from 'vitest';
import { isKnownTimeZone, lastCompletedDay } from '../../../../shared/rules/time/campaign-day.ts';
import { campaign } from '../../fixtures/catalog.ts';

test.each([
  [
    'Asia/Ho_Chi_Minh',
    '2023-12-15T16:59:59.999Z',
    '2023-12-14',
    '2023-12-14T17:00:00Z',
    'just before midnight',
  ],
  ['Asia/Ho_Chi_Minh', '2023-12-15T17:00:00Z', '2023-12-15', '2023-12-15T17:00:00Z', 'at midnight'],
  ['Asia/Ho_Chi_Minh', '2023-12-15T17:00:00.001Z', '2023-12-15', '2023-12-15T17:00:00Z', 'just after'],
  ['Asia/Ho_Chi_Minh', '2023-12-31T17:30:00Z', '2023-12-31', '2023-12-31T17:00:00Z', 'over the year'],
  ['Asia/Ho_Chi_Minh', '2024-02-29T18:00:00Z', '2024-02-29', '2024-02-29T17:00:00Z', 'a leap day'],
  [
    'Europe/Berlin',
    '2023-03-26T21:59:59Z',
    '2023-03-25',
    '2023-03-25T23:00:00Z',
    'the day of 23 hours goes on',
  ],
  [
    'Europe/Berlin',
    '2023-03-26T22:00:00Z',
    '2023-03-26',
    '2023-03-26T22:00:00Z',
    'the day of 23 hours is over',
  ],
  [
    'Europe/Berlin',
    '2023-10-29T22:30:00Z',
    '2023-10-28',
    '2023-10-28T22:00:00Z',
    'the day of 25 hours goes on',
  ],
  [
    'Europe/Berlin',
    '2023-10-29T23:00:00Z',
    '2023-10-29',
    '2023-10-29T23:00:00Z',
    'the day of 25 hours is over',
  ],
  [
    'America/Santiago',
    '2023-09-03T03:59:59Z',
    '2023-09-01',
    '2023-09-02T04:00:00Z',
    'before a day without midnight',
  ],
  [
    'America/Santiago',
    '2023-09-03T04:00:00Z',
    '2023-09-02',
    '2023-09-03T04:00:00Z',
    'a day that starts at 01:00',
  ],
])('%s at %s: %s ended last, at %s (%s)', (timeZone, now, day, cutoff) => {
  expect(lastCompletedDay({ ...campaign, timeZone }, now)).toEqual({ day, cutoff });
});

test.each([
  ['Asia/Ho_Chi_Minh', true],
  ['UTC', true],
  ['Etc/GMT-7', true],
  ['Asia/Hanoi', false],
  ['+07:00', false],
  ['2020-01-01T00:00[Asia/Tokyo]', false],
  ['', false],
])('%j is a time zone: %s', (name, known) => {
  expect(isKnownTimeZone(name)).toBe(known);
});
