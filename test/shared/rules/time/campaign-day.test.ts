import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOf, isKnownTimeZone, lastCompletedDay } from '../../../../shared/rules/time/campaign-day.ts';
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

/** Clocks that change at midnight and at other hours, days of all lengths, far from UTC on either side. */
const timeZones = [
  'Asia/Ho_Chi_Minh',
  'UTC',
  'Europe/Berlin',
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** Most of them an instant or less from a whole hour, which is where days begin. */
const instant = fc
  .tuple(
    fc.integer({ min: Date.UTC(1950) / 3_600_000, max: Date.UTC(2100) / 3_600_000 }),
    fc.constantFrom(-1n, 0n, 1n, 900_000_000_000n),
  )
  .map(([hours, nanos]) =>
    Temporal.Instant.fromEpochNanoseconds(BigInt(hours) * 3_600_000_000_000n + nanos).toString(),
  );

test('the day of an instant is that of the calendar on the wall, in any time zone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...timeZones), instant, (timeZone, at) => {
      const wall = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
      expect(dayOf(at, { timeZone })).toBe(wall);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  [
    'Pacific/Apia',
    '2011-12-30T09:59:59.999999999Z',
    '2011-12-29',
    'the last of the day before one that was left out',
  ],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31', 'the first of the day after it'],
  ['America/Santiago', '2023-09-03T03:59:59Z', '2023-09-02', 'before a day without midnight'],
  [
    'America/Santiago',
    '2023-09-03T04:00Z',
    '2023-09-03',
    'a day that starts at 01:00, with no seconds written',
  ],
  ['America/St_Johns', '2010-11-07T03:00:00Z', '2010-11-07', 'begun, though clocks went back over midnight'],
  [
    'Asia/Ho_Chi_Minh',
    '9999-12-31T17:00:00Z',
    '+010000-01-01',
    'beyond what can be written with four digits',
  ],
  ['America/Lima', '0001-01-01T05:00:00Z', '0000-12-31', 'before the first year'],
])('in %s %s is on %s: %s', (timeZone, at, day) => {
  expect(dayOf(at, { timeZone })).toBe(day);
});
