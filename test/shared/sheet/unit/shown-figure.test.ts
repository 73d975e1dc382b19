import { expect, test } from 'vitest';
import { issueWarning } from '../../../../shared/model/issue.ts';
import { shownDecimals } from '../../../../shared/sheet/cells/number-format.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { withShownFigure } from '../../../../shared/sheet/unit/shown-figure.ts';

test.each([
  ['#,##0', 0],
  ['0', 0],
  ['#,##0.00', 2],
  ['0.0#', 2],
  ['#,##0.0 "tỷ"', 1],
  ['#,##0.0;[Red]-#,##0.0', 1],
  ['_(* #,##0_);_(* (#,##0)', 0],
  ['General', null],
  ['@', null],
  ['', null],
  ['0%', null],
  ['dd/mm/yyyy', null],
  ['#,##0,', null],
  ['0.00E+00', null],
] as const)('%j shows so many decimals: %s', (format, decimals) => {
  expect(shownDecimals(format)).toBe(decimals);
});

const shownOf = (value: CellValue, format: string, text: string) => {
  const block = { worksheet: 'Biểu', row: 0, column: 0, values: [[value]], formats: [[format]] };
  return withShownFigure(issueWarning('negative-value', { params: { text } }), block, 0, 0).params['shown'];
};

test.each<[what: string, value: CellValue, format: string, text: string, shown: string | undefined]>([
  ['one that is rounded', 27_451.5, '#,##0', '27451.5', '27452'],
  ['one below zero', -2.5, '0', '-2.5', '-3'],
  ['one of which nothing is left', 0.04, '0.0', '0.04', '0'],
  ['one that shows as it is', 27_451.5, '#,##0.0', '27451.5', undefined],
  ['one that shows more places than it has', 3, '0.00', '3', undefined],
  ['one in a cell without a format of its own', 27_451.5, 'General', '27451.5', undefined],
  ['another one than the issue names', 27_451.5, '#,##0', '100', undefined],
  ['a text', '27.451,5', '#,##0', '27.451,5', undefined],
])('a figure shows otherwise than it is named: %s', (_, value, format, text, shown) => {
  expect(shownOf(value, format, text)).toBe(shown);
});
