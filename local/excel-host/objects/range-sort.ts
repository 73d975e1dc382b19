/** `Excel.RangeSort`. */
import type { Area } from '../workbook/area.ts';
import { sortLines } from '../workbook/sort-lines.ts';
import type { SortAxis, SortOrder } from '../workbook/sort-lines.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange, noteSorted } from './change-event.ts';
import { HostObject } from './host-object.ts';
import { requirePermission, requireUnlocked } from './permission.ts';
import { readBoolean, readJson, readOneOf } from './read-argument.ts';
import type { Session } from './session.ts';
import { readSortFields } from './sort-order.ts';

/** Sorts and tells those who listen. Throws `AccessDenied` on a protected sheet that does not allow it. */
export function sortArea(
  session: Session,
  sheet: Worksheet,
  area: Area,
  axis: SortAxis,
  order: SortOrder,
): void {
  requirePermission(sheet, 'allowSort');
  requireUnlocked(sheet, area);
  sortLines(sheet, area, axis, order);
  noteChange(session, sheet, area);
  noteSorted(session, sheet, area, axis);
}

/** The area without its header, which is the first row, or the first column when columns are sorted. */
function withoutHeader(area: Area, axis: SortAxis): Area {
  return axis === 'row'
    ? { ...area, row: area.row + 1, rows: area.rows - 1 }
    : { ...area, column: area.column + 1, columns: area.columns - 1 };
}

/** The sorting of one range. */
export function rangeSort(session: Session, sheet: Worksheet, here: () => Area): HostObject {
  return new HostObject('RangeSort', {
    call: {
      Apply: (fields, matchCase, hasHeaders, orientation) => {
        const axis = readOneOf(orientation, ['Rows', 'Columns'], 'Rows') === 'Rows' ? 'row' : 'column';
        const area = readBoolean(hasHeaders, false) ? withoutHeader(here(), axis) : here();
        const order = { fields: readSortFields(readJson(fields)), matchCase: readBoolean(matchCase, false) };
        sortArea(session, sheet, area, axis, order);
      },
    },
  });
}
