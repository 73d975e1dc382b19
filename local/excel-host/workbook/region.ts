/** Where data lies: the block around a cell, and the edge that Ctrl and an arrow key go to. */
import { areaBetween, intersect, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from './area.ts';
import type { Area } from './area.ts';
import type { CellPlace } from './cells-as-areas.ts';
import type { Worksheet } from './worksheet.ts';

function holdsData(sheet: Worksheet, area: Area): boolean {
  for (const [, , cell] of sheet.grid.cellsIn(area)) {
    if (cell.value !== '' || cell.formula !== null) return true;
  }
  return false;
}

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
      const onSheet = intersect(side, WHOLE_SHEET);
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
export function edgeFrom(sheet: Worksheet, from: CellPlace, direction: Direction): CellPlace {
  const [down, right] = STEPS[direction];
  const onSheet = ({ row, column }: CellPlace) =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  const filled = (place: CellPlace) => onSheet(place) && !sheet.grid.isBlank(place.row, place.column);
  const next = ({ row, column }: CellPlace) => ({ row: row + down, column: column + right });
  let place = from;
  if (filled(place) && filled(next(place))) {
    while (filled(next(place))) place = next(place);
    return place;
  }
  const used = sheet.grid.usedArea(true);
  const end = {
    row: down === 0 ? from.row : down > 0 ? MAX_ROWS - 1 : 0,
    column: right === 0 ? from.column : right > 0 ? MAX_COLUMNS - 1 : 0,
  };
  // Beyond what is in use nothing is filled: the rest of the way need not be walked.
  const steps =
    used === null ? 0 : used.row + used.rows + used.column + used.columns + from.row + from.column;
  for (let step = 0; step < steps && onSheet(next(place)); step++) {
    place = next(place);
    if (filled(place)) return place;
  }
  return end;
}
