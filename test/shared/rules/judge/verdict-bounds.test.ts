import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Goal } from '../../../../shared/model/indicator.ts';
import type { QuantityTarget } from '../../../../shared/model/target.ts';
import type { Verdict } from '../../../../shared/model/verdict.ts';
import { verdictOfFigure } from '../../../../shared/rules/judge/verdict.ts';
import { interval as anyInterval } from '../../fixtures/arbitrary-target.ts';
import { decimal } from '../../fixtures/arbitrary-values.ts';
import { between } from '../../fixtures/catalog.ts';

const from95 = between('95', null);
const above98 = between('98', null, 'min');
const below4 = between(null, '4', 'max');
const upTo4 = between(null, '4');

describe('the verdict on a figure against bounds that are missing or left out', () => {
  test.each<[string, Goal, QuantityTarget, string, Verdict]>([
    ['exactly what is asked for at least', 'atLeast', from95, '95', 'met'],
    ['much more than that: there is nothing to exceed', 'atLeast', from95, '1000', 'met'],
    ['the least below it', 'atLeast', from95, '94.999999999999999', 'notMet'],
    ['exactly what is to be passed', 'atLeast', above98, '98', 'notMet'],
    ['the least past it', 'atLeast', above98, '98.000000000000001', 'met'],
    ['at an end that is left out', 'atLeast', between('97', '98', 'max'), '98', 'exceeded'],
    ['the least before it', 'atLeast', between('97', '98', 'max'), '97.999999999999999', 'met'],
    ['at a start that is left out', 'atLeast', between('96', '98', 'min'), '96', 'notMet'],

    ['exactly what to stay below', 'atMost', below4, '4', 'notMet'],
    ['the least below that', 'atMost', below4, '3.999999999999999', 'met'],
    ['much less than that: there is nothing to exceed', 'atMost', below4, '-1000', 'met'],
    ['exactly what is allowed at most', 'atMost', upTo4, '4', 'met'],
    ['the least above it', 'atMost', upTo4, '4.000000000000001', 'notMet'],
    ['at a start left out where less is good', 'atMost', between('3', '4', 'min'), '3', 'exceeded'],
    ['at an end left out where less is good', 'atMost', between('3', '4', 'max'), '4', 'notMet'],

    ['at a start to stay above', 'within', between('3', '4', 'both'), '3', 'notMet'],
    ['between bounds left out', 'within', between('3', '4', 'both'), '3.5', 'met'],
    ['at an end to stay below', 'within', between('3', '4', 'both'), '4', 'notMet'],
  ])('%s', (_, goal, target, figure, verdict) => {
    expect(verdictOfFigure(goal, target, new Fraction(figure))).toBe(verdict);
  });

  test('more where more is good, and less where less is good, never makes it worse', () => {
    const worth: readonly Verdict[] = ['notMet', 'met', 'exceeded'];
    fc.assert(
      fc.property(
        anyInterval,
        decimal(-100_000, 100_000),
        decimal(0, 100_000),
        (interval, figure, further) => {
          const target = { kind: 'quantity', ...interval, text: 't' } as const;
          for (const goal of ['atLeast', 'atMost'] as const) {
            const start = new Fraction(figure);
            const better = goal === 'atLeast' ? start.add(further) : start.sub(further);
            const [before, after] = [start, better].map((at) =>
              worth.indexOf(verdictOfFigure(goal, target, at)),
            );
            expect(after).toBeGreaterThanOrEqual(before ?? 0);
          }
        },
      ),
    );
  });
});
