/** Single cells as the few rectangles they make up, as a `RangeAreas` shows them. */
import { cellArea } from './area.ts';
import type { Area } from './area.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const sameSpan = (a: Area, b: Area): boolean => a.column === b.column && a.columns === b.columns;

/** Joins cells beside each other, then equal runs below each other; row by row. */
export function cellsAsAreas(cells: readonly CellPlace[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    const joins = last?.row === row && last.column + last.columns === column;
    if (joins) runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push(cellArea(row, column));
  }
  const areas: Area[] = [];
  /** Where the area that ends in the row above lies, by its first column. */
  const open = new Map<number, number>();
  for (const run of runs) {
    const index = open.get(run.column);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above && sameSpan(above, run) && above.row + above.rows === run.row) {
      areas[index] = { ...above, rows: above.rows + 1 };
    } else {
      open.set(run.column, areas.push(run) - 1);
    }
  }
  return areas;
}
