/**
 * A clock that can be set, so that a deadline passes for real on one machine.
 * Time always runs; only where it runs from is chosen.
 */
export interface LocalClock {
  /** Milliseconds since 1970 on this clock. */
  nowMillis(): number;
  /** The instant on this clock. */
  now(): Date;
  /** How far this clock is ahead of the machine's (negative: behind), in milliseconds. */
  offsetMillis(): number;
  /**
   * Sets the clock to an ISO 8601 instant with a zone, for example `2026-07-01T08:00:00+07:00`; it runs on from there.
   * `null` returns it to the machine's time. Throws `RangeError` for anything else.
   */
  set(instantIso: string | null): void;
}

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * A clock that shows the machine's time until it is set. `machineMillis` is the machine's time in milliseconds since
 * 1970. The default is what `Date.now` is as the clock is made, so that a clock installed as `Date` afterwards does not
 * read itself.
 */
export function createLocalClock(machineMillis: () => number = Date.now): LocalClock {
  let offset = 0;
  const nowMillis = (): number => machineMillis() + offset;
  return {
    nowMillis,
    now: () => new Date(nowMillis()),
    offsetMillis: () => offset,
    set(instantIso) {
      offset = instantIso === null ? 0 : instantMillis(instantIso) - machineMillis();
    },
  };
}

function instantMillis(instantIso: string): number {
  const millis = ISO_INSTANT.test(instantIso) ? Date.parse(instantIso) : Number.NaN;
  if (Number.isNaN(millis)) {
    throw new RangeError(
      `"${instantIso}" is not an instant; write it with its zone, like 2026-07-01T08:00:00+07:00`,
    );
  }
  return millis;
}

/**
 * A `Date` that reads the given clock wherever the built-in one reads the machine's: `new Date()`,
 * `Date.now()`, `Date()`. Everything else, and every instance, is the built-in `Date`, so that
 * `instanceof` holds in both directions between code that saw one and code that saw the other.
 */
export function dateOn(clock: LocalClock): DateConstructor {
  const BuiltIn = Date;
  const now = (): number => clock.nowMillis();
  return new Proxy(BuiltIn, {
    construct: (target, args, newTarget): object =>
      Reflect.construct(target, args.length === 0 ? [clock.nowMillis()] : args, newTarget),
    apply: () => new BuiltIn(clock.nowMillis()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
}

/**
 * Makes this process live on the given clock, and returns what puts the previous `Date` back. Timers (`setTimeout`) and
 * `performance` keep the machine's time: they measure how long, not when.
 */
export function installClock(clock: LocalClock): () => void {
  const previous = globalThis.Date;
  globalThis.Date = dateOn(clock);
  return () => {
    globalThis.Date = previous;
  };
}
