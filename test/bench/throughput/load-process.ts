import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Round, RoundRequest } from './rounds.ts';

/** A process that puts load on something, seen from the parent. */
export interface LoadProcess<C> {
  /** Rejects when the process ended: what it wrote to stderr says why. */
  play(request: RoundRequest<C>): Promise<Round>;
  close(): Promise<void>;
}

/** Starts one of this folder's load programs. */
export function startLoad<C>(program: './submit-clients.ts' | './transaction-clients.ts'): LoadProcess<C> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)));
  const ended = once(child, 'exit');
  return {
    async play(request) {
      const played = once(child, 'message');
      child.send(request);
      const code = ended.then(([exitCode]) => Promise.reject(new Error(`${program} ended with ${exitCode}`)));
      const [round]: Round[] = await Promise.race([played, code]);
      if (round === undefined) throw new Error(`${program} answered nothing`);
      return round;
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
