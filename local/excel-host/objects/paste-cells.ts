/**
 * Pasting by the user. Validation does not hold it up, which is why a report is checked again wherever it arrives. A
 * protected sheet keeps its formats and rules (assumed: Excel's dialogs say less than they do).
 */
import { cellArea, contains, isOnSheet, overlaps } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { inputFor } from '../workbook/cell-input.ts';
import type { CellValue } from '../workbook/cell-grid.ts';
import { copyOver } from '../workbook/copy-on-cells.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { localFormula } from '../workbook/formula/local-formula.ts';
import { keepCells } from '../workbook/keep-cells.ts';
import { keepOnCells } from '../workbook/keep-on-cells.ts';
import { formulaAt } from '../workbook/moved-cell.ts';
import type { MovedCell } from '../workbook/moved-cell.ts';
import type { SheetArea } from '../workbook/sheet-area.ts';
import type { Locale } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { editByHand } from './edit-by-hand.ts';
import { growTable } from './grow-table.ts';
import { requireUnlocked } from './permission.ts';
import type { Session } from './session.ts';
import { writeTyped } from './type-values.ts';

/** What goes into one cell: text from elsewhere, read as if typed, or a cell copied from a workbook. */
export type Pasted = string | MovedCell;

/** Rows of equal length, at least one cell. */
export type PastedRows = readonly (readonly Pasted[])[];

/** More cells than these are not pasted at once. */
const MAX_CELLS = 1_000_000;

const sizeOf = (rows: PastedRows): { rows: number; columns: number } => ({
  rows: rows.length,
  columns: Math.max(0, ...rows.map((cells) => cells.length)),
});

/**
 * Where a block goes: over the selection, again and again, where that is a whole number of times as large; else from its
 * first cell on. Throws `NonBlankCellOffSheet` where the block does not fit, `InvalidOperation` over merged cells; where
 * all of a cell is pasted (`isAll`), only over a part of them.
 */
function targetOf({ sheet, area: selection }: SheetArea, block: PastedRows, isAll: boolean): Area {
  const { rows, columns } = sizeOf(block);
  const { row, column } = selection;
  const merges = sheet.merges.filter((merge) => overlaps(merge, selection));
  // One merged cell takes one cell.
  if (rows * columns === 1 && merges.some((merge) => contains(merge, selection)))
    return cellArea(row, column);
  const tiles = selection.rows % rows === 0 && selection.columns % columns === 0;
  const target = tiles ? selection : { row, column, rows, columns };
  if (!isOnSheet(target)) throw new ExcelError('NonBlankCellOffSheet');
  if (sheet.merges.some((merge) => overlaps(merge, target) && !(isAll && contains(target, merge))))
    throw new ExcelError('InvalidOperation', 'Merged cells cannot be pasted over.');
  if (target.rows * target.columns > MAX_CELLS) throw new ExcelError('RangeExceedsLimit');
  return target;
}

/**
 * Pastes a block over a selection and answers where it went. `from` says where it was copied whole: what lies on those
 * cells comes too. Throws `AccessDenied` for locked cells, `InvalidArgument` for a broken formula, and as `targetOf` does;
 * then nothing was pasted.
 */
export function pasteCells(
  session: Session,
  selection: SheetArea,
  block: PastedRows,
  from: SheetArea | null,
): Area {
  const { sheet } = selection;
  const isAll = from !== null && sheet.protection === null;
  const area = targetOf(selection, block, isAll);
  requireUnlocked(sheet, area);
  const { rows, columns } = sizeOf(block);
  const pastedAt = (down: number, right: number): Pasted => block[down % rows]?.[right % columns] ?? '';
  const paste = () => {
    if (isAll) copyOver(session.workbook, from, { sheet, area });
    if (sheet.protection === null || sheet.protection.options.allowFormatCells)
      carryFormats(sheet, area, pastedAt);
    const inputAt = (down: number, right: number) =>
      contentOf(pastedAt(down, right), area.row + down, area.column + right, session.workbook.locale);
    writeTyped(sheet, area, inputAt, session.workbook);
  };
  const keep = () => {
    const cells = keepCells(sheet, area);
    const onCells = keepOnCells(sheet);
    return () => {
      cells();
      onCells();
    };
  };
  editByHand(session, [{ sheet, area }], paste, keep);
  growTable(session, sheet, area);
  return area;
}

function carryFormats(sheet: Worksheet, area: Area, pastedAt: (down: number, right: number) => Pasted): void {
  for (let down = 0; down < area.rows; down++) {
    for (let right = 0; right < area.columns; right++) {
      const pasted = pastedAt(down, right);
      if (typeof pasted !== 'string')
        sheet.grid.ensure(area.row + down, area.column + right).format = pasted.format;
    }
  }
}

/** As typing takes it. */
function contentOf(pasted: Pasted, row: number, column: number, locale: Locale): CellValue {
  if (typeof pasted === 'string') return pasted;
  const formula = formulaAt(pasted, { row, column });
  return formula === null ? inputFor(pasted.value) : localFormula(formula, locale);
}
