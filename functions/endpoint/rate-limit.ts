// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the declaration, tests too
/// <reference path="./rate-limiter-memory.d.ts" />
/** How often one account may call: a guard against runaway clients and guessing, far above what people do. */
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import { ProblemError } from '../../shared/api/problem.ts';
import type { Account } from '../identity/account.ts';

/** Counts a call of an account. Rejects with `too-many-requests`, which says after how many seconds to come again. */
export type RateLimit = (account: Pick<Account, 'oid' | 'tid'>) => Promise<void>;

export interface RateLimitOptions {
  readonly calls: number;
  readonly perSeconds: number;
}

/** A clerk's submit is four calls; a council that refreshes once a second is within this too. */
const USUAL: RateLimitOptions = { calls: 300, perSeconds: 60 };

/** Counts in this process: with several instances an account may call as many times as often. */
export function openRateLimit({ calls, perSeconds }: RateLimitOptions = USUAL): RateLimit {
  const limiter = new RateLimiterMemory({ points: calls, duration: perSeconds });
  return async ({ oid, tid }) => {
    try {
      await limiter.consume(`${tid} ${oid}`);
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      throw new ProblemError('too-many-requests', { retryAfter: secondsUntilFree(refusal, perSeconds) });
    }
  };
}

/** The library rejects with what it knows of the key, which is no `Error`. */
function secondsUntilFree(refusal: unknown, otherwise: number): number {
  const millis =
    typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal
      ? refusal.msBeforeNext
      : null;
  return typeof millis === 'number' ? Math.max(1, Math.ceil(millis / 1000)) : otherwise;
}
