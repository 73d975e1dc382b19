/**
 * Rows are added to a table, or taken from it, at its end; a totals row stays below.
 *
 * How many it had was read a moment ago, and another refresh may have given it its rows since. So one row more than is
 * needed is added, and whatever is behind the last one wanted is taken away: there is always something to take away, which
 * Excel insists on, and of two refreshes at once the second leaves no blank rows.
 */

/** In cells: blank rows that are added take little, but not nothing, of a request. */
const MOST_CELLS = 500_000;

/** Adds so many blank rows. Queues only, where they are few; where they are many, part by part. */
export async function growTable(
  context: Excel.RequestContext,
  table: Excel.Table,
  { by, width }: { readonly by: number; readonly width: number },
): Promise<void> {
  const blankRow = Array<string>(width).fill('');
  const most = Math.max(1, Math.floor(MOST_CELLS / width));
  for (let added = 0; added < by; added += most) {
    if (added > 0) await context.sync();
    table.rows.add(undefined, Array<string[]>(Math.min(most, by - added)).fill(blankRow));
  }
}

/** Takes away the rows behind so many, of which there must be one. Queues only. */
export function cutTable(table: Excel.Table, kept: number): void {
  table
    .getDataBodyRange()
    .untrack()
    .getResizedRange(-kept, 0)
    .untrack()
    .getOffsetRange(kept, 0)
    .untrack()
    .delete(Excel.DeleteShiftDirection.up);
}

/** Has the request fail here where another refresh left fewer rows: what is written next would stand below the table. Queues only. */
export function requireRows(table: Excel.Table, count: number): void {
  table
    .getDataBodyRange()
    .untrack()
    .getResizedRange(1 - count, 0)
    .untrack();
}
