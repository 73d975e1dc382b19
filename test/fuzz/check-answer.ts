/** What every answer keeps to, whatever was asked. */
import { type OperationName, operations } from '../../shared/api/operations.ts';
import { Problem } from '../../shared/api/problem-body.ts';
import { problems } from '../../shared/api/problem.ts';
import { marksKeptFrom } from './fuzz-people.ts';
import type { Caller } from './fuzzed-request.ts';

/** An answer as it leaves, or as it arrives. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * What is wrong with an answer to a caller; empty where nothing is. `operation`: what was asked for, whose shape a success
 * has; `null` where the request may have reached another one.
 */
export function faultsOf(operation: OperationName | null, caller: Caller, answer: RawAnswer): string[] {
  const everything = JSON.stringify([...answer.headers]) + answer.text;
  const shown = marksKeptFrom(caller).filter((mark) => everything.includes(mark));
  return [
    ...shown.map((mark) => `shows another unit's ${mark}`),
    ...(answer.status >= 500 ? [`is ${answer.status}`] : []),
    ...(answer.headers.get('x-content-type-options') === 'nosniff' ? [] : ['may be sniffed']),
    ...(answer.headers.has('cache-control') ? [] : ['says nothing of caching']),
    ...(answer.status < 400 ? successFaults(operation, answer) : problemFaults(answer)),
  ];
}

function successFaults(operation: OperationName | null, { status, headers, text }: RawAnswer): string[] {
  if (operation === null) return [];
  const { etag, response } = operations[operation];
  if (etag && !/^"[^"]+"$/.test(headers.get('etag') ?? '')) return ['has no ETag'];
  if (status === 304) return text === '' ? [] : ['is 304 with a body'];
  if (status !== 200 && status !== 201) return [`is ${status}`];
  if (headers.get('content-type') !== 'application/json') return ['is not said to be JSON'];
  const parsed = response.safeParse(jsonOf(text));
  return parsed.success ? [] : [`has another shape: ${parsed.error.message.slice(0, 500)}`];
}

function problemFaults({ status, headers, text }: RawAnswer): string[] {
  if (headers.get('content-type') !== 'application/problem+json') return ['is not said to be a problem'];
  const parsed = Problem.safeParse(jsonOf(text));
  if (!parsed.success) return [`is no problem: ${parsed.error.message.slice(0, 500)}`];
  const { code, status: said } = parsed.data;
  return [
    ...(said === status && problems[code].status === status ? [] : [`is ${status} and says ${said} ${code}`]),
    ...((status === 401) === headers.has('www-authenticate')
      ? []
      : ['asks for a token where none is missing']),
    ...(headers.has('etag') ? ['has an ETag'] : []),
  ];
}

/** `undefined` for what is no JSON: no schema takes it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
