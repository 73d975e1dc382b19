/** Instants in the order of time, for reports by the thousand. */
import type { Instant } from '../../model/identifiers.ts';

/** The first of all instants, written to its last nanosecond. */
const IN_FULL = '0000-01-01T00:00:00.000000000';

/** An instant as a text that is larger the later it is: all are in UTC and written from the year on, so that equal lengths will do. */
export function orderOf(instant: Instant): string {
  const written = instant.slice(0, -1);
  return written + IN_FULL.slice(written.length);
}

/** The same as a whole number. */
export function orderNumberOf(instant: Instant): bigint {
  return BigInt(orderOf(instant).replaceAll(/\D/g, ''));
}
