import { expect, test } from 'vitest';
import { untilTaken } from '../../../addin/flows/until-taken.ts';
import { ServerFailed } from '../../../addin/flows/failures.ts';
import { ProblemError } from '../../../shared/api/problem.ts';

const turnedAway = (retryAfter?: number) => new ProblemError('too-many-requests', { retryAfter });

/** Work that fails with each error in turn, then is done; and what was waited meanwhile. */
function failing(...errors: readonly Error[]) {
  const left = [...errors];
  const waited: number[] = [];
  const outcome = untilTaken(
    async () => {
      const error = left.shift();
      if (error !== undefined) throw error;
      return 'done';
    },
    async (seconds) => {
      waited.push(seconds);
    },
  );
  return { outcome, waited, left };
}

test('what was turned away is done after the waits that were named', async () => {
  const { outcome, waited } = failing(turnedAway(40), turnedAway(3));
  expect(await outcome).toBe('done');
  expect(waited).toEqual([40, 3]);
});

test.each([
  ['a wait that nobody named', turnedAway()],
  ['a wait too long to sit through', turnedAway(3600)],
  ['another problem', new ProblemError('stale-revision')],
  ['an error of which the outcome is not known', new ServerFailed('', { status: 503, retryAfter: 1 })],
])('%s is not waited for', async (_, error) => {
  const { outcome, waited } = failing(error);
  await expect(outcome).rejects.toBe(error);
  expect(waited).toEqual([]);
});

test('a server that never takes it is given up', async () => {
  const errors = Array.from({ length: 100 }, () => turnedAway(1));
  const { outcome, waited, left } = failing(...errors);
  await expect(outcome).rejects.toMatchObject({ code: 'too-many-requests' });
  expect(waited).toHaveLength(5);
  expect(left).toHaveLength(94);
});
