import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Measure } from '../../../../shared/model/indicator.ts';
import { cellsAsShown } from '../../../../shared/sheet/cells/cells-as-shown.ts';
import { parseDateCell, parseNumberCell } from '../../../../shared/sheet/cells/parse-cell.ts';
import { parseTargetCell } from '../../../../shared/sheet/cells/parse-target.ts';
import { parseIntervalText } from '../../../../shared/notation/range-text.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { decimal, isoDate } from '../../fixtures/arbitrary-values.ts';
import { serialFromDate } from '../../../../shared/sheet/cells/excel-date.ts';

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
    [45_275, 'dddd, mmmm dd, yyyy', '15/12/2023', 'in words'],
    [45_275, 'yyyy-mm-dd', '15/12/2023', 'in any order'],
    [45_275, 'dd/mm/yyyy hh:mm', '15/12/2023', 'at midnight'],
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

describe('a number shown as less than a day is a text of no more than that', () => {
  const parts: [number, string, string, string][] = [
    [45_261, 'mmm-yy', '12/2023', 'what Excel makes of 12/2023: nobody typed the 1st'],
    [45_261.5, 'mm/yyyy', '12/2023', 'whatever day and time lie behind it'],
    [45_275, 'd-mmm', '15/12', 'what Excel makes of 15/12: nobody typed the year'],
    [45_145, 'd-mmm', '07/08', 'what Excel makes of 7-8, so that it is no number'],
    [45_275, '[$-42A]dd/mm;@', '15/12', 'in the Vietnamese locale'],
    [45_275, 'yyyy', 'năm 2023', 'a year, which as a number alone would be one to reach'],
    [45_275, '"tháng "m', 'tháng 12', 'a month'],
    [45_275, 'dddd', 'ngày 15', 'a day of the week'],
    [45_275.75, 'd/m h:mm', '15/12 18:00', 'a time on a day of no year'],
    [0.213_194_444_444_444, 'h:mm', '05:07', 'what Excel makes of 5:07'],
    [1.213_194_444_444_444, 'hh:mm', '05:07', 'of which whole days are not seen'],
    [0.713_541_666_666_667, 'h:mm:ss AM/PM', '17:07:30', 'with seconds, whatever the half of the day'],
    [0.25, 'h AM/PM', '06:00', 'hours alone'],
    [3.979_166_666_666_67, '[h]:mm:ss', '95:30', 'what Excel makes of 95:30'],
    [0.003_819_444_444_444, 'mm:ss', '00:05:30', 'minutes, which are no months'],
    [0.003_819_444_444_444, '[mm]:ss.0', '00:05:30', 'minutes in all'],
    [-0.25, '[h]:mm', '-06:00', 'below zero'],
  ];

  test.each(parts)('%j in %s is %s: %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test.each(parts)('%j in %s is neither a target nor a day', (value, format) => {
    const cell = shown(value, format) ?? '';
    for (const measure of Measure.options) {
      const { issue } = parseTargetCell({ measure, measureUnit: 'năm' }, cell);
      expect(issue).toMatchObject({ code: 'target-not-understood', params: { text: cell } });
    }
    expect(parseDateCell(cell).issue?.code).toBe('not-a-date');
    expect(parseNumberCell(cell).issue?.code).toBe('not-a-number');
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
  [45_275.75, '[$-409]m/d/yy h:mm AM/PM;@', 'in the American way too'],
  [1500, '0.00E+00', 'an exponent'],
  [5, 'dd/mm/yyyy', 'a number too small for a day of a campaign'],
  [7, 'd-mmm', 'the same without a year: the cell once held a 7-8'],
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
