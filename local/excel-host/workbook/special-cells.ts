/** The cells of an area that are special in one respect, as Excel's "Go To Special" finds them. */
import { areaBetween, intersect, subtract } from './area.ts';
import type { Area } from './area.ts';
import type { CellValue } from './cell-grid.ts';
import { cellsAsAreas } from './cells-as-areas.ts';
import type { CellPlace } from './cells-as-areas.ts';
import { isErrorText } from './value-type.ts';
import type { Worksheet } from './worksheet.ts';

export type ValueKind = 'Errors' | 'Logical' | 'Number' | 'Text';

/** What the words of `Excel.SpecialCellValueType` stand for, e.g. `LogicalNumbers`; `All` is every kind. */
export const valueKinds = (words: string): ReadonlySet<ValueKind> => {
  const all: ValueKind[] = ['Errors', 'Logical', 'Number', 'Text'];
  return new Set(words === 'All' ? all : all.filter((kind) => words.includes(kind)));
};

const kindOf = (value: CellValue): ValueKind => {
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'boolean') return 'Logical';
  return isErrorText(value) ? 'Errors' : 'Text';
};

/** Cells with a value that was written, or with a formula, whose values are of some kinds. */
export function filledCells(
  sheet: Worksheet,
  area: Area,
  filled: 'Constants' | 'Formulas',
  kinds: ReadonlySet<ValueKind>,
): Area[] {
  const found: CellPlace[] = [];
  for (const [row, column, cell] of sheet.grid.cellsIn(area)) {
    if ((cell.formula !== null) !== (filled === 'Formulas')) continue;
    if (cell.formula === null && cell.value === '') continue;
    if (kinds.has(kindOf(sheet.valueAt(row, column)))) found.push({ row, column });
  }
  return cellsAsAreas(found);
}

/** Empty cells among those in use. */
export function blankCells(sheet: Worksheet, area: Area): Area[] {
  const used = sheet.grid.usedArea(false);
  const within = used === null ? null : intersect(used, area);
  if (within === null) return [];
  const found: CellPlace[] = [];
  for (let row = within.row; row < within.row + within.rows; row++) {
    for (let column = within.column; column < within.column + within.columns; column++) {
      if (sheet.grid.isBlank(row, column)) found.push({ row, column });
    }
  }
  return cellsAsAreas(found);
}

/** The runs of lines between hidden ones. */
function shownRuns(from: number, count: number, hidden: ReadonlySet<number>): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let start = from;
  const gaps = [...hidden].filter((line) => line >= from && line < from + count).toSorted((a, b) => a - b);
  for (const gap of [...gaps, from + count]) {
    if (gap > start) runs.push([start, gap - 1]);
    start = gap + 1;
  }
  return runs;
}

/** Cells in neither a hidden row nor a hidden column. */
export const visibleCells = (sheet: Worksheet, area: Area): Area[] =>
  shownRuns(area.row, area.rows, sheet.hiddenRows).flatMap(([row, lastRow]) =>
    shownRuns(area.column, area.columns, sheet.hiddenColumns).map(([column, lastColumn]) =>
      areaBetween(row, column, lastRow, lastColumn),
    ),
  );

/** The parts of an area that rules lie on, each cell once. */
export function ruledCells(rules: readonly { readonly area: Area }[], area: Area): Area[] {
  const found: Area[] = [];
  for (const rule of rules) {
    const part = intersect(rule.area, area);
    if (part !== null)
      found.push(...found.reduce((rest, one) => rest.flatMap((piece) => subtract(piece, one)), [part]));
  }
  return found;
}
