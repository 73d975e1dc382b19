import { describe, expect, test } from 'vitest';
import { QuantityTarget, Target } from '../../../shared/model/target.ts';
import { quantity } from '../fixtures/catalog.ts';

test.each([
  [quantity('1', '2'), true],
  [quantity('2', '2'), true],
  [{ kind: 'quantity', min: null, max: '4', open: 'max', text: 'Dưới 4' }, true],
  [quantity('-5', '-20'), false],
  [quantity('0.8', '0.79'), false],
  [{ kind: 'quantity', min: '1', max: '2', text: 't' }, false],
  [{ kind: 'quantity', min: '01', max: '2', open: 'none', text: 't' }, false],
  [{ kind: 'quantity', min: '1', max: '2', open: 'none', text: ' ' }, false],
  [{ kind: 'done', text: 'x', by: '2023-12-15' }, false],
  [{ kind: 'date', by: '2023-02-30', text: 't' }, false],
])('%j is a target: %s', (target, right) => {
  expect(Target.safeParse(target).success).toBe(right);
});

describe('bounds that are no decimals are refused as such, never compared', () => {
  test.each(['abc', '', 'NaN', 'Infinity', '1e5', '1/0', '__proto__', 5, undefined])('%j', (bound) => {
    for (const bounds of [
      { min: bound, max: '5' },
      { min: '5', max: bound },
      { min: bound, max: bound },
    ]) {
      const { error } = QuantityTarget.safeParse({ kind: 'quantity', ...bounds, open: 'none', text: 'x' });
      const wrong = Object.entries(bounds).flatMap(([key, value]) => (value === bound ? [[key]] : []));
      expect(error?.issues.map(({ path }) => path)).toEqual(wrong);
    }
  });
});

test('a range that ends before it starts is refused at its end', () => {
  const { error } = QuantityTarget.safeParse(quantity('0.8', '0.79'));
  expect(error?.issues).toMatchObject([{ path: ['max'], message: 'below min' }]);
});
