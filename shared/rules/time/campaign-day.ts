/** Calendar days as the campaign's own time zone counts them. */
import { Temporal } from 'temporal-polyfill';
import { TimeZone, type Campaign } from '../../model/catalog.ts';
import type { Instant, IsoDate } from '../../model/identifiers.ts';
import { orderOf } from './instant-order.ts';

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

/** The calendar day of an instant in the campaign's time zone. A day that has begun is not left again when clocks go back over its midnight. */
export function dayOf(instant: Instant, { timeZone }: Pick<Campaign, 'timeZone'>): IsoDate {
  const order = orderOf(instant);
  let current: IsoDate = '';
  for (const { day, from } of daysWithin(instant.slice(0, 'YYYY-MM-DD'.length), timeZone)) {
    if (from <= order) current = day;
  }
  return current;
}

/** Of a day that falls into a day of UTC: where in it the day begins, or goes on from the day before, as `orderOf` has it. */
interface DayWithin {
  readonly day: IsoDate;
  readonly from: string;
}

/** Time zones are slow and reports come by the thousand, so each day of UTC is looked up once. */
const known = new Map<string, readonly DayWithin[]>();

/** The days of a time zone that fall into a day of UTC, in their order. */
function daysWithin(utcDay: IsoDate, timeZone: string): readonly DayWithin[] {
  const key = `${utcDay} ${timeZone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const days: DayWithin[] = [];
  const begin = Temporal.Instant.from(`${utcDay}T00:00Z`);
  const end = begin.add({ hours: 24 });
  let local = begin.toZonedDateTimeISO(timeZone);
  while (Temporal.Instant.compare(local.toInstant(), end) < 0) {
    const day = local.toPlainDate();
    days.push({ day: day.toString(), from: orderOf(local.toInstant().toString()) });
    local = day.add({ days: 1 }).toZonedDateTime(timeZone);
  }
  known.set(key, days);
  return days;
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
