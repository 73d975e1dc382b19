/** Where a worksheet's pages begin on paper, reckoned from what the host was told: sizes, margins, and what it is made to fit. */
import type { Worksheet } from '../../../local/excel-host/workbook/worksheet.ts';

/** A4, in points. */
const PAPER = { short: (210 / 25.4) * 72, long: (297 / 25.4) * 72 };

/** Zero-based first rows. `stretch`: how much longer than reckoned the page is, for printers differ. */
export function printedPages(sheet: Worksheet, stretch = 1): number[] {
  const { pageLayout } = sheet;
  const { printArea, printTitleRows, zoom, orientation } = pageLayout;
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
  for (let percent = Math.min(100, Math.floor((wide / width) * 100)); percent >= 10; percent -= 1) {
    const starts = startsOf(heights, (high / percent) * 100, repeated);
    if (starts.length <= most) return starts;
  }
  throw new Error('Excel makes sheets no smaller than a tenth.');
}

function startsOf(heights: readonly number[], capacity: number, repeated: number): number[] {
  const starts = [0];
  let left = capacity;
  heights.forEach((height, row) => {
    if (height > left) {
      starts.push(row);
      left = capacity - repeated;
    }
    left -= height;
  });
  return starts;
}
