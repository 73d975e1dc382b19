/**
 * Updating a table in place. Our columns are found by their headers and rewritten; the council's own columns, also its
 * formulas, follow the row they belong to, known by the key column.
 */
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import { comparableText, type CellValue } from '../../shared/sheet/sheet-block.ts';
import { cellInput, textContent, writeCells, type CellInput } from './write-cells.ts';

/** A table as it stands: values to know rows by, formulas to keep, both with the header row. */
export interface StandingTable {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/**
 * The body that the refreshed table has, in the columns of the table as it stands. A column of ours that the council
 * deleted stays deleted. Rows that are new have blank own columns; own cells of rows that are gone go with them.
 */
export function mergeRows(standing: StandingTable, refreshed: RefreshedTable): CellInput[][] {
  const [header = [], ...oldRows] = standing.values;
  const ours = new Map(refreshed.columns.map((label, column) => [comparableText(label), column]));
  const sources = header.map((label) => ours.get(comparableText(label)) ?? null);
  const keyAt = sources.indexOf(refreshed.keyColumn);
  const oldRowOf = new Map(oldRows.map((row, index) => [String(row[keyAt] ?? ''), index + 1]));
  return refreshed.rows.map((cells) => {
    const inputs = cells.map(cellInput);
    const key = cells[refreshed.keyColumn];
    const oldRow = oldRowOf.get(key?.kind === 'text' ? key.text : '');
    return sources.map((source, column) =>
      source === null ? ownCell(standing, oldRow, column) : (inputs[source] ?? keepFormat('')),
    );
  });
}

/** A cell of the council's own, as it was: a formula stays one, and text that looks like one stays text. */
function ownCell(standing: StandingTable, row: number | undefined, column: number): CellInput {
  if (row === undefined) return keepFormat('');
  const formula = standing.formulas[row]?.[column] ?? '';
  const value = standing.values[row]?.[column] ?? '';
  if (typeof formula !== 'string') return keepFormat(formula);
  return keepFormat(formula === value ? textContent(formula) : formula);
}

function keepFormat(content: CellInput['content']): CellInput {
  return { content, format: null };
}

/** Writes the merged body into the table, adding or removing rows at its end first. Queues only; the caller syncs. */
export function writeBody(
  table: Excel.Table,
  oldRowCount: number,
  rows: readonly (readonly CellInput[])[],
): void {
  const width = rows[0]?.length ?? 0;
  const added = rows.length - oldRowCount;
  const blankRow = Array<string>(width).fill('');
  if (added > 0) table.rows.add(undefined, Array<string[]>(added).fill(blankRow));
  const header = table.getHeaderRowRange().untrack();
  const body = header
    .getOffsetRange(1, 0)
    .untrack()
    .getResizedRange(rows.length - 1, 0)
    .untrack();
  if (added < 0) {
    header
      .getOffsetRange(rows.length + 1, 0)
      .untrack()
      .getResizedRange(-added - 1, 0)
      .untrack()
      .delete(Excel.DeleteShiftDirection.up);
  }
  writeCells(body, rows);
}
