/** Moving cells aside for an insertion, or together after a deletion: what happens to places and rectangles. */
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from './area.ts';
import type { Area } from './area.ts';

/** `count` lines inserted before line `at` (negative: removed from `at` on), within `from`–`to` of the other axis. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Inserting cells over `area`, which moves what is there down or right. */
export const insertion = (area: Area, axis: 'row' | 'column'): Shift =>
  axis === 'row'
    ? { axis, at: area.row, count: area.rows, from: area.column, to: area.column + area.columns - 1 }
    : { axis, at: area.column, count: area.columns, from: area.row, to: area.row + area.rows - 1 };

/** Deleting the cells of `area`, which moves what is beyond up or left. */
export const deletion = (area: Area, axis: 'row' | 'column'): Shift => {
  const shift = insertion(area, axis);
  return { ...shift, count: -shift.count };
};

/** Whether entire rows or columns come or go, rather than some of their cells. */
export const isWholeLines = ({ axis, from, to }: Shift): boolean =>
  from === 0 && to === (axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;

/** Where line `line` of the shifted axis goes, `null` when it is removed. */
export function shiftLine({ at, count }: Shift, line: number): number | null {
  if (line < at) return line;
  if (count < 0 && line < at - count) return null;
  return line + count;
}

/** How an area lies to the lines a shift moves: wholly among them, partly, or not at all. */
export function involvement(shift: Shift, area: Area): 'all' | 'some' | 'none' {
  const [first, last, end] =
    shift.axis === 'row'
      ? [area.column, area.column + area.columns - 1, area.row + area.rows - 1]
      : [area.row, area.row + area.rows - 1, area.column + area.columns - 1];
  if (last < shift.from || first > shift.to || end < shift.at) return 'none';
  return first >= shift.from && last <= shift.to ? 'all' : 'some';
}

/**
 * The area after the shift: moved, grown or shrunk; `null` when all of it was removed.
 * An area only partly among the moved lines stays where it is (Excel would split it).
 */
export function shiftArea(shift: Shift, area: Area): Area | null {
  if (involvement(shift, area) !== 'all') return area;
  // Whole columns stay whole when rows come or go, and whole rows when columns do.
  if (shift.axis === 'row' ? isWholeColumns(area) : isWholeRows(area)) return area;
  const [start, size] = shift.axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const { at, count } = shift;
  let newStart = start;
  let newSize = size;
  if (count > 0) {
    if (start >= at) newStart = start + count;
    else newSize = size + count;
  } else {
    const removed = Math.max(0, Math.min(start + size, at - count) - Math.max(start, at));
    newSize = size - removed;
    newStart = start >= at - count ? start + count : Math.min(start, at);
  }
  if (newSize <= 0) return null;
  return shift.axis === 'row'
    ? { ...area, row: newStart, rows: newSize }
    : { ...area, column: newStart, columns: newSize };
}

/** What is laid over areas: those whose cells are still there after the shift, moved with them. */
export const shiftPlaced = <T extends { readonly area: Area }>(list: readonly T[], shift: Shift): T[] =>
  list.flatMap((one) => {
    const area = shiftArea(shift, one.area);
    return area === null ? [] : [{ ...one, area }];
  });
