import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnLetters,
  formatAbsoluteReference,
  formatArea,
  parseReference,
} from '../../../local/excel-host/workbook/address.ts';
import {
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  subtract,
} from '../../../local/excel-host/workbook/area.ts';
import type { Area } from '../../../local/excel-host/workbook/area.ts';
import { deletion, insertion, shiftArea } from '../../../local/excel-host/workbook/shift.ts';

const areas = (rows: number, columns: number): fc.Arbitrary<Area> =>
  fc.tuple(fc.nat(rows - 1), fc.nat(columns - 1)).chain(([row, column]) =>
    fc.record({
      row: fc.constant(row),
      column: fc.constant(column),
      rows: fc.integer({ min: 1, max: rows - row }),
      columns: fc.integer({ min: 1, max: columns - column }),
    }),
  );

const cellsOf = (area: Area): string[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    return `${row},${area.column + (index % area.columns)}`;
  });

describe('addresses', () => {
  test('every area of a sheet reads back as it was written, absolute or not', () => {
    fc.assert(
      fc.property(
        areas(MAX_ROWS, MAX_COLUMNS),
        fc.constantFrom('Data', 'Báo cáo', "it's", 'A1', '2026'),
        (area, sheet) => {
          expect(parseReference(formatArea(area))).toEqual({ sheet: null, area });
          expect(parseReference(formatAbsoluteReference(sheet, area))).toEqual({ sheet, area });
        },
      ),
    );
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test.each(['', 'A', 'A0', 'XFE1', 'A1048577', 'A1:B', 'Standings', 'A1,B2', 'R1C1'])(
    '%j is no reference',
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );

  test('corners may come in any order', () => {
    expect(parseReference('$C$4:A2')).toEqual(parseReference('A2:C4'));
  });
});

describe('areas', () => {
  test('what is subtracted and what is shared are the area together, no cell twice', () => {
    fc.assert(
      fc.property(areas(8, 8), areas(8, 8), (area, hole) => {
        const shared = intersect(area, hole);
        const parts = [...subtract(area, hole), ...(shared === null ? [] : [shared])];
        expect(parts.flatMap(cellsOf).toSorted()).toEqual(cellsOf(area).toSorted());
        expect(overlaps(area, hole)).toBe(shared !== null);
      }),
    );
  });
});

describe('shifts', () => {
  test('deleting what was inserted gives every area back', () => {
    fc.assert(
      fc.property(
        areas(20, 20),
        areas(20, 20),
        fc.constantFrom('row' as const, 'column' as const),
        (area, at, axis) => {
          const inserted = shiftArea(insertion(at, axis), area);
          expect(inserted && shiftArea(deletion(at, axis), inserted)).toEqual(area);
        },
      ),
    );
  });

  test('an area wholly deleted is gone', () => {
    fc.assert(
      fc.property(areas(20, 20), fc.constantFrom('row' as const, 'column' as const), (area, axis) => {
        expect(shiftArea(deletion(area, axis), area)).toBeNull();
      }),
    );
  });
});
