import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../../shared/model/issue.ts';
import { previousReportOf } from '../../../../shared/model/previous-report.ts';
import type { DrawnFigure } from '../../../../shared/sheet/drawing.ts';
import { serialFromDate } from '../../../../shared/sheet/cells/excel-date.ts';
import { changedBlock } from '../../../../shared/sheet/fixes/changed-block.ts';
import { openSheet } from '../../../../shared/sheet/fixes/fix-context.ts';
import { fixKinds, type Fix, type FixKind } from '../../../../shared/sheet/fixes/fix.ts';
import { fixRules, fixesOf } from '../../../../shared/sheet/fixes/fixes-of-issue.ts';
import { parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import type { CellValue, SheetBlock } from '../../../../shared/sheet/sheet-block.ts';
import type { UnitColumn } from '../../../../shared/sheet/unit/unit-sheet-columns.ts';
import { actual, assign, indicator, quantity } from '../../fixtures/catalog.ts';
import { blockOf, columnAt, fill, fillField, rowAt, type Cells } from '../../fixtures/drawn-sheet.ts';
import { catalog as plain, filled, identity } from '../../fixtures/filled-sheet.ts';

/** The catalog of a filled sheet, with a percent `G.1`, money `B`, and evidence asked for of `1`. */
const catalog = {
  ...plain,
  indicators: plain.indicators.map((one) => {
    if (one.code === 'G.1') return indicator('G.1', { measureUnit: '%', aggregation: 'none', parent: 'G' });
    if (one.code === 'B') return indicator('B', { measureUnit: 'tỷ đồng', decimals: 1 });
    return one.code === '1' ? { ...one, evidence: 'always' as const } : one;
  }),
  assignments: [
    ...plain.assignments.filter(({ indicator: code }) => code !== 'G.1' && code !== 'B'),
    assign('U1', 'G.1', quantity('90')),
    assign('U1', 'B', quantity('2200')),
  ],
};

/** A faultless sheet of that catalog. */
function sheet(): Cells {
  const cells = filled();
  fill(cells, 'G.1', 'measureUnit', '%');
  fill(cells, 'G.1', 'target', 90);
  fill(cells, 'G.1', 'actual', 95);
  fill(cells, 'B', 'measureUnit', 'tỷ đồng');
  fill(cells, 'B', 'target', 2200);
  fill(cells, 'B', 'actual', 2150);
  fill(cells, '1', 'evidence', '12/BC-UBND');
  return cells;
}

function parse(block: SheetBlock) {
  const previous = previousReportOf('2023-11-15', [{ indicator: '2', reported: ninety }]);
  return parseUnitSheet(block, identity, catalog, previous);
}
const ninety = { kind: 'ratio', numerator: '900', denominator: '1000' } as const;

function fixes(issue: Issue, block: SheetBlock): Fix[] {
  const open = openSheet(block, catalog, 'U1');
  if (open === null) throw new Error('The sheet has no frame.');
  return fixesOf(issue, open);
}

function shown(to: DrawnFigure): CellValue {
  return to.kind === 'blank' ? '' : to.kind === 'text' ? to.text : to.value;
}

const put = (code: string, key: UnitColumn, value: CellValue) => (cells: Cells) =>
  fill(cells, code, key, value);
type Preview = [cell: string, from: CellValue, to: CellValue];
type FixCase = [
  reason: string,
  change: (cells: Cells) => void,
  code: Issue['code'],
  offered: [kind: FixKind, ...Preview[]][],
];

const DAY = serialFromDate('2023-12-01');

const cases: FixCase[] = [
  [
    'text digits',
    put('B', 'actual', '2.150,5'),
    'number-as-text',
    [['asNumber', ['F19', '2.150,5', 2150.5]]],
  ],
  ['a percent as text', put('G.1', 'actual', '95%'), 'number-as-text', [['asNumber', ['F21', '95%', 95]]]],
  ['blanks', put('B', 'actual', '1. 357'), 'number-with-blanks', [['asNumber', ['F19', '1. 357', 1357]]]],
  ['the unit', put('B', 'actual', '12 tỷ'), 'unit-beside-number', [['asNumber', ['F19', '12 tỷ', 12]]]],
  [
    'another unit',
    put('B', 'actual', '500 triệu'),
    'other-unit-beside-number',
    [['convertUnit', ['F19', '500 triệu', 0.5]]],
  ],
  [
    'two readings, both offered',
    put('B', 'actual', '1.234'),
    'number-ambiguous',
    [
      ['reading', ['F19', '1.234', 1234]],
      ['reading', ['F19', '1.234', 1.234]],
    ],
  ],
  [
    'two readings of a stated percent, which nobody needs',
    put('B', 'completion', '1.234'),
    'number-ambiguous',
    [],
  ],
  [
    'nothing arose, in words',
    put('1', 'actual', 'không phát sinh'),
    'not-arising-as-text',
    [['markNotArising', ['L14', '', 'x'], ['F14', 'không phát sinh', '']]],
  ],
  [
    'in words where that may not be reported',
    put('B', 'actual', 'không phát sinh'),
    'not-arising-as-text',
    [['clear', ['F19', 'không phát sinh', '']]],
  ],
  [
    'a dash, which may say three things',
    put('1', 'actual', '-'),
    'placeholder-in-figure',
    [
      ['markNotArising', ['L14', '', 'x'], ['F14', '-', '']],
      ['zero', ['F14', '-', 0]],
      ['clear', ['F14', '-', '']],
    ],
  ],
  [
    'a dash beside a denominator',
    put('2', 'actual', '-'),
    'placeholder-in-figure',
    [
      ['zero', ['F15', '-', 0]],
      ['clear', ['F15', '-', ''], ['G15', 10, '']],
    ],
  ],
  [
    'a date as text',
    put('4', 'actual', '1/12/2023'),
    'date-as-text',
    [['asDate', ['F17', '1/12/2023', DAY]]],
  ],
  [
    'last year’s day',
    put('4', 'actual', serialFromDate('2022-12-01')),
    'date-in-another-year',
    [['campaignYear', ['F17', serialFromDate('2022-12-01'), DAY]]],
  ],
  [
    'last year’s day that would lie ahead',
    put('4', 'actual', serialFromDate('2022-12-31')),
    'date-in-another-year',
    [],
  ],
  [
    'another cut-off day',
    (cells) => fillField(cells, 'dataAsOf', serialFromDate('2022-12-15')),
    'data-as-of-in-another-year',
    [['campaignDay', ['D7', serialFromDate('2022-12-15'), serialFromDate('2023-12-15')]]],
  ],
  [
    'no cut-off day',
    (cells) => fillField(cells, 'dataAsOf', ''),
    'required-cell-blank',
    [['campaignDay', ['D7', '', serialFromDate('2023-12-15')]]],
  ],
  ['no signature', (cells) => fillField(cells, 'approvedBy', ''), 'required-cell-blank', []],
  [
    'loose accents',
    put('1', 'note', 'Biên bản'.normalize('NFD')),
    'text-decomposed',
    [['compose', ['N14', 'Biên bản'.normalize('NFD'), 'Biên bản']]],
  ],
  ['an old font, which is never converted', put('1', 'note', 'Uû ban nh©n d©n'), 'legacy-font-text', []],
  [
    'hidden characters',
    put('1', 'note', 'a\u0007b\r\nc'),
    'control-characters',
    [['removeHidden', ['N14', 'a\u0007b\r\nc', 'ab\nc']]],
  ],
  [
    'a turn of direction',
    put('1', 'note', 'Đạt \u202e001\u202c'),
    'control-characters',
    [['removeHidden', ['N14', 'Đạt \u202e001\u202c', 'Đạt 001']]],
  ],
  ['a tick', put('1', 'estimate', '✓'), 'not-a-mark', [['mark', ['M14', '✓', 'x']]]],
  ['a word for a mark', put('1', 'estimate', 'có thể'), 'not-a-mark', []],
  ['a code that was lost', put('B', 'code', ''), 'row-without-code', [['correctCode', ['B19', '', 'B']]]],
  [
    'a code spelled otherwise',
    put('G.1', 'code', 'g.1'),
    'code-spelled-otherwise',
    [['correctCode', ['B21', 'g.1', 'G.1']]],
  ],
  [
    'figures of a group',
    (cells) => {
      const group = cells[rowAt(cells, '1') - 1] ?? [];
      group[columnAt(cells, 'actual')] = 7;
    },
    'group-row-with-data',
    [['clear', ['F13', 7, '']]],
  ],
  [
    'another name',
    put('1', 'name', 'Số vụ cháy'),
    'row-name-differs',
    [['restoreLabel', ['C14', 'Số vụ cháy', 'Chỉ tiêu 1']]],
  ],
  [
    'the name of another row, of which nobody knows the right one',
    put('1', 'name', 'Chỉ tiêu B'),
    'row-name-of-another',
    [],
  ],
  [
    'another unit of measure',
    put('1', 'measureUnit', 'nghìn hộ'),
    'row-unit-differs',
    [['restoreLabel', ['D14', 'nghìn hộ', 'hộ']]],
  ],
  ['another target', put('1', 'target', 3), 'row-target-edited', [['restoreLabel', ['E14', 3, 2]]]],
  ['figures of a parent', put('G', 'actual', 5), 'indicator-is-parent', [['clear', ['F20', 5, '']]]],
  ['a second figure', put('1', 'denominator', 5), 'wrong-measure', [['clear', ['G14', 5, '']]]],
  [
    'a percent where none is computed',
    put('5', 'completion', 100),
    'wrong-measure',
    [['clearPercent', ['J18', 100, '']]],
  ],
  [
    'a percent as a fraction of one',
    put('G.1', 'actual', 0.95),
    'percent-below-one',
    [['timesHundred', ['F21', 0.95, 95]]],
  ],
  [
    'another scale than the target’s',
    put('B', 'actual', 2150000),
    'scale-off-target',
    [['rescale', ['F19', 2150000, 2150]]],
  ],
  [
    'another scale than before',
    (cells) => fill(cells, '2', 'actual', 930) ?? fill(cells, '2', 'denominator', 1000000),
    'scale-off-previous',
    [['rescale', ['G15', 1000000, 1000]]],
  ],
  [
    'numerator and denominator in each other’s place',
    (cells) => fill(cells, '2', 'actual', 1000) ?? fill(cells, '2', 'denominator', 930),
    'numerator-above-denominator',
    [['swap', ['F15', 1000, 930], ['G15', 930, 1000]]],
  ],
  [
    'a mark beside figures',
    put('1', 'notArising', 'x'),
    'not-arising-with-value',
    [
      ['unmark', ['L14', 'x', '']],
      ['clear', ['F14', 10, '']],
    ],
  ],
  [
    'a mark where none may be',
    (cells) => fill(cells, 'B', 'actual', '') ?? fill(cells, 'B', 'notArising', 'x'),
    'not-arising-not-allowed',
    [['unmark', ['L19', 'x', '']]],
  ],
  [
    'evidence in the note',
    (cells) => fill(cells, '1', 'evidence', '') ?? fill(cells, '1', 'note', 'BC 12/BC-UBND'),
    'evidence-in-note',
    [['moveToEvidence', ['O14', '', 'BC 12/BC-UBND'], ['N14', 'BC 12/BC-UBND', '']]],
  ],
  [
    'a declared percent that is off',
    put('1', 'completion', 499),
    'declared-percent-off',
    [['clearPercent', ['J14', 499, '']]],
  ],
  ['a figure that is missing', put('1', 'actual', ''), 'value-missing', []],
  ['evidence that is missing', put('1', 'evidence', ''), 'evidence-missing', []],
];

function found(change: (cells: Cells) => void, code: Issue['code']) {
  const cells = sheet();
  change(cells);
  const block = blockOf(cells);
  const { issues } = parse(block);
  const issue = issues.find((one) => one.code === code);
  if (issue === undefined)
    throw new Error(`${code} is not among ${issues.map((one) => one.code).join(', ')}.`);
  return { block, issues, issue };
}

const keyOf = ({ code, cell }: Issue) => `${code} ${cell}`;

test('the sheet to start from is faultless', () => {
  expect(parse(blockOf(sheet())).issues).toEqual([]);
  expect(parse(blockOf(sheet())).submission?.lines[0]?.reported).toEqual(actual('10'));
});

describe('a fix previews old and new', () => {
  test.each(cases)('%s', (_, change, code, offered) => {
    const { block, issue } = found(change, code);
    expect(
      fixes(issue, block).map(({ kind, changes }) => [
        kind,
        ...changes.map(({ cell, from, to }): Preview => [cell, from, shown(to)]),
      ]),
    ).toEqual(offered);
  });
});

describe('a fix that is applied mends its issue and makes no other error', () => {
  test.each(cases.filter(([, , , offered]) => offered.length > 0))('%s', (_, change, code) => {
    const { block, issues, issue } = found(change, code);
    const known = new Set(issues.map(keyOf));
    for (const fix of fixes(issue, block)) {
      const after = parse(changedBlock(block, fix)).issues;
      expect(after.map(keyOf)).not.toContain(keyOf(issue));
      expect(after.filter((one) => one.severity === 'error' && !known.has(keyOf(one)))).toEqual([]);
    }
  });
});

test('a fix is offered of a cell as it is shown, since that is what is compared before it is applied', () => {
  const cells = sheet();
  fill(cells, 'G.1', 'actual', 0.95);
  const formats = cells.map((row) => row.map(() => 'General'));
  const row = formats[rowAt(cells, 'G.1')];
  if (row !== undefined) row[columnAt(cells, 'actual')] = '0%';
  const block = { ...blockOf(cells), formats };
  const [issue] = parse(block).issues;
  if (issue === undefined) throw new Error('There is no issue.');
  expect(fixes(issue, block)).toMatchObject([
    {
      kind: 'asNumber',
      changes: [{ cell: 'F21', from: '95%', to: { kind: 'number', value: 95, format: '#,##0' } }],
      held: [{ cell: 'B21', from: 'G.1' }],
    },
  ]);
});

test('a code is put back only where the row still has the name that tells it', () => {
  const { block, issue } = found(put('B', 'code', ''), 'row-without-code');
  expect(fixes(issue, block).map(({ held }) => held)).toEqual([[{ cell: 'C19', from: 'Chỉ tiêu B' }]]);
});

test('every rule and every kind of fix has a case', () => {
  const codes = new Set<string>([
    ...cases.map(([, , code]) => code),
    'shown-as-percent',
    'data-as-of-differs',
    'data-as-of-too-late',
  ]);
  expect(Object.keys(fixRules).filter((code) => !codes.has(code))).toEqual([]);
  const kinds = new Set(cases.flatMap(([, , , offered]) => offered.map(([kind]) => kind)));
  // An explanation is written by the clerk, and what is taken of a newer revision mends no issue.
  expect(fixKinds.filter((kind) => !kinds.has(kind))).toEqual(['justify', 'takeNote', 'takeTheirs']);
});
