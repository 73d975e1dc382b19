/** The cells that `SUBTOTAL` passes over. */
import { filteredBodies } from './auto-filter.ts';
import { mapFormula } from './formula/formula-parts.ts';
import type { IsLeftOut } from './formula/surroundings.ts';
import type { Worksheet } from './worksheet.ts';

/** Whether a formula asks for a subtotal itself: counting it would count its cells twice. */
function isSubtotal(formula: string): boolean {
  let found = false;
  mapFormula(formula, (part) => {
    if (part.kind === 'call' && /^(SUBTOTAL|AGGREGATE)$/i.test(part.name)) found = true;
    return null;
  });
  return found;
}

/**
 * Other subtotals, and rows a filter hides; with `shownOnly` all rows that are hidden. As in Excel, while a filter has
 * criteria every hidden row among its rows is taken for one it hides.
 */
export function leftOut(sheet: Worksheet, shownOnly: boolean): IsLeftOut {
  const bodies = filteredBodies(sheet);
  const isFiltered = (row: number) => bodies.some((body) => row >= body.row && row < body.row + body.rows);
  return (row, column) => {
    if (sheet.hiddenRows.has(row) && (shownOnly || isFiltered(row))) return true;
    const formula = sheet.grid.get(row, column)?.formula ?? null;
    return formula !== null && isSubtotal(formula);
  };
}
