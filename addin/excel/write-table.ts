/** The rows of a table that stands: as many as there are to be, in the columns that are written. */
import { columnRuns } from '../../shared/sheet/column-runs.ts';
import type { MergedCells, MergedTable } from './merge-table.ts';
import type { RequestRoom } from './request-room.ts';
import { cutTable, growTable, requireRows } from './resize-table.ts';
import { rowSlices, type RowSlice } from './row-slices.ts';
import { applyFilters, takeOffFilters, type ColumnFilter } from './table-filters.ts';
import { writeMovedCells } from './write-cells.ts';

export interface TableToWrite {
  readonly name: string;
  readonly merged: MergedTable;
  /** How many rows it has, and how many columns. */
  readonly rowCount: number;
  readonly width: number;
  readonly filters: readonly ColumnFilter[];
}

/**
 * Writes in one request or in as many as the rows take; the last one waits for the caller's sync. A table without rows
 * cannot exist in Excel, so it keeps those it has when none are wanted.
 *
 * Whatever request is the last to arrive, the council's own cells stand in a row with their key: they are written in one
 * request with it, and where they do not fit into one, copied below the table's rows before any of those is written over.
 * Of rows with one key a refresh takes what the council noted, so that the next one completes what this one began.
 */
export async function writeTable(
  context: Excel.RequestContext,
  room: RequestRoom,
  { name, merged, rowCount, width, filters }: TableToWrite,
): Promise<void> {
  const table = context.workbook.tables.getItem(name);
  const copied = isDivided(merged, room.mostBytes) ? merged.moved : null;
  const copies = copied === null ? 0 : merged.rowCount;
  const isResized = copies > 0 || merged.rowCount !== rowCount;
  let isBegun = false;
  const write = async ({ columns, rowAt }: MergedCells, first: number) => {
    for (const { bytes, start, rows } of rowSlices(merged.rowCount, rowAt, room.mostBytes)) {
      await room.take(bytes);
      if (!isBegun) takeOffFilters(table, filters);
      const by = Math.max(merged.rowCount - rowCount, 0) + copies + 1;
      if (!isBegun && isResized) await growTable(context, table, { by, width });
      isBegun = true;
      requireRows(table, first + start + rows.length);
      writeRows(table, columns, { start: first + start, rows });
    }
  };
  if (copied !== null) await write(copied, rowCount);
  await write(merged, 0);
  if (merged.rowCount === 0) return;
  if (isResized) cutTable(table, merged.rowCount);
  applyFilters(table, filters);
}

/** Whether the rows take more than one request. */
function isDivided({ rowCount, rowAt }: MergedTable, mostBytes: number): boolean {
  const [first] = rowSlices(rowCount, rowAt, mostBytes);
  return first !== undefined && first.rows.length < rowCount;
}

/** Queues only: a block for each run of columns that stand side by side. */
function writeRows(
  table: Excel.Table,
  columns: readonly number[],
  { start, rows }: Pick<RowSlice, 'start' | 'rows'>,
): void {
  // A column and its place among those that are written differ by the same number while they run side by side.
  const order = columns.map((_, at) => at).toSorted((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
  const runs = columnRuns(order.map((at, position) => (columns[at] ?? 0) - position));
  for (const { value, start: first, length } of runs) {
    const range = table
      .getDataBodyRange()
      .untrack()
      .getCell(start, value + first)
      .untrack()
      .getResizedRange(rows.length - 1, length - 1)
      .untrack();
    const run = order.slice(first, first + length);
    writeMovedCells(
      range,
      rows.map((row) => run.flatMap((at) => row[at] ?? [])),
    );
  }
}
