/** Inserting and deleting cells of an open workbook: the ranges office.js holds follow. */
import type { Shift } from '../workbook/shift.ts';
import { shiftCells } from '../workbook/structural-edit.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Session } from './session.ts';

/** Throws as `shiftCells` of the workbook does, before anything moved. */
export function shiftHeldCells({ workbook, references }: Session, sheet: Worksheet, shift: Shift): void {
  for (const done of shiftCells(workbook, sheet, shift)) references.shift(sheet, done);
}
