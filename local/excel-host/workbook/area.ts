/** A rectangle of cells on one sheet, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** The one-cell area at `row`, `column`. */
export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** Whether every row of the sheet is in the area, i.e. the area is made of whole columns. */
export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;

/** Whether every column of the sheet is in the area, i.e. the area is made of whole rows. */
export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;

/** Whether the area lies on the sheet and holds at least one cell. */
export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows >= 1 &&
  area.columns >= 1 &&
  area.row + area.rows <= MAX_ROWS &&
  area.column + area.columns <= MAX_COLUMNS;

/** The area from one corner to another, the last row and column included. */
export const areaBetween = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({
  row,
  column,
  rows: lastRow - row + 1,
  columns: lastColumn - column + 1,
});

/** The cells both areas hold, or `null` when they are disjoint. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.row + a.rows, b.row + b.rows) - 1;
  const lastColumn = Math.min(a.column + a.columns, b.column + b.columns) - 1;
  return lastRow < row || lastColumn < column ? null : areaBetween(row, column, lastRow, lastColumn);
}

/** Whether the areas share a cell. */
export const overlaps = (a: Area, b: Area): boolean => intersect(a, b) !== null;

/** Whether `outer` holds every cell of `inner`. */
export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** Whether both are the same cells. */
export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const lastRow = Math.max(a.row + a.rows, b.row + b.rows) - 1;
  const lastColumn = Math.max(a.column + a.columns, b.column + b.columns) - 1;
  return areaBetween(Math.min(a.row, b.row), Math.min(a.column, b.column), lastRow, lastColumn);
}

/** The first cell of the smallest area that holds them all. */
export const firstCellOf = (areas: readonly Area[]): Area =>
  cellArea(Math.min(...areas.map((one) => one.row)), Math.min(...areas.map((one) => one.column)));

/** The cells of `area` outside `hole`, as up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
