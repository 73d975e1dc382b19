/** `Range.removeDuplicates`: the first of rows alike stays, the rest move up, as Excel compares what cells show. */
import { isJsonArray } from '../protocol/json.ts';
import { intersect, overlaps } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { displayText } from '../workbook/display-text.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { putCell, takeCell } from '../workbook/moved-cell.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { HostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { requireUnlocked } from './permission.ts';
import { readBoolean, readInteger, readJson } from './read-argument.ts';
import type { Session } from './session.ts';

function readColumns(value: Argument, count: number): number[] {
  const columns = readJson(value);
  if (!isJsonArray(columns) || columns.length === 0) throw new ExcelError('InvalidArgument');
  const indexes = columns.map((one) => readInteger(one));
  if (indexes.some((index) => index < 0 || index >= count)) throw new ExcelError('InvalidArgument');
  return indexes;
}

/** The rows of an area that say in some columns what no row before says. */
function firstsOf({ workbook }: Session, sheet: Worksheet, area: Area, columns: readonly number[]): number[] {
  const seen = new Set<string>();
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  return rows.filter((row) => {
    const texts = columns.map((index) => {
      const column = area.column + index;
      const { numberFormat } = sheet.grid.formatAt(row, column);
      return displayText(sheet.valueAt(row, column), numberFormat, workbook.locale).toLowerCase();
    });
    const key = JSON.stringify(texts);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Limit: not within a table, which would have to shrink. Throws `InvalidArgument`, `AccessDenied`. */
export function removeDuplicates(
  session: Session,
  sheet: Worksheet,
  range: Area,
  columns: Argument,
  includesHeader: Argument,
): HostObject {
  const compared = readColumns(columns, range.columns);
  requireUnlocked(sheet, range);
  if (sheet.tables.some((table) => overlaps(table.area, range))) {
    throw notImplemented('Range.removeDuplicates within a table');
  }
  const above = readBoolean(includesHeader, false) ? 1 : 0;
  const used = sheet.grid.usedArea(true);
  const body = { ...range, row: range.row + above, rows: range.rows - above };
  const area =
    used === null ? null : intersect(body, { ...used, column: 0, columns: range.column + range.columns });
  if (area === null) return result(0, 0);
  const kept = firstsOf(session, sheet, area, compared);
  const rows = kept.map((row) =>
    Array.from({ length: area.columns }, (_, index) => takeCell(sheet, { row, column: area.column + index })),
  );
  for (const [index, cells] of rows.entries()) {
    for (const [offset, cell] of cells.entries()) {
      putCell(sheet, { row: area.row + index, column: area.column + offset }, cell);
    }
  }
  sheet.clearContents({ ...area, row: area.row + kept.length, rows: area.rows - kept.length });
  sheet.refresh(area);
  noteChange(session, sheet, area);
  return result(area.rows - kept.length, kept.length);
}

const result = (removed: number, remaining: number): HostObject =>
  new HostObject('RemoveDuplicatesResult', {
    get: { Removed: () => removed, UniqueRemaining: () => remaining },
  });
