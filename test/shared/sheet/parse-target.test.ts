import { describe, expect, test } from 'vitest';
import { Measure } from '../../../shared/model/indicator.ts';
import { Target } from '../../../shared/model/target.ts';
import { parseTargetCell } from '../../../shared/sheet/parse-target.ts';
import type { CellValue } from '../../../shared/sheet/sheet-block.ts';

describe('a target cell', () => {
  test.each<[Measure, CellValue, Target]>([
    ['number', 15_000, { kind: 'quantity', min: '15000', max: '15000', text: '15.000' }],
    ['number', -3, { kind: 'quantity', min: '-3', max: '-3', text: '-3' }],
    ['ratio', 0.3, { kind: 'quantity', min: '0.3', max: '0.3', text: '0,3' }],
    ['change', -20, { kind: 'quantity', min: '-20', max: '-20', text: '-20' }],
    ['number', 0, { kind: 'quantity', min: '0', max: '0', text: '0' }],
    ['number', 1234.567, { kind: 'quantity', min: '1234.567', max: '1234.567', text: '1.234,567' }],
    ['date', 45_275, { kind: 'date', by: '2023-12-15', text: '15/12/2023' }],
    ['date', '5/12/2023', { kind: 'date', by: '2023-12-05', text: '05/12/2023' }],
    ['yesNo', 'x', { kind: 'done', text: 'x' }],
    ['allOf', ' Có ', { kind: 'done', text: 'Có' }],
  ])('of %s that holds %j is understood', (measure, cell, target) => {
    expect(parseTargetCell({ measure }, cell)).toEqual({ value: target, issue: null });
    expect(Target.parse(target)).toEqual(target);
  });

  test.each<[Measure, CellValue, string]>([
    ['number', '15.000', 'target-not-understood'],
    ['number', '6,5-7', 'target-not-understood'],
    ['number', 'x', 'target-not-understood'],
    ['number', 1e15, 'number-out-of-range'],
    ['number', '#REF!', 'formula-error'],
    ['date', 15_000, 'not-a-date'],
    ['date', 'x', 'not-a-date'],
    ['yesNo', 'không', 'target-not-understood'],
    ['allOf', 45_275, 'target-not-understood'],
  ])('of %s that holds %j is refused: %s', (measure, cell, code) => {
    const { value, issue } = parseTargetCell({ measure }, cell);
    expect([value, issue?.code, issue?.params]).toEqual([null, code, { text: String(cell) }]);
  });

  test.each(Measure.options)('of %s that is blank assigns nothing', (measure) => {
    expect(parseTargetCell({ measure }, ' ')).toEqual({ value: null, issue: null });
  });
});
