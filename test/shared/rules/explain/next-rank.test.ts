import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import type { RankChange } from '../../../../shared/model/explanation.ts';
import { noScoring, type ScoringRule } from '../../../../shared/model/scoring.ts';
import type { Reported, SubmissionLine } from '../../../../shared/model/submission.ts';
import { explainUnit } from '../../../../shared/rules/explain/explain-unit.ts';
import {
  actual,
  assign,
  byDate,
  catalogOf,
  change,
  day,
  done,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  unit,
  yesNo,
} from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';

type Lines = readonly SubmissionLine[];
const row = { indicator: '1', part: 'base', tier: null } as const;
const share: ScoringRule = { kind: 'share', ...row, points: '10' };

/** Unit `U1` with one line beside unit `U2`, which has reported `ahead`. */
function twoUnits(parts: Partial<Catalog>, own: Lines, ahead: Lines) {
  const catalog = catalogOf({ units: [unit('U1'), unit('U2')], ...parts });
  const heads = [headWith(catalog, 'U1', own), headWith(catalog, 'U2', ahead)];
  return { catalog, heads };
}

function changesOf({ catalog, heads }: ReturnType<typeof twoUnits>): RankChange[] {
  return explainUnit({ version: 1, catalog }, heads, 'U1')?.toNextRank ?? [];
}

function both(code: string, target: Parameters<typeof assign>[2]) {
  return ['U1', 'U2'].map((unitCode) => assign(unitCode, code, target));
}

