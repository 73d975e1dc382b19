import { describe, expect, test } from 'vitest';
import { columnPoints } from '../../../../addin/excel/styles.ts';
import type { Score } from '../../../../shared/model/result.ts';
import { noScoring, TieBreak } from '../../../../shared/model/scoring.ts';
import type { StandingsRow } from '../../../../shared/model/standings.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { drawUnitStandings } from '../../../../shared/sheet/standings/draw-unit-standings.ts';
import type { DrawnFigure } from '../../../../shared/sheet/drawing.ts';
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
import { valueOf } from '../../fixtures/drawn-sheet.ts';
import { headWith } from '../../fixtures/heads.ts';

const codes = ['A', 'B', 'C', 'D'];
const catalog = catalogOf({
  units: codes.map((code) => unit(code)),
  indicators: [indicator('1', { allowsNotArising: true })],
  assignments: codes.map((code) => assign(code, '1', quantity('10'))),
});

const score: Score = {
  base: '97.5',
  bonus: '2.25',
  penalty: '1',
  adjustment: '-0.5',
  total: '98.25',
  possibleBase: '100',
  beyondRules: false,
};

/** A unit ranked first, with points; a case names only what it is about. */
const ranked: StandingsRow = {
  unit: 'A',
  block: 'P',
  state: 'ranked',
  rank: 1,
  tied: false,
  settledBy: null,
  bounds: null,
  disqualification: null,
  revision: 1,
  submittedAt: '2023-12-14T03:00:00Z',
  late: false,
  review: null,
  estimates: 0,
  counts: { exceeded: 1, met: 2, notMet: 1, notReported: 0, notArising: 0 },
  applicable: 4,
  metPercent: '75',
  score,
  level: 'Tốt',
};

const notReported: Partial<StandingsRow> = {
  state: 'notReported',
  rank: null,
  revision: null,
  submittedAt: null,
  counts: { exceeded: 0, met: 0, notMet: 0, notReported: 0, notArising: 0 },
  applicable: 0,
  metPercent: null,
  score: null,
  level: null,
};

/** The cell that a unit has under a heading. */
function cellOf(label: string, row: Partial<StandingsRow>, pointDecimals = 2): DrawnFigure | undefined {
  const drawn = drawUnitStandings(
    { rows: [{ ...ranked, ...row }] },
    {
      ...catalog,
      scoring: { ...noScoring, pointDecimals },
    },
  );
  return drawn.rows[0]?.[drawn.columns.indexOf(label)];
}

function shown(label: string, row: Partial<StandingsRow>): unknown {
  const cell = cellOf(label, row);
  return cell === undefined ? undefined : valueOf(cell);
}

const NOTHING_APPLIES = 'Không xếp hạng: không phát sinh chỉ tiêu nào';
const POINTS = ['Điểm', 'Điểm chuẩn', 'Điểm thưởng', 'Điểm trừ', 'Điều chỉnh'];

test('a report that was returned says so where others say whether they came in time', () => {
  const returned: Partial<StandingsRow> = { state: 'returned', rank: null, level: null, late: true };
  expect(shown('Tình trạng', returned)).toBe('Đã trả lại');
  expect(shown('Ghi chú xếp hạng', returned)).toBe('Chưa xếp hạng: chờ gửi lại');
  expect(shown('Lần gửi', returned)).toBe(1);
});

test('rank and points come first, then what they are made of; numbers are numbers, and figures of a unit that has not reported are blank', () => {
  const heads = [
    headWith(catalog, 'A', [line('1', actual('12'))]),
    headWith(catalog, 'B', [line('1', actual('10'))], { late: true }),
    headWith(catalog, 'C', [line('1', notArising)]),
  ];
  const { columns, rows } = drawUnitStandings(buildStandings({ version: 1, catalog }, heads), catalog);
  const sent = 45_274 + 10 / 24;
  const unscored = ['', '', '', '', '', ''];
  expect(columns.slice(0, 6)).toEqual(['Khối', 'Hạng', 'Hạng có thể', 'Mã đơn vị', 'Đơn vị', 'Điểm']);
  expect(rows.map((row) => row.slice(1).map(valueOf))).toEqual([
    [1, '1', 'A', 'Phường A', ...unscored, 1, 1, 100, 1, 0, 0, 0, 0, 'Đúng hạn', 1, sent, 'Đồng hạng'],
    [1, '1', 'B', 'Phường B', ...unscored, 1, 1, 100, 0, 1, 0, 0, 0, 'Trễ hạn', 1, sent, 'Đồng hạng'],
    ['', '', 'C', 'Phường C', ...unscored, 0, 0, '', 0, 0, 0, 0, 1, 'Đúng hạn', 1, sent, NOTHING_APPLIES],
    [
      '',
      'từ 1',
      'D',
      'Phường D',
      ...unscored,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'Chưa báo cáo',
      '',
      '',
      'Chưa xếp hạng: chưa báo cáo',
    ],
  ]);
});

