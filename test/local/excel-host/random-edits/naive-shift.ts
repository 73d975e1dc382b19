/** Inserting and deleting in the naive workbook: cells are moved, and whatever is made of cells is where they went. */
import { COLUMNS, isFormula, newCell, overlap, referencesOf, ROWS } from './naive-workbook.ts';
import type { Book, Cell, Column, Place, Placed, Sheet, Table } from './naive-workbook.ts';

/** Cells of `place` come (`insert`) or go; those below or, across, those to the right make way or close up. */
export interface Shift {
  readonly place: Place;
  readonly across: boolean;
  readonly insert: boolean;
}

type Grid = (Cell | null)[][];

/** Columns for rows: so that moving to the right is moving down. */
const transposed = <T>(grid: readonly (readonly T[])[]): T[][] =>
  (grid[0] ?? []).map((_, column) => grid.flatMap((row) => row.slice(column, column + 1)));

function movedDown(grid: readonly (readonly Cell[])[], { place, insert }: Shift): Cell[][] {
  const columns = transposed(grid).map((cells, column) => {
    if (column < place.column || column >= place.column + place.columns) return cells;
    const blank = Array.from({ length: place.rows }, newCell);
    return insert
      ? [...cells.slice(0, place.row), ...blank, ...cells.slice(place.row, -place.rows)]
      : [...cells.slice(0, place.row), ...cells.slice(place.row + place.rows), ...blank];
  });
  return transposed(columns);
}

const turned = (place: Place): Place => ({
  row: place.column,
  column: place.row,
  rows: place.columns,
  columns: place.rows,
});

function moved(rows: readonly (readonly Cell[])[], shift: Shift): Cell[][] {
  if (!shift.across) return movedDown(rows, shift);
  return transposed(movedDown(transposed(rows), { ...shift, place: turned(shift.place) }));
}

/** The band of the sheet in which cells move, up to its end. */
const bandOf = ({ place, across }: Shift): Place =>
  across ? { ...place, columns: COLUMNS - place.column } : { ...place, rows: ROWS - place.row };

/** Whether only some of the lines of `place` lie in the band, so that it would be torn. */
function isTorn(shift: Shift, place: Place): boolean {
  const band = bandOf(shift);
  if (!overlap(band, place)) return false;
  return shift.across
    ? place.row < band.row || place.row + place.rows > band.row + band.rows
    : place.column < band.column || place.column + place.columns > band.column + band.columns;
}

const covers = (outer: Place, inner: Place): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

const isBare = (place: Place | null): place is Place => place !== null && place.rows === 1;

const rowBelow = (header: Place): Shift => ({
  place: { ...header, row: header.row + 1 },
  across: false,
  insert: true,
});

/** Whether nothing falls off the end of the naive sheet, which is smaller than Excel's. */
export function fits(book: Book, sheet: Sheet, shift: Shift): boolean {
  if (!shift.insert) return true;
  const { place, across } = shift;
  const end: Place = across
    ? { ...place, column: COLUMNS - place.columns }
    : { ...place, row: ROWS - place.rows, rows: place.rows };
  const lost = sheet.rows
    .slice(end.row, end.row + end.rows)
    .flatMap((row) => row.slice(end.column, end.column + end.columns));
  const placed = [...placedOn(book, sheet), ...sheet.tables].flatMap((one) => one.place ?? []);
  return lost.every((cell) => cell.content === null) && !placed.some((one) => overlap(one, end));
}

/** Where a place is after the shift: around the cells that are left of it; unmoved where only a part of it would go. */
function placeAfter(
  before: readonly (readonly Cell[])[],
  now: Grid,
  shift: Shift,
  place: Place,
): Place | null {
  if (isTorn(shift, place)) return place;
  const cells = new Set(
    before
      .slice(place.row, place.row + place.rows)
      .flatMap((row) => row.slice(place.column, place.column + place.columns)),
  );
  const left = now.flatMap((row, index) =>
    row.flatMap((cell, column) => (cell !== null && cells.has(cell) ? [{ row: index, column }] : [])),
  );
  if (left.length === 0) return null;
  const rows = left.map((one) => one.row);
  const columns = left.map((one) => one.column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function placedOn(book: Book, sheet: Sheet): Placed[] {
  const areas = referencesOf(book).filter((reference) => reference.kind === 'area');
  return [...areas, ...book.names].filter((one) => one.sheet === sheet);
}

/** Whether Excel refuses the shift: it would tear a table, or take a header row and leave the table. */
export function isRefused(sheet: Sheet, shift: Shift): boolean {
  const now = moved(sheet.rows, shift);
  const after = (table: Table) =>
    table.place === null ? null : placeAfter(sheet.rows, now, shift, table.place);
  const returning = sheet.tables.map(after).filter(isBare).map(rowBelow);
  return sheet.tables.some((table) => {
    const place = after(table);
    if (table.place === null || place === null) return false;
    const header = { ...table.place, rows: 1 };
    const losesHeader = !shift.insert && covers(shift.place, header);
    return losesHeader || isTorn(shift, table.place) || returning.some((back) => isTorn(back, place));
  });
}

function shiftOnce(book: Book, sheet: Sheet, shift: Shift): void {
  const before = sheet.rows;
  sheet.rows = moved(before, shift);
  for (const one of placedOn(book, sheet)) {
    if (one.place !== null) one.place = placeAfter(before, sheet.rows, shift, one.place);
  }
  for (const table of sheet.tables) {
    if (table.place === null) continue;
    const { column, columns } = table.place;
    const headers = before[table.place.row]?.slice(column, column + columns) ?? [];
    table.place = placeAfter(before, sheet.rows, shift, table.place);
    const names = new Map(headers.map((cell, index) => [cell, table.columns[index]]));
    recolumn(book, table, (cell) => names.get(cell) ?? null);
  }
  sheet.tables = sheet.tables.filter((table) => table.place !== null);
}

/** Does what Excel does with a shift it does not refuse: a table left without a body gets an empty row back. */
export function shiftNaively(book: Book, sheet: Sheet, shift: Shift): void {
  shiftOnce(book, sheet, shift);
  for (const table of sheet.tables.filter(({ place }) => isBare(place))) {
    const { place } = table;
    if (place === null) continue;
    shiftOnce(book, sheet, rowBelow(place));
    table.place = { ...place, rows: 2 };
  }
}

const headerText = ({ content }: Cell, index: number): string =>
  content === null || isFormula(content) ? `Column${index + 1}` : String(content);

/** Gives a table the columns its header cells are of, new ones where they are of none. */
export function recolumn(book: Book, table: Table, columnOf: (header: Cell) => Column | null): void {
  const { place, sheet } = table;
  if (place === null) return;
  const before = table.columns;
  const headers = sheet.rows[place.row]?.slice(place.column, place.column + place.columns) ?? [];
  const taken = new Set<string>();
  table.columns = headers.map((cell, index) => {
    const column = columnOf(cell) ?? { name: '' };
    const wanted = column.name === '' ? headerText(cell, index) : column.name;
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted}${n}`;
    taken.add(name.toLowerCase());
    column.name = name;
    cell.content = name;
    return column;
  });
  for (const reference of referencesOf(book)) {
    if (reference.kind !== 'columns' || reference.table !== table || reference.ends === null) continue;
    const [first, last] = reference.ends.map((column) => before.indexOf(column));
    const left = before.slice(first, (last ?? 0) + 1).filter((column) => table.columns.includes(column));
    const [start, end] = [left[0], left.at(-1)];
    reference.ends = start === undefined || end === undefined ? null : [start, end];
  }
}
