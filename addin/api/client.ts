/** The server over HTTP: requests and answers as `shared/api/operations.ts` declares them. Runs in browsers and in Node. */
import * as z from 'zod/mini';
import { operations, pathParameters } from '../../shared/api/operations.ts';
import type { Operation, OperationName, ResponseOf } from '../../shared/api/operations.ts';
import { Problem } from '../../shared/api/problem-body.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import { ServerFailed, ServerUnreachable } from '../flows/failures.ts';
import type { Answer, Preconditions, ThiDuaApi } from '../flows/ports.ts';
import { letPass } from './let-pass.ts';
import { secondsUntil } from './retry-after.ts';

/** The operations again, typed so that the compiler sees which answer goes with which name. */
const answers: { readonly [N in OperationName]: { readonly response: z.ZodMiniType<ResponseOf<N>> } } =
  operations;

const TIMEOUT_MS = 30_000;

/** The longest pause, in seconds, that somebody who pressed a button waits through without being told why. */
const LONGEST_PAUSE_S = 10;
/** The pause, in seconds, where the server names none: about as long as a sleeping server takes to start. */
const USUAL_PAUSE_S = 2;

export interface ApiOptions {
  /** The API's absolute base, e.g. `https://thi-dua.example.vn/api`. */
  readonly baseUrl: string;
  /** A bearer token that is valid now. */
  readonly token: () => Promise<string>;
  readonly fetch?: typeof globalThis.fetch;
  /** How long a whole answer may take. */
  readonly timeoutMs?: number;
  /** Lets so many seconds pass. */
  readonly pause?: (seconds: number) => Promise<void>;
}

/**
 * The API's client. Rejects with `ProblemError` when the server refuses, with `ServerUnreachable` (and its cause) when no
 * answer of this API comes in time, and with `ServerFailed` when another server's error comes instead.
 *
 * After a short pause it sends once more what was refused unread (429), and reads that no server was ready for. All else is
 * sent once: whether to try again is for the caller to decide.
 */
export function createApi(options: ApiOptions): ThiDuaApi {
  const { fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS, pause = letPass } = options;
  const base = options.baseUrl.replace(/\/$/, '');

  return {
    async call(name, params, body, preconditions = {}) {
      const operation: Operation = operations[name];
      const url = `${base}/${addressOf(operation, params)}`;
      const headers = preconditionHeaders(preconditions);
      if (operation.allowed.length > 0) headers.set('authorization', `Bearer ${await options.token()}`);
      if (operation.body) headers.set('content-type', 'application/json');
      const request: RequestInit = {
        method: operation.method,
        headers,
        body: operation.body ? JSON.stringify(body) : null,
        // ETags are compared here: the browser's cache must not answer for the server.
        cache: 'no-store',
      };
      const first = await receive(fetch, url, request, timeoutMs);
      const seconds = pauseBeforeAnother(operation, first);
      if (seconds !== null) await pause(seconds);
      const received = seconds === null ? first : await receive(fetch, url, request, timeoutMs);
      const revalidated = typeof preconditions.known === 'string';
      return received.status === 304 && revalidated ? null : answerOf(name, received);
    },
  };
}

/** The path with its parameters in it, and the others as its query. */
function addressOf(operation: Operation, params: unknown): string {
  const values: Record<string, unknown> = z.parse(operation.params, params);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String(values[key])),
  );
  const inPath = pathParameters(operation);
  const query = new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      inPath.has(name) || typeof value !== 'string' ? [] : [[name, value]],
    ),
  );
  return query.size === 0 ? path : `${path}?${query}`;
}

function preconditionHeaders({ replaces, known }: Preconditions): Headers {
  const headers = new Headers();
  if (replaces === null) headers.set('if-none-match', '*');
  else if (replaces !== undefined) headers.set('if-match', `"${replaces}"`);
  if (typeof known === 'string') headers.set('if-none-match', known);
  return headers;
}

interface Received {
  readonly url: string;
  readonly status: number;
  readonly etag: string | null;
  /** Seconds until it is worth asking again. */
  readonly retryAfter: number | null;
  readonly text: string;
}

async function receive(
  fetch: typeof globalThis.fetch,
  url: string,
  request: RequestInit,
  timeoutMs: number,
): Promise<Received> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(timeoutMs) });
    const text = await response.text();
    const retryAfter = secondsUntil(response.headers.get('retry-after'), new Date());
    return { url, status: response.status, etag: response.headers.get('etag'), retryAfter, text };
  } catch (cause) {
    throw new ServerUnreachable(`No answer from ${url}`, { cause });
  }
}

/** How many seconds to wait before asking once more; `null`: this answer is the one. */
function pauseBeforeAnother({ method }: Operation, { status, retryAfter }: Received): number | null {
  const isUnread = status === 429;
  const isNotReady = method === 'GET' && [502, 503, 504].includes(status);
  if (!isUnread && !isNotReady) return null;
  const seconds = retryAfter ?? (isUnread ? Infinity : USUAL_PAUSE_S);
  return seconds <= LONGEST_PAUSE_S ? seconds : null;
}

function answerOf<N extends OperationName>(name: N, received: Received): Answer<ResponseOf<N>> {
  const { url, status, etag, retryAfter, text } = received;
  try {
    const json: unknown = JSON.parse(text);
    if (status < 200 || status > 299) throw problemOf(json);
    return { status, etag, body: z.parse(answers[name].response, json) };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const cause = { cause: error };
    const seconds = retryAfter ?? undefined;
    // Whoever turned it away on the way to the server: it was not read, and the same is to be done as when we do.
    if (status === 429) throw new ProblemError('too-many-requests', { retryAfter: seconds }, cause);
    const words = `${url} answers ${status}, but not as this API does`;
    if (status >= 500) throw new ServerFailed(words, { status, retryAfter: seconds, ...cause });
    throw new ServerUnreachable(words, cause);
  }
}

function problemOf(json: unknown): ProblemError {
  const { code, detail, issues, currentVersion, retryAfter } = z.parse(Problem, json);
  return new ProblemError(code, { detail, issues, currentVersion, retryAfter });
}
