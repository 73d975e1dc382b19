/** An Excel table as data: its name is how it is found again, its key column how its rows are. */
import type { DrawnCell, DrawnFigure } from './drawing.ts';
import type { Remark } from './unit/unit-sheet-entries.ts';

export interface DrawnTable {
  /** The Excel table's name, unique in the workbook. */
  readonly name: string;
  /** The worksheet it is put on when the workbook lacks it. */
  readonly worksheet: string;
  readonly columns: readonly string[];
  /** Above the header, what each of the columns is about. */
  readonly captions?: readonly DrawnCell[];
  /** As wide as `columns`. Without formulas: their notation would depend on where a row comes to stand. */
  readonly rows: readonly (readonly DrawnFigure[])[];
  /** Columns of short figures and marks, which read better in the middle. */
  readonly centeredColumns?: readonly number[];
  /** Columns where numbers and dates stand at the left too, below the texts beside which they are read. */
  readonly leftColumns?: readonly number[];
  /** Rows of one line each, cut off where a column is narrower: for tables to filter rather than to print. */
  readonly singleLine?: boolean;
  /** Columns whose texts wrap even so, where rows have a single line. */
  readonly wrappedColumns?: readonly number[];
  /**
   * How many columns, from the first on, say what a row is: of a table with as many columns as there are indicators. They
   * stay in sight, and on each page beside the others.
   */
  readonly namingColumns?: number;
  /** How many of the columns are printed, from the first on; all that the worksheet has where nothing is said. */
  readonly printedColumns?: number;
  /** Rows to draw attention to. */
  readonly highlights?: readonly Highlight[];
  /** In characters of the body font. */
  readonly columnWidths: readonly number[];
  /** What helps to fill it in. */
  readonly helps?: readonly CellHelp[];
  /** Whether its worksheet is protected (without a password), because nobody fills it in. */
  readonly locked?: boolean;
}

/** Cells of a table that hold words or codes of a list. */
export interface ListSource {
  /** The Excel table's name. */
  readonly table: string;
  readonly column: string;
  /** Some of its rows, counted from 0; `null` for all, as many as there will be. */
  readonly rows: { readonly first: number; readonly count: number } | null;
}

/** Help with filling in a column, or one of its cells: a list to choose from, and a remark while the cell is selected. */
export interface CellHelp {
  readonly column: number;
  /** Counted from 0; `null` for all rows. */
  readonly row: number | null;
  readonly list: ListSource | null;
  readonly hint: Remark | null;
}

/** Rows to be shown as news or as an alarm: those whose cell in a column says just this. */
export interface Highlight {
  readonly kind: 'news' | 'alarm';
  readonly column: number;
  /** What the cell says; any text where nothing is said here. */
  readonly says?: string;
}

/** A table that is refreshed: `keyColumn` says which row is which, so that the council's own columns follow theirs. */
export interface RefreshedTable<Cell extends DrawnCell = DrawnCell> extends Omit<DrawnTable, 'rows'> {
  readonly keyColumn: number;
  /** Says which row is which where somebody typed over its key. */
  readonly nameColumn?: number;
  /** Formulas name the columns they read, so that they say the same wherever a row comes to stand. */
  readonly rows: readonly (readonly Cell[])[];
  /** The columns that a column's formulas read. Where the council deleted one, a word stands in place of the formula. */
  readonly reads?: ReadonlyMap<number, readonly ReadColumn[]>;
}

/** A column of a table of ours. */
export interface ReadColumn {
  readonly table: string;
  readonly column: string;
}
