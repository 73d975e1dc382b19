/** What becomes of a kept formula when what it refers to moves, is renamed or goes. */
import { isOnSheet } from '../area.ts';
import { sameName } from '../defined-name.ts';
import { shiftArea } from '../shift.ts';
import type { Shift } from '../shift.ts';
import type { Table } from '../table.ts';
import { mapFormula, writeArea } from './formula-parts.ts';
import type { FormulaPart } from './formula-parts.ts';
import { referredArea, writeTableReference } from './table-reference.ts';
import type { TableReference } from './table-reference.ts';

const LOST = '#REF!';
const DATA: TableReference = { rows: [], columns: null };

/** References to cells of `edited` follow them; `home` is the sheet the formula stands on, `null` for a name. */
export function shiftFormula(formula: string, home: string | null, edited: string, shift: Shift): string {
  return mapFormula(formula, (part) => {
    if (part.kind !== 'area' || !isSheet(part.sheet ?? home, edited)) return null;
    const area = shiftArea(shift, part.area);
    return area === null || !isOnSheet(area) ? LOST : writeArea({ ...part, area });
  });
}

const isSheet = (sheet: string | null, other: string): boolean => sheet !== null && sameName(sheet, other);

export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapFormula(formula, (part) => {
    if (part.kind === 'area' && isSheet(part.sheet, from)) return writeArea({ ...part, sheet: to });
    return null;
  });
}

/** References to a sheet that goes are lost. */
export function loseSheet(formula: string, sheet: string): string {
  return mapFormula(formula, (part) => (part.kind === 'area' && isSheet(part.sheet, sheet) ? LOST : null));
}

/** What a part refers to in a table; the table's name alone stands for its data. `null` for everything else. */
function referenceTo(part: FormulaPart, table: string): TableReference | null {
  if (part.kind === 'table')
    return part.table !== null && sameName(part.table, table) ? part.reference : null;
  return part.kind === 'name' && part.sheet === null && sameName(part.name, table) ? DATA : null;
}

/** References to a table that goes are lost. */
export function loseTable(formula: string, table: string): string {
  return mapFormula(formula, (part) => (referenceTo(part, table) === null ? null : LOST));
}

/** References to a table become references to the cells it has on its sheet, for a formula in row `row` of it. */
export function tableToCells(formula: string, table: Table, sheet: string, row: number | null): string {
  return mapFormula(formula, (part) => {
    const reference = referenceTo(part, table.name);
    if (reference === null) return null;
    const area = referredArea(table, reference, row);
    if (typeof area === 'string') return LOST;
    const isRowFixed = !reference.rows.includes('#This Row');
    const isSpan = area.rows * area.columns > 1;
    return writeArea({ sheet, area, isFixed: [true, isRowFixed, true, isRowFixed], isSpan });
  });
}

export function renameTableIn(formula: string, from: string, to: string): string {
  return mapFormula(formula, (part) => {
    if (part.kind === 'table' && referenceTo(part, from) !== null)
      return to + writeTableReference(part.reference);
    return referenceTo(part, from) === null ? null : to;
  });
}

/**
 * References to columns of a table follow them: `now` has the present name of each of the columns `before`, `null` for
 * one that is gone. A span shrinks to what is left of it.
 */
export function recolumn(
  formula: string,
  table: string,
  before: readonly string[],
  now: readonly (string | null)[],
): string {
  return mapFormula(formula, (part) => {
    if (part.kind !== 'table' || referenceTo(part, table) === null || part.reference.columns === null)
      return null;
    const [first, last] = part.reference.columns.map((name) =>
      before.findIndex((column) => sameName(column, name)),
    );
    const left = now.slice(first, (last ?? 0) + 1).filter((name) => name !== null);
    const [start, end] = [left[0], left.at(-1)];
    if (start === undefined || end === undefined) return LOST;
    return table + writeTableReference({ ...part.reference, columns: [start, end] });
  });
}
