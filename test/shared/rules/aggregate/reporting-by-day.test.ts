import { expect, test } from 'vitest';
import { reportingByDay, type ReportingRow } from '../../../../shared/rules/aggregate/reporting-by-day.ts';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { actual, assign, catalogOf, indicator, line, quantity, unit } from '../../fixtures/catalog.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';

const codes = ['A', 'B', 'C', 'D'];
const catalog = catalogOf({
  units: codes.map((code) => unit(code)),
  indicators: [indicator('1')],
  assignments: codes.map((code) => assign(code, '1', quantity('1'))),
});
const campaign = { timeZone: 'Asia/Ho_Chi_Minh', lockAt: '2023-12-17T10:00:00Z' };

const report = (code: string, rest: Partial<Pick<UnitHead, 'submittedAt' | 'late' | 'review'>>) =>
  headWith(catalog, code, [line('1', actual('1'))], rest);

const daysOf = (heads: readonly UnitHead[], now: string) =>
  reportingByDay(buildResults({ version: 1, catalog }, heads).standings, campaign, now).map(
    ({ day, reported, onTime }) => [day, reported, onTime],
  );

test('without a report there are no days', () => {
  expect(daysOf([], '2023-12-16T00:00:00Z')).toEqual([]);
});

test('reports add up from the first day to today, days without any included', () => {
  const heads = [
    report('A', { submittedAt: '2023-12-12T03:00:00Z' }),
    report('B', { submittedAt: '2023-12-14T03:00:00Z', late: true }),
  ];
  expect(daysOf(heads, '2023-12-15T03:00:00Z')).toEqual([
    ['2023-12-12', 1, 1],
    ['2023-12-13', 1, 1],
    ['2023-12-14', 2, 1],
    ['2023-12-15', 2, 1],
  ]);
});

test("days begin and end at midnight in the campaign's time zone", () => {
  const heads = [
    report('A', { submittedAt: '2023-12-12T16:59:59Z' }),
    report('B', { submittedAt: '2023-12-12T17:00:00Z' }),
  ];
  expect(daysOf(heads, '2023-12-12T17:00:00Z')).toEqual([
    ['2023-12-12', 1, 1],
    ['2023-12-13', 2, 2],
  ]);
});

test('after the lock the days end, except for reports that an extension let in', () => {
  const inTime = report('A', { submittedAt: '2023-12-16T03:00:00Z' });
  const extended = report('B', { submittedAt: '2023-12-18T03:00:00Z', late: true });
  const now = '2024-06-01T00:00:00Z';
  expect(daysOf([inTime], now).at(-1)).toEqual(['2023-12-17', 1, 1]);
  expect(daysOf([inTime, extended], now).at(-1)).toEqual(['2023-12-18', 2, 1]);
});

test('a clock that is behind takes no report away', () => {
  const heads = [report('A', { submittedAt: '2023-12-16T03:00:00Z' })];
  expect(daysOf(heads, '2020-01-01T00:00:00Z')).toEqual([['2023-12-16', 1, 1]]);
});

test('a returned report does not count, as it does not among the reported units', () => {
  const heads = [report('A', {}), report('B', { review: returnedMark })];
  expect(daysOf(heads, '2023-12-14T05:00:00Z')).toEqual([['2023-12-14', 1, 1]]);
});

test('of a year and more the last 366 days are kept, with all that came in before', () => {
  const row = (submittedAt: string): ReportingRow => ({ submittedAt, state: 'ranked', late: false });
  const rows = [row('2021-01-05T03:00:00Z'), row('2023-12-16T03:00:00Z')];
  const days = reportingByDay({ rows }, campaign, '2023-12-16T05:00:00Z');
  expect(days).toHaveLength(366);
  expect([days[0]?.reported, days.at(-1)?.reported]).toEqual([1, 2]);
});
