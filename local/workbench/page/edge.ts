/** Where filled cells end: for the keys that jump there. */
import {
  areaBetween,
  boundingArea,
  cellArea,
  intersect,
  WHOLE_SHEET,
} from '../../excel-host/workbook/area.ts';
import type { Area } from '../../excel-host/workbook/area.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';
import type { CellPlace } from './next-cell.ts';

/** One step in one direction. */
interface Direction {
  readonly rows: number;
  readonly columns: number;
}

/**
 * From a filled cell with a filled neighbour, the last of the run; else the next filled cell; where there is none, the
 * edge of what is drawn. As Ctrl with an arrow does in Excel.
 */
export function edgeFrom(sheet: Worksheet, from: CellPlace, by: Direction, extent: Area): CellPlace {
  const next = ({ row, column }: CellPlace): CellPlace | null => {
    const place = { row: row + Math.sign(by.rows), column: column + Math.sign(by.columns) };
    return intersect(extent, cellArea(place.row, place.column)) === null ? null : place;
  };
  const isFilled = (place: CellPlace | null) =>
    place !== null && !sheet.grid.isBlank(place.row, place.column);
  const inRun = isFilled(from) && isFilled(next(from));
  let place = from;
  for (let ahead = next(place); ahead !== null; ahead = next(place)) {
    if (inRun && !isFilled(ahead)) break;
    place = ahead;
    if (!inRun && isFilled(place)) break;
  }
  return place;
}

/** The last cell in use, of one row or of the sheet; the first where nothing is. */
export function lastUsed(sheet: Worksheet, row: number | null): CellPlace {
  if (row === null) {
    const used = sheet.grid.usedArea(true);
    return used === null
      ? { row: 0, column: 0 }
      : { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
  }
  let last = 0;
  for (const [, column] of sheet.grid.cellsIn({ ...WHOLE_SHEET, row, rows: 1 })) {
    if (column > last && !sheet.grid.isBlank(row, column)) last = column;
  }
  return { row, column: last };
}

/** The block of cells around a place that blank rows and columns set apart; `null` where it stands alone and blank. */
export function regionAround(sheet: Worksheet, { row, column }: CellPlace): Area | null {
  let region = cellArea(row, column);
  for (;;) {
    const grown = filledIn(sheet, withNeighbours(region), region);
    if (isSame(grown, region)) break;
    region = grown;
  }
  return region.rows * region.columns === 1 && sheet.grid.isBlank(row, column) ? null : region;
}

const isSame = (a: Area, b: Area): boolean => a.rows === b.rows && a.columns === b.columns;

function withNeighbours({ row, column, rows, columns }: Area): Area {
  return areaBetween(Math.max(0, row - 1), Math.max(0, column - 1), row + rows, column + columns);
}

/** The smallest area with every filled cell of `area`, and all of `least`. */
function filledIn(sheet: Worksheet, area: Area, least: Area): Area {
  let filled = least;
  for (const [row, column] of sheet.grid.cellsIn(area)) {
    if (!sheet.grid.isBlank(row, column)) filled = boundingArea(filled, cellArea(row, column));
  }
  return filled;
}
