/** The reporting rate over time: how many units had reported by the end of each day. */
import { Temporal } from 'temporal-polyfill';
import type { Campaign } from '../../model/catalog.ts';
import type { Instant, IsoDate } from '../../model/identifiers.ts';
import type { StandingsRow } from '../../model/standings.ts';
import { groupBy } from '../group-by.ts';
import { dayOf } from '../time/campaign-day.ts';

/** What had come in by the end of a day, as the campaign's time zone counts days. */
export interface ReportingDay {
  readonly day: IsoDate;
  readonly reported: number;
  /** Of those, how many were not late. */
  readonly onTime: number;
}

/** What counts of a unit. */
export type ReportingRow = Pick<StandingsRow, 'submittedAt' | 'state' | 'late'>;

/** A chart of more days says nothing; a campaign that has no end yet must not make one. */
const MOST_DAYS = 366;

/**
 * Each day from the first report on to `now`, no further than the lock where nothing came in behind it; the last 366 of them.
 * Empty while nobody has reported.
 *
 * It is made of the current revisions alone, whose receipts the standings hold. So a unit that sent its report again counts
 * from the day it did, not from the day it first reported; one whose report was returned does not count, as it does not among
 * the reported units; and a unit that the catalog no longer asks is not in it. What the rate was on a day as people saw it
 * then, only a snapshot of that day can tell.
 */
export function reportingByDay(
  { rows }: { readonly rows: readonly ReportingRow[] },
  campaign: Pick<Campaign, 'timeZone' | 'lockAt'>,
  now: Instant,
): ReportingDay[] {
  const reports = rows.flatMap((row) => reportOf(row, campaign));
  // Days written as ISO 8601 are in the order of time.
  const days = reports.map(({ day }) => day).toSorted();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [today, lockDay] = [dayOf(now, campaign), dayOf(campaign.lockAt, campaign)];
  const open = today < lockDay ? today : lockDay;
  const byDay = groupBy(reports, ({ day }) => day);
  let [reported, onTime] = [0, 0];
  return daysBetween(first, open > last ? open : last)
    .map((day): ReportingDay => {
      const come = byDay.get(day) ?? [];
      reported += come.length;
      onTime += come.filter(({ late }) => !late).length;
      return { day, reported, onTime };
    })
    .slice(-MOST_DAYS);
}

function reportOf({ submittedAt, state, late }: ReportingRow, campaign: Pick<Campaign, 'timeZone'>) {
  if (submittedAt === null || state === 'returned') return [];
  return [{ day: dayOf(submittedAt, campaign), late }];
}

function daysBetween(first: IsoDate, last: IsoDate): IsoDate[] {
  const from = Temporal.PlainDate.from(first);
  const { days } = from.until(last, { largestUnit: 'days' });
  return Array.from({ length: days + 1 }, (_, at) => from.add({ days: at }).toString());
}
