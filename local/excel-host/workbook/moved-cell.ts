/** Cells on their way to another place of their sheet. A formula goes along as if it were copied. */
import type { Cell } from './cell-grid.ts';
import type { CellPlace } from './cells-as-areas.ts';
import { fromR1C1, toR1C1 } from './r1c1.ts';
import type { Worksheet } from './worksheet.ts';

export interface MovedCell extends Cell {
  /** The formula as R1C1, which does not depend on the place. */
  readonly relative: string | null;
}

/** What stands in a cell, with its look. */
export function takeCell(sheet: Worksheet, { row, column }: CellPlace): MovedCell {
  const format = sheet.grid.formatAt(row, column);
  const cell = sheet.grid.get(row, column) ?? { value: '', formula: null, format };
  return { ...cell, relative: cell.formula === null ? null : toR1C1(cell.formula, { row, column }) };
}

/** Puts it elsewhere. Formulas do not see it until `Worksheet.refresh`. */
export function putCell(sheet: Worksheet, place: CellPlace, moved: MovedCell): void {
  const cell = sheet.grid.ensure(place.row, place.column);
  cell.value = moved.value;
  cell.format = moved.format;
  cell.formula = moved.relative === null ? null : fromR1C1(moved.relative, place);
}
