import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criterion } from '../../../../shared/model/explanation.ts';
import { TieBreak } from '../../../../shared/model/scoring.ts';
import { possibleStandings } from '../../../../shared/rules/rank/possible-standings.ts';
import { compareValues, keyOf } from '../../../../shared/rules/rank/standing-order.ts';
import { drawnStandings } from '../../fixtures/arbitrary-standings.ts';
import { boundsOf, isWithin, ranksOf } from '../../fixtures/rank-outcomes.ts';

test('whatever comes later, ranks come to lie within their bounds', () => {
  fc.assert(
    fc.property(drawnStandings, ({ catalog, heads, later }) => {
      const now = ranksOf(catalog, heads);
      const then = ranksOf(catalog, later);
      for (const [code, bounds] of boundsOf(catalog, heads)) {
        for (const rank of [now.get(code) ?? null, then.get(code) ?? null]) {
          expect({ code, rank, bounds, isWithin: isWithin(rank, bounds) }).toMatchObject({ isWithin: true });
        }
      }
    }),
    { numRuns: 300 },
  );
});

const everyCriterion: readonly Criterion[] = ['points', ...TieBreak.options];

test('whatever comes later, each criterion comes to lie between its extremes', () => {
  let moved = 0;
  fc.assert(
    fc.property(drawnStandings, ({ catalog, heads, later }) => {
      const possible = possibleStandings(catalog, everyCriterion);
      for (const head of later) {
        const before = heads.find(({ unit: code }) => code === head.unit) ?? null;
        // Where nothing applies there is no rank to bound.
        if (before !== null && keyOf(everyCriterion, before) === null) continue;
        const { best, worst } = possible(head.unit, before);
        const then = keyOf(everyCriterion, head);
        expect(then !== null || worst === null).toBe(true);
        if (before !== null && head !== before) moved += 1;
        then?.forEach((value, at) => {
          const isWithin =
            compareValues(value, best[at]) <= 0 && (worst === null || compareValues(value, worst[at]) >= 0);
          expect({ unit: head.unit, criterion: everyCriterion[at], isWithin }).toMatchObject({
            isWithin: true,
          });
        });
      }
    }),
    { numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(100);
});
