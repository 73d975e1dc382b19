/** A1 notation. Only `$A$1`-style references: no unions, no structured references; `r1c1.ts` has the other notation. */
import { areaBetween, isOnSheet, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from './area.ts';
import type { Area } from './area.ts';

/** A reference as written: the sheet's name where it was given. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

/** The letters of a zero-based column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of its letters, in either case: `AA` is 26. */
export const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) -
  1;

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

function parseArea(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells !== null) {
    const [, fromLetters = '', fromRow = '', toLetters = fromLetters, toRow = fromRow] = cells;
    const [row, lastRow] = ordered(Number(fromRow) - 1, Number(toRow) - 1);
    const [column, lastColumn] = ordered(columnNumber(fromLetters), columnNumber(toLetters));
    return areaBetween(row, column, lastRow, lastColumn);
  }
  const columns = COLUMNS.exec(text);
  if (columns !== null) {
    const [column, lastColumn] = ordered(columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? ''));
    return areaBetween(0, column, MAX_ROWS - 1, lastColumn);
  }
  const rows = ROWS.exec(text);
  if (rows !== null) {
    const [row, lastRow] = ordered(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return areaBetween(row, 0, lastRow, MAX_COLUMNS - 1);
  }
  return null;
}

/** Reads `Sheet1!A1:B2`, `'Tổng hợp'!$A:$C`, `3:5`, `D4`. `null` when it is no such reference or lies off the sheet. */
export function parseReference(text: string): Reference | null {
  const bang = text.lastIndexOf('!');
  const area = parseArea(text.slice(bang + 1));
  if (area === null || !isOnSheet(area)) return null;
  if (bang < 0) return { sheet: null, area };
  const name = text.slice(0, bang);
  const quoted = name.startsWith("'") && name.endsWith("'") && name.length > 2;
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}

function writeArea(area: Area, dollar: '' | '$'): string {
  const column = (index: number) => `${dollar}${columnLetters(index)}`;
  const row = (index: number) => `${dollar}${index + 1}`;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (isWholeColumns(area)) return `${column(area.column)}:${column(lastColumn)}`;
  if (isWholeRows(area)) return `${row(area.row)}:${row(lastRow)}`;
  const first = column(area.column) + row(area.row);
  const last = column(lastColumn) + row(lastRow);
  return first === last ? first : `${first}:${last}`;
}

/** `A1:B2`, `A:A`, `3:5`. */
export const formatArea = (area: Area): string => writeArea(area, '');

/** `$A$1:$B$2`. */
const formatAbsoluteArea = (area: Area): string => writeArea(area, '$');

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name as it stands before `!`: quoted unless it is a plain word that reads as no cell. */
export const quoteSheetName = (name: string): string =>
  PLAIN_SHEET_NAME.test(name) && parseArea(name) === null ? name : `'${name.replaceAll("'", "''")}'`;

/** `Sheet1!A1:B2`. */
export const formatReference = (sheet: string, area: Area): string =>
  `${quoteSheetName(sheet)}!${formatArea(area)}`;

/** `Sheet1!$A$1:$B$2`, as named items write it. */
export const formatAbsoluteReference = (sheet: string, area: Area): string =>
  `${quoteSheetName(sheet)}!${formatAbsoluteArea(area)}`;
