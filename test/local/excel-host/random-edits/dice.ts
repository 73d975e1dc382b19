/** Choosing by chance among what a workbook has. */
import { newSheet } from './naive-workbook.ts';
import type { Book, Place, Sheet, Table } from './naive-workbook.ts';

/** The next number below a bound. */
export type Dice = (bound: number) => number;

export function diceOf(numbers: readonly number[]): Dice {
  let at = 0;
  return (bound) => (numbers[at++ % numbers.length] ?? 0) % bound;
}

export function oneOf<T>(dice: Dice, list: readonly T[]): T | null {
  return list.length === 0 ? null : (list[dice(list.length)] ?? null);
}

export const placeBy = (dice: Dice): Place => ({
  row: dice(20),
  column: dice(9),
  rows: 1 + dice(4),
  columns: 1 + dice(3),
});

export const cellBy = (dice: Dice): Place => ({ ...placeBy(dice), rows: 1, columns: 1 });

export const sheetBy = (book: Book, dice: Dice): Sheet =>
  book.sheets[dice(book.sheets.length)] ?? newSheet('');

export const tablesOf = (book: Book): (Table & { place: Place })[] =>
  book.sheets.flatMap((sheet) => sheet.tables.filter(isPlaced));

export const isPlaced = (table: Table): table is Table & { place: Place } => table.place !== null;

export const tableBy = (book: Book, dice: Dice) => oneOf(dice, tablesOf(book));

export const COLUMN_NAMES = [
  (n: number) => `Cột ${n}`,
  (n: number) => `C${n}`,
  (n: number) => `Tỷ lệ ${n} (%)`,
  (n: number) => `[Số] #${n}`,
  (n: number) => `O'Neil @${n}`,
];

export const newName = (book: Book, dice: Dice, shapes: readonly ((n: number) => string)[]): string => {
  book.named += 1;
  return oneOf(dice, shapes)?.(book.named) ?? '';
};

export const SHEET_NAMES = [(n: number) => `Tờ ${n}`, (n: number) => `O'Neil ${n}`];
export const TABLE_NAMES = [(n: number) => `Bảng_${n}`, (n: number) => `Table_${n}`];
export const CELL_NAMES = [(n: number) => `Tên_${n}`, (n: number) => `Name_${n}`];
