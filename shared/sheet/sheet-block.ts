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
  /** The (en-US) number formats of the same cells; where they were not read, cells show what they hold. */
  readonly formats?: readonly (readonly string[])[];
  /** Where the cells stand that were taken from another block; `null`: on no worksheet. */
  readonly places?: readonly (readonly (CellPlace | null)[])[];
}

/** A zero-based position on a worksheet. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
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

/** Where a cell of a block stands, by its position within the block; `null` when it stands on no worksheet. */
export function cellIn(block: SheetBlock, row: number, column: number): CellOnSheet | null {
  const { worksheet, places } = block;
  const place =
    places === undefined
      ? { row: block.row + row, column: block.column + column }
      : (places[row]?.[column] ?? null);
  return place === null ? null : { worksheet, cell: cellAddress(place.row, place.column) };
}

/** The same as the address of an issue. */
export function addressIn(
  block: SheetBlock,
  row: number,
  column: number,
): { worksheet: string; cell?: string } {
  return cellIn(block, row, column) ?? { worksheet: block.worksheet };
}

/** The position within a block of a cell with an address such as `F12`. */
export function positionIn(block: SheetBlock, address: string): { row: number; column: number } {
  const { row, column } = placeOf(address);
  return { row: row - block.row, column: column - block.column };
}

/** Rows of a worksheet that follow each other: the first one, zero-based, and how many. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}
