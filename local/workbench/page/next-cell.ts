/** Where the keyboard goes from a cell. */
import type { Area } from '../../excel-host/workbook/area.ts';
import { cellArea, overlaps } from '../../excel-host/workbook/area.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const clamp = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));

/** So many rows and columns further, inside the extent; a merged cell is passed in one step, and so is what is hidden. */
export function stepFrom(
  from: CellPlace,
  rows: number,
  columns: number,
  sheet: Worksheet,
  extent: Area,
): CellPlace {
  const merged = mergeAt(sheet, from);
  const row = rows > 0 ? merged.row + merged.rows - 1 : merged.row;
  const column = columns > 0 ? merged.column + merged.columns - 1 : merged.column;
  const to = {
    row: rows === 0 ? from.row : shownFrom(row, rows, extent.rows, sheet.hiddenRows),
    column: columns === 0 ? from.column : shownFrom(column, columns, extent.columns, sheet.hiddenColumns),
  };
  const { row: top, column: left } = mergeAt(sheet, to);
  return { row: top, column: left };
}

/** So many lines from a line, and on to the next that is not hidden; where there is none, nowhere. */
function shownFrom(from: number, step: number, length: number, hidden: ReadonlySet<number>): number {
  for (let at = clamp(from + step, length); at >= 0 && at < length; at += Math.sign(step))
    if (!hidden.has(at)) return at;
  return from;
}

/** The merged area that holds a cell, or the cell itself. */
export function mergeAt(sheet: Worksheet, { row, column }: CellPlace): Area {
  const cell = cellArea(row, column);
  return sheet.merges.find((area) => overlaps(area, cell)) ?? cell;
}

/** Whether protection keeps people from typing here. */
export function isLocked(sheet: Worksheet, { row, column }: CellPlace): boolean {
  return sheet.protection !== null && sheet.grid.formatAt(row, column).locked;
}

function isHidden({ hiddenRows, hiddenColumns }: Worksheet, { row, column }: CellPlace): boolean {
  return hiddenRows.has(row) || hiddenColumns.has(column);
}

/** Where Tab goes: the cell beside, or on a protected sheet the next one that may be filled in, reading order, round. */
export function tabFrom(from: CellPlace, step: 1 | -1, sheet: Worksheet, extent: Area): CellPlace {
  if (sheet.protection === null) return stepFrom(from, 0, step, sheet, extent);
  const count = extent.rows * extent.columns;
  const start = from.row * extent.columns + from.column;
  for (let distance = 1; distance < count; distance++) {
    const index = (start + step * distance + count) % count;
    const place = { row: Math.floor(index / extent.columns), column: index % extent.columns };
    if (!isLocked(sheet, place) && !isHidden(sheet, place)) return place;
  }
  return from;
}
