/**
 * Inserting and deleting cells, rows and columns, with everything that stands on them: formulas, tables, names, merges,
 * validations, conditional formats, filters, sizes, print areas, charts, comments, links. Limit: references inside the
 * formulas of validations and conditional formats are not rewritten.
 */
import { MAX_COLUMNS, MAX_ROWS } from './area.ts';
import type { Area } from './area.ts';
import { filterRows, recolumnFilters } from './auto-filter.ts';
import type { AutoFilter } from './auto-filter.ts';
import { followShift } from './cells.ts';
import { moveChart } from './chart.ts';
import { moveWithCells } from './comment.ts';
import { ExcelError } from './excel-error.ts';
import { shiftFormula } from './formula/rewrite-formula.ts';
import { insertion, involvement, isWholeLines, shiftArea, shiftLine } from './shift.ts';
import type { Shift } from './shift.ts';
import { bodyArea, headerArea, totalsArea } from './table.ts';
import type { Table } from './table.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** Whether all of an area goes in a deletion. */
const isRemoved = (shift: Shift, area: Area | null): boolean =>
  area !== null && shiftArea(shift, area) === null;

/** A deletion may take a whole table or rows of its body and totals, never the header row alone. */
const losesHeader = (shift: Shift, table: Table): boolean =>
  isRemoved(shift, headerArea(table)) && !isRemoved(shift, table.area);

/** Whether a deletion leaves a table, then over `area`, no body row. */
const isBare = (shift: Shift, table: Table, area: Area): boolean => {
  const headers = table.showHeaders ? 1 : 0;
  const totals = table.showTotals && !isRemoved(shift, totalsArea(table)) ? 1 : 0;
  return area.rows === headers + totals;
};

/** Puts the one body row back that Excel leaves every table. */
const bodyRowBack = (table: Table, area: Area): Shift =>
  insertion({ ...area, row: area.row + (table.showHeaders ? 1 : 0), rows: 1 }, 'row');

/** Whether a shift would move only a part of a table. */
const tears = (shift: Shift, area: Area): boolean => involvement(shift, area) === 'some';

/** Throws before anything moved, so that a refused edit leaves the sheet as it was. */
function requirePossible(sheet: Worksheet, shift: Shift): void {
  const returning = sheet.tables.flatMap((table) => {
    const area = shiftArea(shift, table.area);
    return area !== null && isBare(shift, table, area) ? [bodyRowBack(table, area)] : [];
  });
  const isTorn = (table: Table) => {
    const area = shiftArea(shift, table.area);
    return tears(shift, table.area) || (area !== null && returning.some((back) => tears(back, area)));
  };
  if (sheet.tables.some((table) => isTorn(table) || losesHeader(shift, table))) {
    throw new ExcelError('InsertDeleteConflict', 'The operation would shift only a part of a table.');
  }
  const used = sheet.grid.usedArea(true);
  if (used === null || shift.count < 0) return;
  const [end, limit] =
    shift.axis === 'row' ? [used.row + used.rows, MAX_ROWS] : [used.column + used.columns, MAX_COLUMNS];
  if (end > shift.at && end + shift.count > limit) throw new ExcelError('NonBlankCellOffSheet');
}

function moveCells(sheet: Worksheet, shift: Shift): void {
  const line = (index: number) => shiftLine(shift, index);
  const isAffected = (cross: number) => cross >= shift.from && cross <= shift.to;
  const whole = isWholeLines(shift);
  if (shift.axis === 'row') {
    const to = (row: number, column: number) => {
      const place = isAffected(column) ? line(row) : row;
      return place === null ? null : { row: place, column };
    };
    sheet.grid.relocate(to, whole ? { rows: line } : {});
  } else {
    const to = (row: number, column: number) => {
      const place = isAffected(row) ? line(column) : column;
      return place === null ? null : { row, column: place };
    };
    sheet.grid.relocate(to, whole ? { columns: line } : {});
  }
  if (whole) moveSizes(sheet, shift);
}

function moveSizes(sheet: Worksheet, shift: Shift): void {
  const moved = <T>(entries: Iterable<[number, T]>): [number, T][] =>
    [...entries].flatMap(([index, value]): [number, T][] => {
      const place = shiftLine(shift, index);
      return place === null ? [] : [[place, value]];
    });
  const marks = (set: Set<number>) =>
    new Set(moved([...set].map((index) => [index, true])).map(([index]) => index));
  if (shift.axis === 'row') {
    sheet.rowHeights = new Map(moved(sheet.rowHeights));
    sheet.hiddenRows = marks(sheet.hiddenRows);
  } else {
    sheet.columnWidths = new Map(moved(sheet.columnWidths));
    sheet.hiddenColumns = marks(sheet.hiddenColumns);
  }
}

