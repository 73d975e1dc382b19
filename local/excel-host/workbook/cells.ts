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
