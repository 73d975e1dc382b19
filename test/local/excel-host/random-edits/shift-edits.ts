/** Inserting and deleting cells, rows and columns. */
import { isPlaced, oneOf, placeBy, sheetBy } from './dice.ts';
import type { Dice } from './dice.ts';
import { onSheet } from './edit.ts';
import type { Act, Edit } from './edit.ts';
import { fits, isRefused, shiftNaively } from './naive-shift.ts';
import type { Shift } from './naive-shift.ts';
import { COLUMNS, ROWS } from './naive-workbook.ts';
import type { Book, Sheet } from './naive-workbook.ts';

/** Does the shift unless Excel refuses it; `finish` what comes with it. */
export function shiftBy(
  book: Book,
  sheet: Sheet,
  shift: Shift,
  act: Act,
  finish: () => void = () => {},
): Edit | null {
  if (!fits(book, sheet, shift)) return null;
  if (isRefused(sheet, shift)) return { act, isRefused: true };
  shiftNaively(book, sheet, shift);
  finish();
  return { act };
}

export function shiftLines(book: Book, dice: Dice, insert: boolean): Edit | null {
  const sheet = sheetBy(book, dice);
  const across = dice(3) === 0;
  const [at, count] = [dice(across ? 9 : 20), 1 + dice(2)];
  const place = across
    ? { row: 0, column: at, rows: ROWS, columns: count }
    : { row: at, column: 0, rows: count, columns: COLUMNS };
  const line = onSheet(sheet, { ...place, ...(across ? { rows: 1 } : { columns: 1 }) });
  return shiftBy(book, sheet, { place, across, insert }, (context) => {
    const range = across ? line(context).getEntireColumn() : line(context).getEntireRow();
    if (insert) range.insert(across ? 'Right' : 'Down');
    else range.delete(across ? 'Left' : 'Up');
  });
}

export function shiftBlock(book: Book, dice: Dice, insert: boolean): Edit | null {
  const sheet = sheetBy(book, dice);
  const across = dice(2) === 0;
  // Blocks as wide as a table are those that are not refused.
  const table = dice(2) === 0 ? oneOf(dice, sheet.tables.filter(isPlaced)) : null;
  const any = placeBy(dice);
  const place =
    table === null
      ? any
      : across
        ? { ...any, row: table.place.row, rows: table.place.rows }
        : { ...any, column: table.place.column, columns: table.place.columns };
  const range = onSheet(sheet, place);
  return shiftBy(book, sheet, { place, across, insert }, (context) => {
    if (insert) range(context).insert(across ? 'Right' : 'Down');
    else range(context).delete(across ? 'Left' : 'Up');
  });
}
