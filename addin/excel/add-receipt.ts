/** A receipt on a new worksheet: one request for the names that are taken, a second one to write it. */
import type { ReceiptSheet } from '../../shared/sheet/draw-receipt.ts';
import { freeWorksheetName } from '../../shared/sheet/worksheet-names.ts';
import { layOutPage } from './page-layout.ts';
import { runExcel } from './run-excel.ts';
import { applyBodyFont, applyStyle, columnPoints } from './styles.ts';
import { cellInput, writeCells } from './write-cells.ts';

/** In points, of the body font. */
const LINE_HEIGHT = 17;

/**
 * Adds the receipt to the workbook, shows it and answers its worksheet's name: one that is taken is never written over.
 * The worksheet is locked, without a password: a receipt is not filled in.
 */
export async function addReceipt(receipt: ReceiptSheet): Promise<string> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();

    const name = freeWorksheetName(
      receipt.worksheet,
      worksheets.items.map((worksheet) => worksheet.name),
    );
    const worksheet = worksheets.add(name);
    const at = (address: string) => worksheet.getRange(address).untrack();
    const block = worksheet
      .getRangeByIndexes(0, 0, receipt.cells.length, receipt.columnWidths.length)
      .untrack();
    applyBodyFont(block);
    writeCells(
      block,
      receipt.cells.map((row) => row.map(cellInput)),
    );
    for (const { address, style } of receipt.styles) applyStyle(at(address), style);
    for (const address of receipt.merges) at(address).merge();
    for (const { row, lines } of receipt.tallRows)
      block.getRow(row).untrack().format.rowHeight = lines * LINE_HEIGHT;
    receipt.columnWidths.forEach((characters, column) => {
      block.getColumn(column).untrack().format.columnWidth = columnPoints(characters);
    });
    worksheet.showGridlines = false;
    layOutPage(worksheet, block, receipt.headerRow, { orientation: Excel.PageOrientation.portrait });
    worksheet.protection.protect();
    worksheet.activate();
    await context.sync();
    return name;
  });
}
