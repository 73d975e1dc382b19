/** A unit's sheet as drawn, written on an empty worksheet and protected. */
import type { UnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import { allowEntry } from './entry-rules.ts';
import { layOutPage } from './page-layout.ts';
import { applyStyle, columnPoints } from './styles.ts';
import { cellInput, writeCells } from './write-cells.ts';

/** Columns that stay in sight when the sheet is scrolled sideways: number, code and name of the indicator. */
const FROZEN_COLUMNS = 3;

/** A guard-rail, not security: no password, and rows may be added, sorted and widened. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  allowDeleteRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

/**
 * Writes the sheet in the running batch and answers the block that is read back: all but the signatures. `protection`:
 * what stays allowed on it, if not what a clerk is allowed.
 */
export function drawUnitSheetOn(
  worksheet: Excel.Worksheet,
  sheet: UnitSheet,
  protection: Excel.WorksheetProtectionOptions = PROTECTION,
): Excel.Range {
  const width = sheet.columnWidths.length;
  const at = (address: string) => worksheet.getRange(address).untrack();
  const block = worksheet.getRangeByIndexes(0, 0, sheet.cells.length, width).untrack();
  const signatures = worksheet
    .getRangeByIndexes(sheet.cells.length + 1, 0, sheet.signatures.length, width)
    .untrack();
  for (const [range, cells] of [
    [block, sheet.cells],
    [signatures, sheet.signatures],
  ] as const)
    writeCells(
      range,
      cells.map((row) => row.map(cellInput)),
    );
  for (const { address, style } of sheet.styles) applyStyle(at(address), style);
  for (const address of sheet.merges) at(address).merge();
  sheet.columnWidths.forEach((characters, column) => {
    block.getColumn(column).untrack().format.columnWidth = columnPoints(characters);
  });
  for (const column of sheet.hiddenColumns) block.getColumn(column).untrack().columnHidden = true;
  for (const { address, entry } of sheet.inputs) {
    const input = at(address);
    applyStyle(input, 'input');
    input.format.protection.locked = false;
    allowEntry(input, entry);
  }
  worksheet.showGridlines = false;
  worksheet.freezePanes.freezeAt(
    worksheet.getRangeByIndexes(0, 0, sheet.stayingRows, FROZEN_COLUMNS).untrack(),
  );
  const paperRows = sheet.cells.length - sheet.stayingRows;
  const paper = worksheet.getRangeByIndexes(sheet.stayingRows, 0, paperRows, width).untrack();
  layOutPage(worksheet, paper.getBoundingRect(signatures).untrack(), sheet.headerRow, {
    headerRows: 2,
  });
  worksheet.protection.protect(protection);
  worksheet.activate();
  at(sheet.firstInput).select();
  return block;
}
