import { Cron } from 'croner';

const RANGE = String.raw`(\*|(\d+|[a-z]{3})(-(\d+|[a-z]{3}))?)(/\d+)?`;
const FIELD = new RegExp(`^${RANGE}(,${RANGE})*$`, 'i');

/**
 * Puts the app's settings into a schedule (`%REMINDER_SCHEDULE%`), as the Functions host does. Throws where one is
 * missing.
 */
export function resolveSettings(
  schedule: string,
  settings: Readonly<Record<string, string | undefined>>,
): string {
  return schedule.replaceAll(/%([^%]+)%/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`the schedule "${schedule}" needs the setting ${name}`);
    return value;
  });
}

/**
 * A paused job on an NCRONTAB schedule, whose settings are resolved: six fields, second first, in UTC, where a day must
 * fit both the day-of-month and the day-of-week field. Runs that would overlap are skipped; `run` must not reject.
 * Throws for a schedule NCRONTAB would not accept; croner alone would also take `L`, `W`, `#` and five fields.
 */
export function createJob(schedule: string, run: () => Promise<void>): Cron {
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== 6 || !fields.every((field) => FIELD.test(field))) {
    throw new Error(`the schedule "${schedule}" is not NCRONTAB: six fields, second first`);
  }
  return new Cron(
    schedule,
    { mode: '6-part', timezone: 'UTC', domAndDow: true, protect: true, paused: true },
    async () => run(),
  );
}
