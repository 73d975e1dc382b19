import type { Cron } from 'croner';
import { type AppFunction, type FunctionApp, writeLog } from './function-app.ts';
import { invoke } from './invocation.ts';
import type { RegisteredTimer } from './registered-function.ts';
import { createJob, resolveSettings } from './schedule.ts';

type TimerFunction = AppFunction & { readonly described: RegisteredTimer };

/** An app's timers, running on this process's clock. */
export interface Timers {
  /** Starts waiting for the next occurrence of each; those marked `runOnStartup` run now. */
  start(): void;
  /**
   * Runs one now, after a run of it that is under way. Throws what the function throws, and where there is no such
   * timer.
   */
  run(name: string): Promise<void>;
  /** Waits anew from the clock's present time. Occurrences a set clock jumped over do not run. */
  reschedule(): void;
  stop(): void;
}

/**
 * Prepares an app's timers; `settings` resolve `%SETTING%` in schedules. Throws for a schedule that cannot be resolved
 * or read.
 */
export function createTimers(
  app: FunctionApp,
  settings: Readonly<Record<string, string | undefined>>,
): Timers {
  const timers = new Map(
    app.functions
      .filter((fn): fn is TimerFunction => fn.described.type === 'timer')
      .map((fn) => [fn.described.name, new AppTimer(app, fn, settings)]),
  );
  const each = (act: (timer: AppTimer) => void) => () => timers.forEach((timer) => act(timer));
  return {
    start: each((timer) => timer.start()),
    reschedule: each((timer) => timer.schedule()),
    stop: each((timer) => timer.stop()),
    async run(name) {
      const timer = timers.get(name);
      if (timer === undefined) {
        throw new Error(`no timer is named "${name}"; there is ${[...timers.keys()].join(', ') || 'none'}`);
      }
      await timer.run();
    },
  };
}

class AppTimer {
  readonly #app: FunctionApp;
  readonly #fn: TimerFunction;
  readonly #schedule: string;
  #job: Cron;
  #last = new Date(0);
  #tail: Promise<unknown> = Promise.resolve();

  constructor(app: FunctionApp, fn: TimerFunction, settings: Readonly<Record<string, string | undefined>>) {
    this.#app = app;
    this.#fn = fn;
    this.#schedule = resolveSettings(fn.described.schedule, settings);
    this.#job = this.#createJob();
  }

  start(): void {
    this.#job.resume();
    if (this.#fn.described.runOnStartup) void this.#runLogged();
  }

  schedule(): void {
    this.#job.stop();
    this.#job = this.#createJob();
    this.#job.resume();
  }

  stop(): void {
    this.#job.stop();
  }

  // A timer is a singleton per app: a run by hand waits for the scheduled one, and the other way round.
  async run(): Promise<void> {
    const run = this.#tail.then(async () => this.#invoke());
    this.#tail = run.catch(() => undefined);
    await run;
  }

  #createJob(): Cron {
    return createJob(this.#schedule, async () => this.#runLogged());
  }

  async #runLogged(): Promise<void> {
    try {
      await this.run();
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      writeLog('error', 'system', `${this.#fn.described.name}: ${text}`);
    }
  }

  async #invoke(): Promise<void> {
    const now = new Date();
    const next = this.#job.nextRun() ?? now;
    const timer = {
      Schedule: { AdjustForDST: true },
      ScheduleStatus: {
        Last: this.#last.toISOString(),
        Next: next.toISOString(),
        LastUpdated: now.toISOString(),
      },
      IsPastDue: false,
    };
    this.#last = now;
    await invoke(this.#app, this.#fn, { json: JSON.stringify(timer) });
  }
}
