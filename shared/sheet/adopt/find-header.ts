/** The header of a table on somebody else's sheet: one to three rows anywhere, with cells merged over and beside each other. */
import { comparableText } from '../../notation/comparable-text.ts';
import type { CellValue, SheetBlock } from '../sheet-block.ts';
import { meaningOfHeader, type HeaderMeaning } from './header-words.ts';
import { isColumnNumberRow } from './row-kind.ts';

export interface HeaderCell {
  readonly column: number;
  /** From top to bottom, e.g. `Kết quả thực hiện / Tử số`. */
  readonly text: string;
  readonly meaning: HeaderMeaning | null;
}

export interface FoundHeader {
  /** First and last row within the block. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The columns that say anything, from left to right. */
  readonly cells: readonly HeaderCell[];
}

const MOST_ROWS = 3;
/** A header row has at least this many cells; a title stands alone in its row. */
const FEWEST_CELLS = 3;
/** At least this many different columns have to be understood, among them the name or the code of indicators. */
const FEWEST_MEANINGS = 3;

/**
 * The rows in which the most columns are understood; of equals the one above a row that numbers the columns, then the
 * fewest rows, then the topmost. `null`: none.
 */
export function findHeader({ values }: SheetBlock): FoundHeader | null {
  let best: FoundHeader | null = null;
  let most = FEWEST_MEANINGS - 0.5;
  for (let rows = 1; rows <= MOST_ROWS; rows += 1) {
    for (let first = 0; first + rows <= values.length; first += 1) {
      const header = headerOf(values, first, first + rows - 1);
      if (header === null) continue;
      const isNumbered = isColumnNumberRow(values[header.lastRow + 1] ?? []);
      const weight = countMeanings(header.cells) + (isNumbered ? 0.5 : 0);
      if (weight > most) [best, most] = [header, weight];
    }
  }
  return best;
}

function headerOf(values: SheetBlock['values'], firstRow: number, lastRow: number): FoundHeader | null {
  const rows = values.slice(firstRow, lastRow + 1);
  if (filledCells(rows[0] ?? []) < FEWEST_CELLS || rows.some(holdsNumber)) return null;
  const spread = rows.map((row, at) => (at === rows.length - 1 ? row : spreadOver(row, rows[at + 1] ?? [])));
  const cells = (rows[0] ?? []).flatMap((_, column): HeaderCell[] => {
    const texts = spread.map((row) => oneLine(row[column] ?? '')).filter((text) => text !== '');
    if (texts.length === 0) return [];
    return [{ column, text: texts.join(' / '), meaning: meaningOf(texts) }];
  });
  const named = cells.find(({ meaning }) => meaning?.column === 'name' || meaning?.column === 'code');
  // Indicators are named once in a header, in cells merged downwards; a name below is that of an indicator.
  if (named === undefined || rows.slice(1).some((row) => oneLine(row[named.column] ?? '') !== ''))
    return null;
  return { firstRow, lastRow, cells };
}

/** The lowest text that says something decides: `Mẫu số` below `Kết quả`. Else all of them together: `Kế hoạch / Năm 2023`. */
function meaningOf(texts: readonly string[]): HeaderMeaning | null {
  const lowest = texts.findLast((text, at) => at > 0 && meaningOfHeader(text) !== null);
  return lowest === undefined ? meaningOfHeader(texts.join(' ')) : withinGroup(texts, lowest);
}

/** A percent right below what was achieved is the figure itself in percent, not the completion. */
function withinGroup(texts: readonly string[], lowest: string): HeaderMeaning | null {
  const meaning = meaningOfHeader(lowest);
  const group = meaningOfHeader(texts[0] ?? '');
  if (meaning?.column === 'completion' && group?.column === 'actual' && meaning.by === 'whole') {
    return { ...meaning, column: 'result' };
  }
  return meaning?.column === 'actual' && group?.estimated === true
    ? { ...meaning, estimated: true }
    : meaning;
}

/** A cell merged over several columns holds its text in the first of them; the row below says how far it reaches. */
function spreadOver(row: readonly CellValue[], below: readonly CellValue[]): CellValue[] {
  let over: CellValue = '';
  return row.map((cell, column) => {
    if (oneLine(cell) !== '' || oneLine(below[column] ?? '') === '') over = cell;
    return over;
  });
}

function oneLine(cell: CellValue): string {
  return String(cell).replace(/\s+/gu, ' ').trim();
}

function filledCells(row: readonly CellValue[]): number {
  return row.filter((cell) => comparableText(cell) !== '').length;
}

function holdsNumber(row: readonly CellValue[]): boolean {
  return row.some((cell) => typeof cell === 'number' && !isYear(cell));
}

/** Whether a number is a year, which may stand over a column. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value < 2100;
}

function countMeanings(cells: readonly HeaderCell[]): number {
  return new Set(cells.flatMap(({ meaning }) => (meaning === null ? [] : [meaning.column]))).size;
}
