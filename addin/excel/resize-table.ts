/** Rows are added to a table, or taken from it, at its end; a totals row stays below. */

/** In cells: blank rows that are added take little, but not nothing, of a request. */
const MOST_CELLS = 500_000;

/**
 * Gives the table as many rows. Queues only, where rows are few; where they are many, part by part. A table without rows
 * cannot exist in Excel, so it keeps those it has when none are wanted.
 *
 * `from` was read a moment ago, and another refresh may have given the table its rows since. So one row more than is needed
 * is added, and whatever is behind the last one wanted is taken away: there is always something to take away, which Excel
 * insists on, and of two refreshes at once the second leaves no blank rows.
 */
export async function resizeTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  { from, to, width }: { readonly from: number; readonly to: number; readonly width: number },
): Promise<void> {
  if (to === 0 || to === from) return;
  const needed = Math.max(to - from, 0) + 1;
  const blankRow = Array<string>(width).fill('');
  const most = Math.max(1, Math.floor(MOST_CELLS / width));
  for (let added = 0; added < needed; added += most) {
    if (added > 0) await context.sync();
    table.rows.add(undefined, Array<string[]>(Math.min(most, needed - added)).fill(blankRow));
  }
  removeRowsBehind(table, to);
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
