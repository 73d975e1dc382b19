/** One row of the council's scoring table: what it says, and what is wrong with its cells. */
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../../shared/model/interval.ts';
import type { Issue } from '../../../../shared/model/issue.ts';
import type { ScoringRule } from '../../../../shared/model/scoring.ts';
import { parseCouncilConfig } from '../../../../shared/sheet/config/parse-council-config.ts';
import { parseScoringRule } from '../../../../shared/sheet/config/parse-scoring-rows.ts';
import { scoringColumns, type ScoringColumn } from '../../../../shared/sheet/config/scoring-columns.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { tableRows } from '../../../../shared/sheet/table-rows.ts';
import { byDate, change, indicator, ratio } from '../../fixtures/catalog.ts';
import { put, tablesWith } from '../../fixtures/filled-config.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

type Cells = Partial<Record<ScoringColumn, CellValue>>;

const indicators = [
  indicator('1'),
  indicator('2', ratio),
  indicator('3', change),
  indicator('4', byDate),
  indicator('5', { measureUnit: '%' }),
];

/** A row of the scoring table with these cells filled in; its first cell is B4. */
function ruleOf(cells: Cells): { rule: ScoringRule | null; issues: Issue[] } {
  const issues: Issue[] = [];
  const labels: Record<ScoringColumn, string> = scoringColumns;
  const filled = new Map<string, CellValue>(Object.entries(cells));
  const block = {
    worksheet: 'Thang điểm',
    row: 2,
    column: 1,
    values: [Object.values(labels), Object.keys(labels).map((key) => filled.get(key) ?? '')],
  };
  const [row] = tableRows('scoring', block, issues);
  return { rule: row === undefined ? null : parseScoringRule(row, indicators), issues };
}

const share: Cells = { indicator: '1', kind: 'Theo tỷ lệ hoàn thành', part: 'Chuẩn', points: 10 };
const verdict: Cells = { ...share, kind: 'Theo đánh giá', within: 'Đạt' };
const band: Cells = { ...share, kind: 'Theo khoảng', basis: 'Kết quả', within: '97 - < 98' };
const step: Cells = {
  ...share,
  kind: 'Theo bậc',
  part: 'Thưởng, trừ',
  basis: 'Tỷ lệ hoàn thành',
  within: '> 92',
  points: 0.1,
  every: 1,
};
const each: Cells = {
  ...share,
  indicator: '4',
  kind: 'Theo số lượng',
  part: 'Thưởng, trừ',
  basis: 'Số ngày trễ',
  points: -0.5,
  every: 1,
  cap: -1.5,
};

const base = { indicator: '1', part: 'base', tier: null, points: '10' } as const;
const from97: Interval = { min: '97', max: '98', open: 'max' };

const steps = {
  kind: 'step',
  ...base,
  part: 'extra',
  within: { min: '92', max: null, open: 'min' },
  points: '0.1',
  every: '1',
  cap: null,
} as const;

