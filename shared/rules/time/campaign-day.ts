/** Calendar days in the campaign's own time zone. */
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

/**
 * The calendar day of an instant in the campaign's time zone. Once a day has begun it stays the day, even where clocks
 * are put back over its midnight.
 */
export function dayOf(instant: Instant, { timeZone }: Pick<Campaign, 'timeZone'>): IsoDate {
  const order = orderOf(instant);
  let current: IsoDate = '';
  for (const { day, from } of daysWithin(instant.slice(0, 'YYYY-MM-DD'.length), timeZone)) {
    if (from <= order) current = day;
  }
  return current;
}

/** A day of a time zone within a day of UTC. `from`: the instant from which it counts there, as `orderOf` writes it. */
interface DayWithin {
  readonly day: IsoDate;
  readonly from: string;
}

/** Looked up once for each day of UTC, because time zones are slow and reports come by the thousand. */
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

/** Whether the IANA database has a time zone of this name. */
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
