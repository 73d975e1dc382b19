import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../shared/model/catalog.ts';
import { noDecisions, type Adjustment } from '../../../shared/model/decisions.ts';
import type { Score } from '../../../shared/model/result.ts';
import { noScoring, type ScoringRule } from '../../../shared/model/scoring.ts';
import type { Reported } from '../../../shared/model/submission.ts';
import type { UnitReport } from '../../../shared/rules/judge-unit.ts';
import { assessUnit, computeUnitResult } from '../../../shared/rules/unit-result.ts';
import {
  actual,
  assign,
  byDate,
  catalogOf,
  day,
  done,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  yesNo,
} from '../fixtures/catalog.ts';
import { parentCatalog } from '../fixtures/parent-catalog.ts';
import {
  band,
  below,
  each,
  forVerdict,
  fromOn,
  reportOf,
  scoringOf,
  share,
  step,
  upTo,
} from '../fixtures/scoring.ts';

/** Indicator `1` with the target 10, scored by these rules. */
function scoredBy(rules: ScoringRule[], parts: Partial<Catalog> = {}): Catalog {
  return catalogOf({ scoring: scoringOf(rules), ...parts });
}

function scoreOf(catalog: Catalog, report: UnitReport): Score {
  const { score } = computeUnitResult(catalog, 'U1', report);
  if (score === null) throw new Error('not scored');
  return score;
}

/** The points of each line, in catalog order. */
function linePoints(catalog: Catalog, report: UnitReport): (string | null)[] {
  return computeUnitResult(catalog, 'U1', report).lines.map(({ points }) => points);
}

const reporting = (reported: Reported, rest: Partial<UnitReport> = {}) =>
  reportOf([line('1', reported)], rest);

describe('a score', () => {
  const rules = [
    share('10'),
    step(fromOn('110'), '0.5', { every: '10', cap: '1' }),
    band(below('100'), '-1'),
    forVerdict('notReported', '-3'),
    band(fromOn('1'), '-0.5', { indicator: null, basis: 'daysLate' }),
  ];

  test.each<[string, UnitReport, Partial<Score>]>([
    ['met', reporting(actual('10')), { base: '10', bonus: '0', penalty: '0', total: '10' }],
    ['exceeded', reporting(actual('12')), { base: '10', bonus: '1', penalty: '0', total: '11' }],
    ['not met', reporting(actual('8')), { base: '8', bonus: '0', penalty: '1', total: '7' }],
    ['not reported', reportOf([]), { base: '0', bonus: '0', penalty: '3', total: '-3' }],
    [
      'late',
      reporting(actual('10'), { submittedAt: '2023-12-15T10:00:01Z' }),
      { base: '10', bonus: '0', penalty: '0.5', total: '9.5' },
    ],
  ])('of what is %s', (_, report, expected) => {
    expect(scoreOf(scoredBy(rules), report)).toEqual({
      adjustment: '0',
      possibleBase: '10',
      exceedsCap: false,
      ...expected,
    });
  });

  test('there is none without scoring rules, whatever the council adds', () => {
    const adjustments = [{ indicator: '1', points: '5', reason: 'x' }];
    const report = reporting(actual('12'), { decisions: { ...noDecisions, adjustments } });
    const result = computeUnitResult(catalogOf({ scoring: noScoring }), 'U1', report);
    expect([result.score, result.lines[0]?.points]).toEqual([null, null]);
  });

  test('sums are of rounded points, as a pocket calculator has them', () => {
    const indicators = ['1', '2', '3'].map((code) => indicator(code));
    const catalog = scoredBy(
      indicators.map(({ code }) => share('1', { indicator: code })),
      { indicators, assignments: indicators.map(({ code }) => assign('U1', code, quantity('3'))) },
    );
    const report = reportOf(indicators.map(({ code }) => line(code, actual('1'))));
    expect(linePoints(catalog, report)).toEqual(['0.33', '0.33', '0.33']);
    expect(scoreOf(catalog, report).total).toBe('0.99');
  });

  test('the report as a whole has no verdict and no completion, only days', () => {
    const ofReport = { indicator: null };
    const catalog = scoredBy([share('5', ofReport), forVerdict('met', '5', ofReport), each('5', ofReport)]);
    expect(scoreOf(catalog, reporting(actual('10'))).total).toBe('0');
  });

  test('the base points to be had are those of what is assigned, and of the report', () => {
    const catalog = scoredBy([
      share('10'),
      share('7', { indicator: '99' }),
      band(upTo('0'), '5', { indicator: null, part: 'base', basis: 'daysLate' }),
    ]);
    expect(scoreOf(catalog, reporting(actual('10')))).toMatchObject({ base: '15', possibleBase: '15' });
  });
});

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
    ['even if that takes something', [share('10'), forVerdict('notArising', '-1')], '-1'],
    ['but not by a rule of another tier', [share('10'), forVerdict('notArising', '8', many)], '10'],
    ['and counts once what has no cap', [share('10'), each('2', { part: 'base' })], '12'],
  ])('%s', (_, rules, points) => {
    const catalog = scoredBy(rules, { indicators, assignments });
    expect(linePoints(catalog, reporting(notArising))).toEqual([points, '0']);
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
  ])('%s', (_, adjustments, points, adjustment, exceedsCap) => {
    const report = reporting(actual('8'), deciding(...adjustments));
    expect(linePoints(scoredBy(rules), report)).toEqual([points]);
    expect(scoreOf(scoredBy(rules), report)).toMatchObject({
      base: '8',
      penalty: '1.5',
      adjustment,
      exceedsCap,
    });
  });

  test('to a line without rules go beyond them', () => {
    const catalog = scoredBy([share('10', { indicator: '2' })]);
    expect(scoreOf(catalog, reporting(actual('8'), deciding(added('1')))).exceedsCap).toBe(true);
  });

  test('never go beyond rules that have no end', () => {
    const endless = scoredBy([each('1'), each('-1', { every: '2' })]);
    for (const points of ['1000', '-1000']) {
      expect(scoreOf(endless, reporting(actual('8'), deciding(added(points)))).exceedsCap).toBe(false);
    }
  });
});