describe('the smallest change to the next rank', () => {
  const scoring = { ...noScoring, rules: [share] };

  test('is one more where one more is enough, and says the rank that comes of it', () => {
    const assignments = both('1', quantity('30'));
    const two = twoUnits({ assignments, scoring }, [line('1', actual('20'))], [line('1', actual('21'))]);
    expect(changesOf(two)).toEqual([
      { indicator: '1', from: actual('20'), to: actual('21'), effort: '0.0333', rank: 1 },
    ]);
  });

  test('moves down where less is better', () => {
    const indicators = [indicator('1', { goal: 'atMost' })];
    const two = twoUnits(
      { indicators, assignments: both('1', quantity('4')), scoring },
      [line('1', actual('9'))],
      [line('1', actual('6'))],
    );
    expect(changesOf(two)).toMatchObject([{ to: actual('6') }]);
  });

  test('moves the numerator of a ratio, and never above its denominator', () => {
    const parts = { indicators: [indicator('1', ratio)], assignments: both('1', quantity('100')), scoring };
    const of = (numerator: string): Reported => ({ kind: 'ratio', numerator, denominator: '50' });
    expect(changesOf(twoUnits(parts, [line('1', of('40'))], [line('1', of('45'))]))).toMatchObject([
      { to: of('45'), effort: '0.1' },
    ]);
    const above: Reported = { kind: 'ratio', numerator: '60', denominator: '50' };
    const headline = { ...parts, scoring: { ...scoring, rules: [{ ...share, kind: 'share' as const }] } };
    const step: ScoringRule = {
      kind: 'step',
      ...row,
      part: 'extra',
      basis: 'completion',
      within: { min: '110', max: null, open: 'none' },
      points: '1',
      every: '10',
      cap: '5',
    };
    const beyond = { ...headline, scoring: { ...scoring, rules: [share, step] } };
    expect(changesOf(twoUnits(beyond, [line('1', of('50'))], [line('1', above)]))).toEqual([]);
  });

  test('moves this period of a change, not the period before', () => {
    const indicators = [indicator('1', { ...change, goal: 'atMost' })];
    const rule: ScoringRule = { kind: 'verdict', ...row, verdict: 'met', points: '5' };
    const exceeded: ScoringRule = { ...rule, verdict: 'exceeded' };
    const of = (current: string): Reported => ({ kind: 'change', current, before: '40' });
    const two = twoUnits(
      {
        indicators,
        assignments: both('1', quantity('-5')),
        scoring: { ...scoring, rules: [rule, exceeded] },
      },
      [line('1', of('50'))],
      [line('1', of('38'))],
    );
    expect(changesOf(two)).toMatchObject([{ to: of('38') }]);
  });

  test('offers what is not done, and a missing day by its target, but never moves a day that is past', () => {
    const parts = {
      indicators: [indicator('1', yesNo), indicator('2', byDate)],
      assignments: [...both('1', done), ...both('2', day('2023-12-10'))],
    };
    const yes: Reported = { kind: 'yesNo', yes: true };
    const kept: Reported = { kind: 'date', date: '2023-12-10' };
    const ahead = [line('1', yes), line('2', kept)];
    expect(changesOf(twoUnits(parts, [line('1', yes)], ahead))).toMatchObject([{ from: null, to: kept }]);
    const late: Reported = { kind: 'date', date: '2023-12-12' };
    expect(changesOf(twoUnits(parts, [line('1', yes), line('2', late)], ahead))).toEqual([]);
    const no: Reported = { kind: 'yesNo', yes: false };
    expect(changesOf(twoUnits(parts, [line('1', no), line('2', kept)], ahead))).toMatchObject([{ to: yes }]);
  });

  test('leaves alone what did not arise', () => {
    const indicators = [indicator('1', { allowsNotArising: true }), indicator('2')];
    const assignments = [...both('1', quantity('10')), ...both('2', quantity('10'))];
    const two = twoUnits(
      { indicators, assignments },
      [line('1', notArising), line('2', actual('3'))],
      [line('1', actual('10')), line('2', actual('10'))],
    );
    expect(changesOf(two)).toMatchObject([{ indicator: '2', to: actual('10') }]);
  });

  test('speaks of a missing ratio as so much of a hundred', () => {
    const parts = { indicators: [indicator('1', ratio)], assignments: both('1', quantity('95')), scoring };
    const two = twoUnits(parts, [], [line('1', { kind: 'ratio', numerator: '7', denominator: '10' })]);
    // 70 % gives 7.368 points, which count as 7.37: the least that is rounded to as much is 69.97 %.
    expect(changesOf(two)).toMatchObject([{ from: null, to: { denominator: '100', numerator: '69.97' } }]);
  });

  test('is none at all where a missing figure need only be reported', () => {
    const indicators = [indicator('1', { goal: 'atMost' })];
    const two = twoUnits(
      { indicators, assignments: both('1', quantity('4')), scoring },
      [],
      [line('1', actual('3'))],
    );
    expect(changesOf(two)).toMatchObject([{ from: null, to: actual('0'), effort: '0' }]);
  });

  test('goes on without end where a rule has no cap', () => {
    const each: ScoringRule = {
      kind: 'each',
      ...row,
      basis: 'figure',
      points: '1',
      every: '1',
      cap: null,
    };
    const two = twoUnits(
      { assignments: both('1', quantity('10')), scoring: { ...scoring, rules: [each] } },
      [line('1', actual('3'))],
      [line('1', actual('123456'))],
    );
    expect(changesOf(two)).toMatchObject([{ to: actual('123456') }]);
  });

  test('is none where it would take more than can be reported', () => {
    const from = { min: '1000000', max: null, open: 'none' } as const;
    const inFull: ScoringRule = {
      kind: 'band',
      ...row,
      indicator: '2',
      basis: 'figure',
      within: from,
      points: '1',
    };
    const far: ScoringRule = { kind: 'band', ...row, basis: 'completion', within: from, points: '1' };
    const assignments = ['1', '2'].flatMap((code) => both(code, quantity('900000000000000')));
    const two = twoUnits(
      {
        indicators: [indicator('1'), indicator('2')],
        assignments,
        scoring: { ...scoring, rules: [inFull, far] },
      },
      [line('1', actual('1')), line('2', actual('1'))],
      [line('1', actual('1')), line('2', actual('1000000'))],
    );
    expect(changesOf(two)).toMatchObject([{ indicator: '2', to: actual('1000000') }]);
  });

  const counted = { kind: 'each', ...row, part: 'extra', cap: null } as const;

  test.each<[string, ScoringRule[], string, string]>([
    // 20 is enough too, with 10 and 6 points, but further away; 29 and 32 are not.
    [
      'where rules of a line pull in opposite directions',
      [share, { ...counted, basis: 'figure', points: '3', every: '10' }],
      '26',
      '30',
    ],
    [
      'however far away, because completion never quite comes to nothing',
      [{ ...counted, basis: 'completion', points: '-1', every: '6', cap: '-8' }],
      '25',
      '48',
    ],
  ])('is found where less is better %s', (_, rules, own, ahead) => {
    const two = twoUnits(
      {
        indicators: [indicator('1', { goal: 'atMost' })],
        assignments: both('1', quantity('20')),
        scoring: { ...scoring, rules },
      },
      [line('1', actual(own))],
      [line('1', actual(ahead))],
    );
    expect(changesOf(two)).toMatchObject([{ to: actual(ahead) }]);
  });

  test('a unit in front has nothing to reach', () => {
    const assignments = both('1', quantity('30'));
    const two = twoUnits({ assignments, scoring }, [line('1', actual('22'))], [line('1', actual('21'))]);
    expect(changesOf(two)).toEqual([]);
  });

  test('lists the lines by the size of their change against what is asked', () => {
    const rules: ScoringRule[] = [share, { ...share, indicator: '2' }];
    const two = twoUnits(
      {
        indicators: [indicator('1'), indicator('2')],
        assignments: [...both('1', quantity('10')), ...both('2', quantity('1000'))],
        scoring: { ...scoring, rules },
      },
      [line('1', actual('5')), line('2', actual('500'))],
      [line('1', actual('6')), line('2', actual('510'))],
    );
    expect(changesOf(two).map(({ indicator: code, to, effort }) => [code, to, effort])).toEqual([
      ['2', actual('610'), '0.11'],
      ['1', actual('7'), '0.2'],
    ]);
  });
});
