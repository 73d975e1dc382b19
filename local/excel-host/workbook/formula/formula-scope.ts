/** What the words of a formula may mean: the workbook, as formulas see it. */
import { contains, cellArea } from '../area.ts';
import type { CellGrid } from '../cell-grid.ts';
import type { DefinedName } from '../defined-name.ts';
import type { Table } from '../table.ts';

export interface ScopeSheet {
  readonly id: string;
  readonly name: string;
  readonly grid: CellGrid;
  readonly tables: readonly Table[];
}

export interface FormulaScope {
  readonly sheets: readonly ScopeSheet[];
  readonly names: readonly DefinedName[];
  findSheet(key: string): ScopeSheet | null;
  /** Among the names of a sheet (its id) or, with `null`, of the workbook. */
  findName(name: string, scope: string | null): DefinedName | null;
  findTable(key: string): { readonly sheet: ScopeSheet; readonly table: Table } | null;
}

/** The cell a formula stands in, zero-based. */
export interface Home {
  readonly sheet: ScopeSheet;
  readonly row: number;
  readonly column: number;
}

/** The table a cell belongs to, header and totals included. */
export const tableAround = ({ sheet, row, column }: Home): Table | null =>
  sheet.tables.find((table) => contains(table.area, cellArea(row, column))) ?? null;

/** What a name means in a formula: a name of the sheet before one of the workbook. `null` when it is defined nowhere. */
export const meaningOf = (scope: FormulaScope, sheet: ScopeSheet | null, name: string): DefinedName | null =>
  (sheet === null ? null : scope.findName(name, sheet.id)) ?? scope.findName(name, null);
