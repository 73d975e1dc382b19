/**
 * Inserting and deleting cells, rows and columns, with everything that stands on them: formulas, tables, names, merges,
 * validations, conditional formats, filters, sizes, print areas, page breaks, charts, comments, links.
 */
import { MAX_COLUMNS, MAX_ROWS } from './area.ts';
import { filterBody, filterRows } from './auto-filter.ts';
import { followShift } from './cells.ts';
import { moveChart } from './chart.ts';
import { moveWithCells } from './comment.ts';
import { ExcelError } from './excel-error.ts';
import { shiftFormula } from './formula/rewrite-formula.ts';
import { isWholeLines, shiftArea, shiftLine, shiftPlaced } from './shift.ts';
import type { Shift } from './shift.ts';
import { shiftRules } from './shift-rules.ts';
import { bareTables, bodyRowBack, moveFilter, moveTables, requireWholeTables } from './shift-tables.ts';
import { bodyArea } from './table.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** Throws before anything moved, so that a refused edit leaves the sheet as it was. */
function requirePossible(sheet: Worksheet, shift: Shift): void {
  requireWholeTables(sheet, shift);
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
  if (whole) moveLines(sheet, shift);
}

/** What belongs to lines and not to cells: sizes, what is hidden, and where pages begin. */
function moveLines(sheet: Worksheet, shift: Shift): void {
  const moved = <T>(entries: Iterable<[number, T]>): [number, T][] =>
    [...entries].flatMap(([index, value]): [number, T][] => {
      const place = shiftLine(shift, index);
      return place === null ? [] : [[place, value]];
    });
  const marks = (set: Set<number>) =>
    new Set(moved([...set].map((index) => [index, true])).map(([index]) => index));
  const layout = sheet.pageLayout;
  if (shift.axis === 'row') {
    layout.rowBreaks = breaksAfter(layout.rowBreaks, shift);
    sheet.rowHeights = new Map(moved(sheet.rowHeights));
    sheet.hiddenRows = marks(sheet.hiddenRows);
  } else {
    layout.columnBreaks = breaksAfter(layout.columnBreaks, shift);
    sheet.columnWidths = new Map(moved(sheet.columnWidths));
    sheet.hiddenColumns = marks(sheet.hiddenColumns);
  }
}

const breaksAfter = (breaks: readonly number[], shift: Shift): number[] =>
  breaks.flatMap((line) => shiftLine(shift, line) ?? []);

/** What lies on cells and has no values. */
function moveWhatLiesOnCells(sheet: Worksheet, shift: Shift): void {
  sheet.hyperlinks = shiftPlaced(sheet.hyperlinks, shift);
  sheet.comments = moveWithCells(sheet.comments, shift);
  sheet.notes = moveWithCells(sheet.notes, shift);
  sheet.merges = sheet.merges.flatMap((merge) => shiftArea(shift, merge) ?? []);
  const layout = sheet.pageLayout;
  for (const key of ['printArea', 'printTitleRows', 'printTitleColumns'] as const) {
    const area = layout[key];
    if (area !== null) layout[key] = shiftArea(shift, area);
  }
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
  shiftRules(workbook, sheet, shift);
  moveWhatLiesOnCells(sheet, shift);
  const tables = moveTables(workbook, sheet, shift);
  const filter = moveFilter(sheet, shift);
  moveCharts(workbook, sheet, shift);
  // Filters go by what cells show, which is known once everything is in its place.
  for (const table of tables) filterRows(sheet, bodyArea(table), table.filters, workbook.locale);
  if (filter === null) return;
  filterRows(sheet, filterBody(filter), filter.columns, workbook.locale);
}

/**
 * Answers what was shifted, in order: a table whose body rows are all deleted gets one empty row back.
 * Throws `InsertDeleteConflict` when a table would be torn or lose its header row alone, `NonBlankCellOffSheet` when data
 * would fall off the sheet.
 */
export function shiftCells(workbook: Workbook, sheet: Worksheet, shift: Shift): Shift[] {
  requirePossible(sheet, shift);
  const bare = bareTables(sheet, shift);
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
