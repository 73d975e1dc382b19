/** The one writer of cells: numbers as numbers, formulas as formulas, and text that stays text whatever it looks like. */
import { TEXT_FORMAT, type DrawnCell } from '../../shared/sheet/drawing.ts';

/** What Excel could take for the beginning of a formula, or for the mark of a text, which it hides. */
const NOT_KEPT = /^[=+\-@\t\r']/;

/** What to put into a cell, and the number format it needs; `null` leaves the cell's format as it is. */
export interface CellInput {
  readonly content: string | number | boolean;
  readonly format: string | null;
}

/** The content and format of a drawn cell. Text that could be a formula also gets the apostrophe that Excel hides. */
export function cellInput(cell: DrawnCell): CellInput {
  switch (cell.kind) {
    case 'blank':
      return { content: '', format: cell.format };
    case 'text':
      // In a cell that shows numbers any text could be taken for one.
      return cell.format === undefined
        ? { content: textContent(cell.text), format: TEXT_FORMAT }
        : { content: `'${cell.text}`, format: cell.format };
    case 'number':
      return { content: cell.value, format: cell.format };
    case 'formula':
      return { content: cell.formula, format: cell.format };
  }
}

/** Text as content that Excel keeps as text. */
export function textContent(text: string): string {
  return NOT_KEPT.test(text) ? `'${text}` : text;
}

/** Writes a block of inputs, as large as the range: formats first, since they decide how contents are read. */
export function writeCells(range: Excel.Range, rows: readonly (readonly CellInput[])[]): void {
  range.numberFormat = rows.map((row) => row.map((cell) => cell.format));
  range.formulas = rows.map((row) => row.map((cell) => cell.content));
}

/** As `writeCells`, with formulas in R1C1 notation: they read from where they came to stand. */
export function writeMovedCells(range: Excel.Range, rows: readonly (readonly CellInput[])[]): void {
  range.numberFormat = rows.map((row) => row.map((cell) => cell.format));
  range.formulasR1C1 = rows.map((row) => row.map((cell) => cell.content));
}
