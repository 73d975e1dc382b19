import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import type { Scoring, ScoringRule } from '../../../../shared/model/scoring.ts';
import { explainUnit } from '../../../../shared/rules/explain/explain-unit.ts';
import {
  actual,
  assign,
  catalogOf,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';

const rules: ScoringRule[] = [
  { kind: 'share', indicator: '1', part: 'base', tier: null, points: '10' },
  {
    kind: 'step',
    indicator: '1',
    part: 'extra',
    tier: null,
    points: '0.5',
    basis: 'completion',
    within: { min: '100', max: null, open: 'min' },
    every: '10',
    cap: '1',
  },
  {
    kind: 'band',
    indicator: '2',
    part: 'base',
    tier: { indicator: '2', within: { min: '1000', max: null, open: 'none' } },
    points: '5',
    basis: 'figure',
    within: { min: '98', max: null, open: 'min' },
  },
  {
    kind: 'band',
    indicator: null,
    part: 'extra',
    tier: null,
    points: '-0.5',
    basis: 'daysLate',
    within: { min: '0', max: null, open: 'min' },
  },
];
const scoring: Scoring = {
  pointDecimals: 2,
  tieBreaks: ['exceeded', 'earliest'],
  rules,
  levelBasis: 'points',
  levels: [],
};
const units = ['U1', 'U2', 'U3', 'U4'].map((code) => unit(code));
const catalog = catalogOf({
  units,
  indicators: [indicator('1', { allowsNotArising: true }), indicator('2', ratio)],
  assignments: units.flatMap(({ code }) => [
    assign(code, '1', quantity('30')),
    assign(code, '2', quantity('95')),
  ]),
  scoring,
});
const files = (numerator: string, denominator: string) =>
  ({ kind: 'ratio', numerator, denominator }) as const;
const published = { version: 1, catalog };

describe('an explanation', () => {
  const heads = [
    headWith(catalog, 'U1', [line('1', actual('20')), line('2', files('981', '1000'))]),
    headWith(catalog, 'U2', [line('1', actual('20')), line('2', files('990', '1000'))], {
      submittedAt: '2023-12-14T02:00:00Z',
    }),
    headWith(catalog, 'U3', [line('1', actual('45')), line('2', files('99', '100'))], {
      submittedAt: '2023-12-16T03:00:00Z',
      late: true,
    }),
  ];

  test('says of each line which rules looked at what, and what they gave', () => {
    const [first, second] = explainUnit(published, heads, 'U3')?.lines ?? [];
    expect(first).toMatchObject({ figure: '45', completion: '150', verdict: 'exceeded', points: '11' });
    expect(first?.rules).toEqual([
      { row: 0, outcome: 'applied', input: '150', times: null, points: '10', capped: false },
      // 50 beyond the bound: once for entering it and five more, held at the cap.
      { row: 1, outcome: 'applied', input: '150', times: '6', points: '1', capped: true },
    ]);
    expect(second).toMatchObject({ figure: '99', points: '0' });
    expect(second?.rules).toMatchObject([{ row: 2, outcome: 'otherTier', points: '0' }]);
  });

  test('says what the report as a whole got', () => {
    expect(explainUnit(published, heads, 'U3')?.report.rules).toEqual([
      { row: 3, outcome: 'applied', input: '1', times: null, points: '-0.5', capped: false },
    ]);
  });

  test('says by which criterion the unit stands apart from its neighbours', () => {
    expect(explainUnit(published, heads, 'U1')).toMatchObject({
      rank: 2,
      criteria: ['points', 'exceeded', 'earliest'],
      neighbours: {
        above: [{ unit: 'U2', criterion: 'earliest' }],
        tied: [],
        below: [{ unit: 'U3', criterion: 'points' }],
      },
    });
  });

  test('names the units it is tied with', () => {
    const [one] = heads;
    if (one === undefined) throw new Error('no head');
    const twins = [one, { ...one, unit: 'U2' }];
    expect(explainUnit(published, twins, 'U1')?.neighbours).toEqual({ above: [], tied: ['U2'], below: [] });
  });

  test('keeps the reasons of the council', () => {
    const override = { indicator: '1', verdict: 'met', reason: 'Có xác nhận của Chi cục Thống kê' } as const;
    const adjustment = { indicator: '1', points: '4', reason: 'Cách làm mới' };
    const decisions = { ...noDecisions, adjustments: [adjustment], overrides: [override] };
    const decided = headWith(catalog, 'U4', [line('1', actual('30.1'))], { decisions });
    const [first] = explainUnit(published, [...heads, decided], 'U4')?.lines ?? [];
    expect(first).toMatchObject({ verdict: 'met', override, adjustments: [adjustment], beyondRules: true });
    // What the figure itself comes to stands beside the council's word.
    expect(first?.computedVerdict).toBe('exceeded');
  });

  test('says what is given because nothing arose', () => {
    const [first] =
      explainUnit(published, [headWith(catalog, 'U1', [line('1', notArising)])], 'U1')?.lines ?? [];
    expect(first).toMatchObject({ verdict: 'notArising', granted: '10', points: '10' });
    expect(first?.rules.map(({ outcome }) => outcome)).not.toContain('applied');
  });

  test('of a disqualified unit keeps every line and gives no rank', () => {
    const decisions = { ...noDecisions, disqualified: { reason: 'Đang chờ kết luận thanh tra' } };
    const out = headWith(catalog, 'U4', [line('1', actual('30'))], { decisions });
    expect(explainUnit(published, [...heads, out], 'U4')).toMatchObject({
      state: 'disqualified',
      rank: null,
      toNextRank: [],
      lines: [{ points: '10' }, { verdict: 'notReported' }],
    });
  });

  test.each([
    ['a unit that has not reported', 'U4'],
    ['a unit that is not there', 'U9'],
  ])('there is none of %s', (_, code) => {
    expect(explainUnit(published, heads, code)).toBeNull();
  });
});
