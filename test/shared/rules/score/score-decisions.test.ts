import { describe, expect, test } from 'vitest';
import { noDecisions, type Adjustment } from '../../../../shared/model/decisions.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { assessUnit } from '../../../../shared/rules/score/unit-result.ts';
import { actual, assign, indicator, line, notArising, quantity } from '../../fixtures/catalog.ts';
import { linePoints, reporting, scoredBy, scoreOf } from '../../fixtures/scored.ts';
import { band, below, each, forVerdict, fromOn, reportOf, share, step } from '../../fixtures/scoring.ts';

describe('what did not arise', () => {
  const indicators = [
    indicator('1', { allowsNotArising: true }),
    indicator('16', { allowsNotArising: true }),
  ];
  const assignments = indicators.map(({ code }) => assign('U1', code, quantity('10')));
  const many = { tier: { indicator: '16', within: fromOn('1000') } };

  test.each<[string, ScoringRule[], string]>([
    ['loses nothing', [share('10')], '10'],
    [
      'has the best of the bands',
      [band(below('100'), '4', { part: 'base' }), band(fromOn('100'), '6', { part: 'base' })],
      '6',
    ],
    ['has neither bonus nor penalty', [share('10'), step(fromOn('100'), '1'), each('-1')], '10'],
    ['has nothing where there is no base', [step(fromOn('100'), '1')], '0'],
    [
      'has what a rule for just that gives',
      [share('10'), forVerdict('notArising', '8', { part: 'base' })],
      '8',
    ],
    [
      'has what a rule for just that gives, even if it is nothing',
      [share('10'), forVerdict('notArising', '0', { part: 'base' })],
      '0',
    ],
    ['has a bonus for just that on top', [share('10'), forVerdict('notArising', '0.5')], '10.5'],
    ['loses a penalty for just that', [share('10'), forVerdict('notArising', '-1')], '9'],
    ['but not by a rule of another tier', [share('10'), forVerdict('notArising', '8', many)], '10'],
    ['and counts once what has no cap', [share('10'), each('2', { part: 'base' })], '12'],
  ])('%s', (_, rules, points) => {
    const catalog = scoredBy(rules, { indicators, assignments });
    expect(linePoints(catalog, reporting(notArising))).toEqual([points, '0']);
  });

  describe('in tiers', () => {
    const few = { tier: { indicator: '16', within: below('1000') } };
    const rules = [
      band(fromOn('95'), '5', { part: 'base', ...few }),
      band(fromOn('95'), '20', { part: 'base', ...many }),
    ];
    const beside = (reported: Reported | null) =>
      reportOf([line('1', notArising), ...(reported === null ? [] : [line('16', reported)])]);

    test.each<[string, Reported | null, string]>([
      ['has the full points of the unit’s own', actual('10'), '5'],
      ['also where that is the largest', actual('1000'), '20'],
      ['has the most of all tiers while the volume is not known', null, '20'],
    ])('%s', (_, volume, points) => {
      const catalog = scoredBy(rules, { indicators, assignments });
      expect(linePoints(catalog, beside(volume))).toEqual([points, '0']);
      expect(scoreOf(catalog, beside(volume))).toMatchObject({ base: points, possibleBase: points });
    });

    test('has nothing of tiers by what the unit is not asked for', () => {
      const catalog = scoredBy(rules, { indicators, assignments: assignments.slice(0, 1) });
      expect(scoreOf(catalog, beside(null))).toMatchObject({ base: '0', possibleBase: '0' });
    });

    test('goes beyond the rules with what only units of another size can get', () => {
      const adjustments = [{ indicator: '1', points: '1', reason: 'x' }];
      const catalog = scoredBy(rules, { indicators, assignments });
      const beyond = (volume: Reported | null) =>
        scoreOf(catalog, { ...beside(volume), decisions: { ...noDecisions, adjustments } }).beyondRules;
      expect([beyond(actual('10')), beyond(actual('1000'))]).toEqual([true, true]);
      const less = [{ indicator: '1', points: '-1', reason: 'x' }];
      const report = { ...beside(actual('10')), decisions: { ...noDecisions, adjustments: less } };
      expect(scoreOf(catalog, report).beyondRules).toBe(false);
    });
  });

  test('is the same when the council decides it of something reported', () => {
    const overrides = [{ indicator: '1', verdict: 'notArising', reason: 'x' } as const];
    const report = reporting(actual('1'), { decisions: { ...noDecisions, overrides } });
    expect(scoreOf(scoredBy([share('10'), each('-1')]), report)).toMatchObject({ base: '10', penalty: '0' });
  });

  test('is told apart from what rules gave', () => {
    const { points } = assessUnit(scoredBy([share('10')], { indicators }), 'U1', reporting(notArising));
    const own = points?.lines.get('1');
    expect([own?.granted.toString(), own?.rules.map(({ outcome }) => outcome)]).toEqual(['10', ['noInput']]);
  });
});

