/** Instants as people type them: a day and a time of day in the campaign's time zone. */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../model/identifiers.ts';

/**
 * `2023-12-17T17:00` as an instant; `null` for any other text. A time skipped by a clock change is moved behind the
 * gap.
 */
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