const understood: [reason: string, cells: Cells, rule: ScoringRule][] = [
  ['so much of the points as is completed', share, { kind: 'share', ...base }],
  ['the points of a verdict', verdict, { kind: 'verdict', ...base, verdict: 'met' }],
  ['the points of a band', band, { kind: 'band', ...base, basis: 'figure', within: from97 }],
  ['steps without a cap', step, { ...steps, basis: 'completion' }],
  [
    'so much for every day late, up to a cap',
    each,
    {
      kind: 'each',
      ...base,
      indicator: '4',
      part: 'extra',
      basis: 'daysLate',
      points: '-0.5',
      every: '1',
      cap: '-1.5',
    },
  ],
  [
    'a blank code is the report as a whole',
    { ...each, indicator: '' },
    {
      kind: 'each',
      ...base,
      indicator: null,
      part: 'extra',
      basis: 'daysLate',
      points: '-0.5',
      every: '1',
      cap: '-1.5',
    },
  ],
  [
    'a tier by the volume of another indicator',
    { ...share, tierIndicator: 2, tierWithin: 'từ 1000 đến  dưới 2000 ' },
    { kind: 'share', ...base, tier: { indicator: '2', within: { min: '1000', max: '2000', open: 'max' } } },
  ],
  [
    'words in any case, composed or not, and codes typed as numbers',
    { ...verdict, indicator: 1, kind: 'THEO ĐÁNH GIÁ'.normalize('NFD'), within: ' không  đạt ' },
    { kind: 'verdict', ...base, verdict: 'notMet' },
  ],
  [
    'a number is the interval of that number alone',
    { ...band, within: 97 },
    { kind: 'band', ...base, basis: 'figure', within: { min: '97', max: '97', open: 'none' } },
  ],
  [
    'a percent sign where percents are reported',
    { ...band, indicator: '2', within: '97% đến dưới 98%' },
    { kind: 'band', ...base, indicator: '2', basis: 'figure', within: from97 },
  ],
  [
    'a percent sign where completion is looked at, whatever the unit of measure',
    { ...band, basis: 'Tỷ lệ hoàn thành', within: '97% - < 98%' },
    { kind: 'band', ...base, basis: 'completion', within: from97 },
  ],
  [
    'a remark behind an interval is for people',
    { ...band, basis: 'Tỷ lệ hoàn thành', within: '97 - < 98 (Xuất sắc)' },
    { kind: 'band', ...base, basis: 'completion', within: from97 },
  ],
  [
    'the indicator’s own unit of measure',
    { ...band, within: '≥ 97 và < 98 hộ' },
    { kind: 'band', ...base, basis: 'figure', within: from97 },
  ],
  ...['1%', '1 %', '1'].flatMap((every): typeof understood => [
    [
      `steps of ${every} of a completion, as of a figure in percent`,
      { ...step, every },
      { ...steps, basis: 'completion' },
    ],
    [
      `steps of ${every} of a ratio`,
      { ...step, indicator: '2', basis: 'Kết quả', every },
      { ...steps, indicator: '2', basis: 'figure' },
    ],
  ]),
  [
    'a fall of a change, as its targets have it',
    { ...band, indicator: '3', within: 'giảm 20%' },
    {
      kind: 'band',
      ...base,
      indicator: '3',
      basis: 'figure',
      within: { min: '-20', max: '-20', open: 'none' },
    },
  ],
];

describe('a rule', () => {
  test.each(understood)('%s', (_, cells, rule) => {
    expect(ruleOf(cells)).toEqual({ rule, issues: [] });
  });
});

describe('the name beside a code', () => {
  test.each<[reason: string, cells: Cells]>([
    ['may be left out', share],
    ['may be in another case and with other blanks', { ...share, indicatorName: ' chỉ  TIÊU 1' }],
    ['is a fixed one for the report as a whole', { ...each, indicator: '', indicatorName: 'cả báo cáo' }],
    ['is not held against an indicator that is not there', { ...share, indicator: '9', indicatorName: 'x' }],
  ])('%s', (_, cells) => {
    expect(ruleOf(cells).issues).toEqual([]);
  });

  test.each(['Chỉ tiêu 2', 'Cả báo cáo', 12])('is warned of when it is not that of the code: %j', (name) => {
    const { rule, issues } = ruleOf({ ...share, indicatorName: name });
    expect(rule).toEqual({ kind: 'share', ...base });
    expect(issues).toMatchObject([
      {
        code: 'indicator-name-differs',
        severity: 'warning',
        cell: 'C4',
        params: { text: String(name), other: '1', expected: 'Chỉ tiêu 1' },
      },
    ]);
  });
});

