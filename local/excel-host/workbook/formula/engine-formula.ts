/**
 * A kept formula in the words of the calculation engine, which knows plain references only: names and structured
 * references become the cells they stand for, and sheets go by their ids, so that renaming touches nothing.
 */
import { mapFormula, writeArea } from './formula-parts.ts';
import type { FormulaPart, NamePart } from './formula-parts.ts';
import { meaningOf } from './formula-scope.ts';
import type { FormulaScope, Home, ScopeSheet } from './formula-scope.ts';
import type { Area } from '../area.ts';
import { referredArea } from './table-reference.ts';
import type { TableReference } from './table-reference.ts';
import type { Table } from '../table.ts';

const FREE = [false, false, false, false] as const;

const writeEngineArea = (sheet: ScopeSheet, area: Area): string =>
  writeArea({ sheet: sheet.id, area, isFixed: FREE, isSpan: area.rows * area.columns > 1 });

function tableCells(
  found: { readonly sheet: ScopeSheet; readonly table: Table } | null,
  reference: TableReference,
  home: Home,
): string {
  if (found === null) return '#REF!';
  const row = found.sheet === home.sheet ? home.row : null;
  const area = referredArea(found.table, reference, row);
  return typeof area === 'string' ? area : writeEngineArea(found.sheet, area);
}

/** A lone reference needs no parentheses, and functions that want a reference would not take it in them. */
const IS_REFERENCE = /^(?:'[^']*'!)?[$A-Z0-9:]+$/;

function nameMeaning(part: NamePart, scope: FormulaScope, home: Home, within: readonly string[]): string {
  const sheet = part.sheet === null ? home.sheet : scope.findSheet(part.sheet);
  const defined = meaningOf(scope, sheet, part.name);
  if (defined === null) {
    const table = scope.findTable(part.name);
    return table === null ? '#NAME?' : tableCells(table, { rows: [], columns: null }, home);
  }
  // A name that means itself has no value; Excel refuses to define it.
  if (within.includes(defined.name)) return '#NAME?';
  const meaning = wordedFor(defined.formula.replace(/^=/, ''), scope, home, [...within, defined.name]);
  return IS_REFERENCE.test(meaning) ? meaning : `(${meaning})`;
}

/** The engine cannot read a text with a quote in it, nor always one with a backslash. */
function engineText(written: string): string | null {
  const text = written.slice(1, -1).replaceAll('""', '"');
  if (!/["\\]/.test(text)) return null;
  const pieces = text
    .split(/(["\\])/)
    .map((piece) => (piece === '"' ? 'CHAR(34)' : piece === '\\' ? 'CHAR(92)' : `"${piece}"`));
  return `(${pieces.join('&')})`;
}

/** The engine reads no function with other letters; it would not know one either. */
const UNKNOWN_FUNCTION = 'NO.SUCH.FUNCTION';

function enginePart(
  part: FormulaPart,
  scope: FormulaScope,
  home: Home,
  within: readonly string[],
): string | null {
  switch (part.kind) {
    case 'area': {
      if (part.sheet === null) return null;
      const sheet = scope.findSheet(part.sheet);
      return sheet === null ? '#REF!' : writeArea({ ...part, sheet: sheet.id });
    }
    case 'table':
      return tableCells(part.table === null ? null : scope.findTable(part.table), part.reference, home);
    case 'call':
      return /^[A-Z][A-Z0-9.]*$/i.test(part.name) ? null : UNKNOWN_FUNCTION;
    case 'text':
      return engineText(part.written);
    case 'number':
      return part.written.toLowerCase();
    case 'name':
      // The engine has the two truths as functions only.
      if (/^(true|false)$/i.test(part.name)) return `${part.name.toUpperCase()}()`;
      return nameMeaning(part, scope, home, within);
  }
}

const wordedFor = (formula: string, scope: FormulaScope, home: Home, within: readonly string[]): string =>
  mapFormula(formula, (part) => enginePart(part, scope, home, within));

/** Throws nothing: what means nothing reads as an error, `#NAME?` or `#REF!`. */
export const engineFormula = (formula: string, scope: FormulaScope, home: Home): string =>
  wordedFor(formula, scope, home, []);
