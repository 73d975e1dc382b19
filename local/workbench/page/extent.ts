import { boundingArea, cellArea, contains } from '../../excel-host/workbook/area.ts';
import type { Area } from '../../excel-host/workbook/area.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';

const MIN = { rows: 40, columns: 16 };
const MARGIN = { rows: 5, columns: 2 };
/** More cells than these are not drawn, and the page says so; nobody goes to them here. */
export const MAX = { rows: 600, columns: 60 };
export const DRAWABLE: Area = { row: 0, column: 0, ...MAX };

/** How much of a sheet is on show: what is used or selected and some room around it, from A1. */
export function extentOf(sheet: Worksheet, selection: Area): Area {
  const shown = usedWithCharts(sheet);
  // A whole column has nothing to show beyond what is used.
  const used = contains(DRAWABLE, selection) ? boundingArea(shown, selection) : shown;
  const room = (length: number, axis: 'rows' | 'columns') =>
    Math.min(MAX[axis], Math.max(MIN[axis], length + MARGIN[axis]));
  return {
    row: 0,
    column: 0,
    rows: room(used.row + used.rows, 'rows'),
    columns: room(used.column + used.columns, 'columns'),
  };
}

function usedWithCharts(sheet: Worksheet): Area {
  const used = sheet.grid.usedArea(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return sheet.charts.reduce(
    (area, { anchor }) => boundingArea(area, cellArea(anchor.row[1].line, anchor.column[1].line)),
    used,
  );
}

/** Whether a sheet has more than is drawn of it. */
export function isCut(sheet: Worksheet): boolean {
  const used = sheet.grid.usedArea(false);
  return used !== null && (used.row + used.rows > MAX.rows || used.column + used.columns > MAX.columns);
}
