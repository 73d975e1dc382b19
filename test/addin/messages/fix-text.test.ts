import { expect, test } from 'vitest';
import { en } from '../../../addin/messages/en.ts';
import { fixText } from '../../../addin/messages/fix-text.ts';
import { createFormat } from '../../../addin/messages/format.ts';
import { vi } from '../../../addin/messages/vi.ts';
import { blank, DATE_FORMAT, number, text, type DrawnFigure } from '../../../shared/sheet/drawing.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import type { CellValue } from '../../../shared/sheet/sheet-block.ts';

const fixOf = (from: CellValue, to: DrawnFigure): Fix => ({
  kind: 'asNumber',
  worksheet: 'Báo cáo',
  changes: [{ cell: 'F14', from, to }],
  held: [],
});

test.each<[reason: string, from: CellValue, to: DrawnFigure, vi: string, en: string]>([
  [
    'text to a number',
    '1. 357',
    number(1357, '#,##0'),
    'F14: “1. 357” thành 1.357',
    'F14: “1. 357” becomes 1,357',
  ],
  ['a percent', '95%', number(95, '#,##0'), 'F14: 95% thành 95', 'F14: 95% becomes 95'],
  [
    'a day',
    '05/11/2022',
    number(45_235, DATE_FORMAT),
    'F14: 05/11/2022 thành 05/11/2023',
    'F14: 05/11/2022 becomes 05/11/2023',
  ],
  ['to nothing', '-', blank, 'F14: “-” thành (trống)', 'F14: “-” becomes (blank)'],
  ['from nothing', '', text('x'), 'F14: (trống) thành “x”', 'F14: (blank) becomes “x”'],
  [
    'a long text is cut',
    'a'.repeat(60),
    blank,
    `F14: “${'a'.repeat(40)}…” thành (trống)`,
    `F14: “${'a'.repeat(40)}…” becomes (blank)`,
  ],
])('a fix says what it does to each cell: %s', (_, from, to, vietnamese, english) => {
  const fix = fixOf(from, to);
  expect(fixText(fix, vi, createFormat('vi'))).toEqual({ label: 'Chuyển thành số', changes: [vietnamese] });
  expect(fixText(fix, en, createFormat('en'))).toEqual({ label: 'Turn into a number', changes: [english] });
});
