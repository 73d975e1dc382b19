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
        : { content: `'${fitting(cell.text)}`, format: cell.format };
    case 'number':
      return { content: cell.value, format: cell.format };
    case 'formula':
      return { content: cell.formula, format: cell.format };
  }
}

/** Text as content that Excel keeps as text. */
export function textContent(text: string): string {
  const content = fitting(text);
  return NOT_KEPT.test(content) ? `'${content}` : content;
}

/** What Excel lets into a cell, less the mark of a text. One letter more, and it takes none of all that is written with it. */
const MOST_LETTERS = 32_766;

/** The text, cut where it could be seen to be; what is put together of what many people say has no other end. */
function fitting(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  // Half of a character is none.
  return `${text.slice(0, MOST_LETTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
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
