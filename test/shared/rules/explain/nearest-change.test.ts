import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import { movableFigure } from '../../../../shared/rules/explain/movable-figure.ts';
import { MOST_STOPS, nearestStanding } from '../../../../shared/rules/explain/nearest-change.ts';
import { actual, indicator, quantity } from '../../fixtures/catalog.ts';

function figureAt(figure: string) {
  const movable = movableFigure(indicator('1'), quantity('1'), actual(figure));
  if (movable === null) throw new Error('The figure does not move.');
  return movable;
}

/** Turning points as of ten thousand bands, all further apart than their neighbours. */
const turning = Array.from({ length: 10_000 }, (_, at) => new Fraction(at * 10));

/** How many standings are tried out in a search, and what it finds. */
function search(holds: (figure: number) => boolean) {
  let tried = 0;
  const found = nearestStanding(figureAt('50000'), turning, true, (reported) => {
    tried += 1;
    return reported.kind === 'number' && holds(Number(reported.actual));
  });
  return { tried, found: found?.toString() ?? null };
}

test('of ten thousand bands a bounded number is tried, whether anything is found or not', () => {
  expect(search(() => false)).toEqual({ tried: 2 * MOST_STOPS, found: null });
});

test('what is near is found exactly among ten thousand bands', () => {
  const { tried, found } = search((figure) => figure >= 50_123);
  expect(found).toBe('50123');
  expect(tried).toBeLessThan(2 * MOST_STOPS);
});
