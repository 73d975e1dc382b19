/** Cells on their way to another place: copied, sorted, filled on. A formula goes along as if it were copied. */
import type { Area } from './area.ts';
import type { Cell } from './cell-grid.ts';
import type { CellPlace } from './cells-as-areas.ts';
import { copiedFormula, stepBetween } from './formula/copied-formula.ts';
import type { Worksheet } from './worksheet.ts';

/** A cell with where it stood: its relative references count from there. */
export type MovedCell = Readonly<Cell> & CellPlace;

/** What stands in a cell, with its look. */
export function takeCell(sheet: Worksheet, { row, column }: CellPlace): MovedCell {
  const format = sheet.grid.formatAt(row, column);
  const cell = sheet.grid.get(row, column) ?? { value: '', formula: null, format };
  return { ...cell, row, column };
}

/** What stands in an area, as rows. */
export const takeCells = (sheet: Worksheet, area: Area): MovedCell[][] =>
  Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) =>
      takeCell(sheet, { row: area.row + down, column: area.column + right }),
    ),
  );

/** The formula of a cell as it reads elsewhere, `null` where there is none. */
export const formulaAt = (moved: MovedCell, place: CellPlace): string | null =>
  moved.formula === null ? null : copiedFormula(moved.formula, stepBetween(moved, place));

/** Puts it elsewhere. Formulas do not see it until `Worksheet.refresh`. */
export function putCell(sheet: Worksheet, place: CellPlace, moved: MovedCell): void {
  const cell = sheet.grid.ensure(place.row, place.column);
  cell.value = moved.value;
  cell.format = moved.format;
  cell.formula = formulaAt(moved, place);
}