describe('kinds of indicators', () => {
  test('a day has days late and no completion', () => {
    const catalog = scoredBy(
      [
        share('5'),
        each('-0.5', { basis: 'daysLate', cap: '-1.5' }),
        step(upTo('-3'), '0.5', { basis: 'daysLate' }),
      ],
      { indicators: [indicator('1', byDate)], assignments: [assign('U1', '1', day('2023-12-10'))] },
    );
    const on = (date: string) => linePoints(catalog, reporting({ kind: 'date', date }));
    expect([on('2023-12-10'), on('2023-12-12'), on('2023-12-31'), on('2023-12-07')]).toEqual([
      ['5'],
      ['-1'],
      ['-1.5'],
      ['5.5'],
    ]);
  });

  test('a yes has its verdict', () => {
    const catalog = scoredBy([share('5'), forVerdict('notMet', '-1')], {
      indicators: [indicator('1', yesNo)],
      assignments: [assign('U1', '1', done)],
    });
    const answered = (yes: boolean) => linePoints(catalog, reporting({ kind: 'yesNo', yes }));
    expect([answered(true), answered(false)]).toEqual([['5'], ['-1']]);
  });

  test('where a target is zero or negative, a share is all or nothing', () => {
    for (const target of ['0', '-5']) {
      const catalog = scoredBy([share('5')], { assignments: [assign('U1', '1', quantity(target))] });
      expect(linePoints(catalog, reporting(actual(target)))).toEqual(['5']);
      expect(linePoints(catalog, reporting(actual('-6')))).toEqual(['0']);
    }
  });

  test('a parent is scored by its verdict, and its parts by rules of their own', () => {
    const catalog = {
      ...parentCatalog,
      scoring: scoringOf([
        share('5', { indicator: 'G' }),
        share('2', { indicator: 'G.2' }),
        each('-1', { indicator: 'G.2' }),
      ]),
    };
    const drop = line('G.1', { kind: 'change', current: '9', before: '10' });
    expect(linePoints(catalog, reportOf([drop, line('G.2', actual('0'))]))).toEqual(['5', '0', '2', '0']);
    expect(linePoints(catalog, reportOf([drop, line('G.2', actual('3'))]))).toEqual(['0', '0', '-3', '0']);
    expect(linePoints(catalog, reportOf([drop, line('G.2', notArising)]))).toEqual(['5', '0', '2', '0']);
    expect(linePoints(catalog, reportOf([]))).toEqual(['0', '0', '0', '0']);
  });

  const tierOf16 = (reported: Reported, measured: Partial<ReturnType<typeof indicator>>) => {
    const indicators = [indicator('1'), indicator('16', measured)];
    const catalog = scoredBy([share('10', { tier: { indicator: '16', within: fromOn('1000') } })], {
      indicators,
      assignments: indicators.map(({ code }) => assign('U1', code, quantity('10'))),
    });
    return linePoints(catalog, reportOf([line('1', actual('10')), line('16', reported)]))[0];
  };

  test.each<[string, Reported, Partial<ReturnType<typeof indicator>>, string]>([
    ['a number is its own volume', actual('1000'), {}, '10'],
    ['not large enough', actual('999'), {}, '0'],
    ['of a ratio it is the whole', { kind: 'ratio', numerator: '1', denominator: '1000' }, ratio, '10'],
    ['and not the part', { kind: 'ratio', numerator: '2000', denominator: '999' }, ratio, '0'],
    ['what did not arise has none', notArising, {}, '0'],
    ['nor has what was reported for another measure', actual('1000'), ratio, '0'],
  ])('tiers: %s', (_, reported, measured, points) => {
    expect(tierOf16(reported, measured)).toBe(points);
  });

  test('after the measure was changed a report has no figure, no completion and no days', () => {
    const rules = [
      share('10'),
      band(upTo('1000'), '1', { basis: 'figure' }),
      band(upTo('0'), '1', { basis: 'daysLate' }),
    ];
    const asRatio = scoredBy(rules, { indicators: [indicator('1', ratio)] });
    expect(linePoints(asRatio, reporting(actual('12')))).toEqual(['0']);
    const asYes = scoredBy(rules, {
      indicators: [indicator('1', yesNo)],
      assignments: [assign('U1', '1', day('2023-12-15'))],
    });
    expect(linePoints(asYes, reporting({ kind: 'date', date: '2023-12-10' }))).toEqual(['0']);
  });
});
