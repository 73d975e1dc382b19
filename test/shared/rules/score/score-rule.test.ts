import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { ComputedDecimal, roundedDecimal } from '../../../../shared/model/decimal.ts';
import type { RuleOutcome } from '../../../../shared/model/explanation.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { Verdict } from '../../../../shared/model/verdict.ts';
import { completionOfFigure } from '../../../../shared/rules/judge/completion.ts';
import { scoreRule, type RuleInput } from '../../../../shared/rules/score/score-rule.ts';
import { decimal } from '../../fixtures/arbitrary-values.ts';
import { quantity } from '../../fixtures/catalog.ts';
import { achieved, completed, late, nothing, pointsOf } from '../../fixtures/rule-input.ts';
import {
  above,
  band,
  below,
  each,
  forVerdict,
  fromOn,
  fromTo,
  share,
  step,
  upTo,
} from '../../fixtures/scoring.ts';
import { wildDecimal, wildScoring } from '../../fixtures/wild-scoring.ts';

describe('a share of the points by completion', () => {
  test.each<[string, Partial<RuleInput>, string, RuleOutcome]>([
    ['three quarters', completed('75'), '7.5', 'applied'],
    ['all of it', completed('100'), '10', 'applied'],
    ['more than all gives no more', completed('250'), '10', 'applied'],
    ['none of it', completed('0'), '0', 'outside'],
    ['less than none takes nothing', completed('-25'), '0', 'outside'],
    ['a third, rounded', { completion: new Fraction(100, 3) }, '3.33', 'applied'],
    ['two thirds, rounded', { completion: new Fraction(200, 3) }, '6.67', 'applied'],
    ['no percent, but met', { verdict: 'met' }, '10', 'applied'],
    ['no percent, but exceeded', { verdict: 'exceeded' }, '10', 'applied'],
    ['no percent and not met', { verdict: 'notMet' }, '0', 'outside'],
    ['not reported', { verdict: 'notReported' }, '0', 'noInput'],
    ['the report as a whole, which has neither', { verdict: null }, '0', 'noInput'],
    ['a verdict of the council’s leaves the percent', { ...completed('80'), verdict: 'met' }, '8', 'applied'],
  ])('%s', (_, input, points, outcome) => {
    expect(pointsOf([share('10')], { ...nothing, ...input })).toBe(points);
    expect(scoreRule(share('10'), { ...nothing, ...input }, 2).outcome).toBe(outcome);
  });
});

describe('points for a verdict', () => {
  test.each(Verdict.options)('%s has its own and no other', (verdict) => {
    const rules = Verdict.options.map((one, position) => forVerdict(one, String(position + 1)));
    expect(pointsOf(rules, { ...nothing, verdict })).toBe(String(Verdict.options.indexOf(verdict) + 1));
  });

  test('the report as a whole has none', () => {
    for (const verdict of Verdict.options) {
      expect(pointsOf([forVerdict(verdict, '1')], { ...nothing, verdict: null })).toBe('0');
    }
  });
});

describe('what is not there gives nothing', () => {
  const byBasis = (['completion', 'figure', 'daysLate'] as const).flatMap((basis) => [
    band(upTo('1000'), '1', { basis }),
    step(upTo('1000'), '1', { basis }),
    each('1', { basis }),
  ]);

  test('a rule without its basis has no input', () => {
    for (const rule of byBasis) expect(scoreRule(rule, nothing, 2).outcome).toBe('noInput');
  });

  test.each(['notReported', 'notArising'] as const)(
    'after %s only rules for just that count, whatever is known beside it',
    (verdict) => {
      const known = { ...completed('100'), figure: new Fraction(100), daysLate: 3, verdict };
      for (const rule of [...byBasis, share('1')]) {
        expect(scoreRule(rule, known, 2)).toMatchObject({ outcome: 'noInput', input: null });
      }
      expect(pointsOf([forVerdict(verdict, '-3')], known)).toBe('-3');
    },
  );
});

