/** Days late (số ngày trễ): calendar days after the day asked for, negative when early. */
import { Temporal } from 'temporal-polyfill';
import type { Campaign } from '../../model/catalog.ts';
import type { Instant, IsoDate } from '../../model/identifiers.ts';
import { dayOf, isKnownTimeZone } from './campaign-day.ts';
import { isLate } from './lateness.ts';

/** How many days after `by` something was done, negative when before. */
export function daysLateOf(done: IsoDate, by: IsoDate): number {
  return dayNumberOf(done) - dayNumberOf(by);
}

const FIRST_DAY = Temporal.PlainDate.from('1900-01-01');

/** Each date is parsed once. There are few in reports, and no more than three centuries of days in all. */
const dayNumbers = new Map<IsoDate, number>();

function dayNumberOf(date: IsoDate): number {
  const found = dayNumbers.get(date);
  if (found !== undefined) return found;
  const { days } = FIRST_DAY.until(date);
  dayNumbers.set(date, days);
  return days;
}

/**
 * The days by which a report missed its deadline, in the campaign's time zone. A late report is at least one day late,
 * even on the day of the deadline. `null` where the time zone does not exist, which cannot be in a published catalog.
 */
export function reportDaysLate(campaign: Campaign, submittedAt: Instant): number | null {
  const dueDay = dueDayOf(campaign);
  if (dueDay === null) return null;
  const days = daysLateOf(dayOf(submittedAt, campaign), dueDay);
  return isLate(campaign, submittedAt) ? Math.max(days, 1) : days;
}

/** Campaigns are never changed after they were parsed, and time zones are slow. */
const known = new WeakMap<Campaign, IsoDate | null>();

function dueDayOf(campaign: Campaign): IsoDate | null {
  const found = known.get(campaign);
  if (found !== undefined) return found;
  const dueDay = isKnownTimeZone(campaign.timeZone) ? dayOf(campaign.dueAt, campaign) : null;
  known.set(campaign, dueDay);
  return dueDay;
}
