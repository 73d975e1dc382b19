/** What a worksheet's filter and a table's have in common: an area, criteria by column, and rows they hide. */
import { isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import type { Area } from '../workbook/area.ts';
import { filterBody, filterRows } from '../workbook/auto-filter.ts';
import type { AutoFilter, ColumnFilters } from '../workbook/auto-filter.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { bodyArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { readColor } from './color.ts';
import { requirePermission } from './permission.ts';
import { noteRowsHidden } from './row-hidden-event.ts';
import type { Session } from './session.ts';

export interface FilterArea {
  readonly sheet: Worksheet;
  /** The rows a filter may hide. */
  readonly body: Area;
  readonly columns: ColumnFilters;
}

/** The filter of a table. */
export function tableFilterArea(sheet: Worksheet, table: Table): FilterArea {
  return { sheet, body: bodyArea(table), columns: table.filters };
}

/** The filter of a worksheet. */
export function sheetFilterArea(sheet: Worksheet, filter: AutoFilter): FilterArea {
  return { sheet, body: filterBody(filter), columns: filter.columns };
}

/** Hides and shows the rows anew. */
export function refilter(session: Session, { sheet, body, columns }: FilterArea): void {
  requirePermission(sheet, 'allowAutoFilter');
  noteRowsHidden(session, sheet, () => filterRows(sheet, body, columns, session.workbook.locale));
}

/** One column's criteria; `null` takes them off. Throws `InvalidArgument`, and leaves the filter as it was. */
export function setCriteria(
  session: Session,
  area: FilterArea,
  column: number,
  criteria: JsonObject | null,
): void {
  if (column < 0 || column >= area.body.columns) throw new ExcelError('InvalidArgument');
  const before = area.columns.get(column);
  if (criteria === null) area.columns.delete(column);
  else area.columns.set(column, criteria);
  try {
    refilter(session, area);
  } catch (error) {
    if (before === undefined) area.columns.delete(column);
    else area.columns.set(column, before);
    throw error;
  }
}

/** Takes all criteria off and shows every row. */
export function clearFilters(session: Session, area: FilterArea): void {
  area.columns.clear();
  refilter(session, area);
}

/** Criteria as Office.js words them, their colour as cells have it. */
export function readCriteria(value: Json): JsonObject {
  if (!isJsonObject(value)) throw new ExcelError('InvalidArgument');
  const given = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
  const color = given['color'];
  return color === undefined ? given : { ...given, color: color === '' ? '' : readColor(color) };
}
