/** What the formulas of the naive workbook come to, and how they read. */
import { bodyOf, cellAt, cellsOf, formulasOf, isFormula, isGone } from './naive-workbook.ts';
import type {
  AreaReference,
  Book,
  Cell,
  Formula,
  Name,
  Place,
  Reference,
  Sheet,
  Table,
} from './naive-workbook.ts';

/** Where a formula stands. */
interface Home {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A value, or every error it may be: which of two errors a sum reads as is nobody's promise. */
export type Value = null | number | string | ReadonlySet<string>;

const failed = (...errors: string[]): ReadonlySet<string> => new Set(errors);

const isFailed = (value: Value): value is ReadonlySet<string> => value instanceof Set;

/** The cells a reference stands for, or the error it is. */
export function referredCells(book: Book, reference: Reference, home: Home): Cell[] | string {
  switch (reference.kind) {
    case 'area':
      if (reference.place === null || !book.sheets.includes(reference.sheet)) return '#REF!';
      return cellsOf(reference.sheet, reference.place);
    case 'name': {
      const { name } = reference;
      if (!book.names.includes(name)) return '#NAME?';
      return referredCells(book, { ...name, kind: 'area', fixed: 'everything' }, home);
    }
    case 'columns': {
      const { table, ends } = reference;
      if (!isThere(book, table) || ends === null) return '#REF!';
      const [first, last] = ends.map((column) => table.columns.indexOf(column));
      return cellsOf(table.sheet, columnsOf(bodyOf(table.place), first ?? 0, last ?? 0));
    }
    case 'this row': {
      const { table, column } = reference;
      const index = table.columns.indexOf(column);
      if (!isThere(book, table) || index < 0) return '#REF!';
      const body = bodyOf(table.place);
      const isBeside = home.sheet === table.sheet && home.row >= body.row && home.row < body.row + body.rows;
      return isBeside ? [cellAt(table.sheet, home.row, body.column + index)] : '#VALUE!';
    }
  }
}

const isThere = (book: Book, table: Table): table is Table & { place: Place } =>
  !isGone(table) && book.sheets.includes(table.sheet);

const columnsOf = (place: Place, first: number, last: number): Place => ({
  ...place,
  column: place.column + first,
  columns: last - first + 1,
});

/** The value of every cell that has a formula. The book must have no circles. */
export function valuesOf(book: Book): Map<Cell, Value> {
  const homes = new Map([...formulasOf(book)].map((one) => [one.cell, one]));
  const known = new Map<Cell, Value>();
  const valueOf = (cell: Cell): Value => {
    const home = homes.get(cell);
    if (home === undefined) return isFormula(cell.content) ? null : cell.content;
    const value = known.get(cell) ?? calculate(home.formula, home);
    known.set(cell, value);
    return value;
  };
  const calculate = ({ call, references }: Formula, home: Home): Value => {
    const operands = references.flatMap((reference) => {
      const cells = referredCells(book, reference, home);
      return typeof cells === 'string' ? [failed(cells)] : cells.map(valueOf);
    });
    if (call === 'COUNTA') return operands.filter((value) => value !== null).length;
    if (call === null) return operands[0] ?? 0;
    const failures = operands.filter(isFailed);
    if (failures.length > 0) return failed(...failures.flatMap((errors) => [...errors]));
    return operands.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
  };
  for (const cell of homes.keys()) valueOf(cell);
  return known;
}

/** The cells whose formulas come back to themselves. */
export function circularCells(book: Book): Cell[] {
  const reads = new Map(
    [...formulasOf(book)].map(({ formula, cell, ...home }) => {
      const cells = formula.references.map((reference) => referredCells(book, reference, home));
      return [cell, cells.flatMap((some) => (typeof some === 'string' ? [] : some))];
    }),
  );
  const reaches = (from: Cell, wanted: Cell, seen: Set<Cell>): boolean =>
    (reads.get(from) ?? []).some((next) => {
      if (next === wanted) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, wanted, seen);
    });
  return [...reads.keys()].filter((cell) => reaches(cell, cell, new Set()));
}

const letters = (column: number): string => String.fromCodePoint(65 + column);

/** `A1:B2`, or `A1` for one cell unless it `isSpan`. */
export function address(
  { row, column, rows, columns }: Place,
  isSpan = rows * columns > 1,
  fixed: AreaReference['fixed'] = 'nothing',
): string {
  const [before, between] = { nothing: ['', ''], columns: ['$', ''], everything: ['$', '$'] }[fixed];
  const corner = (atRow: number, atColumn: number) => `${before}${letters(atColumn)}${between}${atRow + 1}`;
  const first = corner(row, column);
  return isSpan ? `${first}:${corner(row + rows - 1, column + columns - 1)}` : first;
}

/** Every name the test gives a sheet has to be quoted. */
export const quoted = (sheet: Sheet): string => `'${sheet.name.replaceAll("'", "''")}'!`;

const escaped = (name: string): string => name.replaceAll(/[[\]#'@]/g, "'$&");

function referenceText(book: Book, reference: Reference, home: Home): string {
  switch (reference.kind) {
    case 'name':
      return reference.name.name;
    case 'area': {
      const { sheet, place, isSpan, fixed } = reference;
      if (place === null || !book.sheets.includes(sheet)) return '#REF!';
      const isBare = sheet === home.sheet && fixed === 'nothing';
      return (isBare ? '' : quoted(sheet)) + address(place, isSpan, fixed);
    }
    case 'columns': {
      const { table, ends } = reference;
      if (!isThere(book, table) || ends === null) return '#REF!';
      const [first, last] = ends.map((column) => column.name);
      if (first !== last) return `${prefix(table, home)}[[${escaped(first ?? '')}]:[${escaped(last ?? '')}]]`;
      const isPlain = /^[\p{L}\p{N} ]+$/u.test(first ?? '');
      return `${prefix(table, home)}[${isPlain ? first : `[${escaped(first ?? '')}]`}]`;
    }
    case 'this row': {
      const { table, column } = reference;
      if (!isThere(book, table) || !table.columns.includes(column)) return '#REF!';
      const isPlain = /^[\p{L}\p{N}]+$/u.test(column.name);
      return `${prefix(table, home)}[@${isPlain ? column.name : `[${escaped(column.name)}]`}]`;
    }
  }
}

/** A table's name is left out within the table. */
function prefix({ name, sheet, place }: Table & { place: Place }, home: Home): string {
  const isWithin =
    sheet === home.sheet &&
    home.row >= place.row &&
    home.row < place.row + place.rows &&
    home.column >= place.column &&
    home.column < place.column + place.columns;
  return isWithin ? '' : name;
}

/** What a name stands for, as its formula. */
export function nameText(book: Book, { sheet, place, isSpan }: Name): string {
  const isLost = place === null || !book.sheets.includes(sheet);
  return isLost ? '=#REF!' : `=${quoted(sheet)}${address(place, isSpan, 'everything')}`;
}

/** As the cell shows it. */
export function formulaText(book: Book, { call, references }: Formula, home: Home): string {
  const texts = references.map((reference) => referenceText(book, reference, home)).join(',');
  return call === null ? `=${texts}` : `=${call}(${texts})`;
}
