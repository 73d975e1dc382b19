import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { valueScale } from '../../../local/excel-host/workbook/value-scale.ts';

test.each<{ values: number[]; scale: [number, number, number] }>([
  { values: [], scale: [0, 1, 0.2] },
  { values: [0], scale: [0, 1, 0.2] },
  { values: [4, 24], scale: [0, 30, 5] },
  { values: [0.95, 0.2], scale: [0, 1, 0.1] },
  { values: [98, 100], scale: [97, 100.5, 0.5] },
  { values: [-4, -24], scale: [-30, 0, 5] },
  { values: [-5, 10], scale: [-6, 12, 2] },
])('$values are scaled $scale', ({ values, scale }) => {
  const { minimum, maximum, majorUnit } = valueScale(values);
  expect([minimum, maximum, majorUnit]).toEqual(scale);
});

test('every value lies on the scale, which has a few steps', () => {
  assert(
    property(array(integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 }), (values) => {
      const { minimum, maximum, majorUnit } = valueScale(values);
      expect(minimum).toBeLessThanOrEqual(Math.min(...values));
      expect(maximum).toBeGreaterThanOrEqual(Math.max(...values));
      const steps = (maximum - minimum) / majorUnit;
      expect(steps).toBeGreaterThanOrEqual(2);
      expect(steps).toBeLessThanOrEqual(13);
    }),
  );
});
