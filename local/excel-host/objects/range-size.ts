/** Widths, heights and hidden lines of the cells of a range. Points. */
import type { Json } from '../protocol/json.ts';
import type { Area } from '../workbook/area.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Members } from './host-object.ts';
import { requirePermission } from './permission.ts';
import { readBoolean } from './read-argument.ts';
import { noteRowsHidden } from './row-hidden-event.ts';
import type { Session } from './session.ts';

/** The size all lines share, `null` where they differ. */
export function sharedSize(
  sizes: ReadonlyMap<number, number>,
  standard: number,
  from: number,
  count: number,
): number | null {
  const own = [...sizes].filter(([line]) => line >= from && line < from + count).map(([, size]) => size);
  const found = new Set(own.length < count ? [...own, standard] : own);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Gives lines a size. */
export function setSize(sizes: Map<number, number>, from: number, count: number, size: number): void {
  for (let line = from; line < from + count; line++) sizes.set(line, size);
}

function sharedMark(marks: ReadonlySet<number>, from: number, count: number): boolean | null {
  const marked = [...marks].filter((line) => line >= from && line < from + count).length;
  return marked === 0 ? false : marked === count || null;
}

function setMark(marks: Set<number>, from: number, count: number, on: Json): void {
  const hide = readBoolean(on);
  for (let line = from; line < from + count; line++) {
    if (hide) marks.add(line);
    else marks.delete(line);
  }
}

/** `hidden`, `rowHidden`, `columnHidden`. */
export function lineVisibility(
  session: Session,
  sheet: Worksheet,
  here: () => Area,
): Required<Pick<Members, 'get' | 'set'>> {
  const rowHidden = () => sharedMark(sheet.hiddenRows, here().row, here().rows);
  const columnHidden = () => sharedMark(sheet.hiddenColumns, here().column, here().columns);
  return {
    get: {
      RowHidden: rowHidden,
      ColumnHidden: columnHidden,
      Hidden: () =>
        rowHidden() === true || columnHidden() === true ? true : (rowHidden() ?? columnHidden()),
    },
    set: {
      RowHidden: (on) => {
        requirePermission(sheet, 'allowFormatRows');
        noteRowsHidden(session, sheet, () => setMark(sheet.hiddenRows, here().row, here().rows, on));
      },
      ColumnHidden: (on) => {
        requirePermission(sheet, 'allowFormatColumns');
        setMark(sheet.hiddenColumns, here().column, here().columns, on);
      },
    },
  };
}
