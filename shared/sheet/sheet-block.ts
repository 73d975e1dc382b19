/** A block of cells as read from a worksheet, and how its cells are addressed. */

/** What a cell can hold: blank cells read as `''`, errors as text like `#REF!`, dates as serial numbers. */
export type CellValue = string | number | boolean;

export interface SheetBlock {
  readonly worksheet: string;
  /** Zero-based position of the block's first cell on its worksheet. */
  readonly row: number;
  readonly column: number;
  /** Rows of equal length. */
  readonly values: readonly (readonly CellValue[])[];
}

/** A column's letters, e.g. `AA` for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A cell's address on its worksheet, e.g. `F12` for row 11, column 5 (both zero-based). */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A range's address on its worksheet, e.g. `A1:C3`. */
export function rangeAddress(row: number, column: number, rows: number, columns: number): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** A cell by its worksheet's name and its address on it, e.g. `F12`. */
export interface CellOnSheet {
  readonly worksheet: string;
  readonly cell: string;
}

/** Whether a cell lies in a range such as `A1:C3`. */
export function isInRange(address: string, row: number, column: number): boolean {
  const [first, last] = address.split(':').map(placeOf);
  if (first === undefined || last === undefined) return false;
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}

/** Where the cell of an address such as `F12` stands, both zero-based. */
export function placeOf(address: string): { readonly row: number; readonly column: number } {
  const letters = Array.from(address.replace(/[^A-Za-z]/g, '').toUpperCase());
  const column = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(address.replace(/\D/g, '')) - 1, column };
}

/** Where a cell of a block stands, by its position within the block. */
export function addressIn(block: SheetBlock, row: number, column: number): CellOnSheet {
  return { worksheet: block.worksheet, cell: cellAddress(block.row + row, block.column + column) };
}

/** Rows of a worksheet that follow each other: the first one, zero-based, and how many. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}
