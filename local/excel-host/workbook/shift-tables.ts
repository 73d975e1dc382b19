/** What inserting and deleting cells does to tables and filters, and what it must not do to them. */
import { recolumnFilters } from './auto-filter.ts';
import type { AutoFilter } from './auto-filter.ts';
import type { Area } from './area.ts';
import { ExcelError } from './excel-error.ts';
import { insertion, involvement, shiftArea, shiftLine } from './shift.ts';
import type { Shift } from './shift.ts';
import { headerArea, totalsArea } from './table.ts';
import type { Table } from './table.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** Whether all of an area goes in a deletion. */
const isRemoved = (shift: Shift, area: Area | null): boolean =>
  area !== null && shiftArea(shift, area) === null;

/** A deletion may take a whole table or rows of its body and totals, never the header row alone. */
const losesHeader = (shift: Shift, table: Table): boolean =>
  isRemoved(shift, headerArea(table)) && !isRemoved(shift, table.area);

/** Whether a deletion leaves a table, then over `area`, no body row. */
const isBare = (shift: Shift, table: Table, area: Area): boolean => {
  const headers = table.showHeaders ? 1 : 0;
  const totals = table.showTotals && !isRemoved(shift, totalsArea(table)) ? 1 : 0;
  return area.rows === headers + totals;
};

/** Puts the one body row back that Excel leaves every table. */
export const bodyRowBack = (table: Table, area: Area): Shift =>
  insertion({ ...area, row: area.row + (table.showHeaders ? 1 : 0), rows: 1 }, 'row');

/** Whether a shift would move only a part of a table. */
const tears = (shift: Shift, area: Area): boolean => involvement(shift, area) === 'some';

/** Throws `InsertDeleteConflict` when a table would be torn or lose its header row alone. */
export function requireWholeTables(sheet: Worksheet, shift: Shift): void {
  const returning = sheet.tables.flatMap((table) => {
    const area = shiftArea(shift, table.area);
    return area !== null && isBare(shift, table, area) ? [bodyRowBack(table, area)] : [];
  });
  const isTorn = (table: Table) => {
    const area = shiftArea(shift, table.area);
    return tears(shift, table.area) || (area !== null && returning.some((back) => tears(back, area)));
  };
  if (sheet.tables.some((table) => isTorn(table) || losesHeader(shift, table))) {
    throw new ExcelError('InsertDeleteConflict', 'The operation would shift only a part of a table.');
  }
}

/** The tables that a deletion leaves no body row. */
export const bareTables = (sheet: Worksheet, shift: Shift): Table[] =>
  sheet.tables.filter((table) => {
    const area = shiftArea(shift, table.area);
    return area !== null && isBare(shift, table, area);
  });

/** Which column of a table each of its columns was before a shift of columns, `null` for an inserted one. */
function columnsBefore(shift: Shift, before: Area, now: Area): (number | null)[] {
  const from = Array<number | null>(now.columns).fill(null);
  for (let index = 0; index < before.columns; index++) {
    const place = shiftLine(shift, before.column + index);
    if (place !== null) from[place - now.column] = index;
  }
  return from;
}

/** Answers the tables that lost filtered columns. */
export function moveTables(workbook: Workbook, sheet: Worksheet, shift: Shift): Table[] {
  return sheet.tables.filter((table) => {
    const area = shiftArea(shift, table.area);
    if (area === null) {
      workbook.removeTable(sheet, table);
      return false;
    }
    if (isRemoved(shift, totalsArea(table))) table.showTotals = false;
    const filtered = table.filters.size;
    if (area.columns === table.area.columns) table.area = area;
    else sheet.reshapeTable(table, area, columnsBefore(shift, table.area, area));
    return table.filters.size < filtered;
  });
}

/** Answers the sheet's filter when it lost filtered columns. */
export function moveFilter(sheet: Worksheet, shift: Shift): AutoFilter | null {
  const filter = sheet.autoFilter;
  if (filter === null) return null;
  const area = shiftArea(shift, filter.area);
  if (area === null) {
    sheet.autoFilter = null;
    return null;
  }
  const filtered = filter.columns.size;
  if (area.columns !== filter.area.columns)
    recolumnFilters(filter.columns, columnsBefore(shift, filter.area, area));
  filter.area = area;
  return filter.columns.size < filtered ? filter : null;
}
