/** Filters over a header row and the rows below it. As in Excel, a filter hides rows; who takes it off shows them all. */
import type { JsonObject } from '../protocol/json.ts';
import type { Area } from './area.ts';
import { displayText } from './display-text.ts';
import { passing } from './filter-criteria.ts';
import type { FilteredCell } from './filter-criteria.ts';
import { bodyArea } from './table.ts';
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

/** The rows below a filter's header. */
export const filterBody = ({ area }: Pick<AutoFilter, 'area'>): Area => ({
  ...area,
  row: area.row + 1,
  rows: area.rows - 1,
});

/** The rows of a sheet that a filter with criteria may hide. */
export const filteredBodies = ({ autoFilter, tables }: Worksheet): Area[] => [
  ...(autoFilter !== null && autoFilter.columns.size > 0 ? [filterBody(autoFilter)] : []),
  ...tables.filter(({ filters }) => filters.size > 0).map(bodyArea),
];

/** Has the criteria stay with their columns: `from` says which each of the columns now was, `null` for a new one. */
export function recolumnFilters(columns: ColumnFilters, from: readonly (number | null)[]): void {
  const moved = from.flatMap((was, now) => {
    const criteria = was === null ? undefined : columns.get(was);
    return criteria === undefined ? [] : [[now, criteria] as const];
  });
  columns.clear();
  for (const [column, criteria] of moved) columns.set(column, criteria);
}