const bad: [reason: string, cells: Cells, code: Issue['code'], cell: string][] = [
  [
    'a code forgotten beside a name, which would be the report as a whole',
    { ...each, indicator: '', indicatorName: 'Ban hành kế hoạch' },
    'required-cell-blank',
    'B4',
  ],
  ['not a code', { ...share, indicator: 'chỉ tiêu 1' }, 'not-a-code', 'B4'],
  ['no kind', { ...share, kind: '' }, 'required-cell-blank', 'D4'],
  ['a kind that nobody knows', { ...share, kind: 'Tự do' }, 'not-a-choice', 'D4'],
  ['no part', { ...share, part: '' }, 'required-cell-blank', 'E4'],
  ['a part that nobody knows', { ...share, part: 'Phạt' }, 'not-a-choice', 'E4'],
  ['no points', { ...share, points: '' }, 'required-cell-blank', 'H4'],
  ['points as text, which may have two readings', { ...share, points: '1.000' }, 'number-ambiguous', 'H4'],
  ['no verdict', { ...verdict, within: '' }, 'required-cell-blank', 'G4'],
  ['an interval in place of a verdict', { ...verdict, within: '≥ 95' }, 'not-a-choice', 'G4'],
  ['a band of nothing', { ...band, basis: '' }, 'required-cell-blank', 'F4'],
  ['a band without bounds', { ...band, within: '' }, 'required-cell-blank', 'G4'],
  ['a basis that nobody knows', { ...band, basis: 'Cảm tính' }, 'not-a-choice', 'F4'],
  ['a verdict in place of an interval', { ...band, within: 'Đạt' }, 'not-a-range', 'G4'],
  ['bounds in the wrong order', { ...band, within: '98 - 97' }, 'range-reversed', 'G4'],
  ['a bound with two readings', { ...band, within: '≥ 1.000' }, 'number-ambiguous', 'G4'],
  ['a bound no cell can hold', { ...band, within: 1e15 }, 'number-out-of-range', 'G4'],
  ['an interval of a formula gone wrong', { ...band, within: '#REF!' }, 'formula-error', 'G4'],
  ['percents of a count', { ...band, within: '≥ 95%' }, 'not-a-range', 'G4'],
  [
    'percents of days',
    { ...band, indicator: '4', basis: 'Số ngày trễ', within: '≥ 5%' },
    'not-a-range',
    'G4',
  ],
  ['a band with a remark that changes it', { ...band, within: '98 (trở lên)' }, 'remark-changes-value', 'G4'],
  ['a band in another unit', { ...band, within: '≥ 98 vụ' }, 'measure-unit-differs', 'G4'],
  [
    'a volume with such a remark',
    { ...share, tierIndicator: '2', tierWithin: '15 (nghìn)' },
    'remark-changes-value',
    'L4',
  ],
  ['steps of percents of a count', { ...step, basis: 'Kết quả', every: '1%' }, 'not-a-number', 'I4'],
  ['percents of days late', { ...each, every: '1%' }, 'not-a-number', 'I4'],
  ['steps of a percent with two readings', { ...step, every: '1.000%' }, 'number-ambiguous', 'I4'],
  ['steps of a sign alone', { ...step, every: '%' }, 'not-a-number', 'I4'],
  ['percents for a cap, which is in points', { ...step, cap: '5%' }, 'not-a-number', 'J4'],
  ['percents for points', { ...share, points: '10%' }, 'not-a-number', 'H4'],
  ['a step of nothing', { ...step, basis: '' }, 'required-cell-blank', 'F4'],
  ['a step from nowhere', { ...step, within: '' }, 'required-cell-blank', 'G4'],
  ['a step of no size', { ...step, every: '' }, 'required-cell-blank', 'I4'],
  ['a cap that is no number', { ...step, cap: 'năm' }, 'not-a-number', 'J4'],
  ['events of nothing', { ...each, basis: '' }, 'required-cell-blank', 'F4'],
  ['events of no size', { ...each, every: '' }, 'required-cell-blank', 'I4'],
  ['a tier of no indicator', { ...share, tierWithin: '< 1000' }, 'required-cell-blank', 'K4'],
  ['a tier without bounds', { ...share, tierIndicator: '2' }, 'required-cell-blank', 'L4'],
  [
    'a tier that is not a code',
    { ...share, tierIndicator: 'hồ sơ', tierWithin: '< 1000' },
    'not-a-code',
    'K4',
  ],
  ['percents of a volume', { ...share, tierIndicator: '2', tierWithin: '< 50%' }, 'not-a-range', 'L4'],
];

