import type { RegisteredFunction } from './registered-function.ts';

/** What the parent may ask of the app's process, and what it gets. */
export interface WorkerCalls {
  /** First, before `load`: the app sees no other clock. */
  setClock: { readonly input: { readonly instantIso: string | null }; readonly output: null };
  load: { readonly input: { readonly bundle: string }; readonly output: readonly RegisteredFunction[] };
  /** Also starts the timers. The port 0 is any free one; the output is the port taken. */
  listen: {
    readonly input: { readonly port: number; readonly allowedOrigins: readonly string[] };
    readonly output: number;
  };
  runTimer: { readonly input: { readonly name: string }; readonly output: null };
}

export type WorkerMethod = keyof WorkerCalls;

export type WorkerRequest = {
  [M in WorkerMethod]: { readonly id: number; readonly method: M; readonly input: WorkerCalls[M]['input'] };
}[WorkerMethod];

/** An answer to the request of the same `id`. `code` is the system's (`EADDRINUSE`), where there is one. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly output: WorkerCalls[WorkerMethod]['output'] }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code: string | null };
