/** Instants in the order of time, for reports by the thousand. */
import type { Instant } from '../../model/identifiers.ts';

/** The first of all instants, written to its last nanosecond. */
const IN_FULL = '0000-01-01T00:00:00.000000000';

/**
 * An instant as a text that sorts by time: a later instant is a larger text. Instants are written in UTC from the year
 * on, so padding them to one length is enough.
 */
export function orderOf(instant: Instant): string {
  const written = instant.slice(0, -1);
  return written + IN_FULL.slice(written.length);
}

/** `orderOf` as a whole number. */
export function orderNumberOf(instant: Instant): bigint {
  return BigInt(orderOf(instant).replaceAll(/\D/g, ''));
}

/** Whether one instant is earlier than another, whatever the precision each is written with. */
export function isBefore(instant: Instant, other: Instant): boolean {
  return orderOf(instant) < orderOf(other);
}