/** Cells that are filled and that nobody would read: the council expects each to count. */
const unused: [kind: string, cells: Cells, column: ScoringColumn, value: CellValue, cell: string][] = [
  ['share', share, 'basis', 'Tỷ lệ hoàn thành', 'F4'],
  ['share', share, 'within', '≥ 50', 'G4'],
  ['share', share, 'every', 1, 'I4'],
  ['share', share, 'cap', 0, 'J4'],
  ['verdict', verdict, 'basis', 'Kết quả', 'F4'],
  ['verdict', verdict, 'every', 1, 'I4'],
  ['verdict', verdict, 'cap', 5, 'J4'],
  ['band', band, 'every', 1, 'I4'],
  ['band', band, 'cap', '#REF!', 'J4'],
  ['each', each, 'within', '> 3', 'G4'],
];

describe('a bad cell', () => {
  test.each(bad)('%s is an issue at its cell', (_, cells, code, cell) => {
    expect(ruleOf(cells).issues).toMatchObject([
      { code, severity: 'error', table: 'scoring', worksheet: 'Thang điểm', cell },
    ]);
  });

  test('of a forgotten code is no rule of the report', () => {
    expect(ruleOf({ ...each, indicator: '', indicatorName: 'Ban hành kế hoạch' }).rule).toBeNull();
  });

  test.each(unused)(
    'of a %s that no rule of that kind uses is not lost in silence',
    (_, cells, column, value, cell) => {
      const { issues } = ruleOf({ ...cells, [column]: value });
      expect(issues).toMatchObject([
        {
          code: 'cell-not-used',
          severity: 'error',
          cell,
          params: { name: scoringColumns[column], other: cells.kind },
        },
      ]);
    },
  );

  test('leaves the others to be told: all that is wrong with a row is said at once', () => {
    const { issues } = ruleOf({ kind: 'Theo bậc', tierWithin: 'lớn' });
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['required-cell-blank', 'E4'],
      ['required-cell-blank', 'H4'],
      ['required-cell-blank', 'K4'],
      ['not-a-range', 'L4'],
      ['required-cell-blank', 'F4'],
      ['required-cell-blank', 'G4'],
      ['required-cell-blank', 'I4'],
    ]);
  });

  test.each<[address: string, value: CellValue, code: Issue['code']]>([
    ['B4', '', 'required-cell-blank'],
    ['B4', 'a'.repeat(301), 'text-too-long'],
    ['C4', '', 'required-cell-blank'],
    ['C4', 'chín mươi', 'not-a-number'],
  ])('of a level at %s with %j is %s', (address, value, code) => {
    const { catalog, issues } = parseCouncilConfig(tablesWith(({ levels }) => put(levels, address, value)));
    expect(catalog).toBeNull();
    expect(issues).toMatchObject([{ code, worksheet: 'Xếp loại', cell: address }]);
  });

  test('a level by percent may be written with the sign, and one by points may not', () => {
    const levelOf = (basis: string) =>
      parseCouncilConfig(
        tablesWith(({ levels, campaign }) => {
          put(levels, 'C4', '90%');
          put(campaign, 'C12', basis);
        }),
      );
    expect(levelOf('Tỷ lệ chỉ tiêu đạt (%)').catalog?.scoring.levels[0]?.from).toBe('90');
    expect(levelOf('Tổng điểm').issues).toMatchObject([{ code: 'not-a-number', cell: 'C4' }]);
  });

  test('every issue of the grammar of scoring has a case', () => {
    const given = [
      'sheet/config/parse-scoring-rows.ts',
      'notation/range-text.ts',
      'notation/quantity-text.ts',
      'notation/remark.ts',
    ].flatMap(issueCodesNamedIn);
    const covered = new Set<string>([
      ...bad.map(([, , code]) => code),
      'cell-not-used',
      'indicator-name-differs',
    ]);
    expect(given.filter((code) => !covered.has(code))).toEqual([]);
    expect(given).toContain('range-reversed');
  });
});
