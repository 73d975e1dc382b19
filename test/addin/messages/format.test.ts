import { expect, test } from 'vitest';
import { createFormat } from '../../../addin/messages/format.ts';

const vietnamese = createFormat('vi');
const english = createFormat('en');

test.each([
  [1234.5, '1.234,5', '1,234.5'],
  ['0.000000000000001', '0,000000000000001', '0.000000000000001'],
  ['123456789012345.123456789', '123.456.789.012.345,123456789', '123,456,789,012,345.123456789'],
  ['-0.5', '-0,5', '-0.5'],
  ['hai', 'hai', 'hai'],
])('%s is written exactly, as each language writes numbers', (value, inVietnamese, inEnglish) => {
  expect(vietnamese.number(value)).toBe(inVietnamese);
  expect(english.number(value)).toBe(inEnglish);
});

test('days are written dd/mm/yyyy in both languages', () => {
  expect(vietnamese.date('2023-12-05')).toBe('05/12/2023');
  expect(english.date('2023-12-05')).toBe('05/12/2023');
});

test.each([
  ['105.5556', '105,56%', '105.56%'],
  ['105.5', '105,5%', '105.5%'],
  ['1234.565', '1.234,57%', '1,234.57%'],
  ['-0.125', '-0,13%', '-0.13%'],
  ['100', '100%', '100%'],
  ['97.9999', '97,9999%', '97.9999%'],
  ['100.0012', '100,0012%', '100.0012%'],
])(
  '%s percent is shown to two decimals, but never as a whole percent that it is not',
  (percent, inVietnamese, inEnglish) => {
    expect(vietnamese.percent(percent)).toBe(inVietnamese);
    expect(english.percent(percent)).toBe(inEnglish);
  },
);

test('in words, no day can be taken for a month', () => {
  expect(vietnamese.dateInWords('2023-12-05')).toBe('ngày 5 tháng 12 năm 2023');
  expect(english.dateInWords('2023-12-05')).toBe('5 December 2023');
});

test.each([
  ['2023-12-14T17:30:00.000Z', 'Asia/Ho_Chi_Minh', '00:30 ngày 15/12/2023', '00:30 on 15/12/2023'],
  ['2023-12-14T17:30:00.000Z', 'Europe/London', '17:30 ngày 14/12/2023', '17:30 on 14/12/2023'],
])('%s is told in the time zone %s of the campaign', (instant, timeZone, inVietnamese, inEnglish) => {
  expect(vietnamese.instant(instant, timeZone)).toBe(inVietnamese);
  expect(english.instant(instant, timeZone)).toBe(inEnglish);
});

test.each([
  ['2023-12-14T17:30:00.000Z', 'Asia/Ho_Chi_Minh', 'GMT+7'],
  ['2023-12-14T17:30:00.000Z', 'America/New_York', 'GMT-5'],
  ['2023-07-14T17:30:00.000Z', 'America/New_York', 'GMT-4'],
])('at %s a clock of %s is told by its distance, in both languages', (instant, timeZone, zone) => {
  expect([vietnamese.zone(instant, timeZone), english.zone(instant, timeZone)]).toEqual([zone, zone]);
});
