import { describe, expect, test, vi } from 'vitest';
import { openRateLimit } from '../../../functions/endpoint/rate-limit.ts';

const ward = { oid: '1', tid: 't' };

async function outcome(work: Promise<void>): Promise<unknown> {
  return work.then(
    () => 'taken',
    (error: unknown) => error,
  );
}

describe('an account', () => {
  test('may call so often, and is then told when to come again', async () => {
    vi.useFakeTimers();
    try {
      const limit = openRateLimit({ calls: 3, perSeconds: 60 });
      for (let call = 0; call < 3; call += 1) await limit(ward);
      vi.advanceTimersByTime(20_500);
      expect(await outcome(limit(ward))).toMatchObject({
        code: 'too-many-requests',
        detail: { retryAfter: 40 },
      });
      vi.advanceTimersByTime(40_000);
      expect(await outcome(limit(ward))).toBe('taken');
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not slowed down by others, nor by one of the same id in another tenant', async () => {
    const limit = openRateLimit({ calls: 1, perSeconds: 60 });
    await limit(ward);
    expect(await outcome(limit({ ...ward, oid: '2' }))).toBe('taken');
    expect(await outcome(limit({ ...ward, tid: 'u' }))).toBe('taken');
    expect(await outcome(limit(ward))).toMatchObject({ code: 'too-many-requests' });
  });
});
