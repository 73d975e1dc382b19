/** A new Excel table on a worksheet of its own. */
import type { DrawnCell } from '../../shared/sheet/drawing.ts';
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

/** All of a table but what stands in its rows. */
type TableToLayOut = Omit<DrawnTable, 'rows'> & { readonly rows: { readonly length: number } };

/** A table as it was laid out. `body` is as high as its rows, and one row high where it has none. */
export interface LaidOutTable {
  readonly worksheet: Excel.Worksheet;
  readonly body: Excel.Range;
}

/**
 * Lays the table out on a new worksheet, as high as its rows are many and with its look, but for their content: of large
 * tables that takes many requests. `taken` are the names of the worksheets there are; the new one's is added to them.
 */
export function layOutTable(workbook: Excel.Workbook, table: TableToLayOut, taken: string[]): LaidOutTable {
  const worksheet = addWorksheet(workbook, table.worksheet, taken);
  const row = headerRowOf(table);
  const { body } = layOutCells(worksheet, table, { row, column: 0 });
  if (table.captions !== undefined) writeCaptions(worksheet, table.captions);
  highlightRows(body, table.highlights ?? []);
  const { namingColumns = 0, printedColumns } = table;
  freeze(worksheet, row + 1, namingColumns);
  // Whole columns: rows that come later are printed too.
  const printed =
    printedColumns === undefined
      ? null
      : worksheet.getRangeByIndexes(0, 0, 1, printedColumns).untrack().getEntireColumn().untrack();
  layOutPage(worksheet, printed, 0, { headerRows: row + 1, namingColumns });
  return { worksheet, body };
}

/** The row in which a table's header is laid out, counted from 0. */
export function headerRowOf({ captions }: Pick<DrawnTable, 'captions'>): number {
  return captions === undefined ? 0 : 1;
}

function writeCaptions(worksheet: Excel.Worksheet, captions: readonly DrawnCell[]): void {
  const range = worksheet.getRangeByIndexes(0, 0, 1, captions.length).untrack();
  writeCells(range, [captions.map(cellInput)]);
  applyStyle(range, 'caption');
}

function freeze(worksheet: Excel.Worksheet, rows: number, columns: number): void {
  if (columns === 0) worksheet.freezePanes.freezeRows(rows);
  else worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns).untrack());
}

/** A new worksheet; its name is added to those that are `taken`. */
export function addWorksheet(workbook: Excel.Workbook, wanted: string, taken: string[]): Excel.Worksheet {
  const name = freeWorksheetName(wanted, taken);
  taken.push(name);
  return workbook.worksheets.add(name);
}

/** The cells of a table that has been laid out. */
export interface LaidOutCells {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly body: Excel.Range;
}

/** Lays the table out with its header in this cell. Columns and the header's row get the sizes they need. */
export function layOutCells(
  worksheet: Excel.Worksheet,
  table: TableToLayOut,
  { row, column }: { readonly row: number; readonly column: number },
): LaidOutCells {
  const [height, width] = [Math.max(table.rows.length, 1), table.columns.length];
  const range = worksheet.getRangeByIndexes(row, column, height + 1, width).untrack();
  const body = worksheet.getRangeByIndexes(row + 1, column, height, width).untrack();
  applyBodyFont(range);
  range.format.wrapText = table.singleLine !== true;
  for (const at of table.wrappedColumns ?? []) body.getColumn(at).untrack().format.wrapText = true;
  range.format.verticalAlignment = 'Center';
  writeCells(range.getRow(0).untrack(), [headerInputs(table.columns)]);
  const added = worksheet.tables.add(range, true);
  added.name = table.name;
  added.style = TABLE_STYLE;
  for (const at of table.centeredColumns ?? []) applyStyle(range.getColumn(at).untrack(), 'centered');
  for (const at of table.leftColumns ?? []) applyStyle(range.getColumn(at).untrack(), 'left');
  applyStyle(range.getRow(0).untrack(), 'header');
  table.columnWidths.forEach((characters, at) => {
    range.getColumn(at).untrack().format.columnWidth = columnPoints(characters);
  });
  return { table: added, range, body };
}

/** Header cells are text, also where they look like numbers: indicators are headed by their codes. */
function headerInputs(columns: readonly string[]): CellInput[] {
  return columns.map((label) => ({ content: textContent(label), format: '@' }));
}
