/** Excel's day numbers as dates. Day 60, the 29th of February 1900 that never was, reads as the 1st of March. */

export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Days between Excel's epoch and 1970. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** Year, month, day, hour, minute, second of a day number, to the nearest second. */
export function dateParts(serial: number): number[] {
  const date = new Date(Math.round((serial - EPOCH) * (DAY / 1000)) * 1000);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}
