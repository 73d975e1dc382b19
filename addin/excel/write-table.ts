/** The rows of a table that stands: as many as there are to be, in the columns that are written. */
import { columnRuns } from '../../shared/sheet/column-runs.ts';
import type { MergedTable } from './merge-table.ts';
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
 */
export async function writeTable(
  context: Excel.RequestContext,
  room: RequestRoom,
  { name, merged, rowCount, width, filters }: TableToWrite,
): Promise<void> {
  const table = context.workbook.tables.getItem(name);
  const isResized = merged.rowCount !== rowCount;
  for (const slice of rowSlices(merged.rowCount, merged.rowAt)) {
    await room.take(slice.bytes);
    if (slice.start === 0) {
      takeOffFilters(table, filters);
      if (isResized)
        await growTable(context, table, { by: Math.max(merged.rowCount - rowCount, 0) + 1, width });
    }
    requireRows(table, slice.start + slice.rows.length);
    writeSlice(table, merged.columns, slice);
  }
  if (merged.rowCount === 0) return;
  if (isResized) cutTable(table, merged.rowCount);
  applyFilters(table, filters);
}

/** Queues only: a block for each run of columns that stand side by side. */
function writeSlice(table: Excel.Table, columns: readonly number[], { start, rows }: RowSlice): void {
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
