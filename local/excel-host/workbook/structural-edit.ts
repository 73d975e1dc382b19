/**
 * Inserting and deleting cells, rows and columns, with everything that stands on them: formulas, tables, names, merges,
 * validations, conditional formats, filters, sizes, print areas, charts, comments, links. Limit: references inside
 * validation and conditional-format formulas, and inside names that are more than one reference, are not rewritten.
 */
import { formatAbsoluteReference } from './address.ts';
import { areaBetween, MAX_COLUMNS, MAX_ROWS } from './area.ts';
import type { Area } from './area.ts';
import { followShift } from './cells.ts';
import { moveChart } from './chart.ts';
import { moveWithCells } from './comment.ts';
import { filterRows, shiftFilters } from './auto-filter.ts';
import { referenceOf } from './defined-name.ts';
import { ExcelError } from './excel-error.ts';
import { involvement, isWholeLines, shiftArea, shiftLine } from './shift.ts';
import type { Shift } from './shift.ts';
import { bodyArea } from './table.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** Throws before anything moved, so that a refused edit leaves the sheet as it was. */
function requirePossible(sheet: Worksheet, shift: Shift): void {
  if (sheet.tables.some((table) => involvement(shift, table.area) === 'some')) {
    throw new ExcelError('InsertDeleteConflict', 'The operation would shift only a part of a table.');
  }
  const used = sheet.grid.usedArea(true);
  if (used === null || shift.count < 0) return;
  const [end, limit] =
    shift.axis === 'row' ? [used.row + used.rows, MAX_ROWS] : [used.column + used.columns, MAX_COLUMNS];
  if (end > shift.at && end + shift.count > limit) throw new ExcelError('NonBlankCellOffSheet');
}

/** The part of the sheet in use that a shift of some cells moves; the engine needs to know its end. */
function movedBlock(sheet: Worksheet, shift: Shift): Area | null {
  const used = sheet.grid.usedArea(true);
  if (used === null) return null;
  const first = shift.count > 0 ? shift.at : shift.at - shift.count;
  const last = shift.axis === 'row' ? used.row + used.rows - 1 : used.column + used.columns - 1;
  if (last < first) return null;
  return shift.axis === 'row'
    ? areaBetween(first, shift.from, last, shift.to)
    : areaBetween(shift.from, first, shift.to, last);
}

function removedArea({ axis, at, count, from, to }: Shift): Area | null {
  if (count > 0) return null;
  const last = at - count - 1;
  return axis === 'row' ? areaBetween(at, from, last, to) : areaBetween(from, at, to, last);
}

function moveFormulas(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  if (isWholeLines(shift)) {
    workbook.calculation.shiftLines(sheet.name, shift.axis, shift.at, shift.count);
    return;
  }
  const removed = removedArea(shift);
  if (removed !== null) sheet.clearContents(removed);
  const block = movedBlock(sheet, shift);
  if (block === null) return;
  const [row, column] =
    shift.axis === 'row' ? [block.row + shift.count, block.column] : [block.row, block.column + shift.count];
  workbook.calculation.moveBlock(sheet.name, block, row, column);
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

function moveTables(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(shift, table.area);
    if (area === null) return [];
    const grown = area.columns > table.area.columns;
    const lostFilter = shiftFilters(table.filters, shift, table.area, area);
    // Excel keeps one empty body row when all of them are deleted.
    table.area = { ...area, rows: Math.max(area.rows, table.showHeaders ? 2 : 1) };
    if (grown) sheet.nameColumns(table);
    if (lostFilter) filterRows(sheet, bodyArea(table), table.filters, workbook.locale);
    return [table];
  });
}

function moveFilter(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  const filter = sheet.autoFilter;
  if (filter === null) return;
  const area = shiftArea(shift, filter.area);
  if (area === null) {
    sheet.autoFilter = null;
    return;
  }
  const lost = shiftFilters(filter.columns, shift, filter.area, area);
  filter.area = area;
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  if (lost) filterRows(sheet, body, filter.columns, workbook.locale);
}

function moveNames(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  for (const name of workbook.names) {
    const reference = referenceOf(name);
    if (reference?.sheet.toLowerCase() !== sheet.name.toLowerCase()) continue;
    const area = shiftArea(shift, reference.area);
    name.formula = area === null ? '=#REF!' : `=${formatAbsoluteReference(sheet.name, area)}`;
  }
}

function moveCharts(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  for (const chart of sheet.charts) moveChart(chart, shift);
  workbook.followSources(followShift(sheet, shift));
}

/** Throws `InsertDeleteConflict` when a table would be torn, `NonBlankCellOffSheet` when data would fall off the sheet. */
export function shiftCells(workbook: Workbook, sheet: Worksheet, shift: Shift): void {
  requirePossible(sheet, shift);
  moveFormulas(workbook, sheet, shift);
  moveCells(sheet, shift);
  moveRules(sheet, shift);
  moveTables(workbook, sheet, shift);
  moveFilter(workbook, sheet, shift);
  moveNames(workbook, sheet, shift);
  moveCharts(workbook, sheet, shift);
  workbook.calculation.readFormulas();
}
