/** Days of a wrong year, as they come from last year's file or a slip of the keyboard. */
import { Temporal } from 'temporal-polyfill';
import type { Campaign } from '../../model/catalog.ts';
import type { IsoDate } from '../../model/identifiers.ts';
import { dayOf, isKnownTimeZone } from './campaign-day.ts';

/** What a campaign early in a year asks for may have been done late in the year before. */
const MONTHS_BEFORE = 6;

/**
 * Whether a day is in another year than the campaign's cut-off day and the day that is `asked` for, where one is. What was
 * done shortly before the cut-off day may be in the year before, and what is done before the lock in the year after.
 */
export function isOfAnotherYear(day: IsoDate, campaign: CampaignTime, asked: IsoDate | null): boolean {
  const { dataAsOf } = campaign;
  const isOfYear = (other: IsoDate) => day.slice(0, 4) === other.slice(0, 4);
  if (isOfYear(dataAsOf) || (asked !== null && isOfYear(asked))) return false;
  const earliest = Temporal.PlainDate.from(dataAsOf).subtract({ months: MONTHS_BEFORE }).toString();
  // No catalog with another time zone is published.
  const lockDay = isKnownTimeZone(campaign.timeZone) ? dayOf(campaign.lockAt, campaign) : dataAsOf;
  return day < earliest || day > lockDay;
}

type CampaignTime = Pick<Campaign, 'dataAsOf' | 'lockAt' | 'timeZone'>;

/** The same day in the year of the campaign's cut-off day; `null` where that year has no 29 February. */
export function inCampaignYear(day: IsoDate, dataAsOf: IsoDate): IsoDate | null {
  const moved = Temporal.PlainDate.from(day)
    .with({ year: Number(dataAsOf.slice(0, 4)) })
    .toString();
  return moved.slice(4) === day.slice(4) ? moved : null;
}
