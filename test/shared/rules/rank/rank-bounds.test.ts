import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { RankBounds } from '../../../../shared/model/standings.ts';
import { rankBounds, type PossibleStandings } from '../../../../shared/rules/rank/rank-bounds.ts';
import type { StandingKey } from '../../../../shared/rules/rank/standing-order.ts';

/** A unit that ends with any of these points; `null`: also without a rank. */
type Outcomes = readonly (number | null)[];

const key = (points: number): StandingKey => [new Fraction(points)];

function possible(outcomes: Outcomes): PossibleStandings {
  const points = outcomes.filter((one) => one !== null);
  return {
    best: key(Math.max(...points)),
    worst: outcomes.includes(null) ? null : key(Math.min(...points)),
  };
}

/** Every combination of outcomes played through. */
function playedOut(units: readonly Outcomes[]): RankBounds[] {
  const combinations = units.reduce<(number | null)[][]>(
    (so, outcomes) => so.flatMap((chosen) => outcomes.map((outcome) => [...chosen, outcome])),
    [[]],
  );
  return units.map((outcomes, position) => {
    const ranks = combinations.flatMap((points) => {
      const own = points[position] ?? null;
      return own === null ? [] : [1 + points.filter((other) => other !== null && other > own).length];
    });
    return { best: Math.min(...ranks), worst: outcomes.includes(null) ? null : Math.max(...ranks) };
  });
}

describe('bounds of ranks', () => {
  test.each<[string, Outcomes[], [number, number | null][]]>([
    ['nobody', [], []],
    ['one alone', [[3, 9]], [[1, 1]]],
    [
      'nothing open: the ranks as they are',
      [[9], [5], [5]],
      [
        [1, 1],
        [2, 2],
        [2, 2],
      ],
    ],
    [
      'one that may catch up, and may not: it is no rival of its own',
      [[9], [5, 9], [1]],
      [
        [1, 1],
        [1, 2],
        [3, 3],
      ],
    ],
    [
      'one that may pass',
      [[9], [5, 10], [1]],
      [
        [1, 2],
        [1, 2],
        [3, 3],
      ],
    ],
    [
      'one that may stay away takes a place only at worst',
      [[9], [7], [null, 0, 8]],
      [
        [1, 1],
        [2, 3],
        [2, null],
      ],
    ],
  ])('%s', (_, units, expected) => {
    const bounds = rankBounds(units.map(possible));
    expect(bounds.map(({ best, worst }) => [best, worst])).toEqual(expected);
  });

  test('are the ranks of the best and the worst of all combinations', () => {
    const outcomes = fc
      .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 })
      .chain((points) => fc.constantFrom<Outcomes[]>(points, [...points, null]));
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 5 }), (units) => {
        expect(rankBounds(units.map(possible))).toEqual(playedOut(units));
      }),
      { numRuns: 500 },
    );
  });

  test('an end that is not known lies beyond every number of points', () => {
    const open: PossibleStandings = { best: ['highest'], worst: ['lowest'] };
    const settled: PossibleStandings = { best: key(1_000_000), worst: key(1_000_000) };
    expect(rankBounds([open, settled, open])).toEqual([
      { best: 1, worst: 3 },
      { best: 1, worst: 3 },
      { best: 1, worst: 3 },
    ]);
  });

  test('a later criterion counts only where the ones before it are equal', () => {
    const keyOf = (points: number, exceeded: number): StandingKey => [...key(points), ...key(exceeded)];
    const settled: PossibleStandings = { best: keyOf(9, 2), worst: keyOf(9, 2) };
    const open: PossibleStandings = { best: keyOf(9, 3), worst: keyOf(8, 0) };
    const behind: PossibleStandings = { best: keyOf(8, 9), worst: keyOf(8, 9) };
    expect(rankBounds([settled, open, behind])).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 3 },
      { best: 2, worst: 3 },
    ]);
  });
});
