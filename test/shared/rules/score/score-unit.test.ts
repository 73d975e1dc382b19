import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import type { Score } from '../../../../shared/model/result.ts';
import { noScoring } from '../../../../shared/model/scoring.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { UnitReport } from '../../../../shared/rules/judge/judge-unit.ts';
import { computeUnitResult } from '../../../../shared/rules/score/unit-result.ts';
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
} from '../../fixtures/catalog.ts';
import { parentCatalog } from '../../fixtures/parent-catalog.ts';
import { linePoints, reporting, scoredBy, scoreOf } from '../../fixtures/scored.ts';
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
} from '../../fixtures/scoring.ts';

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
      beyondRules: false,
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

describe('kinds of indicators', () => {
  test('a volume that did not arise is in the tier of nothing', () => {
    const indicators = [indicator('1'), indicator('16', { allowsNotArising: true })];
    const catalog = scoredBy(
      [
        share('10', { tier: { indicator: '16', within: below('1000') } }),
        share('20', { tier: { indicator: '16', within: fromOn('1000') } }),
      ],
      { indicators, assignments: indicators.map(({ code }) => assign('U1', code, quantity('10'))) },
    );
    const beside = (volume: Reported) =>
      linePoints(catalog, reportOf([line('1', actual('10')), line('16', volume)]));
    expect([beside(notArising), beside(actual('0'))]).toEqual([
      ['10', '0'],
      ['10', '0'],
    ]);
  });

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

  test('of what less is better of, nothing at all is best by every rule', () => {
    const rules = [
      band(fromOn('100'), '10', { part: 'base' }),
      band(below('100'), '5', { part: 'base' }),
      step(fromOn('200'), '1', { every: '100', cap: '3' }),
      share('2'),
    ];
    const catalog = scoredBy(rules, {
      indicators: [indicator('1', { goal: 'atMost' })],
      assignments: [assign('U1', '1', quantity('4'))],
    });
    const of = (figure: string) => linePoints(catalog, reporting(actual(figure)));
    expect(['8', '4', '2', '1', '0'].map(of)).toEqual([['6'], ['12'], ['13'], ['15'], ['15']]);
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
