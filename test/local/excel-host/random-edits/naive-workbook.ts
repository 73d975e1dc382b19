/**
 * A workbook that knows nothing of addresses: cells, columns, tables, sheets and names are objects, and a formula holds
 * the objects it refers to. Slow and simple, to check the host against; it shares no line with it.
 */
export interface Cell {
  content: null | number | string | Formula;
}

/** `=SUM(…)`, `=COUNTA(…)` or, with `null`, the one cell referred to. */
export interface Formula {
  readonly call: 'SUM' | 'COUNTA' | null;
  references: readonly Reference[];
}

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where something is on its sheet; `null` once all its cells are deleted. */
export interface Placed {
  readonly sheet: Sheet;
  place: Place | null;
}

export interface AreaReference extends Placed {
  readonly kind: 'area';
  /** Whether it is written with a colon whatever its size. */
  readonly isSpan: boolean;
  /** What has a `$`; a reference that has any names its sheet too. */
  readonly fixed: 'nothing' | 'columns' | 'everything';
}

export interface ColumnReference {
  readonly kind: 'columns';
  readonly table: Table;
  /** The first and the last column; none once all are deleted. */
  ends: readonly [Column, Column] | null;
}

export interface RowReference {
  readonly kind: 'this row';
  readonly table: Table;
  readonly column: Column;
}

export interface NameReference {
  readonly kind: 'name';
  readonly name: Name;
}

export type Reference = AreaReference | ColumnReference | RowReference | NameReference;

export interface Column {
  name: string;
}

export interface Table extends Placed {
  name: string;
  columns: Column[];
}

export interface Name extends Placed {
  readonly name: string;
  readonly isSpan: boolean;
}

export interface Sheet {
  name: string;
  rows: Cell[][];
  tables: Table[];
}

export interface Book {
  sheets: Sheet[];
  names: Name[];
  /** How many names were given to things, so that none is given twice. */
  named: number;
}

export const ROWS = 40;
export const COLUMNS = 14;

export const newCell = (): Cell => ({ content: null });

export const newSheet = (name: string): Sheet => ({
  name,
  rows: Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, newCell)),
  tables: [],
});

export const isFormula = (content: Cell['content']): content is Formula =>
  typeof content === 'object' && content !== null;

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const cell = sheet.rows[row]?.[column];
  if (cell === undefined) throw new RangeError(`no cell at ${row}, ${column}`);
  return cell;
}

/** The cells of a place, row by row. */
export const cellsOf = (sheet: Sheet, { row, column, rows, columns }: Place): Cell[] =>
  sheet.rows.slice(row, row + rows).flatMap((cells) => cells.slice(column, column + columns));

export const overlap = (a: Place, b: Place): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The rows of a table below its header. */
export const bodyOf = ({ row, rows, ...columns }: Place): Place => ({
  ...columns,
  row: row + 1,
  rows: rows - 1,
});

export const isGone = (table: Table): boolean => !table.sheet.tables.includes(table) || table.place === null;

/** Every formula with the cell it stands in. */
export function* formulasOf(
  book: Book,
): Generator<{ sheet: Sheet; row: number; column: number; cell: Cell; formula: Formula }> {
  for (const sheet of book.sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const { content } = cell;
        if (isFormula(content)) yield { sheet, row, column, cell, formula: content };
      }
    }
  }
}

export const referencesOf = (book: Book): Reference[] =>
  [...formulasOf(book)].flatMap(({ formula }) => formula.references);
