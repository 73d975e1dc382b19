/**
 * The totals row of a table, shown and taken off: the cells below the table make room and close up. As in Excel, a new one
 * has a word in its first cell and sums up the last column, or counts it where it is no numbers. Limits: what a totals row
 * that was taken off said is not remembered, and the engine's `SUBTOTAL` counts rows that a filter hides.
 */
import { columnLetters } from '../workbook/address.ts';
import type { Area } from '../workbook/area.ts';
import { deletion, insertion } from '../workbook/shift.ts';
import { shiftCells } from '../workbook/structural-edit.ts';
import { bodyArea, totalsArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Locale } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { requireUnprotected } from './permission.ts';
import type { Session } from './session.ts';

const WORD: Readonly<Record<Locale, string>> = { 'vi-VN': 'Tổng', 'en-US': 'Total' };

/** `SUBTOTAL`'s numbers that leave hidden rows out. */
const SUM = 109;
const COUNT = 103;

function subtotal(table: Table, column: number, what: number): string {
  const { row, rows } = bodyArea(table);
  const letters = columnLetters(column);
  return `=SUBTOTAL(${what},${letters}${row + 1}:${letters}${row + rows})`;
}

function isNumbers(sheet: Worksheet, table: Table, column: number): boolean {
  const { row, rows } = bodyArea(table);
  const values = Array.from({ length: rows }, (_, index) => sheet.valueAt(row + index, column));
  return values.every((value) => value === '' || typeof value === 'number');
}

function showTotals(session: Session, sheet: Worksheet, table: Table): void {
  const below: Area = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  const shift = insertion(below, 'row');
  shiftCells(session.workbook, sheet, shift);
  session.references.shift(sheet, shift);
  table.area = { ...table.area, rows: table.area.rows + 1 };
  table.showTotals = true;
  const last = below.columns - 1;
  const column = below.column + last;
  const formula = subtotal(table, column, isNumbers(sheet, table, column) ? SUM : COUNT);
  sheet.write(below, (_, index) =>
    index === last ? formula : index === 0 ? WORD[session.workbook.locale] : '',
  );
  noteChange(session, sheet, below);
}

function hideTotals(session: Session, sheet: Worksheet, table: Table, totals: Area): void {
  const shift = deletion(totals, 'row');
  table.showTotals = false;
  shiftCells(session.workbook, sheet, shift);
  session.references.shift(sheet, shift);
  noteChange(session, sheet, totals);
}

/** Shows the totals row or takes it off. Throws `AccessDenied`, and `InsertDeleteConflict` where another table would be torn. */
export function setTotals(session: Session, sheet: Worksheet, table: Table, on: boolean): void {
  requireUnprotected(sheet);
  const totals = totalsArea(table);
  if (on && totals === null) showTotals(session, sheet, table);
  if (!on && totals !== null) hideTotals(session, sheet, table, totals);
}

/** Lets the totals that this host made go on over all rows when `change` adds or deletes some. */
export function keepTotals(sheet: Worksheet, table: Table, change: () => void): void {
  const made = (what: number) => {
    const totals = totalsArea(table);
    if (totals === null) return [];
    const columns = Array.from({ length: totals.columns }, (_, index) => totals.column + index);
    return columns.filter((column) => sheet.formulaAt(totals.row, column) === subtotal(table, column, what));
  };
  const before = [SUM, COUNT].flatMap((what) => made(what).map((column) => ({ what, column })));
  change();
  const totals = totalsArea(table);
  if (totals === null) return;
  for (const { what, column } of before) {
    sheet.write({ ...totals, column, columns: 1 }, () => subtotal(table, column, what));
  }
}
