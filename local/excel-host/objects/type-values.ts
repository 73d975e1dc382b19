/** Typing by the user: protection and validation hold, text is read in the user's language, listeners hear of it. */
import type { Area } from '../workbook/area.ts';
import { isTextFormat } from '../workbook/cell-format.ts';
import type { CellValue } from '../workbook/cell-grid.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { closedFormula } from '../workbook/formula/closed-formula.ts';
import { keepCells } from '../workbook/keep-cells.ts';
import { readTyped } from '../workbook/typed-input.ts';
import type { Reading } from '../workbook/typed-input.ts';
import { validationAlert } from '../workbook/validation-check.ts';
import type { ValidationAlert } from '../workbook/validation-check.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { editByHand } from './edit-by-hand.ts';
import { growTable } from './grow-table.ts';
import { requireUnlocked } from './permission.ts';
import type { Session } from './session.ts';

/** Rows of what is typed, from a corner on. */
export type TypedRows = readonly (readonly CellValue[])[];

/** What is typed breaks the sheet's own rule, and the rule lets nothing pass. */
export class ValidationStop extends ExcelError {
  readonly alert: ValidationAlert;

  constructor(alert: ValidationAlert) {
    super('InvalidArgument', alert.message || 'The value breaks the data validation of its cell.');
    this.alert = alert;
  }
}

const areaOf = ({ row, column }: Area, values: TypedRows): Area => ({
  row,
  column,
  rows: values.length,
  columns: Math.max(0, ...values.map((cells) => cells.length)),
});

/**
 * Types rows of values from the corner of `at` on. Throws `AccessDenied` for a locked cell, `InvalidArgument` for a broken
 * formula, `ValidationStop` where a rule stops it; then nothing was typed. Warnings do not stop: see `alertFor`.
 */
export function typeValues(session: Session, sheet: Worksheet, at: Area, values: TypedRows): void {
  const area = areaOf(at, values);
  requireUnlocked(sheet, area);
  editByHand(session, [{ sheet, area }], () => {
    writeTyped(sheet, area, typedIn(values), session.workbook);
    const stop = alertsIn(session, sheet, area).find(({ style }) => style === 'Stop');
    if (stop !== undefined) throw new ValidationStop(stop);
  });
  growTable(session, sheet, area);
}

/** What stands where; a formula with the parentheses its end lacks. */
const typedIn =
  (values: TypedRows) =>
  (row: number, column: number): CellValue | null => {
    const typed = values[row]?.[column] ?? null;
    return typeof typed === 'string' && typed.startsWith('=') ? closedFormula(typed) : typed;
  };

/** What Excel would say before it takes this, the strictest first; `null` for nothing. The sheet stays as it is. */
export function alertFor(
  session: Session,
  sheet: Worksheet,
  at: Area,
  values: TypedRows,
): ValidationAlert | null {
  const area = areaOf(at, values);
  const bringBack = keepCells(sheet, area);
  try {
    writeTyped(sheet, area, typedIn(values), session.workbook);
    const alerts = alertsIn(session, sheet, area);
    const [first = null] = alerts.toSorted((a, b) => STRICTNESS[b.style] - STRICTNESS[a.style]);
    return first;
  } finally {
    bringBack();
  }
}

const STRICTNESS: Readonly<Record<ValidationAlert['style'], number>> = {
  Stop: 2,
  Warning: 1,
  Information: 0,
};

function alertsIn({ workbook }: Session, sheet: Worksheet, area: Area): ValidationAlert[] {
  if (sheet.validations.length === 0) return [];
  const rows = Array.from({ length: area.rows }, (_, row) => area.row + row);
  const columns = Array.from({ length: area.columns }, (_, column) => area.column + column);
  return rows.flatMap((row) =>
    columns.flatMap((column) => validationAlert(workbook, sheet, row, column) ?? []),
  );
}

/** Writes texts as they are read in the user's language, with the number formats they bring along. `null` leaves a cell alone. */
export function writeTyped(
  sheet: Worksheet,
  area: Area,
  typedAt: (row: number, column: number) => CellValue | null,
  reading: Reading,
): void {
  const { grid } = sheet;
  const formats: (() => void)[] = [];
  const inputAt = (down: number, right: number): CellValue | null => {
    const typed = typedAt(down, right);
    const [row, column] = [area.row + down, area.column + right];
    const format = grid.formatAt(row, column);
    if (typeof typed !== 'string' || isTextFormat(format)) return typed;
    const { input, numberFormat } = readTyped(typed, reading);
    if (numberFormat !== null && format.numberFormat === 'General') {
      formats.push(() => {
        grid.ensure(row, column).format = { ...format, numberFormat };
      });
    }
    return input;
  };
  sheet.write(area, inputAt, reading.locale);
  for (const apply of formats) apply();
}