describe('a verdict of the council’s', () => {
  const overrides = [{ indicator: '1', verdict: 'met', reason: 'x' } as const];
  const decided = { decisions: { ...noDecisions, overrides } };
  const rules = [share('10'), forVerdict('met', '2'), forVerdict('notMet', '-2')];

  test('gives the points for it, while a share goes by completion', () => {
    expect(linePoints(scoredBy(rules), reporting(actual('8'), decided))).toEqual(['10']);
    expect(linePoints(scoredBy(rules), reporting(actual('8')))).toEqual(['6']);
  });

  test('on what was not reported gives all of a share', () => {
    expect(linePoints(scoredBy(rules), reportOf([], decided))).toEqual(['12']);
  });
});

describe('adjustments of the council’s', () => {
  const rules = [share('10'), each('-0.5', { basis: 'figure', cap: '-1.5' })];
  const added = (points: string, code: string | null = '1'): Adjustment => ({
    indicator: code,
    points,
    reason: 'x',
  });
  const deciding = (...adjustments: Adjustment[]) => ({ decisions: { ...noDecisions, adjustments } });

  test.each<[string, Adjustment[], string, string, boolean]>([
    ['none', [], '6.5', '0', false],
    ['within what rules can give', [added('3.5')], '10', '3.5', false],
    ['beyond it', [added('3.51')], '10.01', '3.51', true],
    ['beyond it, taken back by another', [added('5'), added('-2')], '9.5', '3', false],
    ['down to the least that rules can give', [added('-8')], '-1.5', '-8', false],
    ['below it', [added('-8.01')], '-1.51', '-8.01', true],
    ['of the unit as a whole, which has no cap', [added('50', null)], '6.5', '50', false],
    [
      'of an indicator that the unit does not have, which are not lost',
      [added('2', '99')],
      '6.5',
      '2',
      false,
    ],
    ['finer than the points of rules, which are not rounded', [added('0.005')], '6.505', '0.005', false],
  ])('%s', (_, adjustments, points, adjustment, beyondRules) => {
    const report = reporting(actual('8'), deciding(...adjustments));
    expect(linePoints(scoredBy(rules), report)).toEqual([points]);
    expect(scoreOf(scoredBy(rules), report)).toMatchObject({
      base: '8',
      penalty: '1.5',
      adjustment,
      beyondRules,
    });
  });

  test('to a line without rules go beyond them', () => {
    const catalog = scoredBy([share('10', { indicator: '2' })]);
    expect(scoreOf(catalog, reporting(actual('8'), deciding(added('1')))).beyondRules).toBe(true);
  });

  test('never go beyond rules that have no end', () => {
    const endless = scoredBy([each('1'), each('-1', { every: '2' })]);
    for (const points of ['1000', '-1000']) {
      expect(scoreOf(endless, reporting(actual('8'), deciding(added(points)))).beyondRules).toBe(false);
    }
  });
});
