import { afterEach, describe, expect, test } from 'vitest';
import { createLocalClock, dateOn, installClock } from '../../local/clock.ts';

const MACHINE = Date.parse('2026-06-01T00:00:00Z');

describe('a local clock', () => {
  test('shows the machine’s time until it is set', () => {
    const clock = createLocalClock(() => MACHINE);
    expect(clock.now().toISOString()).toBe('2026-06-01T00:00:00.000Z');
    expect(clock.offsetMillis()).toBe(0);
  });

  test('runs on from the instant it is set to, and back with null', () => {
    let machine = MACHINE;
    const clock = createLocalClock(() => machine);
    clock.set('2026-07-01T08:00:00+07:00');
    expect(clock.now().toISOString()).toBe('2026-07-01T01:00:00.000Z');
    machine += 1500;
    expect(clock.now().toISOString()).toBe('2026-07-01T01:00:01.500Z');
    clock.set(null);
    expect(clock.nowMillis()).toBe(MACHINE + 1500);
  });

  test('may be set again while it is set', () => {
    const clock = createLocalClock(() => MACHINE);
    clock.set('2030-01-01T00:00:00Z');
    clock.set('2020-01-01T00:00:00Z');
    expect(clock.now().toISOString()).toBe('2020-01-01T00:00:00.000Z');
  });

  test.each(['', 'tomorrow', '2026-07-01', '2026-07-01T08:00:00', '2026-13-01T00:00:00Z'])(
    'refuses what is no instant and stays as it was: "%s"',
    (text) => {
      const clock = createLocalClock(() => MACHINE);
      expect(() => clock.set(text)).toThrow(RangeError);
      expect(clock.nowMillis()).toBe(MACHINE);
    },
  );
});

describe('a Date on a clock', () => {
  const clock = createLocalClock(() => MACHINE);
  clock.set('2031-03-01T00:00:00Z');
  const SetDate = dateOn(clock);

  test('reads the clock wherever a Date reads the time', () => {
    expect(new SetDate().toISOString()).toBe('2031-03-01T00:00:00.000Z');
    expect(SetDate.now()).toBe(Date.parse('2031-03-01T00:00:00Z'));
    expect(SetDate()).toBe(new Date('2031-03-01T00:00:00Z').toString());
  });

  test('leaves every other use as it is', () => {
    expect(new SetDate(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
    expect(new SetDate(2026, 0, 2).getTime()).toBe(new Date(2026, 0, 2).getTime());
    expect(SetDate.UTC(2026, 0, 2)).toBe(Date.UTC(2026, 0, 2));
    expect(SetDate.parse('2026-01-02T00:00:00Z')).toBe(Date.parse('2026-01-02T00:00:00Z'));
  });

  test('its instances and the built-in’s are instances of each other', () => {
    expect(new SetDate()).toBeInstanceOf(Date);
    expect(new Date()).toBeInstanceOf(SetDate);
  });

  test('can be extended', () => {
    class Deadline extends SetDate {
      passed(): boolean {
        return this.getTime() < SetDate.now();
      }
    }
    expect(new Deadline('2030-01-01T00:00:00Z').passed()).toBe(true);
    expect(new Deadline().passed()).toBe(false);
  });
});

describe('an installed clock', () => {
  let uninstall = (): void => undefined;
  afterEach(() => uninstall());

  test('is what everything in the process reads, until it is taken away', () => {
    const clock = createLocalClock();
    clock.set('2031-03-01T00:00:00Z');
    uninstall = installClock(clock);
    expect(new Date().getUTCFullYear()).toBe(2031);
    expect(clock.now().getUTCFullYear()).toBe(2031);
    uninstall();
    expect(new Date().getUTCFullYear()).not.toBe(2031);
  });
});
