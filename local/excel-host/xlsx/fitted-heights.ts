/**
 * Heights of rows that have none of their own and are as high as their text. Excel writes into a file what it measured, and
 * LibreOffice goes by that. Here letters are not measured but counted, each a little wider than most.
 */
import { linesOfText } from '../../../shared/sheet/text-lines.ts';
import { cellArea, overlaps, WHOLE_SHEET } from '../workbook/area.ts';
import type { CellFormat } from '../workbook/cell-format.ts';
import type { CellValue } from '../workbook/cell-grid.ts';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../workbook/worksheet.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Package } from './package.ts';

/** Of the font's size: a letter's width, a bold one's, and the height of a line. */
const LETTER = 0.45;
const BOLD_LETTER = 0.49;
const LINE = 1.3125;
/** In points: what a column keeps free of letters. */
const MARGINS = 5 * 0.75;

/** In points. Only text breaks into lines, where the cell lets it. */
function heightOf(shown: CellValue, { wrapText, fontSize, bold }: CellFormat, width: number): number {
  const letter = fontSize * (bold ? BOLD_LETTER : LETTER);
  const room = Math.max(1, Math.floor((width - MARGINS) / letter));
  const lines = wrapText && typeof shown === 'string' ? linesOfText(shown, room) : 1;
  return lines * fontSize * LINE;
}

/** The rows that are higher than others, by what stands in them. Merged cells make none higher, as in Excel. */
function fittedHeights(sheet: Worksheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, column, { format }] of sheet.grid.cellsIn(WHOLE_SHEET)) {
    if (sheet.rowHeights.has(row)) continue;
    const shown = sheet.valueAt(row, column);
    if (shown === '' || sheet.merges.some((merge) => overlaps(merge, cellArea(row, column)))) continue;
    const height = heightOf(shown, format, sheet.columnWidths.get(column) ?? STANDARD_WIDTH);
    if (height > (heights.get(row) ?? STANDARD_HEIGHT)) heights.set(row, Math.min(height, MOST_HIGH));
  }
  return heights;
}

/** In points: Excel has no higher rows. */
const MOST_HIGH = 409;

/** Adds to a sheet's part how high its rows come to be. */
export function writeFittedHeights(file: Package, path: string, sheet: Worksheet): void {
  const heights = fittedHeights(sheet);
  if (heights.size === 0) return;
  const sized = file.text(path).replace(/<row r="(\d+)"/g, (tag, number: string) => {
    const height = heights.get(Number(number) - 1);
    return height === undefined ? tag : `${tag} ht="${Math.round(height * 100) / 100}"`;
  });
  file.set(path, sized);
}

/** Takes such heights out, before exceljs reads them as the rows' own: nobody gave them. */
export function dropFittedHeights(file: Package, path: string): void {
  const isOwn = /\bcustomHeight="(?:1|true)"/;
  file.set(
    path,
    file
      .text(path)
      .replace(/<row\b[^>]*>/g, (tag) => (isOwn.test(tag) ? tag : tag.replace(/ ht="[^"]*"/, ''))),
  );
}
