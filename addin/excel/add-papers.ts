/**
 * Official papers on new worksheets: one request for the names that are taken, a second one to write them, and more only
 * where they are too large for one.
 */
import type { PaperSheet } from '../../shared/sheet/paper/paper.ts';
import { placeOf } from '../../shared/sheet/sheet-block.ts';
import { freeWorksheetName } from '../../shared/sheet/worksheet-names.ts';
import { layOutPage, numberPages, pageCapacity } from './page-layout.ts';
import { fitPages } from './paper-pages.ts';
import { MOST_BYTES, rowSlices } from './row-slices.ts';
import { runExcel } from './run-excel.ts';
import { applyBodyFont, applyStyle, columnPoints, styleHeight } from './styles.ts';
import { loadStructure, requireOpenStructure, worksheetNames } from './workbook-structure.ts';
import { cellInput, writeCells } from './write-cells.ts';

/** In points: a line of the body font, and what a row leaves free above and below its lines. */
const LINE_HEIGHT = 16;
const ROW_ROOM = 4;

/** A guard-rail, without a password: figures are not mistyped, and whoever prints may still set rows and columns right. */
const PROTECTION: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

/**
 * Adds the papers to the workbook, shows the first and answers their worksheets' names: one that is taken is never
 * written over. All but what is to be filled in by hand is locked. Rejects with `WorkbookProtected`.
 */
export async function addPapers(papers: readonly PaperSheet[]): Promise<string[]> {
  return runExcel(async (context) => {
    const { workbook } = context;
    loadStructure(workbook);
    await context.sync();

    requireOpenStructure(workbook);
    const taken = worksheetNames(workbook);
    const added = papers.map((paper) => {
      const name = freeWorksheetName(paper.worksheet, taken);
      taken.push(name);
      return { paper, name, worksheet: workbook.worksheets.add(name) };
    });
    let room = MOST_BYTES;
    for (const { paper, worksheet } of added) {
      const block = blockOf(worksheet, paper);
      applyBodyFont(block);
      const inputs = (row: number) => (paper.cells[row] ?? []).map(cellInput);
      for (const { start, rows, bytes } of rowSlices(paper.cells.length, inputs)) {
        if (bytes > room) {
          await context.sync();
          room = MOST_BYTES;
        }
        room -= bytes;
        writeCells(
          block
            .getRow(start)
            .untrack()
            .getResizedRange(rows.length - 1, 0)
            .untrack(),
          rows,
        );
      }
      layOut(worksheet, paper);
    }
    added[0]?.worksheet.activate();
    await context.sync();
    return added.map(({ name }) => name);
  });
}

function blockOf(worksheet: Excel.Worksheet, { cells, columnWidths }: PaperSheet): Excel.Range {
  return worksheet.getRangeByIndexes(0, 0, cells.length, columnWidths.length).untrack();
}

function heightOf(lines: number): number {
  return lines * LINE_HEIGHT + ROW_ROOM;
}

/** What each row comes to be high, as `layOut` sets it: by its style, and by its lines where it has several. */
function heightsOf({ cells, styles, tallRows }: PaperSheet): number[] {
  const heights = cells.map(() => heightOf(1));
  for (const { address, style } of styles) {
    const height = styleHeight(style);
    if (height !== null) heights[placeOf(address).row] = height;
  }
  for (const { row, lines } of tallRows) heights[row] = heightOf(lines);
  return heights;
}

/** Into how many pages it is made to fit, or where they begin. */
function fitOf(paper: PaperSheet) {
  const width = paper.columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  return fitPages({ ...paper, heights: heightsOf(paper) }, pageCapacity(paper.orientation, width));
}

/** All but the content. */
function layOut(worksheet: Excel.Worksheet, paper: PaperSheet): void {
  const at = (address: string) => worksheet.getRange(address).untrack();
  const block = blockOf(worksheet, paper);
  const { pages, breaks } = fitOf(paper);
  block.format.rowHeight = heightOf(1);
  for (const { address, style } of paper.styles) applyStyle(at(address), style);
  for (const address of paper.merges) at(address).merge();
  for (const { row, lines } of paper.tallRows) block.getRow(row).untrack().format.rowHeight = heightOf(lines);
  paper.columnWidths.forEach((characters, column) => {
    block.getColumn(column).untrack().format.columnWidth = columnPoints(characters);
  });
  for (const address of paper.blanks) at(address).format.protection.locked = false;
  worksheet.showGridlines = false;
  const { portrait, landscape } = Excel.PageOrientation;
  layOutPage(worksheet, block, paper.headerRow, {
    headerRows: paper.headerRows,
    orientation: paper.orientation === 'portrait' ? portrait : landscape,
    pages,
    breaks,
  });
  numberPages(worksheet, paper.footer);
  worksheet.protection.protect(PROTECTION);
}
