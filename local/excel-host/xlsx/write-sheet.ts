/** One worksheet into an exceljs workbook. */
import type {
  CellValue as FileValue,
  Style,
  TableColumnProperties,
  Workbook as FileWorkbook,
  Worksheet as FileSheet,
} from 'exceljs';
import { columnLetters, formatArea } from '../workbook/address.ts';
import { WHOLE_SHEET } from '../workbook/area.ts';
import { DEFAULT_FORMAT } from '../workbook/cell-format.ts';
import type { CellFormat } from '../workbook/cell-format.ts';
import type { Loss, LossKind } from '../workbook/loss.ts';
import { isBuiltInStyle } from '../workbook/table-style.ts';
import { bodyArea, headerArea, totalsArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { styleOf } from './cell-style.ts';
import { writeConditionalFormats } from './conditional-format.ts';
import { toFile } from './file-formula.ts';
import { toFileText } from './file-text.ts';
import { headerFooter } from './header-footer.ts';
import { writeNotes } from './notes.ts';
import { hasPaper, pageSetup } from './page-setup.ts';
import { writeProtection } from './protection.ts';
import { charactersOf } from './sheet-size.ts';

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A whole-sheet format is written on this many columns: files have no place for it. */
const FORMATTED_COLUMNS = 256;

function addSheet(file: FileWorkbook, sheet: Worksheet): FileSheet {
  const { rows, columns } = sheet.frozen;
  const view = { showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings };
  const added = file.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility],
    views: [
      rows + columns > 0
        ? {
            ...view,
            state: 'frozen',
            xSplit: columns,
            ySplit: rows,
            topLeftCell: `${columnLetters(columns)}${rows + 1}`,
          }
        : { ...view, state: 'normal' },
    ],
    pageSetup: pageSetup(sheet.pageLayout),
    headerFooter: headerFooter(sheet.pageLayout.headersFooters),
  });
  if (sheet.tabColor !== '') added.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1)}` };
  return added;
}

/** Real Excel tables. Their cells are written afterwards, with all other cells. */
function addTables(target: FileSheet, sheet: Worksheet): void {
  for (const table of sheet.tables) {
    const { row, column, columns } = table.area;
    const names = Array.from({ length: columns }, (_, index) =>
      String(sheet.valueAt(row, column + index) || `Column${index + 1}`),
    );
    target.addTable({
      name: table.name,
      ref: `${columnLetters(column)}${row + 1}`,
      headerRow: headerArea(table) !== null,
      totalsRow: table.showTotals,
      style: {
        // exceljs's type forgets that other styles than its list exist.
        ...(isTheme(table.style) && { theme: table.style }),
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
      },
      columns: names.map((name, index) => ({
        name,
        filterButton: table.showFilterButton,
        ...totalsOf(sheet, table, index),
      })),
      rows: Array.from({ length: bodyArea(table).rows }, () => names.map(() => null)),
    });
  }
}

/** What a file's table says of a column's totals, beside the cell itself. */
function totalsOf(sheet: Worksheet, table: Table, index: number): Partial<TableColumnProperties> {
  const totals = totalsArea(table);
  if (totals === null) return {};
  const [row, column] = [totals.row, totals.column + index];
  const formula = sheet.grid.get(row, column)?.formula ?? null;
  const label = String(sheet.valueAt(row, column));
  return formula === null
    ? { totalsRowLabel: label }
    : { totalsRowLabel: '', totalsRowFunction: 'custom', totalsRowFormula: formula.slice(1) };
}

type Theme = NonNullable<Parameters<FileSheet['addTable']>[0]['style']>['theme'];

const isTheme = (style: string): style is NonNullable<Theme> => isBuiltInStyle(style);

function contentOf(sheet: Worksheet, row: number, column: number, formula: string | null): FileValue {
  const held = sheet.valueAt(row, column);
  const value = typeof held === 'string' ? toFileText(held) : held;
  if (formula === null) return value === '' ? null : value;
  return { formula: toFile(formula), result: value };
}

function writeCells(target: FileSheet, sheet: Worksheet): void {
  const styles = new Map<CellFormat, Partial<Style>>();
  const styled = (format: CellFormat): Partial<Style> => {
    const style = styles.get(format) ?? styleOf(format);
    styles.set(format, style);
    return style;
  };
  const { columns, sheet: whole } = sheet.grid.layers;
  const width = whole === DEFAULT_FORMAT ? 0 : FORMATTED_COLUMNS;
  for (let column = 0; column < width; column++) target.getColumn(column + 1).style = styled(whole);
  for (const [column, format] of columns) target.getColumn(column + 1).style = styled(format);
  for (const [column, points] of sheet.columnWidths)
    target.getColumn(column + 1).width = charactersOf(points);
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  for (const [row, points] of sheet.rowHeights) target.getRow(row + 1).height = points;
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  for (const [row, column, cell] of sheet.grid.cellsIn(WHOLE_SHEET)) {
    const written = target.getCell(row + 1, column + 1);
    const content = contentOf(sheet, row, column, cell.formula);
    if (content !== null) written.value = content;
    if (cell.format !== DEFAULT_FORMAT || whole !== DEFAULT_FORMAT) written.style = styled(cell.format);
  }
  for (const merge of sheet.merges) target.mergeCells(formatArea(merge));
}

/** Adds the sheet to the file and answers what could not be carried. */
export async function writeSheet(file: FileWorkbook, sheet: Worksheet): Promise<Loss[]> {
  const target = addSheet(file, sheet);
  addTables(target, sheet);
  writeCells(target, sheet);
  const lost = [...writeConditionalFormats(target, sheet), ...writeNotes(target, sheet)];
  const lose = (kind: LossKind, what: string) => lost.push({ kind, sheet: sheet.name, what });
  if (sheet.autoFilter !== null) target.autoFilter = formatArea(sheet.autoFilter.area);
  await writeProtection(target, sheet);
  const { rows, sheet: whole } = sheet.grid.layers;
  if (rows.size > 0) lose('formatOfRows', String(rows.size));
  if (whole !== DEFAULT_FORMAT) lose('formatOfSheet', columnLetters(FORMATTED_COLUMNS - 1));
  if (!hasPaper(sheet.pageLayout.paperSize)) lose('paperSize', String(sheet.pageLayout.paperSize));
  for (const table of sheet.tables.filter((one) => !isTheme(one.style)))
    lose('tableStyle', `${table.style} (${table.name})`);
  return lost;
}
