/** Goes on by itself with bulk work that the server refused for too many requests, so that nobody has to press again. */
import { ProblemError } from '../../shared/api/problem.ts';

/** How many times to try. The server counts requests by the minute; after some of these, people decide. */
const PATIENCE = 5;
/** Longer than the server's own minute somebody else has asked for. */
const LONGEST_WAIT_S = 90;

/**
 * Does the work again after the wait that `too-many-requests` names: what was turned away was not read. `pause` lets so many
 * seconds pass. Rejects as the work does otherwise, and with the refusal where the wait is long or not named.
 */
export async function untilTaken<T>(
  work: () => Promise<T>,
  pause: (seconds: number) => Promise<void>,
  patience = PATIENCE,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const seconds = error instanceof ProblemError ? waitNamedBy(error) : null;
    if (seconds === null || patience === 0) throw error;
    await pause(seconds);
    return untilTaken(work, pause, patience - 1);
  }
}

function waitNamedBy({ code, detail: { retryAfter } }: ProblemError): number | null {
  if (code !== 'too-many-requests' || retryAfter === undefined) return null;
  return retryAfter <= LONGEST_WAIT_S ? retryAfter : null;
}
