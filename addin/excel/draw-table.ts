/** A new Excel table on a worksheet of its own. */
import type { DrawnTable } from '../../shared/sheet/drawn-table.ts';
import { layOutPage } from './page-layout.ts';
import { applyBodyFont, applyStyle, columnPoints } from './styles.ts';
import { freeWorksheetName } from '../../shared/sheet/worksheet-names.ts';
import { cellInput, textContent, writeCells, type CellInput } from './write-cells.ts';

const TABLE_STYLE = 'TableStyleMedium2';

/**
 * Adds the table on a new worksheet: the range is filled first and then made a table. `taken` are the names of the
 * worksheets there are; the new worksheet's name is added to them.
 */
export function addTable(workbook: Excel.Workbook, table: DrawnTable, taken: string[]): Excel.Worksheet {
  const name = freeWorksheetName(table.worksheet, taken);
  taken.push(name);
  const worksheet = workbook.worksheets.add(name);
  const rows = [headerInputs(table.columns), ...table.rows.map((row) => row.map(cellInput))];
  const range = worksheet.getRangeByIndexes(0, 0, rows.length, table.columns.length).untrack();
  applyBodyFont(range);
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Center';
  writeCells(range, rows);
  const added = worksheet.tables.add(range, true);
  added.name = table.name;
  added.style = TABLE_STYLE;
  for (const column of table.centeredColumns ?? []) applyStyle(range.getColumn(column).untrack(), 'centered');
  for (const column of table.leftColumns ?? []) applyStyle(range.getColumn(column).untrack(), 'left');
  applyStyle(range.getRow(0).untrack(), 'header');
  table.columnWidths.forEach((characters, column) => {
    range.getColumn(column).untrack().format.columnWidth = columnPoints(characters);
  });
  worksheet.freezePanes.freezeRows(1);
  layOutPage(worksheet, range, 0);
  return worksheet;
}

/** Header cells are text, also where they look like numbers: indicators are headed by their codes. */
function headerInputs(columns: readonly string[]): CellInput[] {
  return columns.map((label) => ({ content: textContent(label), format: '@' }));
}
