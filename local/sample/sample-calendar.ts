/** The dates of the sample campaign, all relative to one day: due the day before, and still open to those who are late. */
import { Temporal } from 'temporal-polyfill';
import type { Campaign } from '../../shared/model/catalog.ts';
import type { IsoDate } from '../../shared/model/identifiers.ts';
import { dateText } from '../../shared/sheet/cells/excel-date.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export interface SampleCalendar extends Pick<Campaign, 'timeZone' | 'dataAsOf' | 'dueAt' | 'lockAt'> {
  /** The day by which a unit's own plan is issued (G1). */
  readonly planBy: IsoDate;
  /** The day by which a unit has registered with the council (G2). */
  readonly registerBy: IsoDate;
}

/** The calendar of the campaign as seen on a day of its own time zone. Throws `RangeError` where `today` is not a date. */
export function sampleCalendar(today: IsoDate): SampleCalendar {
  const start = Temporal.PlainDate.from(today);
  // Due yesterday, so that what the wards did on the due day lies in the past, none of it in the future; whoever reports
  // now is late for real. 17:00 is the end of the working day.
  const dueDay = start.subtract({ days: 1 });
  // The plan's sprint lasts 45 days, from 1 November up to and with 15 December.
  const firstDay = dueDay.subtract({ days: 44 });
  const closingTime = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '17:00' }).toInstant().toString();
  return {
    timeZone: TIME_ZONE,
    // Days before the report is due, so that there is time to put it together, and whoever sends it early sends facts.
    dataAsOf: dueDay.subtract({ days: 5 }).toString(),
    dueAt: closingTime(dueDay),
    // Late is not locked: five days (a weekend never takes them all) in which a late report is taken and marked.
    lockAt: closingTime(dueDay.add({ days: 5 })),
    planBy: firstDay.add({ days: 10 }).toString(),
    registerBy: firstDay.add({ days: 15 }).toString(),
  };
}

/** A day as a council states it in a target. */
export function atTheLatest(day: IsoDate): string {
  return `Chậm nhất ${dateText(day)}`;
}
