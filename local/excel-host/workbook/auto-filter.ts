/** Filters over a header row and the rows below it. As in Excel, a filter hides rows; who takes it off shows them all. */
import type { JsonObject } from '../protocol/json.ts';
import type { Area } from './area.ts';
import { displayText } from './display-text.ts';
import { passing } from './filter-criteria.ts';
import type { FilteredCell } from './filter-criteria.ts';
import { shiftLine } from './shift.ts';
import type { Shift } from './shift.ts';
import type { Locale } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** The criteria by column, counted from the first of the filtered area. */
export type ColumnFilters = Map<number, JsonObject>;

/** The filter of a worksheet; tables have their own. */
export interface AutoFilter {
  /** Header row and rows. */
  area: Area;
  readonly columns: ColumnFilters;
}

/** Shows the rows of `body` that pass every column's filter and hides the others. Throws `InvalidArgument`. */
export function filterRows(sheet: Worksheet, body: Area, columns: ColumnFilters, locale: Locale): void {
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const cellAt = (row: number, column: number): FilteredCell => {
    const value = sheet.valueAt(row, column);
    const format = sheet.grid.formatAt(row, column);
    return { value, format, text: displayText(value, format.numberFormat, locale) };
  };
  const columnsPassing = [...columns].map(([offset, criteria]) =>
    passing(
      criteria,
      rows.map((row) => cellAt(row, body.column + offset)),
    ),
  );
  for (const [index, row] of rows.entries()) {
    if (columnsPassing.every((passed) => passed[index])) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

/** Has the criteria stay with their columns when cells were shifted. Answers whether some were lost with theirs. */
export function shiftFilters(columns: ColumnFilters, shift: Shift, before: Area, after: Area): boolean {
  if (shift.axis === 'row') return false;
  const { size } = columns;
  const moved = [...columns].flatMap(([offset, criteria]) => {
    const column = shiftLine(shift, before.column + offset);
    return column === null ? [] : [[column - after.column, criteria] as const];
  });
  columns.clear();
  for (const [offset, criteria] of moved) columns.set(offset, criteria);
  return columns.size < size;
}
