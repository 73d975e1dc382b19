import { describe, expect, test } from 'vitest';
import { issueWarning } from '../../../../shared/model/issue.ts';
import { previousReportOf } from '../../../../shared/model/previous-report.ts';
import { parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import { blockOf, fill, fillField, rowAt } from '../../fixtures/drawn-sheet.ts';
import {
  catalog,
  codes,
  codesAndCells,
  filled,
  header,
  identity,
  parse,
  submission,
  type Fault,
} from '../../fixtures/filled-sheet.ts';
import { actual } from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

test('a sheet without a fault has no issue', () => {
  expect(codes.map((code) => rowAt(filled(), code) + 1)).toEqual([14, 15, 16, 17, 18, 19, 20, 21]);
  expect(parse(filled())).toEqual({ submission, issues: [] });
});

const faults: Fault[] = [
  [
    'an unknown code',
    (cells) => fill(cells, 'B', 'code', '77'),
    [
      ['row-missing', undefined],
      ['unknown-indicator', 'B19'],
    ],
  ],
  [
    'a code of another unit',
    (cells) => fill(cells, 'B', 'code', '9'),
    [
      ['row-missing', undefined],
      ['unknown-indicator', 'B19'],
    ],
  ],
  ['a code in another case', (cells) => fill(cells, 'B', 'code', 'b'), [['code-spelled-otherwise', 'B19']]],
  [
    'a code that is a formula’s error',
    (cells) => fill(cells, 'B', 'code', '#REF!'),
    [
      ['row-missing', undefined],
      ['unknown-indicator', 'B19'],
    ],
  ],
  ...(['actual', 'denominator', 'notArising', 'estimate'] as const).map((key): Fault => [
    `an unknown code beside nothing but ${key}`,
    (cells) => {
      fill(cells, 'B', 'actual', '');
      fill(cells, 'B', key, key === 'estimate' || key === 'notArising' ? 'x' : 5);
      fill(cells, 'B', 'code', '77');
    },
    [
      ['row-missing', undefined],
      ['unknown-indicator', 'B19'],
    ],
  ]),
  [
    'a code twice',
    (cells) => fill(cells, 'B', 'code', '1'),
    [
      ['row-missing', undefined],
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
      ['row-without-code', 'F19'],
      ['row-without-code', 'M19'],
    ],
  ],
  [
    'a note without a code is somebody’s remark',
    (cells) => {
      fill(cells, 'B', 'note', 'ghi chú');
      fill(cells, 'B', 'actual', '');
      fill(cells, 'B', 'code', ' ');
    },
    [['row-missing', undefined]],
  ],
  [
    'evidence without a code, which nobody would miss until it is asked for',
    (cells) => {
      fill(cells, 'B', 'evidence', '12/BC-UBND');
      fill(cells, 'B', 'actual', '');
      fill(cells, 'B', 'name', '');
      fill(cells, 'B', 'code', '');
    },
    [
      ['row-missing', undefined],
      ['row-without-code', 'O19'],
    ],
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
      fill(cells, 'G.1', 'actual', 'ba');
      fillField(cells, 'approvedBy', '');
      fill(cells, '1', 'note', '\u0001');
      fill(cells, '1', 'actual', 'mười');
    },
    [
      ['required-cell-blank', 'D9'],
      ['not-a-number', 'F14'],
      ['control-characters', 'N14'],
      ['not-a-number', 'F21'],
    ],
  ],
];

describe('a fault stands at its cell', () => {
  test.each(faults)('%s', (_, change_, expected) => {
    const cells = filled();
    change_(cells);
    const { issues, submission: parsed } = parse(cells);
    expect(codesAndCells(issues)).toEqual(expected);
    expect(issues.filter(({ cell, worksheet }) => cell !== undefined && worksheet !== 'Báo cáo')).toEqual([]);
    expect(parsed === null).toBe(issues.some((issue) => issue.severity === 'error'));
  });

  test('wherever the block stands', () => {
    const cells = filled();
    fill(cells, '1', 'actual', 'mười');
    const moved = { ...blockOf(cells), row: 100, column: 26 };
    expect(codesAndCells(parseUnitSheet(moved, identity, catalog).issues)).toEqual([
      ['not-a-number', 'AF114'],
    ]);
  });

  test('every issue of the table and of the fields has a case', () => {
    const given = [
      'sheet/unit/parse-unit-sheet.ts',
      'sheet/unit/parse-unit-lines.ts',
      'sheet/unit/unit-sheet-frame.ts',
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
    fill(cells, '2', 'actual', 'chín');
    expect(parse(cells).issues.map(({ code, params }) => [code, params])).toContainEqual([
      'indicator-doubled',
      { text: '1', other: 'B14' },
    ]);
    expect(parse(cells).issues.map(({ code, params }) => [code, params])).toContainEqual([
      'not-a-number',
      { text: 'chín', name: 'Chỉ tiêu 2' },
    ]);
  });
});

test.each([
  ['that was never reported', null, {}],
  [
    'that was reported before',
    previousReportOf('2023-11-15', [{ indicator: 'B', reported: actual('1') }]),
    { other: 'reported' },
  ],
])(
  'an indicator %s is missed as a row, by its code and name, where no row has its code',
  (_, previous, more) => {
    const cells = filled();
    cells.splice(rowAt(cells, 'B'), 1);
    const { issues } = parseUnitSheet(blockOf(cells), identity, catalog, previous);
    const name = catalog.indicators.find(({ code }) => code === 'B')?.name ?? '';
    expect(issues).toEqual([
      issueWarning('row-missing', { indicator: 'B', params: { name, text: 'B', ...more } }),
    ]);
  },
);
