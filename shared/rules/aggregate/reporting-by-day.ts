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

/** What is needed of a unit's row. */
export type ReportingRow = Pick<StandingsRow, 'submittedAt' | 'state' | 'late'>;

/** A chart of more days says nothing, and a campaign without an end in sight must not make one. */
const MOST_DAYS = 366;

/**
 * Every day from the first report up to today; up to the day of the lock, or of the last report if that is later, once
 * the lock has passed. At most the last 366 days; empty while nobody has reported.
 *
 * It is made of the current revisions alone, because these are what standings hold. So a unit that reported again
 * counts from that day, not from its first report; a unit whose report was returned does not count; and a unit that the
 * catalog no longer asks for anything is left out. Only a snapshot of a day tells the rate as people saw it on that
 * day.
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
