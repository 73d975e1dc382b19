/** Whether what stands in a cell keeps its data validation, as Excel checks it after typing. */
import { isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import type { CellValue } from './cell-grid.ts';
import { notImplemented } from './excel-error.ts';
import { listedCells, listedWords, validatedAt, wordedHere } from './listed-values.ts';
import type { Checked } from './listed-values.ts';
import { serialOf } from './serial-date.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** What Excel says about a value that breaks the rule: `Stop` refuses, `Warning` asks, `Information` tells. */
export interface ValidationAlert {
  readonly style: 'Stop' | 'Warning' | 'Information';
  /** Empty where the sheet's author wrote none: Excel has its own then. */
  readonly title: string;
  readonly message: string;
}

/** The alert for what the cell now holds, `null` where there is nothing to say. */
export function validationAlert(
  workbook: Workbook,
  sheet: Worksheet,
  row: number,
  column: number,
): ValidationAlert | null {
  const validated = validatedAt(sheet, { row, column });
  if (validated === null) return null;
  const alert = alertOf(validated.validation.errorAlert);
  const holds = alert === null || keepsRule({ workbook, sheet, row, column, validated });
  return holds ? null : alert;
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** `null` where the author switched the alert off: Excel then lets everything pass. */
function alertOf(errorAlert: Json): ValidationAlert | null {
  const alert = isJsonObject(errorAlert) ? errorAlert : {};
  if (alert['showAlert'] === false) return null;
  const style = alert['style'];
  return {
    style: style === 'Warning' || style === 'Information' ? style : 'Stop',
    title: text(alert['title']),
    message: text(alert['message']),
  };
}

function keepsRule(checked: Checked): boolean {
  const { sheet, row, column, validated } = checked;
  const { rule, ignoreBlanks } = validated.validation;
  const value = sheet.valueAt(row, column);
  if (value === '' && ignoreBlanks) return true;
  const [kind, detail] = Object.entries(rule).find(([, one]) => one !== null) ?? [];
  if (kind === undefined || !isJsonObject(detail)) return true;
  switch (kind) {
    case 'wholeNumber':
      return typeof value === 'number' && Number.isInteger(value) && isInBounds(checked, value, detail);
    case 'textLength':
      return isInBounds(checked, Array.from(String(value)).length, detail);
    case 'list':
      return isListed(checked, value, text(detail['source']));
    case 'custom':
      return isTrue(evaluate(checked, text(detail['formula'])));
    default:
      // Decimals, and dates and times, which are numbers too.
      return typeof value === 'number' && isInBounds(checked, value, detail);
  }
}

const isTrue = (value: CellValue): boolean => value === true || (typeof value === 'number' && value !== 0);

/** Office.js's operators. A bound that is no number, `NaN`, compares to nothing. */
const HOLDS: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

function isInBounds(checked: Checked, value: number, detail: JsonObject): boolean {
  const holds = HOLDS[text(detail['operator'])];
  if (holds === undefined) throw notImplemented(`the validation operator ${text(detail['operator'])}`);
  const second = detail['formula2'];
  return holds(
    value,
    operand(checked, detail['formula1']),
    second === undefined || second === null ? Number.NaN : operand(checked, second),
  );
}

/** A bound: a number, a date in ISO form, a formula. `NaN` for a formula that gives no number. */
function operand(checked: Checked, bound: Json | undefined): number {
  if (typeof bound === 'number') return bound;
  const written = text(bound);
  const day = serialOf(written);
  if (day !== null) return day;
  const value = evaluate(checked, written);
  return typeof value === 'number' ? value : Number.NaN;
}

function evaluate(checked: Checked, formula: string): CellValue {
  const { workbook, sheet, row, column } = checked;
  return workbook.calculation.evaluate(wordedHere(checked, formula), { sheet, row, column });
}

/** Words in the rule itself are compared letter by letter, words in cells whatever their case: so does Excel. */
function isListed(checked: Checked, value: CellValue, source: string): boolean {
  if (!source.startsWith('=')) return listedWords(source).includes(String(value).trim());
  const wanted = String(value).toLowerCase();
  return listedCells(checked, source).some((one) => String(one.value).toLowerCase() === wanted);
}
