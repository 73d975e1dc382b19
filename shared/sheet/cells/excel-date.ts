/** Excel's date serials: days since 30 December 1899, with the time of day as a fraction. */
import { Temporal } from 'temporal-polyfill';
import type { Instant, IsoDate } from '../../model/identifiers.ts';
import { comparableText } from '../../notation/comparable-text.ts';

const EPOCH = Temporal.PlainDate.from('1899-12-30');
const SECONDS_A_DAY = 86_400;

/** Serials outside 1 January 1950 – 31 December 2199 are typing errors, not dates of a campaign. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 109_574;

/** The day a serial stands for; a time of day is left out. `null` for what is no plausible date. */
export function dateFromSerial(serial: number): IsoDate | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  return EPOCH.add({ days: Math.floor(serial) }).toString();
}

/** Kept by day, because calendars are slow: the council's data have few different days, each of them by the thousand. */
const serials = new Map<IsoDate, number>();

/** The serial of a day. */
export function serialFromDate(date: IsoDate): number {
  const known = serials.get(date);
  if (known !== undefined) return known;
  const serial = EPOCH.until(date, { largestUnit: 'days' }).days;
  serials.set(date, serial);
  return serial;
}

/** A day as people type it, and as official papers have it. */
const DAY = /^(?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})$/u;

/**
 * The day written as dd/mm/yyyy (or d/m/yyyy, with `/`, `-` or `.`) or as `ngày 15 tháng 12 năm 2023`; `null` when it is
 * not one.
 */
export function dateFromText(text: string): IsoDate | null {
  const parts = DAY.exec(comparableText(text));
  if (parts === null) return null;
  const [, day, month, year] = parts;
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  try {
    const serial = serialFromDate(iso);
    return dateFromSerial(serial);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The day as Vietnamese documents write it: dd/mm/yyyy. */
export function dateText(date: IsoDate): string {
  return date.split('-').toReversed().join('/');
}

/**
 * The time of a serial as clocks show it, `17:05`, or `17:05:30` where it has seconds; `elapsed` counts whole days as
 * hours.
 */
export function timeText(serial: number, count: 'ofDay' | 'elapsed'): string {
  const total = Math.round(Math.abs(serial) * SECONDS_A_DAY);
  const seconds = count === 'elapsed' ? total : total % SECONDS_A_DAY;
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const [hours, minutes, rest] = [two(seconds / 3600), two((seconds % 3600) / 60), two(seconds % 60)];
  return `${serial < 0 ? '-' : ''}${hours}:${minutes}${rest === '00' ? '' : `:${rest}`}`;
}

/** The serial of a local date and time written as dd/mm/yyyy hh:mm; `null` when it is not one. */
export function serialFromText(text: string): number | null {
  const [, day = '', hour = '', minute = ''] =
    /^(.+?)(?: (\d{1,2})[:hg](\d{2}))?$/u.exec(comparableText(text)) ?? [];
  const date = dateFromText(day);
  if (date === null || Number(hour) > 23 || Number(minute) > 59) return null;
  return serialFromDate(date) + (Number(hour) * 3600 + Number(minute) * 60) / SECONDS_A_DAY;
}

/** The instant of a local date and time given as a serial, to the second. `null` for what is no plausible date. */
export function instantFromSerial(serial: number, timeZone: string): Instant | null {
  const day = dateFromSerial(serial);
  if (day === null) return null;
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY);
  return Temporal.PlainDate.from(day)
    .toPlainDateTime()
    .add({ seconds })
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString();
}

/** The serial of an instant's local date and time, to the millisecond: reports of one second are apart too. */
export function serialFromInstant(instant: Instant, timeZone: string): number {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const seconds = local.hour * 3600 + local.minute * 60 + local.second + local.millisecond / 1000;
  return serialFromDate(local.toPlainDate().toString()) + seconds / SECONDS_A_DAY;
}
