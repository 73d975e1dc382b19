/**
 * A copy of a table of ours in the worksheet in front: of a worksheet that somebody copied, or of two that were added at
 * once on two computers. Nothing is read from it and nothing is written into it, which whoever looks at it has to be told.
 */
import type { CopyInFront } from '../flows/ports.ts';

/** Queues only. */
export function findFront({ worksheets }: Excel.Workbook): Excel.Worksheet {
  const front = worksheets.getActiveWorksheet();
  front.load({ name: true });
  front.tables.load({ name: true });
  return front;
}

/** `ours` by their names, each with its worksheet; `null` where the worksheet in front holds no copy, or a table of ours beside it. */
export function copyInFront(front: Excel.Worksheet, ours: ReadonlyMap<string, string>): CopyInFront | null {
  const names = front.tables.items.map(({ name }) => name);
  if (names.some((name) => ours.has(name))) return null;
  // Excel gives a copy the name of its table with a number behind it.
  const original = names
    .map((name) => ours.get(name.replace(/_?\d+$/, '')))
    .find((found) => found !== undefined);
  return original === undefined ? null : { worksheet: front.name, original };
}
