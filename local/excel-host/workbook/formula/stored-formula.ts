/**
 * Formulas as cells keep them: worded as Excel words them, but with the table's name in every structured reference, as
 * files have it. Excel leaves it out where the formula stands in that table: so does `shownFormula`.
 */
import { mapFormula, writeArea } from './formula-parts.ts';
import type { FormulaPart } from './formula-parts.ts';
import { meaningOf, tableAround } from './formula-scope.ts';
import type { FormulaScope, Home } from './formula-scope.ts';
import { knownColumns, writeTableReference } from './table-reference.ts';

/** Thrown out of `mapFormula` at the first word that stops the formula. */
class Unreadable extends Error {}

function storedPart(
  part: FormulaPart,
  scope: FormulaScope,
  home: Home,
  isFunction: (name: string) => boolean,
): string | null {
  switch (part.kind) {
    case 'area': {
      const sheet = part.sheet === null ? null : scope.findSheet(part.sheet);
      if (part.sheet !== null && sheet === null) throw new Unreadable(part.sheet);
      return writeArea({ ...part, sheet: sheet?.name ?? null });
    }
    case 'table': {
      const table = part.table === null ? tableAround(home) : (scope.findTable(part.table)?.table ?? null);
      const known = table === null ? null : knownColumns(table, part.reference);
      if (table === null || known === null) throw new Unreadable(part.table ?? '');
      return table.name + writeTableReference({ ...part.reference, ...known });
    }
    case 'call': {
      const name = part.name.toUpperCase();
      return isFunction(name) ? name : null;
    }
    case 'text':
    case 'number':
      return null;
    case 'name': {
      if (part.sheet !== null) return null;
      if (/^(true|false)$/i.test(part.name)) return part.name.toUpperCase();
      return (meaningOf(scope, home.sheet, part.name) ?? scope.findTable(part.name)?.table)?.name ?? null;
    }
  }
}

/**
 * A written formula as it is kept: places, functions, names and columns in their own letter case. `null` where Excel
 * would refuse it for a sheet, a table or a column that is not there; a name that is not there reads `#NAME?`.
 */
export function storedFormula(
  formula: string,
  scope: FormulaScope,
  home: Home,
  isFunction: (name: string) => boolean,
): string | null {
  try {
    return mapFormula(formula, (part) => storedPart(part, scope, home, isFunction));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** A kept formula as the cell shows it. */
export function shownFormula(formula: string, home: Home): string {
  if (!formula.includes('[')) return formula;
  const own = tableAround(home)?.name;
  return mapFormula(formula, (part) =>
    part.kind === 'table' && part.table === own ? writeTableReference(part.reference) : null,
  );
}
