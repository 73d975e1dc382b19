import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Goal } from '../../../../shared/model/indicator.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { QuantityTarget, Target } from '../../../../shared/model/target.ts';
import { achievedFigure } from '../../../../shared/rules/judge/achieved.ts';
import { completionOfFigure, isBeyondEveryPercent } from '../../../../shared/rules/judge/completion.ts';
import { verdictOfFigure } from '../../../../shared/rules/judge/verdict.ts';
import { decimal } from '../../fixtures/arbitrary-values.ts';
import { actual, between, day, quantity } from '../../fixtures/catalog.ts';

function ratio(numerator: string, denominator: string): Reported {
  return { kind: 'ratio', numerator, denominator };
}

function change(current: string, before: string): Reported {
  return { kind: 'change', current, before };
}

describe('completion exists only where it means something', () => {
  test.each<[string, Goal, Target, Reported, string | null]>([
    ['actual of target', 'atLeast', quantity('8'), actual('6'), '75'],
    ['of a fraction', 'atLeast', quantity('0.8'), actual('0.2'), '25'],
    ['none of it', 'atLeast', quantity('8'), actual('0'), '0'],
    ['less than none of it', 'atLeast', quantity('8'), actual('-2'), '-25'],
    ['more than all of it', 'atLeast', quantity('8'), actual('12'), '150'],
    ['the start of a range is what is to be reached', 'atLeast', quantity('6', '7'), actual('6'), '100'],
    ['percents of percents', 'atLeast', quantity('80'), ratio('2', '5'), '50'],
    ['no target to divide by', 'atLeast', quantity('0'), actual('6'), null],
    ['a negative target', 'atLeast', quantity('-5'), actual('-4'), null],
    ['target of actual where less is good', 'atMost', quantity('3'), actual('4'), '75'],
    ['the end of a range is what must not be passed', 'atMost', quantity('3', '4'), actual('4'), '100'],
    ['none came', 'atMost', quantity('3'), actual('0'), null],
    ['a negative actual where less is good', 'atMost', quantity('3'), actual('-1'), null],
    ['none allowed', 'atMost', quantity('0'), actual('2'), null],
    ['a decrease asked for', 'atMost', quantity('-20'), change('70', '100'), null],
    ['a range to stay in', 'within', quantity('3', '4'), actual('3'), null],
  ])('%s', (_, goal, target, reported, completion) => {
    const figure = achievedFigure(reported);
    if (figure === null || target.kind !== 'quantity') throw new Error('not a figure');
    expect(completionOfFigure(goal, target, figure)?.toFraction() ?? null).toBe(completion);
  });

  test('it is at least 100 exactly when the target is reached', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Goal[]>('atLeast', 'atMost'),
        decimal(1, 50),
        decimal(0, 5),
        decimal(1, 60),
        (goal, min, width, figure) => {
          const target = quantity(min, new Fraction(min).add(width).toString());
          const exact = new Fraction(figure);
          const completion = completionOfFigure(goal, target, exact);
          expect(completion?.gte(100)).toBe(verdictOfFigure(goal, target, exact) !== 'notMet');
        },
      ),
    );
  });
});

describe('completion counts against the bound that the goal is about', () => {
  test.each<[string, Goal, QuantityTarget, string, string | null]>([
    ['the only one there is', 'atLeast', between('80', null), '60', '75'],
    ['also one that is to be passed', 'atLeast', between('80', null, 'min'), '80', '100'],
    ['the only one where less is good', 'atMost', between(null, '3', 'max'), '4', '75'],
    ['none to reach', 'atLeast', between(null, '3'), '4', null],
    ['none to stay below', 'atMost', between('3', null), '4', null],
  ])('%s', (_, goal, target, figure, completion) => {
    const exact = completionOfFigure(goal, target, new Fraction(figure));
    expect(exact?.toFraction() ?? null).toBe(completion);
  });
});

describe('completion lies beyond every percent', () => {
  test.each<[string, Goal, Target, string, boolean]>([
    ['where none came of at most so much', 'atMost', quantity('4'), '0', true],
    ['where it even fell', 'atMost', quantity('4'), '-1', true],
    ['also of what is to be stayed below', 'atMost', between(null, '4', 'max'), '0', true],
    ['but not where the least of it came', 'atMost', quantity('4'), '0.000000000000001', false],
    ['nor where none is allowed, which is then just met', 'atMost', quantity('0'), '0', false],
    ['nor where a fall is asked for', 'atMost', quantity('-20'), '-30', false],
    ['nor where more is good', 'atLeast', quantity('4'), '0', false],
    ['nor within a range', 'within', quantity('3', '4'), '0', false],
    ['nor of a day', 'by', day('2023-12-15'), '0', false],
  ])('%s', (_, goal, target, figure, beyond) => {
    expect(isBeyondEveryPercent(goal, target, new Fraction(figure))).toBe(beyond);
  });

  test('only where it has none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Goal[]>('atLeast', 'atMost', 'within'),
        decimal(-50, 50),
        decimal(-50, 50),
        (goal, bound, figure) => {
          const [target, exact] = [quantity(bound), new Fraction(figure)];
          const has = completionOfFigure(goal, target, exact) !== null;
          expect(has && isBeyondEveryPercent(goal, target, exact)).toBe(false);
        },
      ),
    );
  });
});
