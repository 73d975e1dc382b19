/** How far cells lie apart, in points. Hidden lines take no space. */
import type { Worksheet } from './worksheet.ts';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from './worksheet.ts';

interface Lines {
  readonly standard: number;
  readonly sizes: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
}

const linesOf = (sheet: Worksheet, axis: 'row' | 'column'): Lines =>
  axis === 'row'
    ? { standard: STANDARD_HEIGHT, sizes: sheet.rowHeights, hidden: sheet.hiddenRows }
    : { standard: STANDARD_WIDTH, sizes: sheet.columnWidths, hidden: sheet.hiddenColumns };

const sizeIn = ({ standard, sizes, hidden }: Lines, line: number): number =>
  hidden.has(line) ? 0 : (sizes.get(line) ?? standard);

function sum(lines: Lines, from: number, count: number): number {
  const own = new Set([...lines.sizes.keys(), ...lines.hidden]);
  let total = count * lines.standard;
  for (const line of own)
    if (line >= from && line < from + count) total += sizeIn(lines, line) - lines.standard;
  return total;
}

/** How much space `count` lines from `from` on take. */
export const distance = (sheet: Worksheet) => ({
  rows: (from: number, count: number) => sum(linesOf(sheet, 'row'), from, count),
  columns: (from: number, count: number) => sum(linesOf(sheet, 'column'), from, count),
});

/** The height of a row or the width of a column as it is seen. */
export const lineSize = (sheet: Worksheet, axis: 'row' | 'column', line: number): number =>
  sizeIn(linesOf(sheet, axis), line);
