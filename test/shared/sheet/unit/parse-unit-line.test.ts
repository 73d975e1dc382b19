import { describe, expect, test } from 'vitest';
import { fill } from '../../fixtures/drawn-sheet.ts';
import { codesAndCells, filled, parse, type Fault } from '../../fixtures/filled-sheet.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

const faults: Fault[] = [
  ['words for a number', (cells) => fill(cells, '1', 'actual', 'mười lăm'), [['not-a-number', 'F14']]],
  ['a text of two readings', (cells) => fill(cells, '1', 'actual', '1.234'), [['number-ambiguous', 'F14']]],
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
      ['remark-without-value', 'N14'],
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
      ['remark-without-value', 'M14'],
    ],
  ],
  [
    'not arising with a value',
    (cells) => fill(cells, '1', 'notArising', 'x'),
    [['not-arising-with-value', 'L14']],
  ],
  [
    'not arising where that may not be',
    (cells) => {
      fill(cells, 'B', 'actual', '');
      fill(cells, 'B', 'notArising', 'x');
    },
    [['not-arising-not-allowed', 'L19']],
  ],
  ['a mark that is none', (cells) => fill(cells, '1', 'estimate', 'v'), [['not-a-mark', 'M14']]],
  [
    'a mark that is a formula’s error',
    (cells) => fill(cells, '1', 'notArising', '#N/A'),
    [['formula-error', 'L14']],
  ],
  [
    'a note that is too long',
    (cells) => fill(cells, '1', 'note', 'a'.repeat(2001)),
    [['text-too-long', 'N14']],
  ],
  [
    'a note with control characters',
    (cells) => fill(cells, '1', 'note', 'a\u0007'),
    [['control-characters', 'N14']],
  ],
  ['a negative count', (cells) => fill(cells, '2', 'actual', -1), [['negative-value', 'F15']]],
  [
    'evidence without a figure',
    (cells) => fill(cells, '1', 'actual', '') ?? fill(cells, '1', 'evidence', '12/BC-UBND'),
    [
      ['value-missing', 'F14'],
      ['remark-without-value', 'O14'],
    ],
  ],
  [
    'a piece of evidence that is too long',
    (cells) => fill(cells, '1', 'evidence', `12/BC-UBND; ${'a'.repeat(301)}`),
    [['text-too-long', 'O14']],
  ],
  [
    'more evidence than a list may have',
    (cells) => fill(cells, '1', 'evidence', Array.from({ length: 21 }, (_, at) => `VB ${at}`).join('\n')),
    [['too-much-evidence', 'O14']],
  ],
  [
    'evidence with control characters',
    (cells) => fill(cells, '1', 'evidence', 'a\u0007'),
    [['control-characters', 'O14']],
  ],
  [
    'evidence that is a formula’s error',
    (cells) => fill(cells, '1', 'evidence', '#N/A'),
    [['formula-error', 'O14']],
  ],
  [
    'evidence of a parent',
    (cells) => fill(cells, 'G', 'evidence', 'VB 1'),
    [['remark-without-value', 'O20']],
  ],
  [
    'a declared percent that is off',
    (cells) => fill(cells, '1', 'completion', 499.98),
    [['declared-percent-off', 'J14']],
  ],
  [
    'a percent where none is computed',
    (cells) => fill(cells, '5', 'completion', 100),
    [['wrong-measure', 'J18']],
  ],
  [
    'a declared percent in words',
    (cells) => fill(cells, '1', 'completion', 'năm trăm'),
    [['not-a-number', 'J14']],
  ],
  [
    'an error of the percent’s formula',
    (cells) => fill(cells, '1', 'completion', '#DIV/0!'),
    [['formula-error', 'J14']],
  ],
  ['an absurd percent', (cells) => fill(cells, '1', 'completion', 1e15), [['number-out-of-range', 'J14']]],
  [
    'a percent without a figure, which is no report',
    (cells) => fill(cells, '1', 'actual', '') ?? fill(cells, '1', 'completion', 95),
    [['value-missing', 'F14']],
  ],
];

describe('a fault in a row stands at its cell', () => {
  test.each(faults)('%s', (_, change, expected) => {
    const cells = filled();
    change(cells);
    const { issues, submission: parsed } = parse(cells);
    expect(codesAndCells(issues)).toEqual(expected);
    expect(issues.every((issue) => issue.worksheet === 'Báo cáo')).toBe(true);
    expect(parsed === null).toBe(issues.some((issue) => issue.severity === 'error'));
  });

  test('every issue of a row has a case', () => {
    const given = [
      'sheet/unit/parse-unit-line.ts',
      'sheet/unit/parse-reported.ts',
      'sheet/unit/parse-evidence.ts',
      'sheet/cells/parse-cell.ts',
    ].flatMap(issueCodesNamedIn);
    const covered = new Set(faults.flatMap(([, , found]) => found.map(([code]) => code)));
    expect(given.filter((code) => !covered.has(code))).toEqual([]);
    expect(given).not.toEqual([]);
  });
});
