/**
 * The totals row of a table, shown and taken off: the cells below the table make room and close up. As in Excel, a new one
 * has a word in its first cell and sums up the last column, or counts it where it is no numbers. Limit: what a totals row
 * that was taken off said is not remembered.
 */
import type { Area } from '../workbook/area.ts';
import { writeTableReference } from '../workbook/formula/table-reference.ts';
import { deletion, insertion } from '../workbook/shift.ts';
import { bodyArea, totalsArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Locale } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { requireUnprotected } from './permission.ts';
import type { Session } from './session.ts';
import { shiftHeldCells } from './shift-cells.ts';

const WORD: Readonly<Record<Locale, string>> = { 'vi-VN': 'Tổng', 'en-US': 'Total' };

/** `SUBTOTAL`'s numbers that leave hidden rows out. */
const SUM = 109;
const COUNT = 103;

/** As Excel words it: over the column's data, whatever rows come and go. */
function subtotal(table: Table, index: number, what: number): string {
  const name = table.columns[index] ?? '';
  return `=SUBTOTAL(${what},${table.name}${writeTableReference({ rows: [], columns: [name, name] })})`;
}

function isNumbers(sheet: Worksheet, table: Table, column: number): boolean {
  const { row, rows } = bodyArea(table);
  const values = Array.from({ length: rows }, (_, index) => sheet.valueAt(row + index, column));
  return values.every((value) => value === '' || typeof value === 'number');
}

function showTotals(session: Session, sheet: Worksheet, table: Table): void {
  const before = table.area;
  const totals: Area = { ...before, row: before.row + before.rows, rows: 1 };
  shiftHeldCells(session, sheet, insertion(totals, 'row'));
  table.showTotals = true;
  sheet.reshapeTable(table, { ...before, rows: before.rows + 1 });
  const last = totals.columns - 1;
  const what = isNumbers(sheet, table, totals.column + last) ? SUM : COUNT;
  sheet.write(totals, (_, index) =>
    index === last ? subtotal(table, last, what) : index === 0 ? WORD[session.workbook.locale] : '',
  );
  noteChange(session, sheet, totals);
}

function hideTotals(session: Session, sheet: Worksheet, totals: Area): void {
  shiftHeldCells(session, sheet, deletion(totals, 'row'));
  noteChange(session, sheet, totals);
}

/** Shows the totals row or takes it off. Throws `AccessDenied`, and `InsertDeleteConflict` where another table would be torn. */
export function setTotals(session: Session, sheet: Worksheet, table: Table, on: boolean): void {
  requireUnprotected(sheet);
  const totals = totalsArea(table);
  if (on && totals === null) showTotals(session, sheet, table);
  if (!on && totals !== null) hideTotals(session, sheet, totals);
}
