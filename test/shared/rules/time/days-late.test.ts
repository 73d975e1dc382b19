import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysLateOf, reportDaysLate } from '../../../../shared/rules/time/days-late.ts';
import { isLate } from '../../../../shared/rules/time/lateness.ts';
import { isoDate } from '../../fixtures/arbitrary-values.ts';
import { campaign } from '../../fixtures/catalog.ts';

test.each([
  ['2023-12-15', '2023-12-15', 0, 'on the day'],
  ['2023-12-16', '2023-12-15', 1, 'the day after'],
  ['2023-12-12', '2023-12-15', -3, 'three days early'],
  ['2024-01-01', '2023-12-31', 1, 'over the year'],
  ['2024-03-01', '2024-02-28', 2, 'over a leap day'],
  ['2023-03-01', '2023-02-28', 1, 'where there is none'],
  ['2024-12-15', '2023-12-15', 366, 'a year is counted in days'],
])('done on %s, asked for by %s: %i days late, %s', (done, by, days) => {
  expect(daysLateOf(done, by)).toBe(days);
});

/** Due at 17:00 on 15/12 in Vietnam, where midnight is 17:00 UTC. */
const due = { ...campaign, timeZone: 'Asia/Ho_Chi_Minh', dueAt: '2023-12-15T10:00:00Z' };

test.each([
  ['2023-12-15T10:00:00Z', 0, 'at the due instant'],
  ['2023-12-15T09:00:00Z', 0, 'an hour before'],
  ['2023-12-15T10:00:00.000000001Z', 1, 'the least after it, on the same day'],
  ['2023-12-15T16:59:59.999Z', 1, 'just before midnight in Vietnam'],
  ['2023-12-15T17:00:00Z', 1, 'at midnight, when the day after begins'],
  ['2023-12-16T16:59:59Z', 1, 'at the end of the day after'],
  ['2023-12-16T17:00:00Z', 2, 'the second day after'],
  ['2023-12-14T17:00:00Z', 0, 'at the start of the due day, though it is the 14th in London'],
  ['2023-12-14T16:59:59Z', -1, 'at the end of the day before'],
  ['2023-12-12T16:00:00Z', -3, 'three days early, late in the evening'],
  ['2023-12-12T17:30:00Z', -2, 'half an hour after midnight it is one day less'],
])('a report received at %s is %i days late: %s', (submittedAt, days) => {
  expect(reportDaysLate(due, submittedAt)).toBe(days);
});

test('days are those of the campaign, not hours divided by 24', () => {
  const berlin = { ...campaign, timeZone: 'Europe/Berlin', dueAt: '2023-10-28T21:30:00Z' };
  // The clocks go back in between: 24 hours and a quarter later it is still the day after.
  expect(reportDaysLate(berlin, '2023-10-29T21:45:00Z')).toBe(1);
  expect(reportDaysLate(berlin, '2023-10-29T23:00:00Z')).toBe(2);
});

test('of a time zone that does not exist no days are known', () => {
  expect(reportDaysLate({ ...due, timeZone: 'Sao/Hoa' }, '2023-12-16T10:00:00Z')).toBeNull();
});

test('a report is late in days exactly when it is late', () => {
  const instant = fc
    .date({ min: new Date('2023-11-01'), max: new Date('2024-02-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  fc.assert(
    fc.property(instant, fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC', 'America/Santiago'), (at, timeZone) => {
      const late = isLate({ ...due, timeZone }, at);
      expect((reportDaysLate({ ...due, timeZone }, at) ?? 0) > 0).toBe(late);
    }),
  );
});

test('days late one way are days early the other way', () => {
  fc.assert(
    fc.property(isoDate, isoDate, (one, other) => {
      expect(daysLateOf(one, other) + daysLateOf(other, one)).toBe(0);
    }),
  );
});
