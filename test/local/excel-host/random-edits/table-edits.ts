/** Making, growing, shrinking, renaming and unmaking tables. */
import { numbersFor } from './cell-edits.ts';
import { COLUMN_NAMES, newName, placeBy, sheetBy, TABLE_NAMES, tableBy, tablesOf } from './dice.ts';
import type { Dice } from './dice.ts';
import { headerOf, ofTable, onSheet, touchesTable } from './edit.ts';
import type { Act, Edit } from './edit.ts';
import { recolumn } from './naive-shift.ts';
import { address, referredCells } from './naive-values.ts';
import { bodyOf, cellAt, cellsOf, COLUMNS, formulasOf, isFormula, ROWS } from './naive-workbook.ts';
import type { AreaReference, Book, Reference, Sheet } from './naive-workbook.ts';
import { shiftBy } from './shift-edits.ts';

export function addTable(book: Book, dice: Dice): Act | null {
  const sheet = sheetBy(book, dice);
  const place = { ...placeBy(dice), rows: 2 + dice(4) };
  if (tablesOf(book).length >= 3 || touchesTable(sheet, place)) return null;
  const columns = Array.from({ length: place.columns }, () => ({ name: newName(book, dice, COLUMN_NAMES) }));
  const name = newName(book, dice, TABLE_NAMES);
  for (const [index, cell] of cellsOf(sheet, headerOf(place)).entries())
    cell.content = columns[index]?.name ?? '';
  sheet.tables.push({ name, sheet, place, columns });
  const [header, range] = [onSheet(sheet, headerOf(place)), onSheet(sheet, place)];
  const names = columns.map((column) => column.name);
  return (context) => {
    header(context).values = [names];
    context.workbook.tables.add(range(context), true).name = name;
  };
}

export function addRow(book: Book, dice: Dice): Edit | null {
  const table = tableBy(book, dice);
  if (table === null) return null;
  const { place, sheet } = table;
  const body = bodyOf(place);
  const index = dice(body.rows + 1);
  const row = { ...body, row: body.row + index, rows: 1 };
  const values = numbersFor(row, dice);
  const found = ofTable(table);
  const at = index === body.rows ? undefined : index;
  return shiftBy(
    book,
    sheet,
    { place: row, across: false, insert: true },
    (context) => void found(context).rows.add(at, values),
    () => {
      table.place = { ...place, rows: place.rows + 1 };
      for (const [column, cell] of cellsOf(sheet, row).entries()) cell.content = values[0]?.[column] ?? null;
    },
  );
}

export function deleteRow(book: Book, dice: Dice): Edit | null {
  const table = tableBy(book, dice);
  if (table === null) return null;
  const body = bodyOf(table.place);
  const index = dice(body.rows);
  const row = { ...body, row: body.row + index, rows: 1 };
  const found = ofTable(table);
  const act: Act = (context) => found(context).rows.getItemAt(index).delete();
  if (body.rows > 1) return shiftBy(book, table.sheet, { place: row, across: false, insert: false }, act);
  for (const cell of cellsOf(table.sheet, row)) cell.content = null;
  return { act };
}

export function resize(book: Book, dice: Dice): Act | null {
  const table = tableBy(book, dice);
  if (table === null) return null;
  const { sheet, place } = table;
  const now = {
    ...place,
    rows: Math.max(2, place.rows + dice(3) - 1),
    columns: Math.max(1, place.columns + dice(3) - 1),
  };
  const headers = cellsOf(sheet, headerOf(now));
  const isOver = now.row + now.rows >= ROWS || now.column + now.columns >= COLUMNS;
  if (isOver || touchesTable(sheet, now, table) || headers.some((cell) => isFormula(cell.content)))
    return null;
  const known = new Map(cellsOf(sheet, headerOf(place)).map((cell, index) => [cell, table.columns[index]]));
  table.place = now;
  recolumn(book, table, (cell) => known.get(cell) ?? null);
  const found = ofTable(table);
  const text = address(now);
  return (context) => found(context).resize(text);
}

export function renameColumn(book: Book, dice: Dice): Act | null {
  const table = tableBy(book, dice);
  if (table === null) return null;
  const index = dice(table.columns.length);
  const name = newName(book, dice, COLUMN_NAMES);
  const header = { ...table.place, column: table.place.column + index, rows: 1, columns: 1 };
  Object.assign(table.columns[index] ?? {}, { name });
  cellAt(table.sheet, header.row, header.column).content = name;
  const [range, found] = [onSheet(table.sheet, header), ofTable(table)];
  if (dice(2) === 0) return (context) => void (found(context).columns.getItemAt(index).name = name);
  return (context) => {
    range(context).values = [[name]];
  };
}

/** What a reference to a table becomes when the table's cells stay and the table goes. */
function asArea(
  book: Book,
  reference: Reference,
  home: { sheet: Sheet; row: number; column: number },
): Reference {
  if (reference.kind !== 'columns' && reference.kind !== 'this row') return reference;
  const { sheet } = reference.table;
  const cells = referredCells(book, reference, home);
  const lost: AreaReference = { kind: 'area', sheet, place: null, isSpan: false, fixed: 'everything' };
  if (typeof cells === 'string') return lost;
  const found = new Set(cells);
  const places = sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) => (found.has(cell) ? [{ row: index, column }] : [])),
  );
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return lost;
  const place = { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
  const fixed = reference.kind === 'columns' ? 'everything' : 'columns';
  return { ...lost, place, isSpan: cells.length > 1, fixed };
}

export function convertTable(book: Book, dice: Dice): Act | null {
  const table = tableBy(book, dice);
  if (table === null) return null;
  for (const { formula, ...home } of formulasOf(book)) {
    formula.references = formula.references.map((reference) =>
      'table' in reference && reference.table === table ? asArea(book, reference, home) : reference,
    );
  }
  table.sheet.tables = table.sheet.tables.filter((one) => one !== table);
  const found = ofTable(table);
  return (context) => void found(context).convertToRange();
}

export function deleteTable(book: Book, dice: Dice): Act | null {
  const table = tableBy(book, dice);
  if (table === null) return null;
  for (const cell of cellsOf(table.sheet, table.place)) cell.content = null;
  table.sheet.tables = table.sheet.tables.filter((one) => one !== table);
  const found = ofTable(table);
  return (context) => found(context).delete();
}
