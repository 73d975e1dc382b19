/** Calendar days as the campaign's own time zone counts them. */
import { Temporal } from 'temporal-polyfill';
import { TimeZone, type Campaign } from '../../model/catalog.ts';
import type { Instant, IsoDate } from '../../model/identifiers.ts';

/**
 * The calendar day that ended last before `now` in the campaign's time zone, and the instant it ended, which is the
 * first instant of the next day: what was received before `cutoff` belongs to `day`.
 */
export function lastCompletedDay(campaign: Campaign, now: Instant): { day: IsoDate; cutoff: Instant } {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(campaign.timeZone).startOfDay();
  return {
    day: today.toPlainDate().subtract({ days: 1 }).toString(),
    cutoff: today.toInstant().toString(),
  };
}

/** The calendar day of an instant in the campaign's time zone. */
export function dayOf(instant: Instant, { timeZone }: Pick<Campaign, 'timeZone'>): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Whether there is such a time zone, as the IANA database names it. */
export function isKnownTimeZone(name: string): boolean {
  if (!TimeZone.safeParse(name).success) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
