/** The load's side of a measurement, in a process of its own: clients at work side by side, round after round. */
import { performance } from 'node:perf_hooks';

/**
 * A client's work of one turn; turns count from 1. Resolves when it is acknowledged, with what tells, once the round is
 * over, whether that was right: the mark of what the store must now have.
 */
export type Client = (turn: number) => Promise<() => string>;

/** What a round is made of; `config` says what its clients work on. */
export interface RoundRequest<C> {
  readonly config: C;
  /** Of each client. */
  readonly turns: number;
}

/** What a round came to. */
export interface Round {
  /** Marks of all that was acknowledged. */
  readonly done: readonly string[];
  readonly perSecond: number;
}

/**
 * Serves a parent that asks for rounds over IPC. A client begins its next turn when the last one was answered, so that
 * there are as many requests under way as clients. One that is refused ends the process: a number that hides failures
 * measures nothing.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- says what the parent sends: IPC carries no types
export function serveRounds<C>(open: (config: C, turns: number) => Promise<readonly Client[]>): void {
  process.on('message', ({ config, turns }: RoundRequest<C>) => {
    void open(config, turns)
      .then((clients) => play(clients, turns))
      .then((round) => process.send?.(round));
  });
  process.on('disconnect', () => process.exit());
}

async function play(clients: readonly Client[], turns: number): Promise<Round> {
  const acknowledged: (() => string)[] = [];
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let turn = 1; turn <= turns; turn += 1) acknowledged.push(await client(turn));
    }),
  );
  const perSecond = (acknowledged.length / (performance.now() - start)) * 1_000;
  return { done: acknowledged.map((mark) => mark()), perSecond };
}
