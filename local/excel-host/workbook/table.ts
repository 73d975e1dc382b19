/** An Excel table: an area of a worksheet with a name, a header row and a style. */
import type { Area } from './area.ts';
import type { ColumnFilters } from './auto-filter.ts';
import type { SortOrder } from './sort-lines.ts';

export interface Table {
  readonly id: string;
  name: string;
  /** Header row, body and totals row. */
  area: Area;
  /** The columns' names, as the header row has them where it shows. Structured references go by them. */
  columns: readonly string[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  readonly filters: ColumnFilters;
  /** What it was last sorted by, `null` for nothing. */
  sort: SortOrder | null;
}

/** A table as Excel makes it, with a header row over `area`. */
export const newTable = (id: string, name: string, area: Area): Table => ({
  id,
  name,
  area,
  columns: [],
  showHeaders: true,
  showTotals: false,
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  filters: new Map(),
  sort: null,
});

/** The header row, `null` when it is hidden. */
export const headerArea = (table: Table): Area | null =>
  table.showHeaders ? { ...table.area, rows: 1 } : null;

/** The totals row, `null` when there is none. */
export const totalsArea = (table: Table): Area | null =>
  table.showTotals ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } : null;

/** The rows between header and totals: at least one, as in Excel. */
export function bodyArea(table: Table): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rows: Math.max(1, table.area.rows - above - below) };
}
