/** Writing, clearing and sorting cells. */
import { cellBy, oneOf, placeBy, sheetBy, tableBy } from './dice.ts';
import type { Dice } from './dice.ts';
import { onSheet, touchesHeader } from './edit.ts';
import type { Act } from './edit.ts';
import { circularCells, formulaText } from './naive-values.ts';
import { bodyOf, cellAt, cellsOf, isFormula } from './naive-workbook.ts';
import type { AreaReference, Book, Cell, Formula, Place, Reference, Sheet } from './naive-workbook.ts';

export function write(
  sheet: Sheet,
  place: Place,
  contents: readonly (readonly (number | string)[])[],
): Act | null {
  if (touchesHeader(sheet, place)) return null;
  for (const [index, cell] of cellsOf(sheet, place).entries()) cell.content = contents.flat()[index] ?? null;
  const range = onSheet(sheet, place);
  return (context) => {
    range(context).values = contents.map((row) => [...row]);
  };
}

export const numbersFor = (place: Place, dice: Dice): number[][] =>
  Array.from({ length: place.rows }, () => Array.from({ length: place.columns }, () => dice(100)));

const areaBy = (book: Book, dice: Dice, place: Place): AreaReference => ({
  kind: 'area',
  sheet: sheetBy(book, dice),
  place,
  isSpan: place.rows * place.columns > 1,
  fixed: 'nothing',
});

/** A formula and the cell it is for. */
function formulaBy(book: Book, dice: Dice): { formula: Formula; sheet: Sheet; place: Place } | null {
  const here = { sheet: sheetBy(book, dice), place: cellBy(dice) };
  const to = (call: Formula['call'], ...references: Reference[]) => ({
    ...here,
    formula: { call, references },
  });
  const table = tableBy(book, dice);
  const name = oneOf(dice, book.names);
  switch (dice(6)) {
    case 0:
      return to(null, areaBy(book, dice, cellBy(dice)));
    case 1:
      return to('SUM', areaBy(book, dice, placeBy(dice)), areaBy(book, dice, cellBy(dice)));
    case 2:
      return to('COUNTA', areaBy(book, dice, placeBy(dice)));
    case 3:
      return name === null ? null : to('SUM', { kind: 'name', name });
    case 4: {
      if (table === null) return null;
      const first = dice(table.columns.length);
      const last = first + dice(table.columns.length - first);
      const [start, end] = [table.columns[first], table.columns[last]];
      return start === undefined || end === undefined
        ? null
        : to('SUM', { kind: 'columns', table, ends: [start, end] });
    }
    default: {
      const column = table === null ? null : oneOf(dice, table.columns);
      if (table === null || column === null) return null;
      const body = bodyOf(table.place);
      const place = {
        row: body.row + dice(body.rows),
        column: body.column + dice(body.columns),
        rows: 1,
        columns: 1,
      };
      return {
        formula: { call: null, references: [{ kind: 'this row', table, column }] },
        sheet: table.sheet,
        place,
      };
    }
  }
}

export function writeFormula(book: Book, dice: Dice): Act | null {
  const made = formulaBy(book, dice);
  if (made === null || touchesHeader(made.sheet, made.place)) return null;
  const { formula, sheet, place } = made;
  const cell = cellAt(sheet, place.row, place.column);
  const before = cell.content;
  cell.content = formula;
  if (circularCells(book).length > 0) {
    cell.content = before;
    return null;
  }
  const text = formulaText(book, formula, { sheet, row: place.row, column: place.column });
  const range = onSheet(sheet, place);
  return (context) => {
    range(context).formulas = [[text]];
  };
}

export function sort(book: Book, dice: Dice): Act | null {
  const sheet = sheetBy(book, dice);
  const place = { ...placeBy(dice), rows: 2 + dice(5) };
  const rows = Array.from({ length: place.rows }, (_, row) =>
    cellsOf(sheet, { ...place, row: place.row + row, rows: 1 }).map((cell) => cell.content),
  );
  const isSortable = rows.every((contents) => contents.every((content) => !isFormula(content)));
  const isPlain = rows.every(([key]) => typeof key !== 'string' || /^x\d+$/.test(key));
  if (!isSortable || !isPlain || touchesHeader(sheet, place)) return null;
  const ascending = dice(2) === 0;
  const rank = (content: Cell['content']) => (content === null ? 2 : typeof content === 'string' ? 1 : 0);
  rows.sort(([a = null], [b = null]) => {
    if (a === null || b === null) return rank(a) - rank(b);
    const order = rank(a) - rank(b) || (a < b ? -1 : Number(a > b));
    return ascending ? order : -order;
  });
  for (const [index, cell] of cellsOf(sheet, place).entries()) cell.content = rows.flat()[index] ?? null;
  const range = onSheet(sheet, place);
  return (context) => range(context).sort.apply([{ key: 0, ascending }]);
}

export function clear(book: Book, dice: Dice): Act | null {
  const [sheet, place] = [sheetBy(book, dice), placeBy(dice)];
  if (touchesHeader(sheet, place)) return null;
  for (const cell of cellsOf(sheet, place)) cell.content = null;
  const range = onSheet(sheet, place);
  return (context) => range(context).clear('Contents');
}