function moveRules(sheet: Worksheet, shift: Shift): void {
  const moved = <T extends { readonly area: Area }>(entries: readonly T[]): T[] =>
    entries.flatMap((entry) => {
      const area = shiftArea(shift, entry.area);
      return area === null ? [] : [{ ...entry, area }];
    });
  sheet.validations = moved(sheet.validations);
  sheet.conditionalFormats = moved(sheet.conditionalFormats);
  sheet.hyperlinks = moved(sheet.hyperlinks);
  sheet.comments = moveWithCells(sheet.comments, shift);
  sheet.notes = moveWithCells(sheet.notes, shift);
  sheet.merges = sheet.merges.flatMap((merge) => shiftArea(shift, merge) ?? []);
  const layout = sheet.pageLayout;
  for (const key of ['printArea', 'printTitleRows', 'printTitleColumns'] as const) {
    const area = layout[key];
    if (area !== null) layout[key] = shiftArea(shift, area);
  }
}

/** Which column of a table each of its columns was before a shift of columns, `null` for an inserted one. */
function columnsBefore(shift: Shift, before: Area, now: Area): (number | null)[] {
  const from = Array<number | null>(now.columns).fill(null);
  for (let index = 0; index < before.columns; index++) {
    const place = shiftLine(shift, before.column + index);
    if (place !== null) from[place - now.column] = index;
  }
  return from;
}

/** Answers the tables that lost filtered columns. */
function moveTables(workbook: Workbook, sheet: Worksheet, shift: Shift): Table[] {
  return sheet.tables.filter((table) => {
    const area = shiftArea(shift, table.area);
    if (area === null) {
      workbook.removeTable(sheet, table);
      return false;
    }
    if (isRemoved(shift, totalsArea(table))) table.showTotals = false;
    const filtered = table.filters.size;
    if (area.columns === table.area.columns) table.area = area;
    else sheet.reshapeTable(table, area, columnsBefore(shift, table.area, area));
    return table.filters.size < filtered;
  });
}

/** Answers the sheet's filter when it lost filtered columns. */
function moveFilter(sheet: Worksheet, shift: Shift): AutoFilter | null {
  const filter = sheet.autoFilter;
  if (filter === null) return null;
  const area = shiftArea(shift, filter.area);
  if (area === null) {
    sheet.autoFilter = null;
    return null;
  }
  const filtered = filter.columns.size;
  if (area.columns !== filter.area.columns)
    recolumnFilters(filter.columns, columnsBefore(shift, filter.area, area));
  filter.area = area;
  return filter.columns.size < filtered ? filter : null;
}

function moveCharts(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  for (const chart of sheet.charts) moveChart(chart, shift);
  workbook.followSources(followShift(sheet, shift));
}

function shiftOnce(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  workbook.calculation.rewrite((formula, home) =>
    shiftFormula(formula, home?.sheet.name ?? null, sheet.name, shift),
  );
  moveCells(sheet, shift);
  moveRules(sheet, shift);
  const tables = moveTables(workbook, sheet, shift);
  const filter = moveFilter(sheet, shift);
  moveCharts(workbook, sheet, shift);
  // Filters go by what cells show, which is known once everything is in its place.
  for (const table of tables) filterRows(sheet, bodyArea(table), table.filters, workbook.locale);
  if (filter === null) return;
  const body = { ...filter.area, row: filter.area.row + 1, rows: filter.area.rows - 1 };
  filterRows(sheet, body, filter.columns, workbook.locale);
}

/**
 * Answers what was shifted, in order: a table whose body rows are all deleted gets one empty row back.
 * Throws `InsertDeleteConflict` when a table would be torn or lose its header row alone, `NonBlankCellOffSheet` when data
 * would fall off the sheet.
 */
export function shiftCells(workbook: Workbook, sheet: Worksheet, shift: Shift): Shift[] {
  requirePossible(sheet, shift);
  const bare = sheet.tables.filter((table) => {
    const area = shiftArea(shift, table.area);
    return area !== null && isBare(shift, table, area);
  });
  shiftOnce(workbook, sheet, shift);
  const returned = bare.map((table) => {
    const back = bodyRowBack(table, table.area);
    const { rows } = table.area;
    shiftOnce(workbook, sheet, back);
    sheet.reshapeTable(table, { ...table.area, rows: rows + 1 });
    return back;
  });
  return [shift, ...returned];
}
