/** Formulas that clerks typed, carried from one layout of their sheet to another. */
import { columnName, placeOf } from '../sheet-block.ts';

/** Where a cell of the old layout stands in the new one, both zero-based; `null` where it has no counterpart. */
export type NewPlace = (row: number, column: number) => readonly [row: number, column: number] | null;

/** Text in quotation marks, names of worksheets in apostrophes, and what brackets hold: no address of the sheet's own. */
const QUOTED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
/**
 * An address of the sheet itself, or a range of two. What belongs to another worksheet (`Nguồn!B3`), to a longer name or
 * to a function (`LOG10(`) is not one.
 */
const OWN = String.raw`(?<![\p{L}\d_.!\\$\]])(${CELL})(?::(${CELL}))?(?![\p{L}\d_.(!\\])`;
/** Behind another worksheet's name, the range's second half too, which carries no name. */
const OTHERS = String.raw`!\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?`;
const PARTS = new RegExp(`${QUOTED}|${OTHERS}|${OWN}`, 'gu');

const LOCKS = /^(\$?)[A-Za-z]+(\$?)/;

/**
 * A formula of the old layout as it has to read in the new one. An address without a counterpart, or a range whose ends
 * no longer frame the same rows, refers to the old worksheet from then on, where its value still stands.
 */
export function carriedFormula(formula: string, newPlace: NewPlace, oldWorksheet: string): string {
  const sheet = `'${oldWorksheet.replaceAll("'", "''")}'!`;
  return formula.replace(PARTS, (found: string, first?: string, last?: string) => {
    if (first === undefined) return found;
    const [from, to] = [movedCell(first, newPlace), last === undefined ? null : movedCell(last, newPlace)];
    if (last === undefined) return from === null ? sheet + found : from.address;
    const [start, end] = [cellOf(first), cellOf(last)];
    const holds =
      from !== null && to !== null && framesTheSame([start, end], [from.place, to.place], newPlace);
    return holds ? `${from.address}:${to.address}` : sheet + found;
  });
}

type Place = readonly [row: number, column: number];

/** Whether every row between the ends of a range went along, and stands between its new ends alone. */
function framesTheSame([start, end]: Place[], [newStart, newEnd]: Place[], newPlace: NewPlace): boolean {
  if (start === undefined || end === undefined || newStart === undefined || newEnd === undefined)
    return false;
  for (let row = start[0]; row <= end[0]; row += 1) {
    const place = newPlace(row, start[1]);
    if (place === null || place[0] - newStart[0] !== row - start[0]) return false;
  }
  return newEnd[0] - newStart[0] === end[0] - start[0] && newEnd[1] - newStart[1] === end[1] - start[1];
}

function cellOf(address: string): Place {
  const { row, column } = placeOf(address);
  return [row, column];
}

function movedCell(address: string, newPlace: NewPlace): { address: string; place: Place } | null {
  const [, columnLock = '', rowLock = ''] = LOCKS.exec(address) ?? [];
  const place = newPlace(...cellOf(address));
  if (place === null) return null;
  const moved = `${columnLock}${columnName(place[1])}${rowLock}${place[0] + 1}`;
  return { address: moved, place };
}
