/** A fuzz run over real HTTP, with addresses and methods spoilt too. */
import * as fc from 'fast-check';
import { operations, pathParameters } from '../../shared/api/operations.ts';
import { faultsOf, type RawAnswer } from './check-answer.ts';
import { startFuzzHost } from './fuzz-host.ts';
import { startFuzzPeople } from './fuzz-people.ts';
import type { FuzzedRequest } from './fuzzed-request.ts';
import {
  countStatus,
  type FuzzFault,
  type FuzzOptions,
  type FuzzReport,
  requestsOf,
  sendAll,
  type StatusCounts,
} from './run-fuzz.ts';
import { AS_IT_IS, isSpoilt, wireChange } from './wire-change.ts';

/** Even of one account alone no minute has more than it may. */
const A_MINUTE = 250;

/** For so long the tokens are good. */
const MOST_MINUTES = 55;

/** Sends the requests to a host and a campaign of their own. */
export async function runHttpFuzz({ requests, seed, onProgress }: FuzzOptions): Promise<FuzzReport> {
  if (requests > A_MINUTE * MOST_MINUTES)
    throw new RangeError(`at most ${A_MINUTE * MOST_MINUTES} over HTTP`);
  const people = await startFuzzPeople();
  const host = await startFuzzHost(people);
  const counts: StatusCounts = new Map();
  const faults: FuzzFault[] = [];
  try {
    for (let sent = 0; sent < requests; sent += A_MINUTE) {
      const round = requestsOf(seed, sent, Math.min(A_MINUTE, requests - sent));
      const changes = fc.sample(wireChange, { seed: seed + sent, numRuns: round.length });
      const sending = round.map((request, index) => ({ request, change: changes[index] ?? AS_IT_IS }));
      await host.setMinute(1 + sent / A_MINUTE);
      await sendAll(
        sending,
        ({ request, change }) => host.send(request, change),
        ({ request, change }, answer, index) => {
          countStatus(counts, request.operation, answer.status);
          const reached = isSpoilt(change) || lacksAnId(request) ? null : request.operation;
          const found = isTheHosts(answer) ? [] : faultsOf(reached, request.caller, answer);
          faults.push(...found.map((fault) => ({ fault, number: sent + index + 1, request })));
        },
      );
      onProgress?.(sent + round.length);
    }
    const afterwards = await host.faults();
    faults.push(...afterwards.map((fault) => ({ fault, number: requests, request: null })));
    return { counts, faults };
  } finally {
    await host.close();
    await people.close();
  }
}

/** Said by the host itself: no function has that address, or the headers are more than a server takes. */
function isTheHosts({ status, text }: RawAnswer): boolean {
  return (status === 404 || status === 431) && text === '';
}

/** Without an id an address may be another operation's: `…/revisions/` is the list of them. */
function lacksAnId({ operation, ids }: FuzzedRequest): boolean {
  const all: Readonly<Record<string, string>> = ids;
  return [...pathParameters(operations[operation])].some((name) => all[name] === '');
}
