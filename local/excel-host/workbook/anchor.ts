/**
 * Where an object lies over the cells: from a point in one cell to a point in another, so that it moves and grows with
 * them, as Excel's objects do unless told otherwise. Everything in points.
 */
import { MAX_COLUMNS, MAX_ROWS } from './area.ts';
import type { Area } from './area.ts';
import { distance, lineSize } from './distance.ts';
import { isWholeLines, shiftLine } from './shift.ts';
import type { Shift } from './shift.ts';
import type { Worksheet } from './worksheet.ts';

/** A point of one axis: `offset` points into a row or column. */
interface AnchorPoint {
  readonly line: number;
  readonly offset: number;
}

/** From the first point of each axis to the second. */
export interface Anchor {
  readonly row: readonly [AnchorPoint, AnchorPoint];
  readonly column: readonly [AnchorPoint, AnchorPoint];
}

/** The same as a user measures it, from the sheet's corner on. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Axis = 'row' | 'column';

const LINES = { row: MAX_ROWS, column: MAX_COLUMNS } as const;

/** The point so far from the sheet's edge. Points before the sheet are its edge. */
function pointAt(sheet: Worksheet, axis: Axis, far: number): AnchorPoint {
  let rest = Math.max(0, far);
  for (let line = 0; line < LINES[axis]; line++) {
    const size = lineSize(sheet, axis, line);
    if (rest < size) return { line, offset: rest };
    rest -= size;
  }
  return { line: LINES[axis] - 1, offset: 0 };
}

function far(sheet: Worksheet, axis: Axis, { line, offset }: AnchorPoint): number {
  const before = distance(sheet)[axis === 'row' ? 'rows' : 'columns'](0, line);
  return before + Math.min(offset, lineSize(sheet, axis, line));
}

/** The anchor of a box as the sheet's rows and columns are now. */
export const anchorAt = (sheet: Worksheet, { left, top, width, height }: Box): Anchor => ({
  row: [pointAt(sheet, 'row', top), pointAt(sheet, 'row', top + height)],
  column: [pointAt(sheet, 'column', left), pointAt(sheet, 'column', left + width)],
});

/** Where an anchor lies as the sheet's rows and columns are now. */
export function boxOf(sheet: Worksheet, { row, column }: Anchor): Box {
  const top = far(sheet, 'row', row[0]);
  const left = far(sheet, 'column', column[0]);
  return {
    left,
    top,
    width: far(sheet, 'column', column[1]) - left,
    height: far(sheet, 'row', row[1]) - top,
  };
}

/** The box that covers cells. */
export function boxOver(sheet: Worksheet, area: Area): Box {
  const { rows, columns } = distance(sheet);
  return {
    left: columns(0, area.column),
    top: rows(0, area.row),
    width: columns(area.column, area.columns),
    height: rows(area.row, area.rows),
  };
}

/** The anchor after whole rows or columns came or went; single cells move no objects. */
export function shiftAnchor(shift: Shift, anchor: Anchor): Anchor {
  if (!isWholeLines(shift)) return anchor;
  const moved = ({ line, offset }: AnchorPoint): AnchorPoint => {
    const place = shiftLine(shift, line);
    return place === null ? { line: shift.at, offset: 0 } : { line: place, offset };
  };
  const [from, to] = anchor[shift.axis];
  return { ...anchor, [shift.axis]: [moved(from), moved(to)] };
}
