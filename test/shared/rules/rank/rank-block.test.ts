import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import { noScoring, type Level, type LevelBasis, type TieBreak } from '../../../../shared/model/scoring.ts';
import type { StandingsRow } from '../../../../shared/model/standings.ts';
import type { SubmissionLine } from '../../../../shared/model/submission.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import {
  actual,
  assign,
  catalogOf,
  indicator,
  line,
  notArising,
  quantity,
  unit,
} from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';
import { forVerdict, scoringOf, share } from '../../fixtures/scoring.ts';

/** 10 points for each of three indicators with the target 10, one more when `1` is exceeded, one less when `2` is not met. */
const scoring = scoringOf([
  ...['1', '2', '3'].map((indicator) => share('10', { indicator })),
  forVerdict('exceeded', '1'),
  forVerdict('notMet', '-1', { indicator: '2' }),
]);

interface Entry {
  /** What is reported for the indicators `1`, `2` and `3`; `null` did not arise. */
  readonly figures: readonly [string | null, string | null, string | null];
  /** Points that the council adds. */
  readonly added?: string;
  readonly at?: string;
}

function linesOf({ figures }: Entry): SubmissionLine[] {
  return figures.map((figure, position) =>
    line(String(position + 1), figure === null ? notArising : actual(figure)),
  );
}

/** Rows of units `A`, `B`, … that reported these. */
function ranked(entries: readonly Entry[], tieBreaks: TieBreak[], levels: Level[] = []): StandingsRow[] {
  const codes = entries.map((_, position) => String.fromCodePoint(65 + position));
  const units = codes.map((code) => unit(code));
  const catalog = districtOf(units, { scoring: { ...scoring, tieBreaks, levels } });
  const heads = entries.map((entry, position) =>
    headWith(catalog, codes[position] ?? '', linesOf(entry), {
      submittedAt: entry.at ?? '2023-12-14T03:00:00Z',
      decisions: {
        ...noDecisions,
        adjustments: [{ indicator: null, points: entry.added ?? '0', reason: 'Theo biên bản' }],
      },
    }),
  );
  return buildStandings(published(catalog), heads).rows;
}

function places(rows: readonly StandingsRow[]): (readonly [string, number | null, boolean, string | null])[] {
  return rows.map((row) => [row.unit, row.rank, row.tied, row.settledBy]);
}

describe('with scoring rules', () => {
  test('points come before the share of indicators met', () => {
    const entries: Entry[] = [{ figures: ['10', '10', '10'] }, { figures: ['9', '9', '9'], added: '30' }];
    expect(places(ranked(entries, ['metPercent']))).toEqual([
      ['B', 1, false, null],
      ['A', 2, false, null],
    ]);
  });

  test('points are compared exactly, with the council’s adjustments', () => {
    const entries: Entry[] = [
      { figures: ['10', '10', '10'], added: '0.3' },
      { figures: ['10', '10', '10'], added: '0.300000000000001' },
    ];
    expect(places(ranked(entries, []))).toEqual([
      ['B', 1, false, null],
      ['A', 2, false, null],
    ]);
  });

  test.each<[TieBreak, string, Entry, Entry]>([
    [
      'metPercent',
      'three of three',
      { figures: ['9', '10', '10'], added: '1' },
      { figures: ['10', '10', '10'] },
    ],
    ['exceeded', 'two', { figures: ['10', '10', '10'] }, { figures: ['10', '11', '11'] }],
    ['basePoints', '30', { figures: ['11', '9', '10'], added: '1' }, { figures: ['10', '10', '10'] }],
    ['fewestPenalties', 'none', { figures: ['11', '9', '10'] }, { figures: ['10', '10', '9'] }],
    [
      'earliest',
      'a tenth of a second',
      { figures: ['10', '10', '10'], at: '2023-12-14T03:00:00.2Z' },
      { figures: ['10', '10', '10'], at: '2023-12-14T03:00:00.100Z' },
    ],
  ])('%s breaks a tie: %s', (tieBreak, _, worse, better) => {
    expect(places(ranked([worse, better], []))).toEqual([
      ['A', 1, true, null],
      ['B', 1, true, null],
    ]);
    expect(places(ranked([worse, better], [tieBreak]))).toEqual([
      ['B', 1, false, tieBreak],
      ['A', 2, false, tieBreak],
    ]);
  });

  test('tie-breaks decide in the order the council lists them', () => {
    const early: Entry = { figures: ['10', '10', '10'], at: '2023-12-01T00:00:00Z' };
    const exceeding: Entry = { figures: ['10', '11', '10'] };
    expect(places(ranked([early, exceeding], ['earliest', 'exceeded']))).toEqual([
      ['A', 1, false, 'earliest'],
      ['B', 2, false, 'earliest'],
    ]);
    expect(places(ranked([early, exceeding], ['exceeded', 'earliest']))).toEqual([
      ['B', 1, false, 'exceeded'],
      ['A', 2, false, 'exceeded'],
    ]);
  });

  test('the same instant written otherwise does not break a tie', () => {
    const entries: Entry[] = [
      { figures: ['10', '10', '10'], at: '2023-12-14T03:00:00Z' },
      { figures: ['10', '10', '10'], at: '2023-12-14T03:00:00.000Z' },
    ];
    expect(places(ranked(entries, ['earliest']))).toEqual([
      ['A', 1, true, null],
      ['B', 1, true, null],
    ]);
  });

  test('each unit names what sets it apart from the next better with its points, or else from the next worse', () => {
    const entries: Entry[] = [
      { figures: ['10', '11', '11'] },
      { figures: ['10', '11', '10'], at: '2023-12-01T00:00:00Z' },
      { figures: ['10', '11', '10'] },
      { figures: ['10', '11', '10'] },
      { figures: ['10', '9', '10'] },
    ];
    expect(places(ranked(entries, ['exceeded', 'earliest']))).toEqual([
      ['A', 1, false, 'exceeded'],
      ['B', 2, false, 'exceeded'],
      ['C', 3, true, 'earliest'],
      ['D', 3, true, 'earliest'],
      ['E', 5, false, null],
    ]);
  });
});

