/** Random edits: each is done to the naive workbook and answered as what to do, through office.js, to the real one. */
import * as fc from 'fast-check';
import { clear, numbersFor, sort, write, writeFormula } from './cell-edits.ts';
import {
  CELL_NAMES,
  cellBy,
  diceOf,
  newName,
  oneOf,
  placeBy,
  SHEET_NAMES,
  sheetBy,
  TABLE_NAMES,
  tableBy,
} from './dice.ts';
import type { Dice } from './dice.ts';
import { done, onSheet } from './edit.ts';
import type { Act, Edit } from './edit.ts';
import { circularCells } from './naive-values.ts';
import { formulasOf, newSheet } from './naive-workbook.ts';
import type { Book } from './naive-workbook.ts';
import { shiftBlock, shiftLines } from './shift-edits.ts';
import {
  addRow,
  addTable,
  convertTable,
  deleteRow,
  deleteTable,
  renameColumn,
  resize,
} from './table-edits.ts';

/** What may happen, and how often. A failing run shrinks towards nothing. */
const KINDS = {
  nothing: 1,
  number: 10,
  text: 3,
  block: 3,
  formula: 34,
  clear: 2,
  sort: 3,
  insertLines: 4,
  deleteLines: 3,
  insertBlock: 5,
  deleteBlock: 4,
  addTable: 6,
  addRow: 5,
  deleteRow: 3,
  resize: 2,
  renameTable: 2,
  renameColumn: 3,
  convertTable: 1,
  deleteTable: 1,
  addName: 4,
  deleteName: 1,
  addSheet: 2,
  renameSheet: 2,
  deleteSheet: 1,
} as const;

type Kind = keyof typeof KINDS;

/** One edit still to be made sense of: its numbers are taken modulo whatever there is to choose from. */
export interface Chance {
  readonly kind: Kind;
  readonly numbers: readonly number[];
}

const isKind = (text: string): text is Kind => text in KINDS;

const kinds = Object.keys(KINDS)
  .filter(isKind)
  .map((kind) => ({ weight: KINDS[kind], arbitrary: fc.constant(kind) }));

export const chance: fc.Arbitrary<Chance> = fc.record({
  kind: fc.oneof({ withCrossShrink: true }, ...kinds),
  numbers: fc.array(fc.nat(9_999), { minLength: 12, maxLength: 12 }),
});

function rename(
  thing: { name: string },
  name: string,
  act: (context: Excel.RequestContext, before: string) => void,
): Act {
  const before = thing.name;
  thing.name = name;
  return (context) => act(context, before);
}

const EDITS: Readonly<Record<Kind, (book: Book, dice: Dice) => Edit | null>> = {
  nothing: () => null,
  number: (book, dice) => done(write(sheetBy(book, dice), cellBy(dice), [[dice(100)]])),
  text: (book, dice) => done(write(sheetBy(book, dice), cellBy(dice), [[`x${dice(100)}`]])),
  block: (book, dice) => {
    const place = placeBy(dice);
    return done(write(sheetBy(book, dice), place, numbersFor(place, dice)));
  },
  formula: (book, dice) => done(writeFormula(book, dice)),
  clear: (book, dice) => done(clear(book, dice)),
  insertLines: (book, dice) => shiftLines(book, dice, true),
  deleteLines: (book, dice) => shiftLines(book, dice, false),
  insertBlock: (book, dice) => shiftBlock(book, dice, true),
  deleteBlock: (book, dice) => shiftBlock(book, dice, false),
  sort: (book, dice) => done(sort(book, dice)),
  addTable: (book, dice) => done(addTable(book, dice)),
  addRow,
  deleteRow,
  resize: (book, dice) => done(resize(book, dice)),
  renameColumn: (book, dice) => done(renameColumn(book, dice)),
  convertTable: (book, dice) => done(convertTable(book, dice)),
  deleteTable: (book, dice) => done(deleteTable(book, dice)),
  renameTable: (book, dice) => {
    const table = tableBy(book, dice);
    if (table === null) return null;
    const name = newName(book, dice, TABLE_NAMES);
    return done(
      rename(table, name, (context, before) => void (context.workbook.tables.getItem(before).name = name)),
    );
  },
  renameSheet: (book, dice) => {
    const name = newName(book, dice, SHEET_NAMES);
    return done(
      rename(
        sheetBy(book, dice),
        name,
        (context, before) => void (context.workbook.worksheets.getItem(before).name = name),
      ),
    );
  },
  addSheet: (book, dice) => {
    if (book.sheets.length >= 3) return null;
    const name = newName(book, dice, SHEET_NAMES);
    book.sheets.push(newSheet(name));
    return { act: (context) => void context.workbook.worksheets.add(name) };
  },
  deleteSheet: (book, dice) => {
    if (book.sheets.length === 1) return null;
    const { name } = sheetBy(book, dice);
    book.sheets = book.sheets.filter((sheet) => sheet.name !== name);
    return { act: (context) => context.workbook.worksheets.getItem(name).delete() };
  },
  addName: (book, dice) => {
    if (book.names.length >= 6) return null;
    const [sheet, place] = [sheetBy(book, dice), placeBy(dice)];
    const name = newName(book, dice, CELL_NAMES);
    book.names.push({ name, sheet, place, isSpan: place.rows * place.columns > 1 });
    const range = onSheet(sheet, place);
    return { act: (context) => void context.workbook.names.add(name, range(context)) };
  },
  deleteName: (book, dice) => {
    const name = oneOf(dice, book.names)?.name;
    if (name === undefined) return null;
    book.names = book.names.filter((one) => one.name !== name);
    return { act: (context) => context.workbook.names.getItem(name).delete() };
  },
};

/** Circles come about where a torn range stays and cells move into it; Excel warns, this test takes them out again. */
function breakCircles(book: Book): Act[] {
  return circularCells(book).map((cell) => {
    const home = [...formulasOf(book)].find((one) => one.cell === cell);
    if (home === undefined) throw new Error('a circle without a formula');
    cell.content = null;
    const range = onSheet(home.sheet, { row: home.row, column: home.column, rows: 1, columns: 1 });
    return (context) => range(context).clear('Contents');
  });
}

/** Does the edit to the naive workbook. `null` where chance came to nothing that can be done. */
export function editBy(book: Book, { kind, numbers }: Chance): Edit | null {
  const edit = EDITS[kind](book, diceOf(numbers));
  if (edit === null || edit.isRefused) return edit;
  const repairs = breakCircles(book);
  return {
    act: (context) => {
      for (const act of [edit.act, ...repairs]) act(context);
    },
  };
}
