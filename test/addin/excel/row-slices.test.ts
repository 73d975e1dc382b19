import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowSlices } from '../../../addin/excel/row-slices.ts';
import type { CellInput } from '../../../addin/excel/write-cells.ts';

const cell: fc.Arbitrary<CellInput> = fc.record({
  content: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constant('Phường “1”\n\\'),
    fc.double(),
    fc.boolean(),
  ),
  format: fc.option(fc.constantFrom('@', '#,##0.00')),
});
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 30 });

test('slices hold every row once, in order, and none that could go with another is above the limit', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 400 }), (all, most) => {
      const slices = [...rowSlices(all.length, (row) => all[row] ?? [], most)];
      expect(slices.flatMap((slice) => slice.rows)).toEqual(all);
      expect(slices.map(({ start }) => all[start])).toEqual(slices.map((slice) => slice.rows[0]));
      for (const { rows: together, bytes } of slices)
        expect(together.length === 1 || bytes <= most).toBe(true);
    }),
  );
});

test('a slice weighs at least what its cells are as JSON', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const weight = [...rowSlices(all.length, (row) => all[row] ?? [])].reduce(
        (sum, { bytes }) => sum + bytes,
        0,
      );
      const contents = all.flat().map(({ content, format }) => [content, format]);
      // Without the brackets around all and around each cell.
      const json = Buffer.byteLength(JSON.stringify(contents)) - 2 - 3 * contents.length;
      expect(weight).toBeGreaterThanOrEqual(json);
    }),
  );
});
