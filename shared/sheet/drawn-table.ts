/** An Excel table as data: its name is how it is found again, its key column how its rows are. */
import type { DrawnFigure } from './drawing.ts';

export interface DrawnTable {
  /** The Excel table's name, unique in the workbook. */
  readonly name: string;
  /** The worksheet it is put on when the workbook lacks it. */
  readonly worksheet: string;
  readonly columns: readonly string[];
  /** As wide as `columns`. Without formulas: their notation would depend on where a row comes to stand. */
  readonly rows: readonly (readonly DrawnFigure[])[];
  /** Columns of short figures and marks, which read better in the middle. */
  readonly centeredColumns?: readonly number[];
  /** Columns where numbers and dates stand at the left too, below the texts beside which they are read. */
  readonly leftColumns?: readonly number[];
  /** Rows of one line each, cut off where a column is narrower: for tables to filter rather than to print. */
  readonly singleLine?: boolean;
  /** In characters of the body font. */
  readonly columnWidths: readonly number[];
}

/** A table that is refreshed: `keyColumn` says which row is which, so that the council's own columns follow theirs. */
export interface RefreshedTable extends DrawnTable {
  readonly keyColumn: number;
}
