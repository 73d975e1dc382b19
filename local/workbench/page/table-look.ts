/** How a table style colours its cells. Two of Excel's looks stand for all: light, and medium in the theme's blue. */
import { contains, cellArea } from '../../excel-host/workbook/area.ts';
import type { Table } from '../../excel-host/workbook/table.ts';
import { bodyArea, headerArea, totalsArea } from '../../excel-host/workbook/table.ts';

export interface TableLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  /** Of the line below. */
  readonly line: string | null;
}

const MEDIUM = { header: '#4472C4', headerText: '#FFFFFF', band: '#D9E2F3', line: '#8EA9DB' };
const LIGHT = { header: null, headerText: null, band: '#EDEDED', line: '#BFBFBF' };

/** What the table's style gives the cell; the cell's own format goes over it. */
export function tableLook(table: Table, row: number, column: number): TableLook {
  const colors = table.style.startsWith('TableStyleLight') ? LIGHT : MEDIUM;
  const cell = cellArea(row, column);
  const header = headerArea(table);
  if (header !== null && contains(header, cell)) {
    return { fill: colors.header, color: colors.headerText, bold: true, line: colors.line };
  }
  const totals = totalsArea(table);
  const bold =
    (totals !== null && contains(totals, cell)) ||
    (table.highlightFirstColumn && column === table.area.column);
  const body = bodyArea(table);
  const banded = table.showBandedRows && (row - body.row) % 2 === 0;
  return { fill: banded ? colors.band : null, color: null, bold, line: colors.line };
}