test('without scoring rules the share of indicators met comes first, then the tie-breaks', () => {
  const units = ['A', 'B', 'C'].map((code) => unit(code));
  const catalog = districtOf(units, { scoring: { ...noScoring, tieBreaks: ['exceeded', 'metPercent'] } });
  const heads = [
    headWith(catalog, 'A', meeting(2)),
    headWith(catalog, 'B', [line('1', actual('99')), line('2', actual('10'))]),
    headWith(catalog, 'C', [line('1', actual('10')), line('2', notArising), line('3', notArising)]),
  ];
  expect(places(buildStandings(published(catalog), heads).rows)).toEqual([
    ['C', 1, false, null],
    ['B', 2, false, 'exceeded'],
    ['A', 3, false, 'exceeded'],
  ]);
});

describe('levels', () => {
  const levels: Level[] = [
    { name: 'Tốt', from: '25' },
    { name: 'Xuất sắc', from: '30' },
    { name: 'Khá', from: '20' },
  ];

  test('are given by points from the threshold on, whatever their order', () => {
    const entries: Entry[] = [
      { figures: ['10', '10', '10'] },
      { figures: ['10', '10', '9.99'] },
      { figures: ['10', '10', '0'] },
      { figures: ['10', '9', '0'] },
    ];
    expect(ranked(entries, [], levels).map((row) => [row.unit, row.score?.total, row.level])).toEqual([
      ['A', '30', 'Xuất sắc'],
      ['B', '29.99', 'Tốt'],
      ['C', '20', 'Khá'],
      ['D', '18', null],
    ]);
  });

  test('are given by the exact percent met where there are no scoring rules', () => {
    const catalog = districtOf([unit('A')], {
      scoring: {
        ...noScoring,
        levels: [
          { name: 'Tốt', from: '66.6667' },
          { name: 'Khá', from: '66.6666' },
        ],
      },
    });
    expect(buildStandings(published(catalog), [headWith(catalog, 'A', meeting(2))]).rows).toMatchObject([
      { metPercent: '66.6667', level: 'Khá' },
    ]);
  });

  test.each<[LevelBasis, (string | null)[]]>([
    // U has 20 of 20 base points and met two of two, V has 25 of 30 and met two of three.
    ['points', [null, 'Đạt']],
    ['pointsPercent', ['Xuất sắc', 'Tốt']],
    ['metPercent', ['Xuất sắc', 'Khá']],
  ])('go by %s where the council says so', (levelBasis, expected) => {
    const catalog = catalogOf({
      units: [unit('U'), unit('V')],
      indicators: ['1', '2', '3'].map((code) => indicator(code)),
      assignments: [
        ...['1', '2'].map((code) => assign('U', code, quantity('10'))),
        ...['1', '2', '3'].map((code) => assign('V', code, quantity('10'))),
      ],
      scoring: {
        ...scoring,
        levelBasis,
        levels: [
          { name: 'Xuất sắc', from: '100' },
          { name: 'Tốt', from: '80' },
          { name: 'Khá', from: '60' },
          { name: 'Đạt', from: '25' },
        ],
      },
    });
    const heads = [
      headWith(catalog, 'U', meeting(2)),
      headWith(catalog, 'V', [line('1', actual('10')), line('2', actual('10')), line('3', actual('5'))]),
    ];
    const levelOf = new Map(
      buildStandings(published(catalog), heads).rows.map((row) => [row.unit, row.level]),
    );
    expect(['U', 'V'].map((code) => levelOf.get(code))).toEqual(expected);
  });

  test('by percent of base points are not given where there are none to be had', () => {
    const rules = [forVerdict('exceeded', '40')];
    const catalog = districtOf([unit('A')], {
      scoring: { ...scoring, rules, levelBasis: 'pointsPercent', levels },
    });
    const { rows } = buildStandings(published(catalog), [headWith(catalog, 'A', [line('1', actual('11'))])]);
    expect(rows).toMatchObject([{ score: { total: '40', possibleBase: '0' }, level: null }]);
  });

  test('are not given to units without a rank', () => {
    const catalog = districtOf(
      ['A', 'B', 'C'].map((code) => unit(code)),
      {
        scoring: { ...scoring, levels: [{ name: 'Tham gia', from: '0' }] },
      },
    );
    const decisions = { ...noDecisions, disqualified: { reason: 'Kỷ luật' } };
    const heads = [
      headWith(catalog, 'A', meeting(3), { decisions }),
      headWith(catalog, 'B', linesOf({ figures: [null, null, null] })),
    ];
    const { rows } = buildStandings(published(catalog), heads);
    expect(rows.map((row) => [row.unit, row.state, row.score?.total ?? null, row.level])).toEqual([
      ['A', 'disqualified', '30', null],
      ['B', 'nothingApplies', '30', null],
      ['C', 'notReported', null, null],
    ]);
  });
});
