import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfText, MOST_LINES, piecesOf } from '../../../shared/sheet/text-lines.ts';

test.each([
  ['', 10, 1],
  ['mười chữ c', 10, 1],
  ['mười chữ cái', 10, 2],
  ['một\n\nba', 10, 3],
  ['không ngắt được', 5, 3],
  ['motchuratdaikhongcokhoangtrang', 10, 3],
])('“%s” takes, %i characters wide, %i lines', (text, width, lines) => {
  expect(linesOfText(text, width)).toBe(lines);
});

const long = fc
  .array(fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.constantFrom(' ', '\n', '😀', 'chỉ tiêu')), {
    maxLength: 120,
  })
  .map((words) => words.join(''));

test('pieces lose nothing but blanks, each fits into a row, and none ends in half of a character', () => {
  fc.assert(
    fc.property(long, fc.integer({ min: 2, max: 20 }), (text, width) => {
      const pieces = piecesOf(text, width);
      expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      for (const piece of pieces) {
        expect(linesOfText(piece, width)).toBeLessThanOrEqual(MOST_LINES);
        expect(piece).not.toMatch(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/);
      }
    }),
  );
});
