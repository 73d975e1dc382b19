/** Instants as they are typed: a day and a time of day in the campaign's time zone. */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../model/identifiers.ts';

/** `2023-12-17T17:00` as an instant; `null` for what is no such text. A time that a clock change skips is the later one. */
export function instantOfLocal(local: string, timeZone: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' })
      .toZonedDateTime(timeZone)
      .toInstant()
      .toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
