import { describe, expect, test } from 'vitest';
import type { Target } from '../../../../shared/model/target.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import {
  assign,
  byDate,
  catalogOf,
  change,
  day,
  indicator,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { forVerdict, fromOn, scoringOf, upTo } from '../../fixtures/scoring.ts';

function found(rules: ScoringRule[], target: Target, choices: Partial<Indicator> = {}) {
  const catalog = catalogOf({
    units: [unit('U1')],
    indicators: [indicator('1', choices), indicator('V')],
    assignments: [assign('U1', '1', target), assign('U1', 'V', quantity('1'))],
    scoring: scoringOf(rules),
  });
  return validateCatalog(catalog)
    .filter(({ code }) => code === 'exceeded-gives-less')
    .map(({ severity, table, row, field, params }) => [severity, table, row, field, params]);
}

const base = { part: 'base' } as const;
const met = (points: string, rest: Parameters<typeof forVerdict>[2] = base) =>
  forVerdict('met', points, rest);
const exceeded = (points: string, rest: Parameters<typeof forVerdict>[2] = base) =>
  forVerdict('exceeded', points, rest);
const many = { ...base, tier: { indicator: 'V', within: fromOn('5') } };
const few = { ...base, tier: { indicator: 'V', within: { ...upTo('5'), open: 'max' as const } } };

describe('points for “met” and fewer for “exceeded” are warned of at the row for “met”', () => {
  test.each<[string, ScoringRule[], number, string, string]>([
    ['none for exceeded', [met('40')], 0, '0', '40'],
    ['fewer for exceeded', [exceeded('3'), met('4')], 1, '3', '4'],
    ['a bonus for met only', [met('1', { part: 'extra' })], 0, '0', '1'],
    ['of one tier, whatever the other has', [met('4', many), exceeded('5', few), met('4', few)], 0, '0', '4'],
    ['base points, whatever the bonus', [met('4'), exceeded('4', { part: 'extra' })], 0, '0', '4'],
  ])('%s', (_, rules, row, text, other) => {
    expect(found(rules, quantity('10'))).toEqual([['warning', 'scoring', row, 'points', { text, other }]]);
  });

  test('of an indicator of which less is better too', () => {
    expect(found([met('4')], quantity('10'), { goal: 'atMost' })).toHaveLength(1);
    expect(found([met('4')], quantity('0'), { goal: 'atMost', ...change })).toHaveLength(1);
  });
});

describe('nothing is warned of', () => {
  test.each<[string, ScoringRule[]]>([
    ['as many points for both', [met('4'), exceeded('4')]],
    ['more for exceeded', [met('4'), exceeded('5')]],
    ['points for exceeded alone', [exceeded('5')]],
    ['a row for met that gives nothing', [met('0')]],
  ])('%s', (_, rules) => {
    expect(found(rules, quantity('10'))).toEqual([]);
  });

  test.each<[string, Target, Partial<Indicator>]>([
    ['no upper bound', { kind: 'quantity', text: '≥ 10', ...fromOn('10') }, {}],
    [
      'no lower bound where less is better',
      { kind: 'quantity', text: '≤ 10', ...upTo('10') },
      { goal: 'atMost' },
    ],
    ['all of a whole', quantity('100'), ratio],
    ['none of a count', quantity('0'), { goal: 'atMost' }],
    ['a range to be in', quantity('6', '7'), { goal: 'within' }],
    ['a day', day('2023-12-15'), byDate],
  ])('a target that cannot be exceeded: %s', (_, target, choices) => {
    expect(found([met('4')], target, choices)).toEqual([]);
  });
});
