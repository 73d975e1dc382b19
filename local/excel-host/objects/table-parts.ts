/** The parts of a table that may be hidden. Each throws `InvalidOperation` for one that is. */
import type { Area } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { headerArea, totalsArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';

function present(area: Area | null): Area {
  if (area === null) throw new ExcelError('InvalidOperation');
  return area;
}

/** The header row. */
export const requireHeader = (table: Table): Area => present(headerArea(table));

/** The totals row. */
export const requireTotals = (table: Table): Area => present(totalsArea(table));
