import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../shared/model/issue.ts';
import { parseUnitSheet } from '../../../shared/sheet/parse-unit-sheet.ts';
import { blockOf, fill, fillField, rowAt, type Cells } from '../fixtures/drawn-sheet.ts';
import { catalog, codes, filled, header, identity, parse, submission } from '../fixtures/filled-sheet.ts';
import { issueCodesNamedIn } from '../fixtures/issue-codes.ts';

function brief(issues: readonly Issue[]): [string, string | undefined][] {
  return issues.map(({ code, cell }) => [code, cell]);
}

test('a sheet without a fault has no issue', () => {
  expect(codes.map((code) => rowAt(filled(), code) + 1)).toEqual([14, 15, 16, 17, 18, 19, 20, 21]);
  expect(parse(filled())).toEqual({ submission, issues: [] });
});

const faults: [string, (cells: Cells) => void, [code: string, cell: string][]][] = [
  ['text for a number', (cells) => fill(cells, '1', 'actual', '1.234'), [['not-a-number', 'F14']]],
  ['a percent as text', (cells) => fill(cells, '2', 'actual', '99,9%'), [['not-a-number', 'F15']]],
  ['a formula’s error', (cells) => fill(cells, '2', 'denominator', '#REF!'), [['formula-error', 'G15']]],
  ['an absurd number', (cells) => fill(cells, '1', 'actual', 1e15), [['number-out-of-range', 'F14']]],
  [
    'a non-breaking space, which is blank',
    (cells) => fill(cells, '1', 'actual', '\u00a0'),
    [['value-missing', 'F14']],
  ],
  ['a numerator alone', (cells) => fill(cells, '2', 'denominator', ''), [['value-incomplete', 'G15']]],
  ['a denominator alone', (cells) => fill(cells, '2', 'actual', ''), [['value-incomplete', 'F15']]],
  [
    'a period without the one before',
    (cells) => fill(cells, '3', 'denominator', ''),
    [['value-incomplete', 'G16']],
  ],
  [
    'nothing to divide by',
    (cells) => fill(cells, '2', 'denominator', 0),
    [
      ['numerator-above-denominator', 'F15'],
      ['denominator-zero', 'G15'],
    ],
  ],
  [
    'two bad figures',
    (cells) => {
      fill(cells, '2', 'actual', 'chín');
      fill(cells, '2', 'denominator', 'mười');
    },
    [
      ['not-a-number', 'F15'],
      ['not-a-number', 'G15'],
    ],
  ],
  [
    'a second figure beside a plain number',
    (cells) => fill(cells, '1', 'denominator', 5),
    [['wrong-measure', 'G14']],
  ],
  [
    'a second figure beside a date',
    (cells) => fill(cells, '4', 'denominator', 5),
    [['wrong-measure', 'G17']],
  ],
  ['an American date', (cells) => fill(cells, '4', 'actual', '12/15/2023'), [['not-a-date', 'F17']]],
  ['a year for a date', (cells) => fill(cells, '4', 'actual', 2023), [['not-a-date', 'F17']]],
  ['neither yes nor no', (cells) => fill(cells, '5', 'actual', 'rồi'), [['not-yes-or-no', 'F18']]],
  ['a figure for a parent', (cells) => fill(cells, 'G', 'actual', 'Có'), [['indicator-is-parent', 'F20']]],
  [
    'a note without a figure',
    (cells) => {
      fill(cells, '1', 'actual', '');
      fill(cells, '1', 'note', 'Chờ số liệu của quận');
    },
    [
      ['value-missing', 'F14'],
      ['remark-without-value', 'L14'],
    ],
  ],
  [
    'an estimate mark without a figure',
    (cells) => {
      fill(cells, '1', 'actual', '');
      fill(cells, '1', 'estimate', 'x');
      fill(cells, '1', 'note', '');
    },
    [
      ['value-missing', 'F14'],
      ['remark-without-value', 'K14'],
    ],
  ],
  [
    'not arising with a value',
    (cells) => fill(cells, '1', 'notArising', 'x'),
    [['not-arising-with-value', 'J14']],
  ],
  [
    'not arising where that may not be',
    (cells) => {
      fill(cells, 'B', 'actual', '');
      fill(cells, 'B', 'notArising', 'x');
    },
    [['not-arising-not-allowed', 'J19']],
  ],
  ['a mark that is none', (cells) => fill(cells, '1', 'estimate', 'v'), [['not-a-mark', 'K14']]],
  [
    'a mark that is a formula’s error',
    (cells) => fill(cells, '1', 'notArising', '#N/A'),
    [['formula-error', 'J14']],
  ],
  [
    'a note that is too long',
    (cells) => fill(cells, '1', 'note', 'a'.repeat(2001)),
    [['text-too-long', 'L14']],
  ],
  [
    'a note with control characters',
    (cells) => fill(cells, '1', 'note', 'a\u0007'),
    [['control-characters', 'L14']],
  ],
  ['a negative count', (cells) => fill(cells, '2', 'actual', -1), [['negative-value', 'F15']]],
  [
    'an unknown code',
    (cells) => fill(cells, 'B', 'code', '77'),
    [
      ['value-missing', 'F11'],
      ['unknown-indicator', 'B19'],
    ],
  ],
  [
    'a code of another unit',
    (cells) => fill(cells, 'B', 'code', '9'),
    [
      ['value-missing', 'F11'],
      ['unknown-indicator', 'B19'],
    ],
  ],
  [
    'a code in another case',
    (cells) => fill(cells, 'B', 'code', 'b'),
    [
      ['value-missing', 'F11'],
      ['unknown-indicator', 'B19'],
    ],
  ],
  [
    'a code that is a formula’s error',
    (cells) => fill(cells, 'B', 'code', '#REF!'),
    [
      ['value-missing', 'F11'],
      ['unknown-indicator', 'B19'],
    ],
  ],
  ...(['actual', 'denominator', 'notArising', 'estimate'] as const).map((key): (typeof faults)[number] => [
    `an unknown code beside nothing but ${key}`,
    (cells) => {
      fill(cells, 'B', 'actual', '');
      fill(cells, 'B', key, key === 'estimate' || key === 'notArising' ? 'x' : 5);
      fill(cells, 'B', 'code', '77');
    },
    [
      ['value-missing', 'F11'],
      ['unknown-indicator', 'B19'],
    ],
  ]),
  [
    'a code twice',
    (cells) => fill(cells, 'B', 'code', '1'),
    [
      ['value-missing', 'F11'],
      ['indicator-doubled', 'B19'],
    ],
  ],
  [
    'figures without a code',
    (cells) => {
      fill(cells, 'B', 'estimate', 'x');
      fill(cells, 'B', 'code', '');
    },
    [
      ['value-missing', 'F11'],
      ['row-without-code', 'F19'],
      ['row-without-code', 'K19'],
    ],
  ],
  [
    'a note without a code is somebody’s remark',
    (cells) => {
      fill(cells, 'B', 'note', 'ghi chú');
      fill(cells, 'B', 'actual', '');
      fill(cells, 'B', 'code', ' ');
    },
    [['value-missing', 'F11']],
  ],
  [
    'nothing reported',
    (cells) => fill(cells, '3', 'actual', '') ?? fill(cells, '3', 'denominator', ''),
    [['value-missing', 'F16']],
  ],
  ['no day of the figures', (cells) => fillField(cells, 'dataAsOf', ''), [['required-cell-blank', 'D7']]],
  ['a bad day of the figures', (cells) => fillField(cells, 'dataAsOf', 'hôm nay'), [['not-a-date', 'D7']]],
  [
    'another day than the campaign’s',
    (cells) => fillField(cells, 'dataAsOf', '14/12/2023'),
    [['data-as-of-differs', 'D7']],
  ],
  ['nobody prepared it', (cells) => fillField(cells, 'preparedBy', ' '), [['required-cell-blank', 'D8']]],
  ['nobody approved it', (cells) => fillField(cells, 'approvedBy', ''), [['required-cell-blank', 'D9']]],
  [
    'approved by nobody to be seen',
    (cells) => fillField(cells, 'approvedBy', '\u200b'),
    [['required-cell-blank', 'D9']],
  ],
  [
    'a name that is too long',
    (cells) => fillField(cells, 'approvedBy', 'a'.repeat(301)),
    [['text-too-long', 'D9']],
  ],
  [
    'a name that is a formula’s error',
    (cells) => fillField(cells, 'approvedBy', '#N/A'),
    [['formula-error', 'D9']],
  ],
  ['no header', (cells) => header(cells).fill(''), [['header-row-missing', 'A1']]],
  [
    'a column without its header',
    (cells) => header(cells).splice(6, 1, 'Cùng kỳ'),
    [['column-missing', 'A11']],
  ],
  ['a header twice', (cells) => header(cells).splice(4, 1, ' MÃ '), [['column-doubled', 'E11']]],
  ['a field without its label', (cells) => cells[6]?.splice(2, 1, 'Ngày'), [['column-missing', 'A1']]],
  [
    'several faults, in reading order',
    (cells) => {
      fill(cells, 'G.1', 'actual', 'x');
      fillField(cells, 'approvedBy', '');
      fill(cells, '1', 'note', '\u0001');
      fill(cells, '1', 'actual', 'x');
    },
    [
      ['required-cell-blank', 'D9'],
      ['not-a-number', 'F14'],
      ['control-characters', 'L14'],
      ['not-a-number', 'F21'],
    ],
  ],
];

