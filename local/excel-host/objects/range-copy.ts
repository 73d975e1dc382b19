/** `Range.copyFrom`: copying and pasting by an add-in, with the rules on the cells. Linking is refused loudly. */
import { isOnSheet, isWholeColumns, isWholeRows } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { inputFor } from '../workbook/cell-input.ts';
import type { CellValue } from '../workbook/cell-grid.ts';
import { copyOver } from '../workbook/copy-on-cells.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { formulaAt, takeCell } from '../workbook/moved-cell.ts';
import type { MovedCell } from '../workbook/moved-cell.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import type { Argument } from './host-object.ts';
import { requirePermission, requireUnlocked } from './permission.ts';
import { readBoolean, readOneOf, readPlace } from './read-argument.ts';
import type { Session } from './session.ts';

const KINDS = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

type Kind = (typeof KINDS)[number];

/** A cell that is copied, with what it shows now. */
type CopiedCell = MovedCell & { readonly result: CellValue };

type Block = readonly (readonly CopiedCell[])[];

function copyBlock(sheet: Worksheet, area: Area, transpose: boolean): Block {
  const cellAt = (row: number, column: number): CopiedCell => {
    const cell = takeCell(sheet, { row, column });
    if (transpose && cell.formula !== null) throw notImplemented('Range.copyFrom of formulas, transposed');
    return { ...cell, result: sheet.valueAt(row, column) };
  };
  const [rows, columns] = transpose ? [area.columns, area.rows] : [area.rows, area.columns];
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) =>
      cellAt(area.row + (transpose ? right : down), area.column + (transpose ? down : right)),
    ),
  );
}

/** Over the destination, again and again, where that is a whole number of times as large; else from its first cell on. */
function targetOf(destination: Area, rows: number, columns: number): Area {
  const fits = destination.rows % rows === 0 && destination.columns % columns === 0;
  const target = fits ? destination : { ...destination, rows, columns };
  if (!isOnSheet(target)) throw new ExcelError('InvalidArgument');
  return target;
}

function contentOf(cell: CopiedCell, kind: Kind, row: number, column: number): CellValue {
  if (kind === 'Values') return inputFor(cell.result);
  return formulaAt(cell, { row, column }) ?? inputFor(cell.value);
}

/** Copies onto `destination` of a sheet. Throws `AccessDenied` for locked cells. */
export function copyFrom(
  session: Session,
  sheet: Worksheet,
  destination: Area,
  [source, copyType, skipBlanks, transposed]: readonly Argument[],
): void {
  const kind = readOneOf(copyType, KINDS, 'All');
  if (kind === 'Link') throw notImplemented('Range.copyFrom of links');
  const from = readPlace(session.workbook, sheet, source);
  if (isWholeColumns(from.area) || isWholeRows(from.area)) {
    throw notImplemented('Range.copyFrom of whole columns or rows');
  }
  const transpose = readBoolean(transposed, false);
  const leaveBlanks = readBoolean(skipBlanks, false);
  const block = copyBlock(from.sheet, from.area, transpose);
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  const target = targetOf(destination, rows, columns);
  requireUnlocked(sheet, target);
  if (kind === 'All' || kind === 'Formats') requirePermission(sheet, 'allowFormatCells');
  if (kind === 'All' && !transpose) {
    copyOver(session.workbook, from, { sheet, area: target });
  }
  const copiedAt = (down: number, right: number): CopiedCell | null => {
    const cell = block[down % rows]?.[right % columns] ?? null;
    const isBlank = cell === null || (cell.formula === null && cell.value === '');
    return isBlank && leaveBlanks ? null : cell;
  };
  if (kind === 'All' || kind === 'Formats') pasteFormats(sheet, target, copiedAt);
  if (kind !== 'Formats') {
    sheet.write(target, (down, right) => {
      const cell = copiedAt(down, right);
      return cell === null ? null : contentOf(cell, kind, target.row + down, target.column + right);
    });
  }
  noteChange(session, sheet, target);
}

function pasteFormats(
  sheet: Worksheet,
  target: Area,
  copiedAt: (down: number, right: number) => CopiedCell | null,
): void {
  for (let down = 0; down < target.rows; down++) {
    for (let right = 0; right < target.columns; right++) {
      const cell = copiedAt(down, right);
      if (cell !== null) sheet.grid.ensure(target.row + down, target.column + right).format = cell.format;
    }
  }
}
