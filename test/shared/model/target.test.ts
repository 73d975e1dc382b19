import { expect, test } from 'vitest';
import { Target } from '../../../shared/model/target.ts';
import { quantity } from '../fixtures/catalog.ts';

test.each([
  [quantity('1', '2'), true],
  [quantity('2', '2'), true],
  [quantity('-5', '-20'), false],
  [quantity('0.8', '0.79'), false],
  [{ kind: 'quantity', min: '01', max: '2', text: 't' }, false],
  [{ kind: 'quantity', min: '1', max: '2', text: ' ' }, false],
  [{ kind: 'done', text: 'x', by: '2023-12-15' }, false],
  [{ kind: 'date', by: '2023-02-30', text: 't' }, false],
])('%j is a target: %s', (target, right) => {
  expect(Target.safeParse(target).success).toBe(right);
});
