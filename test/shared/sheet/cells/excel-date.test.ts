import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateFromSerial,
  dateFromText,
  instantFromSerial,
  serialFromDate,
  serialFromInstant,
  serialFromText,
} from '../../../../shared/sheet/cells/excel-date.ts';

describe('days', () => {
  // As Excel shows them; serials up to 60 differ by Lotus's leap day of 1900, which no campaign meets.
  test.each([
    [18_264, '1950-01-01'],
    [36_526, '2000-01-01'],
    [36_585, '2000-02-29'],
    [45_275, '2023-12-15'],
    [45_275.999_99, '2023-12-15'],
    [45_351, '2024-02-29'],
    [45_352, '2024-03-01'],
    [73_109, '2100-02-28'],
    [73_110, '2100-03-01'],
    [109_574, '2199-12-31'],
    [109_574.999, '2199-12-31'],
  ])('serial %d is %s', (serial, date) => {
    expect(dateFromSerial(serial)).toBe(date);
    expect(serialFromDate(date)).toBe(Math.floor(serial));
  });

  test.each([
    [18_263],
    [18_263.999],
    [109_575],
    [0],
    [-1],
    [2023],
    [20_231_215],
    [Number.NaN],
    [Infinity],
    [-Infinity],
  ])('serial %d is no plausible day', (serial) => {
    expect(dateFromSerial(serial)).toBeNull();
  });

  test('every day comes back from its serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_264, max: 109_574 }), (serial) => {
        expect(serialFromDate(dateFromSerial(serial) ?? '')).toBe(serial);
      }),
    );
  });
});

describe('days as text', () => {
  test.each([
    ['15/12/2023', '2023-12-15'],
    ['5/1/2024', '2024-01-05'],
    ['05-01-2024', '2024-01-05'],
    ['05.01.2024', '2024-01-05'],
    [' 15/12/2023\u00a0', '2023-12-15'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['29/02/2100', null],
    ['31/04/2023', null],
    ['12/15/2023', null],
    ['00/12/2023', null],
    ['15/00/2023', null],
    ['15/12/23', null],
    ['2023-12-15', null],
    ['15/12/1949', null],
    ['15/12/2200', null],
    ['ngày 15 tháng 12 năm 2023', '2023-12-15'],
    ['Ngày 05  tháng 1 năm 2024'.normalize('NFD'), '2024-01-05'],
    ['15 tháng 12 năm 2023', '2023-12-15'],
    ['ngày 15/12/2023', '2023-12-15'],
    ['15/12/2023\u200b', '2023-12-15'],
    ['１５／１２／２０２３', '2023-12-15'],
    ['ngày 31 tháng 4 năm 2023', null],
    ['ngày 15 tháng 12 năm 23', null],
    ['tháng 12 năm 2023', null],
    ['ngày 15 tháng 12', null],
    ['12/2023', null],
    ['15/12', null],
    ['quý IV/2023', null],
    ['15/12/2023 10:00', null],
    ['', null],
  ])('%j is %s', (text, date) => {
    expect(dateFromText(text)).toBe(date);
  });
});

describe('days and times as text', () => {
  test.each([
    ['15/12/2023 17:00', 45_275 + 17 / 24],
    ['15/12/2023 7:05', 45_275 + 425 / 1440],
    ['15/12/2023 17g30', 45_275 + 17.5 / 24],
    ['15/12/2023 17h30', 45_275 + 17.5 / 24],
    ['5-1-2024\u00a023:59 ', 45_296 + 1439 / 1440],
    ['15/12/2023 00:00', 45_275],
    ['15/12/2023', 45_275],
    ['ngày 15/12/2023 17:00', 45_275 + 17 / 24],
    ['ngày 15 tháng 12 năm 2023 17h30', 45_275 + 17.5 / 24],
    ['15/12/2023\u200b 17:00', 45_275 + 17 / 24],
    ['15/12/2023 24:00', null],
    ['15/12/2023 17:60', null],
    ['15/12/2023 17', null],
    ['15/12/2023 17:0', null],
    ['15/12/2023 17:00:30', null],
    ['15/12/2023 5:00 PM', null],
    ['31/04/2023 17:00', null],
    ['17:00 15/12/2023', null],
    ['17:00', null],
    ['', null],
  ])('%j is %s', (text, serial) => {
    expect(serialFromText(text)).toBe(serial);
  });
});

describe('instants', () => {
  test.each([
    [45_275 + 17 / 24, 'Asia/Ho_Chi_Minh', '2023-12-15T10:00:00Z', '17:00'],
    [45_275, 'Asia/Ho_Chi_Minh', '2023-12-14T17:00:00Z', 'midnight'],
    [45_275.999_999, 'Asia/Ho_Chi_Minh', '2023-12-15T17:00:00Z', 'rounded up to the next day'],
    [45_275 + 1 / 86_400, 'UTC', '2023-12-15T00:00:01Z', 'a second'],
    [45_011 + 2.5 / 24, 'Europe/Berlin', '2023-03-26T01:30:00Z', 'in the hour that spring leaves out'],
    [45_228 + 2.5 / 24, 'Europe/Berlin', '2023-10-29T00:30:00Z', 'the first of autumn’s two'],
  ])('serial %d in %s is %s: %s', (serial, timeZone, instant) => {
    expect(instantFromSerial(serial, timeZone)).toBe(instant);
  });

  test('what is no plausible day is no instant', () => {
    expect(instantFromSerial(2023, 'UTC')).toBeNull();
  });

  test('an unknown time zone throws', () => {
    expect(() => instantFromSerial(45_275, 'Asia/Hanoi')).toThrow(RangeError);
  });

  test('every second of a campaign comes back from its serial', () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2199, 0) / 1000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom('Asia/Ho_Chi_Minh', 'UTC', 'Etc/GMT+11'), (second, timeZone) => {
        const instant = new Date(second * 1000).toISOString().replace('.000Z', 'Z');
        expect(instantFromSerial(serialFromInstant(instant, timeZone), timeZone)).toBe(instant);
      }),
    );
  });
});
