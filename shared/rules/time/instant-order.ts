/** Instants in the order of time, for reports by the thousand. */
import type { Instant } from '../../model/identifiers.ts';

/** `20231215100000` and nine digits of nanoseconds: as many as an instant has that is written in full. */
const DIGITS = 23;

/** A whole number that is larger the later an instant is: all are in UTC, so that their digits are in the order of time. */
export function orderOf(instant: Instant): bigint {
  return BigInt(instant.replaceAll(/\D/g, '').padEnd(DIGITS, '0'));
}
