/**
 * Updating a table in place. Our columns are found by their names and rewritten; the council's own columns follow the row
 * they belong to, known by the key column, and their formulas go on reading that row.
 */
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import { comparableText } from '../../shared/notation/comparable-text.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import { TableUnusable } from '../flows/ports.ts';
import { cellInput, writeMovedCells, type CellInput } from './write-cells.ts';

/** A table as it stands. Of its cells only the body is here: neither the header nor a totals row. */
export interface StandingTable {
  readonly worksheet: string;
  readonly columns: readonly string[];
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas in R1C1 notation, and the values of cells without one. */
  readonly formulasR1C1: readonly (readonly CellValue[])[];
  /** `Excel.RangeValueType`: it tells an error from a text that looks like one. */
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** Leaves nothing in the cell, and its format as it is. */
const NOTHING: CellInput = { content: '', format: null };

/**
 * The body that the refreshed table has, in the columns of the table as it stands, with formulas in R1C1 notation. A
 * column of ours that the council deleted stays deleted. Rows that are new have in an own column its formula where all
 * rows share one, else nothing; own cells of rows that are gone go with them. Throws `TableUnusable` when there are own
 * cells and no key column to say whose they are.
 */
export function mergeRows(standing: StandingTable, refreshed: RefreshedTable): CellInput[][] {
  const names = standing.columns.map(comparableText);
  const places = refreshed.columns.map((label) => names.indexOf(comparableText(label)));
  const keyAt = places[refreshed.keyColumn] ?? -1;
  if (keyAt === -1 && hasOwnCells(standing, new Set(places))) {
    const column = refreshed.columns[refreshed.keyColumn] ?? '';
    throw new TableUnusable(refreshed.name, standing.worksheet, column);
  }
  const oldRowOf = new Map(standing.values.map((row, index) => [String(row[keyAt] ?? ''), index]));
  const newCells = names.map((_, column) => sharedFormula(standing, column));
  return refreshed.rows.map((cells) => {
    const key = cells[refreshed.keyColumn];
    const oldRow = oldRowOf.get(key?.kind === 'text' ? key.text : '');
    return names.map((_, column) => {
      const ours = cells[places.indexOf(column)];
      if (ours !== undefined) return cellInput(ours);
      return oldRow === undefined ? (newCells[column] ?? NOTHING) : ownCell(standing, oldRow, column);
    });
  });
}

function hasOwnCells({ formulasR1C1 }: StandingTable, ours: ReadonlySet<number>): boolean {
  return formulasR1C1.some((row) => row.some((content, column) => content !== '' && !ours.has(column)));
}

/** What Excel calls a calculated column. */
function sharedFormula(standing: StandingTable, column: number): CellInput {
  const [first, ...others] = standing.values.map((_, row) => ownCell(standing, row, column));
  const isShared = first !== undefined && others.every(({ content }) => content === first.content);
  return isShared && typeof first.content === 'string' && first.content.startsWith('=') ? first : NOTHING;
}

/** A cell of the council's own, as it was: a formula stays one, and text stays text whatever it looks like. */
function ownCell(standing: StandingTable, row: number, column: number): CellInput {
  const formula = standing.formulasR1C1[row]?.[column] ?? '';
  const value = standing.values[row]?.[column] ?? '';
  const format = standing.numberFormat[row]?.[column] ?? null;
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { content: formula, format };
  return { content: standing.valueTypes[row]?.[column] === 'String' ? `'${value}` : value, format };
}

/**
 * Writes the merged body into the table, adding or removing rows at its end first; a totals row stays below. A table
 * without rows cannot exist in Excel, so none leave it as it is. Queues only; the caller syncs.
 */
export function writeBody(
  table: Excel.Table,
  oldRowCount: number,
  rows: readonly (readonly CellInput[])[],
): void {
  if (rows.length === 0) return;
  const width = rows[0]?.length ?? 0;
  const added = rows.length - oldRowCount;
  const blankRow = Array<string>(width).fill('');
  if (added > 0) table.rows.add(undefined, Array<string[]>(added).fill(blankRow));
  if (added < 0) {
    table
      .getDataBodyRange()
      .untrack()
      .getResizedRange(-rows.length, 0)
      .untrack()
      .getOffsetRange(rows.length, 0)
      .untrack()
      .delete(Excel.DeleteShiftDirection.up);
  }
  writeMovedCells(table.getDataBodyRange().untrack(), rows);
}
