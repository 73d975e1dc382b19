import type { Area } from '../../excel-host/workbook/area.ts';

/** Which sides of an area a cell, or what is merged into it, lies on: for drawing a line around the area. */
export function edgesOf(area: Area, cell: Area): string[] {
  const sides = {
    top: cell.row === area.row,
    bottom: cell.row + cell.rows === area.row + area.rows,
    left: cell.column === area.column,
    right: cell.column + cell.columns === area.column + area.columns,
  };
  return Object.entries(sides).flatMap(([side, lies]) => (lies ? [side] : []));
}
