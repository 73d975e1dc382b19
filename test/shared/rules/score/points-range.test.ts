import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { indexCatalog } from '../../../../shared/rules/catalog-index.ts';
import { unitRangesOf } from '../../../../shared/rules/score/unit-range.ts';
import { noRange, pointsRange, type Range } from '../../../../shared/rules/score/points-range.ts';
import type { LinePoints } from '../../../../shared/rules/score/score-unit.ts';
import { assessUnit } from '../../../../shared/rules/score/unit-result.ts';
import { volumesOf } from '../../../../shared/rules/score/volume.ts';
import { catalogAndSubmission } from '../../fixtures/arbitrary-submission.ts';
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

const base = { part: 'base' } as const;
const few = { tier: { indicator: '16', within: below('1000') } };
const many = { tier: { indicator: '16', within: fromOn('1000') } };
const manyPeople = { tier: { indicator: '7', within: fromOn('1000') } };

function shown({ least, most }: Range): (string | null)[] {
  return [least?.toString() ?? null, most?.toString() ?? null];
}

type Ends = [least: string | null, most: string | null];

describe('the least and the most that rules can give', () => {
  test.each<[string, ScoringRule[], Ends, Ends]>([
    ['no rules', [], ['0', '0'], ['0', '0']],
    ['a share, from none to all of it', [share('10')], ['0', '10'], ['0', '0']],
    ['rounded as what they give is', [share('3.335')], ['0', '3.34'], ['0', '0']],
    [
      'bands exclude each other',
      [
        band(above('98'), '5', base),
        band(fromTo('97', '98'), '4', base),
        band(fromTo('96', '97'), '3', base),
      ],
      ['0', '5'],
      ['0', '0'],
    ],
    [
      'bands of another basis do not',
      [band(above('98'), '5'), band(above('98'), '4', { basis: 'figure' })],
      ['0', '0'],
      ['0', '9'],
    ],
    [
      'over and under the plan, or not done',
      [
        band(fromOn('120'), '2'),
        band({ min: '100', max: '120', open: 'both' }, '1'),
        band(fromTo('95', '100'), '-1'),
        band(below('95'), '-2'),
        forVerdict('notReported', '-3'),
      ],
      ['0', '0'],
      ['-3', '2'],
    ],
    [
      'verdicts exclude each other',
      [forVerdict('met', '3'), forVerdict('exceeded', '5')],
      ['0', '0'],
      ['0', '5'],
    ],
    [
      'but not one of a tier and one for all',
      [forVerdict('met', '3'), forVerdict('met', '4', { tier: few.tier })],
      ['0', '0'],
      ['0', '7'],
    ],
    ['a step is held at its cap', [step(above('92'), '0.1', { cap: '0.5' })], ['0', '0'], ['0', '0.5']],
    ['events are held at theirs', [each('-0.5', { cap: '-1.5' })], ['0', '0'], ['-1.5', '0']],
    ['a penalty without a cap has no end', [each('-0.5'), share('10')], ['0', '10'], [null, '0']],
    [
      'a bonus without a cap has none',
      [step(above('92'), '0.1'), each('-1', { cap: '-3' })],
      ['0', '0'],
      ['-3', null],
    ],
    ['nothing, however often, is nothing', [each('0')], ['0', '0'], ['0', '0']],
    [
      'tiers of a volume exclude each other',
      [
        share('10', few),
        share('8', many),
        each('-1', { ...few, cap: '-2' }),
        each('-1', { ...many, cap: '-5' }),
      ],
      ['0', '10'],
      ['-5', '0'],
    ],
    [
      'within a tier, and beside tiers, rules add up',
      [share('10', few), band(above('98'), '2', { ...base, ...few }), share('8', many), share('1')],
      ['0', '13'],
      ['0', '0'],
    ],
    [
      'tiers of different volumes add up',
      [share('10', many), share('3', manyPeople)],
      ['0', '13'],
      ['0', '0'],
    ],
    [
      'early and late exclude each other',
      [
        band(fromOn('1'), '-0.5', { indicator: null, basis: 'daysLate' }),
        band(upTo('-3'), '0.5', { indicator: null, basis: 'daysLate' }),
      ],
      ['0', '0'],
      ['-0.5', '0.5'],
    ],
  ])('%s', (_, rules, ofBase, ofExtra) => {
    const range = pointsRange(rules, 2);
    expect([shown(range.base), shown(range.extra)]).toEqual([ofBase, ofExtra]);
    expect(pointsRange(rules.toReversed(), 2)).toEqual(range);
  });

  test('what has no cap counts once in the base points to be had', () => {
    const range = pointsRange([share('10'), each('0.5', base)], 2);
    expect(range.base.most).toBeNull();
    expect(range.fullBase).toEqual(new Fraction('10.5'));
    expect(pointsRange([share('10'), each('0.5', { ...base, cap: '2' })], 2).fullBase).toEqual(
      new Fraction(12),
    );
  });
});

function isWithin({ least, most }: Range, points: Fraction): boolean {
  return (least === null || points.gte(least)) && (most === null || points.lte(most));
}

function pointsOf({ rules, granted }: LinePoints, part: ScoringRule['part']): Fraction {
  return rules
    .filter(({ rule }) => rule.part === part)
    .reduce((sum, { points }) => sum.add(points), part === 'base' ? granted : new Fraction(0));
}

test('whatever is reported, the points of a line are within the range of its rules for that unit', () => {
  let scored = 0;
  fc.assert(
    fc.property(catalogAndSubmission, ({ catalog, submission }) => {
      const report = { lines: submission.lines, submittedAt: '2023-12-17T00:00:00Z', decisions: noDecisions };
      const { lines, points } = assessUnit(catalog, submission.unit, report);
      if (points === null) return;
      const volumeOf = volumesOf(
        indexCatalog(catalog),
        lines.map(({ indicator, reported }) => ({ indicator: indicator.code, reported })),
      );
      for (const [code, line] of [...points.lines, [null, points.report] as const]) {
        const range = unitRangesOf(catalog).get(code)?.(volumeOf) ?? noRange;
        expect(isWithin(range.base, pointsOf(line, 'base'))).toBe(true);
        expect(isWithin(range.extra, pointsOf(line, 'extra'))).toBe(true);
        if (!line.points.equals(0)) scored += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(scored).toBeGreaterThan(20);
});
