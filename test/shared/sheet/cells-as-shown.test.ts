import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsAsShown } from '../../../shared/sheet/cells-as-shown.ts';
import { parseDateCell } from '../../../shared/sheet/parse-cell.ts';
import { parseIntervalText } from '../../../shared/notation/range-text.ts';
import type { CellValue } from '../../../shared/sheet/sheet-block.ts';
import { decimal, isoDate } from '../fixtures/arbitrary-values.ts';
import { serialFromDate } from '../../../shared/sheet/excel-date.ts';

function shown(value: CellValue, format: string): CellValue | undefined {
  return cellsAsShown([[value]], [[format]])[0]?.[0];
}

describe('a number shown as a percent is its text', () => {
  test.each([
    [0.95, '0%', '95%', 'as Excel keeps 95%'],
    [0.9815, '0%', '98,15%', 'whole, where the format rounds'],
    [0.07, '0.00%', '7%', 'though 0.07 × 100 is 7.000000000000001 to a binary float'],
    [0.98157, '0.00%', '98,1570%', 'with one reading only'],
    [15, '0%', '1500%', 'also where 15 was meant: that is what people see'],
    [-0.2, '#,##0.0%;[Red]-#,##0.0%', '-20%', 'below zero'],
    [0, '0%', '0%', 'zero'],
    [1, '"đạt" 0%', '100%', 'beside words'],
  ])('%j in %s is %s: %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test('that states the same number, exactly', () => {
    fc.assert(
      fc.property(decimal(-1000, 1000), (percent) => {
        const value = Number((Number(percent) / 100).toPrecision(15));
        const { interval } = parseIntervalText(String(shown(value, '0%')));
        expect(interval).toEqual({ min: percent, max: percent, open: 'none' });
      }),
    );
  });
});

describe('a number shown as a day is that day', () => {
  test.each([
    [45_275, 'dd/mm/yyyy', '15/12/2023', 'a date'],
    [45_275, '[$-42A]d/m/yy;@', '15/12/2023', 'in the Vietnamese locale'],
    [45_145, 'd-mmm', '07/08/2023', 'what Excel makes of 7-8, so that it is no number'],
  ])('%j in %s is %s: %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test('and is read as the same day', () => {
    fc.assert(
      fc.property(isoDate, (day) => {
        const cell = shown(serialFromDate(day), 'dd/mm/yyyy') ?? '';
        expect([typeof cell, parseDateCell(cell).value]).toEqual(['string', day]);
      }),
    );
  });
});

test.each<[CellValue, string, string]>([
  [0.95, 'General', 'a number without a format'],
  [15_000, '#,##0', 'a number with groups'],
  [0.95, '0.00" %"', 'a percent sign that is only written behind it'],
  [0.95, '0.00\\%', 'the same, escaped'],
  [5, '0" ngày"', 'a word with a y in it'],
  [5, '[Red]0.0', 'a colour with a d in it'],
  [45_275.75, 'dd/mm/yyyy hh:mm', 'a date with a time of day'],
  [5, 'dd/mm/yyyy', 'a number too small for a day of a campaign'],
  [1e15, '0%', 'a number that is out of range'],
  ['95%', '@', 'text'],
  ['', '0%', 'a blank cell'],
  [true, '0%', 'a logical value'],
])('%j in %s stays as it is: %s', (value, format) => {
  expect(shown(value, format)).toBe(value);
});

test('each cell goes by its own format', () => {
  const values = [
    [0.5, 0.5, 'x'],
    [45_275, 1, ''],
  ];
  const formats = [
    ['0%', '0.0', '0%'],
    ['General', '0%', 'General'],
  ];
  expect(cellsAsShown(values, formats)).toEqual([
    ['50%', 0.5, 'x'],
    [45_275, '100%', ''],
  ]);
});
