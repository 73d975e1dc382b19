/**
 * Where a worksheet's pages begin on paper, reckoned from what the host was told: sizes, margins, breaks, and what it is made
 * to fit. A sheet that is pressed into so many pages has no breaks of its own.
 */
import type { Worksheet } from '../../../local/excel-host/workbook/worksheet.ts';

/** A4, in points. */
const PAPER = { short: (210 / 25.4) * 72, long: (297 / 25.4) * 72 };

/**
 * Zero-based first rows. `stretch`: how many times what is reckoned the page holds of rows, for printers differ, and where
 * columns come out wider the sheet is made smaller.
 */
export function printedPages(sheet: Worksheet, stretch = 1): number[] {
  const { pageLayout } = sheet;
  const { printArea, printTitleRows, zoom, orientation, rowBreaks } = pageLayout;
  if (printArea === null || printTitleRows === null) throw new Error('The sheet has nothing to be printed.');
  const upright = orientation === 'Portrait';
  const wide = (upright ? PAPER.short : PAPER.long) - pageLayout.leftMargin - pageLayout.rightMargin;
  const high =
    ((upright ? PAPER.long : PAPER.short) - pageLayout.topMargin - pageLayout.bottomMargin) * stretch;
  const heights = Array.from({ length: printArea.rows }, (_, row) => sheet.rowHeights.get(row) ?? 15);
  const total = Array.from(
    { length: printArea.columns },
    (_, column) => sheet.columnWidths.get(column) ?? 48,
  );
  const width = total.reduce((sum, one) => sum + one, 0);
  const repeated = heights
    .slice(printTitleRows.row, printTitleRows.row + printTitleRows.rows)
    .reduce((sum, one) => sum + one, 0);
  const most = zoom.verticalFitToPages || Number.POSITIVE_INFINITY;
  const breaks = zoom.verticalFitToPages ? [] : rowBreaks;
  for (let percent = Math.min(100, Math.floor((wide / width) * 100)); percent >= 10; percent -= 1) {
    const starts = startsOf(heights, (high / percent) * 100, repeated, breaks);
    if (starts.length <= most) return starts;
  }
  throw new Error('Excel makes sheets no smaller than a tenth.');
}

function startsOf(
  heights: readonly number[],
  capacity: number,
  repeated: number,
  breaks: readonly number[],
): number[] {
  const starts = [0];
  let left = capacity;
  heights.forEach((height, row) => {
    if (height > left || breaks.includes(row)) {
      starts.push(row);
      left = capacity - repeated;
    }
    left -= height;
  });
  return starts;
}
