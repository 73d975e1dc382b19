/** Where data lies: the block around a cell, and the edge that Ctrl and an arrow key go to. */
import { areaBetween, intersect, MAX_COLUMNS, MAX_ROWS } from './area.ts';
import type { Area } from './area.ts';
import type { Worksheet } from './worksheet.ts';

function holdsData(sheet: Worksheet, area: Area): boolean {
  for (const [, , cell] of sheet.grid.cellsIn(area)) {
    if (cell.value !== '' || cell.formula !== null) return true;
  }
  return false;
}

const SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** The block around the first cell of an area, as far as no row and no column beside it, corners included, holds data. */
export function surroundingRegion(sheet: Worksheet, { row, column }: Area): Area {
  let region = areaBetween(row, column, row, column);
  for (;;) {
    const { row: top, column: left } = region;
    const bottom = top + region.rows - 1;
    const right = left + region.columns - 1;
    const sides = {
      above: areaBetween(top - 1, left - 1, top - 1, right + 1),
      below: areaBetween(bottom + 1, left - 1, bottom + 1, right + 1),
      before: areaBetween(top - 1, left - 1, bottom + 1, left - 1),
      after: areaBetween(top - 1, right + 1, bottom + 1, right + 1),
    };
    const grows = (side: Area): 0 | 1 => {
      const onSheet = intersect(side, SHEET);
      return onSheet !== null && holdsData(sheet, onSheet) ? 1 : 0;
    };
    const next = areaBetween(
      top - grows(sides.above),
      left - grows(sides.before),
      bottom + grows(sides.below),
      right + grows(sides.after),
    );
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}

export type Direction = 'Left' | 'Right' | 'Up' | 'Down';

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

/** The cell Ctrl and an arrow key go to: the last filled one in a row of filled ones, else the next filled one, else the sheet's edge. */
export function edgeFrom(
  sheet: Worksheet,
  from: { row: number; column: number },
  direction: Direction,
): { row: number; column: number } {
  const [down, right] = STEPS[direction];
  const used = sheet.grid.usedArea(true);
  const onSheet = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  const filled = (row: number, column: number) => onSheet(row, column) && !sheet.grid.isBlank(row, column);
  const end = {
    row: down === 0 ? from.row : down > 0 ? MAX_ROWS - 1 : 0,
    column: right === 0 ? from.column : right > 0 ? MAX_COLUMNS - 1 : 0,
  };
  if (used === null) return end;
  let { row, column } = from;
  if (filled(row, column) && filled(row + down, column + right)) {
    while (filled(row + down, column + right)) {
      row += down;
      column += right;
    }
    return { row, column };
  }
  const ahead = () =>
    (down > 0 && row < used.row + used.rows) ||
    (right > 0 && column < used.column + used.columns) ||
    (down < 0 && row > 0) ||
    (right < 0 && column > 0);
  while (ahead()) {
    row += down;
    column += right;
    if (filled(row, column)) return { row, column };
  }
  return end;
}
