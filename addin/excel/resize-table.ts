/** Rows are added to a table, or taken from it, at its end; a totals row stays below. */

/** In cells: blank rows that are added take little, but not nothing, of a request. */
const MOST_CELLS = 500_000;

/**
 * Gives the table as many rows. Queues only, where rows are few; where they are many, part by part. A table without rows
 * cannot exist in Excel, so it keeps those it has when none are wanted.
 */
export async function resizeTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  { from, to, width }: { readonly from: number; readonly to: number; readonly width: number },
): Promise<void> {
  if (to === 0) return;
  if (to < from) removeRowsBehind(table, to);
  const blankRow = Array<string>(width).fill('');
  const most = Math.max(1, Math.floor(MOST_CELLS / width));
  for (let added = from; added < to; added += most) {
    if (added > from) await context.sync();
    table.rows.add(undefined, Array<string[]>(Math.min(most, to - added)).fill(blankRow));
  }
}

function removeRowsBehind(table: Excel.Table, kept: number): void {
  table
    .getDataBodyRange()
    .untrack()
    .getResizedRange(-kept, 0)
    .untrack()
    .getOffsetRange(kept, 0)
    .untrack()
    .delete(Excel.DeleteShiftDirection.up);
}
