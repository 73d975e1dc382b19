import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { orderOf } from '../../../../shared/rules/time/instant-order.ts';
import { wildInstant } from '../../fixtures/wild.ts';

const instant = fc.oneof(
  wildInstant,
  fc
    .tuple(fc.bigInt(-62_135_596_800n, 253_402_300_799n), fc.constantFrom(0n, 1n, 100_000_000n, 999_999_999n))
    .map(([seconds, nanos]) => Temporal.Instant.fromEpochNanoseconds(seconds * 10n ** 9n + nanos).toString()),
);

test('the order of instants is that of time, however many of their decimals are written', () => {
  fc.assert(
    fc.property(instant, instant, fc.constantFrom('0', '000'), (a, b, zeros) => {
      const order = orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0;
      expect(order).toBe(Temporal.Instant.compare(a, b));
      const longer = a.includes('.') ? a : a.replace('Z', `.${zeros}Z`);
      expect(orderOf(longer)).toBe(orderOf(a));
    }),
    { numRuns: 1_000 },
  );
});