describe('counting', () => {
  test.each<[string, ScoringRule, RuleInput, string, string, boolean]>([
    ['downwards', step(below('95'), '-0.1'), completed('93.5'), '2', '-0.2', false],
    ['downwards from a closed bound', step(upTo('95'), '-0.1'), completed('95'), '1', '-0.1', false],
    ['by halves', step(fromOn('92'), '0.1', { every: '0.5' }), completed('93.2'), '3', '0.3', false],
    ['days', each('-0.5', { basis: 'daysLate' }), late(3), '3', '-1.5', false],
    ['every second day', each('-1', { basis: 'daysLate', every: '2' }), late(3), '1', '-1', false],
    ['days early', step(upTo('-3'), '0.5', { basis: 'daysLate' }), late(-5), '3', '1.5', false],
    ['beyond the cap', each('0.4', { cap: '1' }), achieved('3'), '3', '1', true],
    [
      'to a cap that is written without its sign',
      each('-0.5', { cap: '1.5' }),
      achieved('9'),
      '9',
      '-1.5',
      true,
    ],
    ['exactly to the cap', each('0.5', { cap: '1.5' }), achieved('3'), '3', '1.5', false],
  ])('%s', (_, rule, input, times, points, capped) => {
    const scored = scoreRule(rule, input, 2);
    expect([scored.times?.toString(), scored.points.toString(), scored.capped]).toEqual([
      times,
      points,
      capped,
    ]);
  });

  test('the largest number is counted in full by the smallest size', () => {
    const most = '999999999999999.999999999999999';
    const { times } = scoreRule(each('1', { every: '0.000000000000001' }), achieved(most), 2);
    expect(times?.toString()).toBe(most.replace('.', ''));
    expect(pointsOf([each('1', { every: '0.5' })], achieved('999999999999999'))).toBe('1999999999999998');
  });

  test('what only a percent of next to nothing comes to is held where points can still be written', () => {
    const huge = achieved('1'.padEnd(33, '0'));
    for (const rule of [
      each('2', { every: '0.000000000000001' }),
      step(fromOn('0'), '2', { basis: 'figure' }),
    ]) {
      expect(scoreRule(rule, huge, 2).points.toString()).toBe('2'.padEnd(31, '0'));
    }
  });

  test('what is not reached is counted no time', () => {
    expect(scoreRule(step(above('92'), '1'), completed('92'), 2)).toMatchObject({
      outcome: 'outside',
      times: new Fraction(0),
      input: new Fraction(92),
    });
  });
});

describe('a completion beyond every percent', () => {
  const best: RuleInput = { ...nothing, verdict: 'exceeded', completion: 'beyondEveryPercent' };

  test.each<[string, ScoringRule, string, RuleOutcome]>([
    ['has all of a share', share('10'), '10', 'applied'],
    ['lies in a band without an upper bound', band(fromOn('100'), '4'), '4', 'applied'],
    ['lies above one that has a bound', band(fromTo('0', '1000000'), '4'), '0', 'outside'],
    ['lies above one that begins nowhere', band(upTo('100'), '-4'), '0', 'outside'],
    ['takes steps up to their cap', step(above('100'), '0.5', { every: '50', cap: '2' }), '2', 'applied'],
    ['takes none of the steps downwards', step(below('95'), '-1', { cap: '-3' }), '0', 'outside'],
    ['counts up to the cap', each('1', { basis: 'completion', cap: '2.5' }), '2.5', 'applied'],
    ['counts nothing worth nothing', each('0', { basis: 'completion' }), '0', 'applied'],
  ])('%s', (_, rule, points, outcome) => {
    expect(pointsOf([rule], best)).toBe(points);
    expect(scoreRule(rule, best, 2)).toMatchObject({ outcome, input: null });
  });

  test('is counted so often that no number says it', () => {
    const counted = scoreRule(step(above('100'), '0.5', { cap: '2' }), best, 2);
    expect([counted.times, counted.capped]).toEqual([null, true]);
  });
});

