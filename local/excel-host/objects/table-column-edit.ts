/** Columns added to a table and deleted from it: the cells beside it in the table's own rows make room and close up. */
import type { Area } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { deletion, insertion } from '../workbook/shift.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import type { ChangeType, ShiftDirection } from './change-event.ts';
import { isMissing } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { requireUnprotected } from './permission.ts';
import { valueProperties } from './range-values.ts';
import { readInteger, readJson, readText } from './read-argument.ts';
import type { Session } from './session.ts';
import { shiftHeldCells } from './shift-cells.ts';

const columnArea = (table: Table, index: number): Area => ({
  ...table.area,
  column: table.area.column + index,
  columns: 1,
});

function note(
  session: Session,
  sheet: Worksheet,
  table: Table,
  area: Area,
  changeType: ChangeType,
  shiftDirection: ShiftDirection,
): void {
  noteChange(session, sheet, area, { changeType, shiftDirection, tables: [{ table, area }] });
}

/** Adds a column before the one at `index`, behind the last for `null` and -1; answers its place. Values begin with the header. */
export function addColumn(
  session: Session,
  sheet: Worksheet,
  table: Table,
  [index, values, name]: readonly Argument[],
): number {
  requireUnprotected(sheet);
  const { columns } = table.area;
  const given = readInteger(index, -1);
  const at = given === -1 ? columns : given;
  if (at < 0 || at > columns) throw new ExcelError('InvalidArgument');
  const shift = insertion(columnArea(table, at), 'column');
  const before = table.area;
  shiftHeldCells(session, sheet, shift);
  // Cells inserted right at the edge of a table do not join it by themselves.
  sheet.reshapeTable(table, { ...before, columns: columns + 1 });
  const area = columnArea(table, at);
  note(session, sheet, table, area, 'ColumnInserted', 'ShiftCellRight');
  const write = valueProperties(session, sheet, () => area).set['Values'];
  if (!isMissing(values)) write?.(readJson(values));
  if (!isMissing(name)) {
    valueProperties(session, sheet, () => ({ ...area, rows: 1 })).set['Values']?.(readText(name));
  }
  sheet.nameColumns(table);
  return at;
}

/** Deletes the column at `index`. Throws `InvalidOperation` for the only one. */
export function deleteColumn(session: Session, sheet: Worksheet, table: Table, index: number): void {
  requireUnprotected(sheet);
  if (table.area.columns === 1) {
    throw new ExcelError('InvalidOperation', 'The only column of a table cannot be deleted.');
  }
  const area = columnArea(table, index);
  const shift = deletion(area, 'column');
  shiftHeldCells(session, sheet, shift);
  note(session, sheet, table, area, 'ColumnDeleted', 'ShiftCellLeft');
}
