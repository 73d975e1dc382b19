import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Measure } from '../../../../shared/model/indicator.ts';
import type { OpenBounds } from '../../../../shared/model/interval.ts';
import { Target, type QuantityTarget } from '../../../../shared/model/target.ts';
import { drawTarget } from '../../../../shared/sheet/cells/draw-target.ts';
import type { DrawnFigure } from '../../../../shared/sheet/drawing.ts';
import { parseTargetCell } from '../../../../shared/sheet/cells/parse-target.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { targetFor } from '../../fixtures/arbitrary-target.ts';

function quantity(
  min: string | null,
  max: string | null,
  text: string,
  open: OpenBounds = 'none',
): QuantityTarget {
  return { kind: 'quantity', min, max, open, text };
}

/** What councils put together in a cell. */
const PIECES = ['từ ', 'đến ', ' - ', '≥ ', 'dưới ', ' trở lên', 'giảm ', '4', '5,5', '-5', '%', ' ', ' (a)']
  .concat([' hộ', ' và ', 'đạt ', '≧', 'không tăng', ' so với cùng kỳ', ' (nghìn)', '\u200b', '９'])
  .concat([
    ' tháng 12 năm 2023',
    '123456789012345,6',
    'trước ',
    'ngày ',
    '1/2/2023',
    '15/12/2023',
    'x',
    'Đạt',
    '\u0301',
  ]);

/** What a drawn cell reads as. */
function cellOf(drawn: DrawnFigure): CellValue {
  return drawn.kind === 'blank' ? '' : drawn.kind === 'text' ? drawn.text : drawn.value;
}

describe('a drawn target', () => {
  test.each<[Target, CellValue, string]>([
    [quantity('15000', '15000', '15.000'), 15_000, 'a number that says no more than its text'],
    [quantity('0.3', '0.3', '0,3'), 0.3, 'a decimal'],
    [quantity('100', '100', '100%'), '100%', 'a percent, as typed'],
    [quantity('4', '4', 'Khoảng 4'), 'Khoảng 4', 'a number with words'],
    [quantity('0.7', '0.7', '0,7% (còn 4,33%)'), '0,7% (còn 4,33%)', 'a number with a remark'],
    [quantity(null, '4', 'Dưới 4', 'max'), 'Dưới 4', 'an interval'],
    [
      quantity('123456789012345.7', '123456789012345.7', '123.456.789.012.345,7'),
      '123.456.789.012.345,7',
      'more digits than a cell keeps',
    ],
    [{ kind: 'date', by: '2023-12-15', text: '15/12/2023' }, 45_275, 'a day'],
    [{ kind: 'date', by: '2023-12-14', text: 'trước 15/12/2023' }, 'trước 15/12/2023', 'a day with words'],
    [{ kind: 'date', by: '2023-12-05', text: '5/12/2023' }, '5/12/2023', 'a day typed shorter'],
    [{ kind: 'done', text: 'x' }, 'x', 'a mark'],
  ])('%j is the cell %j: %s', (target, cell) => {
    expect(Target.parse(target)).toEqual(target);
    expect(cellOf(drawTarget(target))).toBe(cell);
  });

  test('is parsed back as the same', () => {
    const measured = fc
      .record({
        measure: fc.constantFrom(...Measure.options),
        goal: fc.constantFrom('atLeast', 'atMost', 'within'),
        measureUnit: fc.constantFrom('hộ', 'DN', '% kế hoạch'),
      })
      .chain((indicator) => targetFor(indicator).map((target) => ({ indicator, target })));
    fc.assert(
      fc.property(measured, ({ indicator, target }) => {
        expect(Target.parse(target)).toEqual(target);
        const parsed = parseTargetCell(indicator, cellOf(drawTarget(target)));
        expect(parsed).toEqual({ value: target, issue: null });
      }),
      { numRuns: 1000 },
    );
  });

  test('is parsed back as the same whatever the council typed', () => {
    const typed = fc.oneof(
      fc.double(),
      fc.integer({ min: 18_000, max: 110_000 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Measure.options), typed, (measure, cell) => {
        const first = parseTargetCell({ measure, measureUnit: 'hộ' }, cell);
        if (first.value === null) return;
        expect(Target.parse(first.value)).toEqual(first.value);
        expect(parseTargetCell({ measure, measureUnit: 'hộ' }, cellOf(drawTarget(first.value)))).toEqual(
          first,
        );
      }),
      { numRuns: 3000 },
    );
  });
});