test('units are known by their code', () => {
  const { columns, keyColumn } = drawUnitStandings({ rows: [] }, catalog);
  expect(columns[keyColumn]).toBe('Mã đơn vị');
});

describe('points', () => {
  test('are numbers, and what was taken away is above zero', () => {
    expect(POINTS.map((label) => shown(label, {}))).toEqual([98.25, 97.5, 2.25, 1, -0.5]);
  });

  test.each([
    [0, '#,##0'],
    [1, '#,##0.0'],
    [2, '#,##0.00'],
  ])('have the %i decimals of the campaign', (pointDecimals, format) => {
    for (const label of POINTS) expect(cellOf(label, {}, pointDecimals)).toMatchObject({ format });
  });

  test('are blank where there are none, never zero', () => {
    for (const row of [notReported, { score: null }]) {
      expect(POINTS.map((label) => shown(label, row))).toEqual(['', '', '', '', '']);
    }
  });

  test('of a unit that is out of the ranking stay in sight', () => {
    const out: Partial<StandingsRow> = {
      state: 'disqualified',
      disqualification: 'bị kỷ luật',
      rank: null,
      level: null,
    };
    expect(['Hạng', 'Điểm', 'Xếp loại'].map((label) => shown(label, out))).toEqual(['', 98.25, '']);
  });
});

test.each([
  { bounds: null, text: '' },
  { bounds: { best: 3, worst: 6 }, text: '3–6' },
  { bounds: { best: 3, worst: 3 }, text: '3' },
  { bounds: { best: 3, worst: null }, text: 'từ 3' },
])('ranks still possible, $bounds, read “$text”', ({ bounds, text }) => {
  expect(cellOf('Hạng có thể', { bounds })).toEqual(
    text === '' ? { kind: 'blank', format: null } : { kind: 'text', text },
  );
});

describe('the remark', () => {
  test.each<[string, Partial<StandingsRow>, string]>([
    ['says nothing of a rank that points alone decide', {}, ''],
    ['flags ties', { tied: true }, 'Đồng hạng'],
    ['names the tie-break', { settledBy: 'earliest' }, 'Xét tiêu chí phụ: gửi sớm hơn'],
    [
      'flags points beyond the cap',
      { score: { ...score, beyondRules: true } },
      'Điều chỉnh ngoài khung điểm',
    ],
    ['counts figures that are estimates', { estimates: 2 }, 'Có 2 số ước thực hiện'],
    ['says that there is no rank', notReported, 'Chưa xếp hạng: chưa báo cáo'],
    ['says when nothing applies', { state: 'nothingApplies', rank: null }, NOTHING_APPLIES],
    [
      'gives the reason for a disqualification',
      { state: 'disqualified', disqualification: 'bị kỷ luật', rank: null },
      'Không xếp hạng: bị kỷ luật',
    ],
    [
      'says all there is to say',
      { tied: true, settledBy: 'metPercent', score: { ...score, beyondRules: true } },
      'Đồng hạng; Xét tiêu chí phụ: tỷ lệ đạt cao hơn; Điều chỉnh ngoài khung điểm',
    ],
  ])('%s', (_, row, remark) => {
    expect(shown('Ghi chú xếp hạng', row)).toBe(remark);
  });

  test('tells every tie-break from the others', () => {
    const remarks = TieBreak.options.map((settledBy) => shown('Ghi chú xếp hạng', { settledBy }));
    expect(new Set(remarks).size).toBe(TieBreak.options.length);
  });
});

test('names that a council chose, levels among them, wrap: none is cut off', () => {
  const { columns, wrappedColumns } = drawUnitStandings({ rows: [] }, catalog);
  expect(wrappedColumns?.map((at) => columns[at])).toEqual([
    'Khối',
    'Đơn vị',
    'Xếp loại',
    'Ghi chú xếp hạng',
  ]);
});

test('printed as wide as a page of A4 landscape, letters keep more than half of their size', () => {
  const { columnWidths } = drawUnitStandings({ rows: [] }, catalog);
  const width = columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const paper = ((297 - 30 - 15) / 25.4) * 72;
  expect(paper / width).toBeGreaterThan(0.5);
});
