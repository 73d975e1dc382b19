import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressIn, cellAddress, columnName, rangeAddress } from '../../../shared/sheet/sheet-block.ts';

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  test('columns are counted as digits from A to Z are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => {
        const count = Array.from(columnName(column)).reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        );
        expect(count).toBe(column + 1);
      }),
    );
  });

  test('cells, ranges and cells within a block', () => {
    expect(cellAddress(11, 5)).toBe('F12');
    expect(rangeAddress(0, 0, 3, 3)).toBe('A1:C3');
    expect(rangeAddress(4, 2, 1, 1)).toBe('C5:C5');
    expect(addressIn({ worksheet: 'S', row: 2, column: 1, values: [] }, 1, 25)).toEqual({
      worksheet: 'S',
      cell: 'AA4',
    });
  });
});
