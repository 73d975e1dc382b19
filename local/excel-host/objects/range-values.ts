/** What the cells of a range hold: values, formulas, texts, number formats. */
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import { formatArea } from '../workbook/address.ts';
import { intersect, isWholeColumns, isWholeRows } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { filteredBodies } from '../workbook/auto-filter.ts';
import { isTextFormat } from '../workbook/cell-format.ts';
import { sharing } from '../workbook/cell-grid.ts';
import type { CellValue, FormatChange } from '../workbook/cell-grid.ts';
import { displayText } from '../workbook/display-text.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { localFormat } from '../workbook/local-format.ts';
import { fromR1C1 } from '../workbook/r1c1.ts';
import { valueType } from '../workbook/value-type.ts';
import type { Locale } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { rowsOf } from './host-object.ts';
import type { Members } from './host-object.ts';
import { requirePermission, requireUnlocked } from './permission.ts';
import type { Session } from './session.ts';
import { writeTyped } from './type-values.ts';

/** Excel on the web reads no more at once. */
const MAX_CELLS = 5_000_000;

const SHAPE_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** One answer a cell, as rows. `null`, as Excel answers, for whole rows or columns. Throws `RangeExceedsLimit`. */
export function eachCell(area: Area, read: (row: number, column: number) => Json): Json {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MAX_CELLS) throw new ExcelError('RangeExceedsLimit');
  const rows: Json[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells: Json[] = [];
    for (let column = area.column; column < area.column + area.columns; column++)
      cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

type InputAt = (row: number, column: number) => CellValue | null;

/** What was written, by cell of the range. One value alone is meant for every cell; `null` leaves a cell as it is. */
function inputGrid(area: Area, input: Json): InputAt {
  const cellInput = (value: Json | undefined): CellValue | null => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'object') throw new ExcelError('InvalidArgument');
    return value;
  };
  const rows = rowsOf(input);
  if (rows === null) {
    if (typeof input === 'object' && input !== null) throw new ExcelError('InvalidArgument', SHAPE_MESSAGE);
    return () => cellInput(input);
  }
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) {
    throw new ExcelError('InvalidArgument', SHAPE_MESSAGE);
  }
  return (row, column) => cellInput(rows[row]?.[column]);
}

function requireBounded(area: Area): void {
  if (isUnbounded(area)) {
    throw new ExcelError('InvalidArgument', `${formatArea(area)} is unbounded: it takes no cell values.`);
  }
}

/** Excel for Windows misplaces a block over rows that a filter hides (OfficeDev/office-js#224); this host does not play it. */
function requireUnfiltered(sheet: Worksheet, area: Area): void {
  if (area.rows * area.columns === 1) return;
  const isHidden = filteredBodies(sheet).some((body) => {
    const { row: first, rows } = intersect(body, area) ?? { row: 0, rows: 0 };
    return Array.from({ length: rows }, (_, at) => first + at).some((row) => sheet.hiddenRows.has(row));
  });
  if (isHidden) throw notImplemented('writing a block of cells over rows that a filter hides');
}

function writeNumberFormats(sheet: Worksheet, area: Area, input: Json): void {
  requirePermission(sheet, 'allowFormatCells');
  const changes = new Map<string, FormatChange>();
  const changeTo = (numberFormat: string): FormatChange => {
    const known = changes.get(numberFormat) ?? sharing((format) => ({ ...format, numberFormat }));
    changes.set(numberFormat, known);
    return known;
  };
  if (typeof input === 'string') {
    sheet.grid.restyle(area, changeTo(input));
    return;
  }
  requireBounded(area);
  const formatAt = inputGrid(area, input);
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const wanted = formatAt(row, column);
      if (wanted === null) continue;
      const cell = sheet.grid.ensure(area.row + row, area.column + column);
      cell.format = changeTo(String(wanted))(cell.format);
    }
  }
}

/** Number formats as an add-in writes them in the user's language, in en-US. */
function enUsFormats(input: Json, locale: Locale): Json {
  if (isJsonArray(input)) return input.map((one) => enUsFormats(one, locale));
  return typeof input === 'string' ? localFormat(input, locale) : input;
}

/** What the sheet is given for something written to one of its cells. */
type ReadInput = (sheet: Worksheet, row: number, column: number, content: CellValue) => CellValue;

const asWritten: ReadInput = (_sheet, _row, _column, content) => content;

/** A cell of text takes what looks like a formula as it is. */
const readR1C1: ReadInput = (sheet, row, column, content) =>
  typeof content === 'string' && content.startsWith('=') && !isTextFormat(sheet.grid.formatAt(row, column))
    ? fromR1C1(content, { row, column })
    : content;

/** The properties of a range that stand for every cell's content. */
export function valueProperties(
  session: Session,
  sheet: Worksheet,
  here: () => Area,
): Required<Pick<Members, 'get' | 'set'>> {
  const values = () => eachCell(here(), (row, column) => sheet.valueAt(row, column));
  const formulas = () => eachCell(here(), (row, column) => sheet.formulaAt(row, column));
  const formats = () => eachCell(here(), (row, column) => sheet.grid.formatAt(row, column).numberFormat);
  const writeWith = (input: Json, writeCells: (area: Area, inputAt: InputAt) => void) => {
    const area = here();
    requireBounded(area);
    // Excel's object values (entities, formatted numbers) are beyond ExcelApi 1.15.
    if (isJsonObject(input)) throw new ExcelError('InvalidArgument');
    const inputAt = inputGrid(area, input);
    requireUnlocked(sheet, area);
    requireUnfiltered(sheet, area);
    writeCells(area, inputAt);
    noteChange(session, sheet, area);
  };
  const write = (input: Json, read: ReadInput = asWritten) =>
    writeWith(input, (area, inputAt) =>
      sheet.write(area, (row, column) => {
        const content = inputAt(row, column);
        return content === null ? null : read(sheet, area.row + row, area.column + column, content);
      }),
    );
  const writeLocal = (input: Json) =>
    writeWith(input, (area, inputAt) => writeTyped(sheet, area, inputAt, session.workbook));
  const writeFormats = (input: Json) => writeNumberFormats(sheet, here(), input);
  const { locale } = session.workbook;
  return {
    get: {
      Values: values,
      Formulas: formulas,
      FormulasLocal: () => eachCell(here(), (row, column) => sheet.formulaLocalAt(row, column, locale)),
      FormulasR1C1: () => eachCell(here(), (row, column) => sheet.formulaR1C1At(row, column)),
      NumberFormat: formats,
      NumberFormatLocal: () =>
        eachCell(here(), (row, column) => localFormat(sheet.grid.formatAt(row, column).numberFormat, locale)),
      Text: () =>
        eachCell(here(), (row, column) =>
          displayText(sheet.valueAt(row, column), sheet.grid.formatAt(row, column).numberFormat, locale),
        ),
      ValueTypes: () => eachCell(here(), (row, column) => valueType(sheet.valueAt(row, column))),
    },
    set: {
      Values: (input) => write(input),
      Formulas: (input) => write(input),
      FormulasLocal: writeLocal,
      FormulasR1C1: (input) => write(input, readR1C1),
      NumberFormat: writeFormats,
      NumberFormatLocal: (input) => writeFormats(enUsFormats(input, locale)),
    },
  };
}