describe('a fault stands at its cell', () => {
  test.each(faults)('%s', (_, change_, expected) => {
    const cells = filled();
    change_(cells);
    const { issues, submission: parsed } = parse(cells);
    expect(brief(issues)).toEqual(expected);
    expect(issues.every((issue) => issue.worksheet === 'Báo cáo')).toBe(true);
    expect(parsed === null).toBe(issues.some((issue) => issue.severity === 'error'));
  });

  test('wherever the block stands', () => {
    const cells = filled();
    fill(cells, '1', 'actual', 'x');
    const moved = { ...blockOf(cells), row: 100, column: 26 };
    expect(brief(parseUnitSheet(moved, identity, catalog).issues)).toEqual([['not-a-number', 'AF114']]);
  });

  test('every issue of the sheet’s grammar has a case', () => {
    const given = [
      'sheet/parse-unit-sheet.ts',
      'sheet/unit-sheet-frame.ts',
      'sheet/parse-reported.ts',
      'sheet/parse-cell.ts',
    ].flatMap(issueCodesNamedIn);
    const covered = new Set([
      ...faults.flatMap(([, , found]) => found.map(([code]) => code)),
      'wrong-campaign-or-unit',
    ]);
    expect(given.filter((code) => !covered.has(code))).toEqual([]);
    expect(given).not.toEqual([]);
  });

  test('what is wrong is named', () => {
    const cells = filled();
    fill(cells, 'B', 'code', '1');
    fill(cells, '2', 'actual', '99,9%');
    expect(parse(cells).issues.map(({ code, params }) => [code, params])).toContainEqual([
      'indicator-doubled',
      { text: '1', other: 'B14' },
    ]);
    expect(parse(cells).issues.map(({ code, params }) => [code, params])).toContainEqual([
      'not-a-number',
      { text: '99,9%', name: 'Chỉ tiêu 2' },
    ]);
  });
});
