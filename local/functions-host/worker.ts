// The process the app runs in: it loads the bundle, serves it and runs its timers, on a clock of its own,
// as the parent asks. It ends when the parent does.
import { createLocalClock, installClock } from '../clock.ts';
import { listen } from '../ports.ts';
import { type FunctionApp, loadFunctionApp } from './function-app.ts';
import { createHttpServer } from './http-server.ts';
import { createTimers, type Timers } from './timers.ts';
import type { WorkerAnswer, WorkerCalls, WorkerRequest } from './worker-messages.ts';

const clock = createLocalClock();
installClock(clock);

let app: FunctionApp | undefined;
let timers: Timers | undefined;

async function answer(request: WorkerRequest): Promise<WorkerCalls[WorkerRequest['method']]['output']> {
  switch (request.method) {
    case 'setClock':
      clock.set(request.input.instantIso);
      timers?.reschedule();
      return null;
    case 'load':
      app = await loadFunctionApp(request.input.bundle);
      return app.functions.map(({ described }) => described);
    case 'listen': {
      const loaded = required(app, 'load');
      timers = createTimers(loaded, process.env);
      const port = await listen(createHttpServer(loaded, request.input.allowedOrigins), request.input.port);
      timers.start();
      return port;
    }
    case 'runTimer':
      await required(timers, 'listen').run(request.input.name);
      return null;
  }
}

function required<T>(value: T | undefined, first: WorkerRequest['method']): T {
  if (value === undefined) throw new Error(`the worker was not asked to ${first} first`);
  return value;
}

async function reply(request: WorkerRequest): Promise<void> {
  const { id } = request;
  let message: WorkerAnswer;
  try {
    message = { id, ok: true, output: await answer(request) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    message = { id, ok: false, message: error instanceof Error ? error.message : String(error), code };
  }
  process.send?.(message);
}

process.on('message', (request: WorkerRequest) => void reply(request));
process.on('disconnect', () => process.exit());
// Ctrl-C reaches this process too; when it ends is for the parent to say, or for its end.
process.on('SIGINT', () => undefined);
