import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LocalSetupError } from '../local-setup-error.ts';
import type { WorkerAnswer, WorkerCalls, WorkerMethod } from './worker-messages.ts';

/** What the app's process answered instead of a result. */
export class WorkerCallError extends Error {
  override readonly name = 'WorkerCallError';
  /** The system's code, for example `EADDRINUSE`, where there is one. */
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

/** The app's process, seen from the parent. */
export interface WorkerProcess {
  /**
   * Calls a method of the process. Throws `WorkerCallError` for what went wrong in it, `LocalSetupError` when it has
   * ended.
   */
  call<M extends WorkerMethod>(method: M, input: WorkerCalls[M]['input']): Promise<WorkerCalls[M]['output']>;
  /** Ends the process; resolves when it is gone. */
  close(): Promise<void>;
}

// What Node itself needs of the surroundings. The app sees these and its settings, as in the cloud, and
// nothing else that happens to be set in the developer's shell.
const INHERITED = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'];
const AS_CORE_TOOLS = { AZURE_FUNCTIONS_ENVIRONMENT: 'Development', FUNCTIONS_WORKER_RUNTIME: 'node' };

/**
 * Starts a process for an app, in the folder of its bundle, as the real worker does. `settings` become its environment;
 * `onLog` gets each line it writes.
 */
export function startWorkerProcess(
  bundle: string,
  settings: Readonly<Record<string, string>>,
  onLog: (line: string) => void,
): WorkerProcess {
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
    cwd: dirname(bundle),
    // tsx for this project's own files only: the bundle is loaded by Node's own `require`.
    execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href],
    env: { ...inherited, ...AS_CORE_TOOLS, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  forwardLines(child.stdout, onLog);
  forwardLines(child.stderr, onLog);
  const pending = new Map<number, (answer: WorkerAnswer) => void>();
  child.on('message', (answer: WorkerAnswer) => pending.get(answer.id)?.(answer));
  const ended = end(child);
  let closing = false;
  child.once('close', () => {
    if (!closing) onLog("the functions app's process ended");
  });
  let lastId = 0;
  return {
    async call(method, input) {
      const id = ++lastId;
      const answered = new Promise<WorkerAnswer>((resolve) => pending.set(id, resolve));
      // The callback keeps `send` from throwing on a closed channel; `ended` tells of that.
      child.send({ id, method, input }, () => undefined);
      const answer = await Promise.race([answered, ended]);
      pending.delete(id);
      if (typeof answer === 'string') {
        throw new LocalSetupError(`the functions app's process ended (${answer}); its log says why`);
      }
      if (!answer.ok) throw new WorkerCallError(answer.message, answer.code);
      return answer.output;
    },
    async close() {
      closing = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

// How the process ended, in words.
async function end(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
}

function forwardLines(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', onLine);
}
