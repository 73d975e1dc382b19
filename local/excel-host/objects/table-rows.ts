/** `Excel.TableRowCollection` and its rows. */
import { isJsonArray } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import type { Area } from '../workbook/area.ts';
import { followRows } from '../workbook/cells.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { deletion, insertion } from '../workbook/shift.ts';
import { bodyArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { HostObject, isMissing, rowsOf } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { requireUnprotected } from './permission.ts';
import { eachCell, valueProperties } from './range-values.ts';
import { readBoolean, readInteger, readJson } from './read-argument.ts';
import type { Session } from './session.ts';
import { shiftHeldCells } from './shift-cells.ts';

function tableRow(session: Session, sheet: Worksheet, table: Table, index: number): HostObject {
  const here = (): Area => {
    const body = bodyArea(table);
    if (index < 0 || index >= body.rows) throw new ExcelError('ItemNotFound');
    return { ...body, row: body.row + index, rows: 1 };
  };
  return new HostObject('TableRow', {
    get: { Index: () => index, Values: () => eachCell(here(), (row, column) => sheet.valueAt(row, column)) },
    set: { Values: (value) => valueProperties(session, sheet, here).set['Values']?.(value) },
    call: {
      GetRange: () => session.objects.range(sheet, here()),
      Delete: () => removeRows(session, sheet, table, index, 1),
    },
  });
}

function removeRows(session: Session, sheet: Worksheet, table: Table, index: number, count: number): void {
  requireUnprotected(sheet);
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > body.rows) throw new ExcelError('InvalidArgument');
  if (table.filters.size > 0) throw new ExcelError('InsertDeleteConflict', 'The table has a filter applied.');
  const area = { ...body, row: body.row + index, rows: count };
  if (count === body.rows) {
    // The last body row is emptied, not removed.
    sheet.clearContents({ ...area, rows: 1 });
    if (count === 1) return;
    removeRows(session, sheet, table, 1, count - 1);
    return;
  }
  const shift = deletion(area, 'row');
  shiftHeldCells(session, sheet, shift);
  const change = { changeType: 'RowDeleted', shiftDirection: 'ShiftCellUp' } as const;
  noteChange(session, sheet, area, { ...change, tables: [{ table, area }] });
}

/** Deletes rows that need not lie together, from the last to the first, so that none moves before its turn. */
function removeEach(session: Session, sheet: Worksheet, table: Table, rows: Json): void {
  if (!isJsonArray(rows)) throw new ExcelError('InvalidArgument');
  const indexes = rows.map((row) => readInteger(row));
  const { rows: count } = bodyArea(table);
  const valid =
    indexes.every((index) => index >= 0 && index < count) && new Set(indexes).size === indexes.length;
  if (!valid) throw new ExcelError('InvalidArgument');
  for (const index of indexes.toSorted((a, b) => b - a)) removeRows(session, sheet, table, index, 1);
}

function addRows(
  session: Session,
  sheet: Worksheet,
  table: Table,
  index: Argument,
  values: Argument,
): HostObject {
  requireUnprotected(sheet);
  const body = bodyArea(table);
  const given = readInteger(index, -1);
  const at = given === -1 ? body.rows : given;
  const rows = isMissing(values) ? 1 : (rowsOf(readJson(values))?.length ?? 1);
  if (at < 0 || at > body.rows || rows < 1) throw new ExcelError('InvalidArgument');
  const area = { ...body, row: body.row + at, rows };
  const shift = insertion(area, 'row');
  const before = table.area;
  shiftHeldCells(session, sheet, shift);
  // Cells inserted right at the edge of a table do not join it by themselves.
  sheet.reshapeTable(table, { ...before, rows: before.rows + rows });
  session.workbook.followSources(followRows(sheet, body, bodyArea(table)));
  const change = { changeType: 'RowInserted', shiftDirection: 'ShiftCellDown' } as const;
  noteChange(session, sheet, area, { ...change, tables: [{ table, area }] });
  if (!isMissing(values)) valueProperties(session, sheet, () => area).set['Values']?.(readJson(values));
  return tableRow(session, sheet, table, at);
}

/** The body rows of one table. */
export function tableRows(session: Session, sheet: Worksheet, table: Table): HostObject {
  return new HostObject('TableRowCollection', {
    items: () =>
      Array.from({ length: bodyArea(table).rows }, (_, index) => tableRow(session, sheet, table, index)),
    find: (key) => tableRow(session, sheet, table, readInteger(key)),
    call: {
      Add: (index, values, alwaysInsert) => {
        if (!readBoolean(alwaysInsert, true))
          throw notImplemented('TableRowCollection.add over the cells below');
        return addRows(session, sheet, table, index, values);
      },
      DeleteRows: (rows) => removeEach(session, sheet, table, readJson(rows)),
      DeleteRowsAt: (index, count) =>
        removeRows(session, sheet, table, readInteger(index), readInteger(count, 1)),
    },
  });
}
