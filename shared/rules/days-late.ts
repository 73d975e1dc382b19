/** Days late (số ngày trễ): calendar days past the day asked for, negative when early. */
import { Temporal } from 'temporal-polyfill';
import type { Campaign } from '../model/catalog.ts';
import type { Instant, IsoDate } from '../model/identifiers.ts';
import { isKnownTimeZone } from './campaign-day.ts';
import { isLate } from './lateness.ts';

/** From the day asked for to the day it was done. */
export function daysLateOf(done: IsoDate, by: IsoDate): number {
  return Temporal.PlainDate.from(by).until(done).days;
}

/**
 * The days by which a report missed its deadline, as the campaign's time zone counts days. A late report is at least one
 * day late, even on the day of the deadline. `null` where there is no such time zone, which no published catalog has.
 */
export function reportDaysLate(campaign: Campaign, submittedAt: Instant): number | null {
  const { timeZone, dueAt } = campaign;
  if (!isKnownTimeZone(timeZone)) return null;
  const dayOf = (instant: Instant) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const { days } = dayOf(dueAt).until(dayOf(submittedAt));
  return isLate(campaign, submittedAt) ? Math.max(days, 1) : days;
}
