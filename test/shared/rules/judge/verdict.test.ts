import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { Measure, type Goal } from '../../../../shared/model/indicator.ts';
import type { Verdict } from '../../../../shared/model/verdict.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { Target } from '../../../../shared/model/target.ts';
import { verdictOf, verdictOfFigure, verdictOfParts } from '../../../../shared/rules/judge/verdict.ts';
import { decimal } from '../../fixtures/arbitrary-values.ts';
import { actual, day, done, notArising, quantity } from '../../fixtures/catalog.ts';

function ratio(numerator: string, denominator: string): Reported {
  return { kind: 'ratio', numerator, denominator };
}

function change(current: string, before: string): Reported {
  return { kind: 'change', current, before };
}

function on(date: string): Reported {
  return { kind: 'date', date };
}

/** The measure that a report is made for. */
function measureOf(reported: Reported | null): Measure {
  return reported === null || reported.kind === 'notArising' ? 'number' : reported.kind;
}

const yes: Reported = { kind: 'yesNo', yes: true };
const no: Reported = { kind: 'yesNo', yes: false };

describe('the verdict on one report', () => {
  test.each<[string, Goal, Target, Reported | null, Verdict]>([
    ['nothing came', 'atLeast', quantity('10'), null, 'notReported'],
    ['nothing came, though a target of 0 asks for nothing', 'atLeast', quantity('0'), null, 'notReported'],
    ['nothing arose, whatever the target', 'atMost', quantity('0'), notArising, 'notArising'],
    ['nothing arose by a day', 'by', day('2023-12-15'), notArising, 'notArising'],

    ['exactly the target', 'atLeast', quantity('10'), actual('10'), 'met'],
    ['the least above it', 'atLeast', quantity('10'), actual('10.000000000000001'), 'exceeded'],
    ['the least below it', 'atLeast', quantity('10'), actual('9.999999999999999'), 'notMet'],
    ['zero asked, zero done', 'atLeast', quantity('0'), actual('0'), 'met'],
    ['zero asked, something done', 'atLeast', quantity('0'), actual('1'), 'exceeded'],
    ['below a negative target', 'atLeast', quantity('-5'), actual('-6'), 'notMet'],
    ['above a negative target', 'atLeast', quantity('-5'), actual('-4'), 'exceeded'],
    ['below a range', 'atLeast', quantity('6.5', '7'), actual('6.49'), 'notMet'],
    ['at the start of a range', 'atLeast', quantity('6.5', '7'), actual('6.5'), 'met'],
    ['at the end of a range', 'atLeast', quantity('6.5', '7'), actual('7'), 'met'],
    ['beyond a range', 'atLeast', quantity('6.5', '7'), actual('7.01'), 'exceeded'],

    ['none allowed, none came', 'atMost', quantity('0'), actual('0'), 'met'],
    ['none allowed, one came', 'atMost', quantity('0'), actual('1'), 'notMet'],
    ['some allowed, none came', 'atMost', quantity('3'), actual('0'), 'exceeded'],
    ['exactly what is allowed', 'atMost', quantity('3'), actual('3'), 'met'],
    ['below a range where less is good', 'atMost', quantity('3', '4'), actual('2.9'), 'exceeded'],
    ['inside a range where less is good', 'atMost', quantity('3', '4'), actual('3.5'), 'met'],
    ['above a range where less is good', 'atMost', quantity('3', '4'), actual('4.1'), 'notMet'],

    ['below a range to stay in', 'within', quantity('3', '4'), actual('2.9'), 'notMet'],
    ['at its start', 'within', quantity('3', '4'), actual('3'), 'met'],
    ['at its end', 'within', quantity('3', '4'), actual('4'), 'met'],
    ['above it', 'within', quantity('3', '4'), actual('4.1'), 'notMet'],

    ['a third is not 33.3333 %', 'atMost', quantity('33.3333'), ratio('1', '3'), 'notMet'],
    ['nor 33.3334 %', 'atLeast', quantity('33.3334'), ratio('1', '3'), 'notMet'],
    ['8 of 10 are 80 %', 'atLeast', quantity('80'), ratio('8', '10'), 'met'],
    ['0.8 of 1 are 80 %', 'atLeast', quantity('80'), ratio('0.8', '1'), 'met'],
    [
      '99.995 % would round to 100 % but is not',
      'atLeast',
      quantity('100'),
      ratio('19999', '20000'),
      'notMet',
    ],
    ['nothing of something', 'atLeast', quantity('0'), ratio('0', '5'), 'met'],
    ['a ratio of nothing, which validation refuses', 'atLeast', quantity('0'), ratio('0', '0'), 'notMet'],

    ['down by exactly 20 %', 'atMost', quantity('-20'), change('80', '100'), 'met'],
    ['down by more', 'atMost', quantity('-20'), change('79', '100'), 'exceeded'],
    ['down by less', 'atMost', quantity('-20'), change('81', '100'), 'notMet'],
    ['to nothing', 'atMost', quantity('-20'), change('0', '3'), 'exceeded'],
    ['from nothing to nothing where less is good', 'atMost', quantity('-20'), change('0', '0'), 'met'],
    ['from nothing to nothing where more is good', 'atLeast', quantity('5'), change('0', '0'), 'met'],
    ['from nothing to nothing in a range', 'within', quantity('-5', '5'), change('0', '0'), 'met'],
    ['up from nothing where less is good', 'atMost', quantity('-20'), change('1', '0'), 'notMet'],
    ['up from nothing where more is good', 'atLeast', quantity('5'), change('1', '0'), 'met'],
    ['up from nothing in a range', 'within', quantity('-5', '5'), change('1', '0'), 'notMet'],

    ['a day before', 'by', day('2023-12-15'), on('2023-12-14'), 'met'],
    ['on the day', 'by', day('2023-12-15'), on('2023-12-15'), 'met'],
    ['a day after', 'by', day('2023-12-15'), on('2023-12-16'), 'notMet'],
    ['next year', 'by', day('2023-12-15'), on('2024-01-01'), 'notMet'],
    ['done', 'done', done, yes, 'met'],
    ['not done', 'done', done, no, 'notMet'],

    ['a number against a day', 'atLeast', day('2023-12-15'), actual('10'), 'notMet'],
    ['a day against a number', 'by', quantity('10'), on('2023-12-15'), 'notMet'],
    ['done against a number', 'done', quantity('10'), yes, 'notMet'],
  ])('%s', (_, goal, target, reported, verdict) => {
    expect(verdictOf({ goal, measure: measureOf(reported) }, target, reported)).toBe(verdict);
  });

  test.each<[string, Measure, Goal, Target, Reported]>([
    ['a number where a percent is asked for', 'ratio', 'atLeast', quantity('10'), actual('932')],
    ['a percent where a change is asked for', 'change', 'atLeast', quantity('10'), ratio('9', '10')],
    ['a change where a percent is asked for', 'ratio', 'atLeast', quantity('10'), change('9', '1')],
    ['a change from nothing where a number is', 'number', 'atLeast', quantity('10'), change('9', '0')],
    ['a day where a number is asked for', 'number', 'atLeast', day('2023-12-15'), on('2023-12-14')],
    ['a yes where a day is asked for', 'date', 'by', done, yes],
    ['a yes where parts are asked for', 'allOf', 'done', done, yes],
  ])('%s is not met, whatever its figure', (_, measure, goal, target, reported) => {
    expect(verdictOf({ goal, measure: measureOf(reported) }, target, reported)).not.toBe('notMet');
    expect(verdictOf({ goal, measure }, target, reported)).toBe('notMet');
  });

  test('nothing came, or nothing arose, whatever the measure', () => {
    for (const measure of Measure.options) {
      expect(verdictOf({ goal: 'atLeast', measure }, quantity('0'), null)).toBe('notReported');
      expect(verdictOf({ goal: 'atLeast', measure }, quantity('0'), notArising)).toBe('notArising');
    }
  });

  test('0.7 + 0.1 meets 0.8', () => {
    const sum = new Fraction('0.7').add('0.1');
    expect(verdictOfFigure('atLeast', quantity('0.8'), sum)).toBe('met');
    expect(verdictOfFigure('atMost', quantity('0.8'), sum)).toBe('met');
  });

  test('less where less is good is what more is where more is good', () => {
    const negated = (text: string) => new Fraction(text).neg().toString();
    fc.assert(
      fc.property(decimal(-50, 50), decimal(-50, 50), decimal(0, 10), (figure, min, width) => {
        const max = new Fraction(min).add(width).toString();
        expect(verdictOfFigure('atMost', quantity(min, max), new Fraction(figure))).toBe(
          verdictOfFigure('atLeast', quantity(negated(max), negated(min)), new Fraction(figure).neg()),
        );
      }),
    );
  });
});

describe('the verdict on a parent', () => {
  test.each<[Verdict[], Verdict]>([
    [['met', 'exceeded'], 'met'],
    [['exceeded', 'exceeded'], 'met'],
    [['met', 'notMet'], 'notMet'],
    [['notReported', 'notMet'], 'notMet'],
    [['met', 'notReported'], 'notReported'],
    [['notArising', 'notReported'], 'notReported'],
    [['notArising', 'met'], 'met'],
    [['notArising', 'notMet'], 'notMet'],
    [['notArising', 'notArising'], 'notArising'],
    [[], 'notReported'],
  ])('parts %j make %s', (parts, verdict) => {
    expect(verdictOfParts(parts)).toBe(verdict);
    expect(verdictOfParts(parts.toReversed())).toBe(verdict);
  });
});
