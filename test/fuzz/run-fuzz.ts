/** A fuzz run: rounds of requests, each against a campaign of its own. */
import * as fc from 'fast-check';
import type { OperationName } from '../../shared/api/operations.ts';
import { type Backend, startBackend } from '../functions/support/test-server.ts';
import { faultsOf, type RawAnswer } from './check-answer.ts';
import { type FuzzPeople, startFuzzPeople } from './fuzz-people.ts';
import { openFuzzWorld } from './fuzz-world.ts';
import { fuzzedRequest, type FuzzedRequest } from './fuzzed-request.ts';

export interface FuzzOptions {
  readonly requests: number;
  /** The same seed makes the same requests. */
  readonly seed: number;
  /** Told after each round how many requests have been sent so far. */
  readonly onProgress?: (sent: number) => void;
}

/** Something that must not be, and what was sent: the request, or `null` for what was found after a round. */
export interface FuzzFault {
  readonly fault: string;
  /** Counted from 1 over the whole run. */
  readonly number: number;
  readonly request: FuzzedRequest | null;
}

/** How often each operation was answered with each status. */
export type StatusCounts = Map<OperationName, Map<number, number>>;

export interface FuzzReport {
  readonly counts: StatusCounts;
  readonly faults: readonly FuzzFault[];
}

/** What goes to one campaign; then its store is checked and left. */
const ROUND = 1_000;

/** Requests on their way at once, so that writes meet. */
const AT_ONCE = 4;

/** No request takes so long on any machine; what does, hangs. */
const HANGS_MS = 60_000;

/** Sends the requests through the handlers, on Azurite. */
export async function runFuzz({ requests, seed, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const backend = await startBackend();
  const people = await startFuzzPeople();
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', onRejection);
  const counts: StatusCounts = new Map();
  const faults: FuzzFault[] = [];
  try {
    for (let sent = 0; sent < requests; sent += ROUND) {
      const round = requestsOf(seed, sent, Math.min(ROUND, requests - sent));
      faults.push(...(await runRound(round, sent, { backend, people, counts })));
      onProgress?.(sent + round.length);
    }
  } finally {
    process.off('unhandledRejection', onRejection);
    await people.close();
    await backend.close();
  }
  const unhandled = rejections.map((reason) => ({
    fault: `nobody handled ${String(reason)}`,
    number: requests,
    request: null,
  }));
  return { counts, faults: [...faults, ...unhandled] };
}

/** The requests of a round, which depend on nothing but the seed and where it begins. */
export function requestsOf(seed: number, from: number, count: number): FuzzedRequest[] {
  return fc.sample(fuzzedRequest, { seed: (Math.imul(seed, 0x9e3779b1) + from) | 0, numRuns: count });
}

interface RoundSetting {
  readonly backend: Backend;
  readonly people: FuzzPeople;
  readonly counts: StatusCounts;
}

async function runRound(
  round: readonly FuzzedRequest[],
  before: number,
  { backend, people, counts }: RoundSetting,
): Promise<readonly FuzzFault[]> {
  const world = await openFuzzWorld(backend, people);
  const faults: FuzzFault[] = [];
  await sendAll(round, world.send, (request, answer, index) => {
    countStatus(counts, request.operation, answer.status);
    const found = faultsOf(request.operation, request.caller, answer);
    faults.push(...found.map((fault) => ({ fault, number: before + index + 1, request })));
  });
  const number = before + round.length;
  const afterwards = await world.close();
  return [...faults, ...afterwards.map((fault) => ({ fault, number, request: null }))];
}

/** Sends all, a few at once, in order; throws where one is not answered. */
export async function sendAll<T>(
  requests: readonly T[],
  send: (request: T) => Promise<RawAnswer>,
  onAnswer: (request: T, answer: RawAnswer, index: number) => void,
): Promise<void> {
  const waiting = requests.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, request] of waiting) onAnswer(request, await answered(send, request), index);
    }),
  );
}

async function answered<T>(send: (request: T) => Promise<RawAnswer>, request: T): Promise<RawAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not answered: ${JSON.stringify(request)}`)), HANGS_MS);
  });
  try {
    return await Promise.race([send(request), hangs]);
  } finally {
    clearTimeout(timer);
  }
}

/** Notes an answer. */
export function countStatus(counts: StatusCounts, operation: OperationName, status: number): void {
  const ofOperation = counts.get(operation) ?? new Map<number, number>();
  ofOperation.set(status, (ofOperation.get(status) ?? 0) + 1);
  counts.set(operation, ofOperation);
}
