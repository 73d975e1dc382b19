/** Days of a wrong year, as they come from last year's file or a slip of the keyboard. */
import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../../model/identifiers.ts';

/** What a campaign early in a year asks for may have been done late in the year before. */
const MONTHS_BEFORE = 6;

/** Whether a day is in another year than the campaign's cut-off day, and not shortly before that day. */
export function isOfAnotherYear(day: IsoDate, dataAsOf: IsoDate): boolean {
  if (day.slice(0, 4) === dataAsOf.slice(0, 4)) return false;
  const earliest = Temporal.PlainDate.from(dataAsOf).subtract({ months: MONTHS_BEFORE }).toString();
  return day < earliest || day > dataAsOf;
}

/** The same day in the year of the campaign's cut-off day; `null` where that year has no 29 February. */
export function inCampaignYear(day: IsoDate, dataAsOf: IsoDate): IsoDate | null {
  const moved = Temporal.PlainDate.from(day)
    .with({ year: Number(dataAsOf.slice(0, 4)) })
    .toString();
  return moved.slice(4) === day.slice(4) ? moved : null;
}
