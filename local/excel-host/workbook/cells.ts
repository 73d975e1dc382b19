/** Cells an object of the workbook refers to, from whatever sheet it stands on. Plain data. */
import { formatAbsoluteReference } from './address.ts';
import type { Area } from './area.ts';
import { shiftArea } from './shift.ts';
import type { Shift } from './shift.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** By the sheet's id, so that a renamed sheet is still meant. */
export interface Cells {
  readonly sheet: string;
  readonly area: Area;
}

/** What a change of the workbook makes of cells referred to: `null` when they are gone. */
export type FollowCells = (cells: Cells) => Cells | null;

/** After cells of a sheet were inserted or deleted. */
export const followShift =
  (sheet: Worksheet, shift: Shift): FollowCells =>
  (cells) => {
    if (cells.sheet !== sheet.id) return cells;
    const area = shiftArea(shift, cells.area);
    return area === null ? null : { ...cells, area };
  };

/** After a table was given other rows: what shows all of its rows, with or without the header, goes on showing all of them. */
export const followRows =
  (sheet: Worksheet, before: Area, now: Area): FollowCells =>
  (cells) => {
    const { row, rows, column, columns } = cells.area;
    const isInside = column >= before.column && column + columns <= before.column + before.columns;
    const end = before.row + before.rows;
    const isWhole = (row === before.row || row === before.row - 1) && row + rows === end;
    if (cells.sheet !== sheet.id || !isInside || !isWhole) return cells;
    return { ...cells, area: { ...cells.area, rows: now.row + now.rows - row } };
  };

/** After a sheet was deleted. */
export const withoutSheet =
  (sheet: Worksheet): FollowCells =>
  (cells) =>
    cells.sheet === sheet.id ? null : cells;

/** `Data!$B$2:$B$5`, or `#REF!` for cells that are gone. */
export function formatCells(workbook: Workbook, cells: Cells | null): string {
  const sheet = cells === null ? null : workbook.findSheet(cells.sheet);
  return cells === null || sheet === null ? '#REF!' : formatAbsoluteReference(sheet.name, cells.area);
}
