import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rank } from '../../../../shared/rules/rank/rank.ts';

const moreIsBetter = (a: number, b: number) => b - a;

describe('competition ranking', () => {
  test.each<[number[], [number, number, boolean][]]>([
    [[], []],
    [[5], [[5, 1, false]]],
    [
      [3, 9, 9],
      [
        [9, 1, true],
        [9, 1, true],
        [3, 3, false],
      ],
    ],
    [
      [1, 7, 1, 9, 1],
      [
        [9, 1, false],
        [7, 2, false],
        [1, 3, true],
        [1, 3, true],
        [1, 3, true],
      ],
    ],
    [
      [4, 4],
      [
        [4, 1, true],
        [4, 1, true],
      ],
    ],
  ])('%j', (scores, expected) => {
    expect(rank(scores, moreIsBetter).map(({ item, rank: place, tied }) => [item, place, tied])).toEqual(
      expected,
    );
  });

  test('a rank is one more than the number of better items, and tied means another is as good', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 }), (scores) => {
        const ranked = rank(scores, moreIsBetter);
        expect(ranked.map(({ item }) => item)).toEqual(scores.toSorted(moreIsBetter));
        for (const { item, rank: place, tied } of ranked) {
          expect(place).toBe(scores.filter((other) => other > item).length + 1);
          expect(tied).toBe(scores.filter((other) => other === item).length > 1);
        }
      }),
    );
  });

  test('above and below are the next better and the next worse item, whoever it is tied with', () => {
    expect(rank([3, 9, 5, 9], moreIsBetter).map(({ item, above, below }) => [above, item, below])).toEqual([
      [null, 9, 5],
      [null, 9, 5],
      [9, 5, 3],
      [5, 3, null],
    ]);
  });

  test('the order of the items does not matter', () => {
    const shuffled = fc
      .array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 })
      .chain((scores) =>
        fc.tuple(
          fc.constant(scores),
          fc.shuffledSubarray(scores, { minLength: scores.length, maxLength: scores.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([scores, others]) => {
        expect(rank(others, moreIsBetter)).toEqual(rank(scores, moreIsBetter));
      }),
    );
  });

  test('equals keep their given order, and the given list is left alone', () => {
    const given = [
      { name: 'b', score: 1 },
      { name: 'a', score: 1 },
    ];
    expect(rank(given, (a, b) => b.score - a.score).map(({ item }) => item.name)).toEqual(['b', 'a']);
    expect(given.map((item) => item.name)).toEqual(['b', 'a']);
  });
});