describe('exactness', () => {
  test('0.7 + 0.1 of 0.8 is 100 % and not the least below', () => {
    const completion = completionOfFigure('atLeast', quantity('0.8'), new Fraction('0.7').add('0.1'));
    const rules = [band(fromOn('100'), '1'), band(below('100'), '-1')];
    expect(pointsOf(rules, { ...nothing, completion })).toBe('1');
  });

  test('19,999 of 20,000 would be shown as 100 % with 0 decimals but is not', () => {
    const completion = new Fraction(19_999, 200);
    expect(pointsOf([band(fromOn('100'), '1')], { ...nothing, completion })).toBe('0');
  });

  test.each([
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['0.4', 0, '0'],
    ['-0.4', 0, '0'],
    ['1.00005', 4, '1.0001'],
  ])('%s points with %i decimals are %s: halves go away from zero', (points, decimals, rounded) => {
    expect(pointsOf([forVerdict('met', points)], nothing, decimals)).toBe(rounded);
  });

  test('a cap is rounded like all points, and counting is rounded once', () => {
    expect(pointsOf([each('0.125', { cap: '0.375' })], achieved('9'))).toBe('0.38');
    expect(pointsOf([each('0.125')], achieved('2'))).toBe('0.25');
  });
});

const anyInput: fc.Arbitrary<RuleInput> = fc
  .record({
    verdict: fc.option(fc.constantFrom(...Verdict.options)),
    completion: fc.option(
      fc.oneof(
        wildDecimal.map((text) => new Fraction(text)),
        fc.constant('beyondEveryPercent' as const),
      ),
    ),
    figure: fc.option(wildDecimal.map((text) => new Fraction(text).mul(10n ** 15n))),
    daysLate: fc.option(fc.integer({ min: -100_000, max: 100_000 })),
    volume: fc.option(wildDecimal.map((text) => new Fraction(text))),
  })
  .map(({ volume, ...input }) => ({ ...input, volumeOf: () => volume }));

describe('whatever the rule', () => {
  test('points can be written, and are never beyond the cap', () => {
    fc.assert(
      fc.property(wildScoring, anyInput, ({ rules, pointDecimals }, input) => {
        for (const rule of rules) {
          const { points, times, outcome } = scoreRule(rule, input, pointDecimals);
          expect(ComputedDecimal.safeParse(roundedDecimal(points, 15)).success).toBe(true);
          expect(points.mul(10 ** pointDecimals).d).toBe(1n);
          expect(times === null || times.gte(0)).toBe(true);
          expect(outcome === 'applied' || points.equals(0)).toBe(true);
          const cap = 'cap' in rule && rule.cap !== null ? new Fraction(rule.cap).abs() : null;
          const ends = cap === null ? null : new Fraction(roundedDecimal(cap, pointDecimals));
          expect(ends === null || points.abs().lte(ends)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('so many times the points are so many times the result, where nothing is rounded', () => {
    const whole = fc.integer({ min: -50, max: 50 });
    const within = fc.tuple(decimal(0, 50), decimal(51, 100)).map(([min, max]) => fromTo(min, max));
    fc.assert(
      fc.property(
        whole,
        within,
        decimal(0, 120),
        fc.integer({ min: 2, max: 9 }),
        (points, range, at, times) => {
          const rules = (factor: number) => {
            const scaled = String(points * factor);
            const cap = String(points * factor * 3);
            return [
              band(range, scaled),
              forVerdict('met', scaled),
              each(scaled, { basis: 'completion', cap, every: '20' }),
            ];
          };
          const once = new Fraction(pointsOf(rules(1), completed(at), 0));
          expect(pointsOf(rules(times), completed(at), 0)).toBe(roundedDecimal(once.mul(times), 0));
        },
      ),
    );
  });

  test('more completion never gives a smaller share, nor a smaller stepped bonus', () => {
    const rules = [share('10'), step(above('92'), '0.1', { cap: '0.5' })];
    fc.assert(
      fc.property(decimal(-50, 200), decimal(0, 50), (percent, more) => {
        const further = new Fraction(percent).add(more).toString();
        const [now, then] = [pointsOf(rules, completed(percent)), pointsOf(rules, completed(further))];
        expect(new Fraction(then).gte(now)).toBe(true);
      }),
    );
  });
});
