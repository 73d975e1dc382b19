import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { LocalSetupError } from '../local-setup-error.ts';
import { LOOPBACK, portError } from '../ports.ts';
import type { RegisteredFunction } from './registered-function.ts';
import { startWorkerProcess, WorkerCallError, type WorkerProcess } from './worker-process.ts';

export interface FunctionsHostOptions {
  /** The built app, for example `dist/functions/main.cjs`. */
  readonly bundle: string;
  /** The app's settings; nothing else of the environment reaches it. */
  readonly settings: Readonly<Record<string, string>>;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** Origins a browser may call from, for example `https://localhost:3000`. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** The instant the app's clock starts from (ISO 8601 with a zone), `null` or absent for the machine's time. */
  readonly clock?: string | null;
  /** Gets each line the app's process writes. Default: this process's stderr. */
  readonly onLog?: (line: string) => void;
}

export interface FunctionsHost {
  /** For example `http://127.0.0.1:7071`; the functions are under `/api`. */
  readonly url: string;
  readonly functions: readonly RegisteredFunction[];
  /** Runs a timer now. Throws `Error` with the message of what the function threw, or when there is no such timer. */
  runTimer(name: string): Promise<void>;
  /**
   * Sets the app's clock to an ISO 8601 instant with a zone; `null` returns it to the machine's time. Timers then wait
   * for their next occurrence on the new time; those jumped over do not run.
   */
  setClock(instantIso: string | null): Promise<void>;
  /** Ends the app's process, calls in flight included. */
  close(): Promise<void>;
}

const PORT_SETTING = 'FUNCTIONS_PORT';

/**
 * Serves a built functions app on this machine, as the Azure Functions host and its Node worker would: the app's real
 * `@azure/functions` registrations, in a process of their own, over HTTP and on their schedules.
 *
 * Throws `LocalSetupError` when there is no such bundle, it throws while it loads, it registers nothing or something
 * the Functions host would refuse, a schedule's setting is missing, or the port is in use.
 */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const { port: wantedPort = 0, allowedOrigins = [], clock = null } = options;
  const bundle = resolve(options.bundle);
  const worker = startWorker(bundle, options.settings, options.onLog);
  return closingOnFailure(worker, async () => {
    if (clock !== null) await worker.call('setClock', { instantIso: clock });
    const functions = await loadApp(worker, bundle);
    const port = await listenOn(worker, wantedPort, allowedOrigins);
    return {
      url: `http://${LOOPBACK}:${port}`,
      functions,
      runTimer: async (name) => void (await worker.call('runTimer', { name })),
      setClock: async (instantIso) => void (await worker.call('setClock', { instantIso })),
      close: async () => worker.close(),
    };
  });
}

/**
 * The functions that a built app registers, in their order, without serving it. `settings` are for an app that needs
 * some to load. Throws `LocalSetupError` as `startFunctionsHost` does for a bundle.
 */
export async function readRegisteredFunctions(
  bundle: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<readonly RegisteredFunction[]> {
  const path = resolve(bundle);
  const worker = startWorker(path, settings);
  return closingOnFailure(worker, async () => {
    const functions = await loadApp(worker, path);
    await worker.close();
    return functions;
  });
}

function startWorker(
  bundle: string,
  settings: Readonly<Record<string, string>>,
  onLog: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): WorkerProcess {
  if (!existsSync(bundle)) {
    throw new LocalSetupError(`there is no functions bundle at ${bundle}; run npm run build`);
  }
  return startWorkerProcess(bundle, settings, onLog);
}

async function closingOnFailure<T>(worker: WorkerProcess, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await worker.close();
    throw error;
  }
}

async function loadApp(worker: WorkerProcess, bundle: string): Promise<readonly RegisteredFunction[]> {
  try {
    return await worker.call('load', { bundle });
  } catch (cause) {
    throw startError(cause, `the functions bundle ${bundle} cannot be served`);
  }
}

async function listenOn(
  worker: WorkerProcess,
  port: number,
  allowedOrigins: readonly string[],
): Promise<number> {
  try {
    return await worker.call('listen', { port, allowedOrigins });
  } catch (cause) {
    throw startError(portError(cause, port, PORT_SETTING), 'the functions app cannot start');
  }
}

function startError(cause: unknown, what: string): unknown {
  return cause instanceof WorkerCallError
    ? new LocalSetupError(`${what}: ${cause.message}`, { cause })
    : cause;
}
