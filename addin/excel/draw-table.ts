/** A new Excel table on a worksheet of its own. */
import type { DrawnTable } from '../../shared/sheet/drawn-table.ts';
import { highlightRows } from './highlight-rows.ts';
import { layOutPage } from './page-layout.ts';
import { applyBodyFont, applyStyle, columnPoints } from './styles.ts';
import { freeWorksheetName } from '../../shared/sheet/worksheet-names.ts';
import { cellInput, textContent, writeCells, type CellInput } from './write-cells.ts';

const TABLE_STYLE = 'TableStyleMedium2';

/** Adds the table with its rows on a new worksheet. `taken` as in `layOutTable`. */
export function addTable(workbook: Excel.Workbook, table: DrawnTable, taken: string[]): Excel.Worksheet {
  const { worksheet, body } = layOutTable(workbook, table, taken);
  if (table.rows.length > 0)
    writeCells(
      body,
      table.rows.map((row) => row.map(cellInput)),
    );
  if (table.locked === true) worksheet.protection.protect();
  return worksheet;
}

/** A table as it was laid out. `body` is as high as its rows, and one row high where it has none. */
export interface LaidOutTable {
  readonly worksheet: Excel.Worksheet;
  readonly body: Excel.Range;
}

/**
 * Lays the table out on a new worksheet, as high as its rows are many and with its look, but for their content: of large
 * tables that takes many requests. `taken` are the names of the worksheets there are; the new one's is added to them.
 */
export function layOutTable(
  workbook: Excel.Workbook,
  table: Omit<DrawnTable, 'rows'> & { readonly rows: { readonly length: number } },
  taken: string[],
): LaidOutTable {
  const name = freeWorksheetName(table.worksheet, taken);
  taken.push(name);
  const worksheet = workbook.worksheets.add(name);
  const [height, width] = [Math.max(table.rows.length, 1), table.columns.length];
  const range = worksheet.getRangeByIndexes(0, 0, height + 1, width).untrack();
  const body = worksheet.getRangeByIndexes(1, 0, height, width).untrack();
  applyBodyFont(range);
  range.format.wrapText = table.singleLine !== true;
  range.format.verticalAlignment = 'Center';
  writeCells(range.getRow(0).untrack(), [headerInputs(table.columns)]);
  const added = worksheet.tables.add(range, true);
  added.name = table.name;
  added.style = TABLE_STYLE;
  for (const column of table.centeredColumns ?? []) applyStyle(range.getColumn(column).untrack(), 'centered');
  for (const column of table.leftColumns ?? []) applyStyle(range.getColumn(column).untrack(), 'left');
  applyStyle(range.getRow(0).untrack(), 'header');
  table.columnWidths.forEach((characters, column) => {
    range.getColumn(column).untrack().format.columnWidth = columnPoints(characters);
  });
  highlightRows(body, table.highlights ?? []);
  worksheet.freezePanes.freezeRows(1);
  const printed = worksheet.getRangeByIndexes(0, 0, height + 1, table.printedColumns ?? width).untrack();
  layOutPage(worksheet, printed, 0);
  return { worksheet, body };
}

/** Header cells are text, also where they look like numbers: indicators are headed by their codes. */
function headerInputs(columns: readonly string[]): CellInput[] {
  return columns.map((label) => ({ content: textContent(label), format: '@' }));
}
