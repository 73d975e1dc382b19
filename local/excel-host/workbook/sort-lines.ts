/**
 * Sorting the rows of an area, or its columns. A formula goes along as if it were copied: its relative references point as
 * far away as before. As in Excel, comments, notes and links go along, hidden lines stay where they are, and neither sizes
 * nor rules on cells move.
 */
import { areaBetween, contains, intersect, overlaps } from './area.ts';
import type { Area } from './area.ts';
import type { CellValue } from './cell-grid.ts';
import type { CellPlace } from './cells-as-areas.ts';
import { ExcelError } from './excel-error.ts';
import { putCell, takeCell } from './moved-cell.ts';
import { compareValues } from './value-order.ts';
import type { Worksheet } from './worksheet.ts';

export type SortAxis = 'row' | 'column';

export interface SortField {
  /** The column (the row, when columns are sorted), counted from the area's first. */
  readonly key: number;
  readonly ascending: boolean;
  /** Of these cells the colour decides, not the value: those that have it go first, or last when descending. */
  readonly color: { readonly of: 'fillColor' | 'fontColor'; readonly is: string | null } | null;
  /** Text that reads as a number is sorted as one. */
  readonly textAsNumber: boolean;
}

/** What a table was sorted by, in Office.js's words. */
export interface SortOrder {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
}

const placeIn = (axis: SortAxis, line: number, across: number): CellPlace =>
  axis === 'row' ? { row: line, column: across } : { row: across, column: line };

function keyValue(
  sheet: Worksheet,
  place: { row: number; column: number },
  textAsNumber: boolean,
): CellValue {
  const value = sheet.valueAt(place.row, place.column);
  const number =
    textAsNumber && typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? value : number;
}

/** How two lines compare in one respect, by what they held before the sort. */
function comparer(
  sheet: Worksheet,
  axis: SortAxis,
  across: number,
  { ascending, color, textAsNumber }: SortField,
  matchCase: boolean,
): (a: number, b: number) => number {
  if (color !== null) {
    const has = (line: number) => {
      const { row, column } = placeIn(axis, line, across);
      return sheet.grid.formatAt(row, column)[color.of] === color.is;
    };
    return (a, b) => (Number(has(b)) - Number(has(a))) * (ascending ? 1 : -1);
  }
  const value = (line: number) => keyValue(sheet, placeIn(axis, line, across), textAsNumber);
  return (a, b) => compareValues(value(a), value(b), ascending, matchCase);
}

/** Comments, notes and links of single lines go where their line went. */
function moveWords(sheet: Worksheet, part: Area, axis: SortAxis, went: ReadonlyMap<number, number>): void {
  const size = axis === 'row' ? 'rows' : 'columns';
  const placeOf = (area: Area): Area => {
    const line = contains(part, area) && area[size] === 1 ? went.get(area[axis]) : undefined;
    return line === undefined ? area : { ...area, [axis]: line };
  };
  for (const one of [...sheet.comments, ...sheet.notes]) one.area = placeOf(one.area);
  sheet.hyperlinks = sheet.hyperlinks.map((link) => ({ ...link, area: placeOf(link.area) }));
}

const numbers = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** Sorts the lines of an area. Throws `InvalidArgument` for a key outside it, `InvalidOperation` for merged cells. */
export function sortLines(
  sheet: Worksheet,
  area: Area,
  axis: SortAxis,
  { fields, matchCase }: SortOrder,
): void {
  const [start, size] = axis === 'row' ? [area.column, area.columns] : [area.row, area.rows];
  if (fields.length === 0 || fields.some(({ key }) => key < 0 || key >= size)) {
    throw new ExcelError(
      'InvalidArgument',
      'The key of a sort is counted from the first column or row of the range.',
    );
  }
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new ExcelError('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
  }
  const used = sheet.grid.usedArea(false);
  // Blank lines before the first one in use go to the end too; those behind the last one are there already.
  const part =
    used === null
      ? null
      : intersect(area, areaBetween(0, 0, used.row + used.rows - 1, used.column + used.columns - 1));
  if (part === null) return;
  const hidden = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const all = axis === 'row' ? numbers(part.row, part.rows) : numbers(part.column, part.columns);
  const across = axis === 'row' ? numbers(part.column, part.columns) : numbers(part.row, part.rows);
  const lines = all.filter((line) => !hidden.has(line));
  const compare = fields.map((field) => comparer(sheet, axis, start + field.key, field, matchCase));
  const ordered = lines.toSorted((a, b) => {
    for (const one of compare) {
      const order = one(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
  const cells = ordered.map((line) => across.map((cross) => takeCell(sheet, placeIn(axis, line, cross))));
  for (const [index, line] of lines.entries()) {
    for (const [offset, cell] of (cells[index] ?? []).entries()) {
      putCell(sheet, placeIn(axis, line, across[offset] ?? 0), cell);
    }
  }
  moveWords(sheet, part, axis, new Map(ordered.map((line, index) => [line, lines[index] ?? line])));
  sheet.refresh(part);
}
