import type { Instant } from '../../shared/model/identifiers.ts';

/** Whether one instant lies before another, however each is written. */
export function isBefore(instant: Instant, other: Instant): boolean {
  return Date.parse(instant) < Date.parse(other);
}
