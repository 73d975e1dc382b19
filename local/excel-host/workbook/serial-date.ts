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

/** The day number of an instant, in milliseconds since 1970, read in UTC. */
export const serialAt = (time: number): number => time / DAY + EPOCH;

/** The day number of a date in ISO form, e.g. `2026-04-02`; `null` for any other text. */
export const serialOf = (text: string): number | null =>
  /^\d{4}-\d{2}-\d{2}/.test(text) ? serialAt(Date.parse(text.slice(0, 10))) : null;

/** The date of a whole day number in ISO form. */
export const isoDate = (serial: number): string =>
  new Date((serial - EPOCH) * DAY).toISOString().slice(0, 10);
