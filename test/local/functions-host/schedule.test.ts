import type { Cron } from 'croner';
import { describe, expect, test } from 'vitest';
import { createJob, resolveSettings } from '../../../local/functions-host/schedule.ts';

async function nothing(): Promise<void> {}

function runsAfter(job: Cron, instant: string, count: number): string[] {
  return job.nextRuns(count, instant).map((run) => run.toISOString());
}

describe('a schedule', () => {
  test.each([
    ['seconds come first', '30 0 17 * * *', ['2026-06-01T17:00:30.000Z', '2026-06-02T17:00:30.000Z']],
    [
      'day of month and day of week must both fit',
      '0 0 0 13 * 5',
      ['2026-11-13T00:00:00.000Z', '2027-08-13T00:00:00.000Z'],
    ],
    [
      'names and lists are read',
      '0 0 6,18 * JUL mon',
      ['2026-07-06T06:00:00.000Z', '2026-07-06T18:00:00.000Z'],
    ],
    ['steps are read', '0 */30 * * * *', ['2026-06-01T00:30:00.000Z', '2026-06-01T01:00:00.000Z']],
  ])('%s, in UTC', (_, schedule, expected) => {
    expect(runsAfter(createJob(schedule, nothing), '2026-06-01T00:00:00Z', 2)).toEqual(expected);
  });

  test.each(['0 0 L * *', '0 0 0 L * *', '0 0 0 * * 5#2', '0 0 0 ? * *', '@daily', '00:05:00', ''])(
    'what NCRONTAB does not know is refused: "%s"',
    (schedule) => {
      expect(() => createJob(schedule, nothing)).toThrow(`the schedule "${schedule}" is not NCRONTAB`);
    },
  );

  test('a value out of its field’s range is refused', () => {
    expect(() => createJob('0 0 25 * * *', nothing)).toThrow('25');
  });
});

describe('settings in a schedule', () => {
  test('each is put in its place', () => {
    expect(resolveSettings('%A% 0 %B% * * *', { A: '5', B: '17' })).toBe('5 0 17 * * *');
  });

  test('a missing one is named', () => {
    expect(() => resolveSettings('%REMINDERS%', {})).toThrow('needs the setting REMINDERS');
  });
});
