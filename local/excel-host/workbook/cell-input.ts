/** What Excel makes of something written to a cell, by an add-in or by hand. */
import { isTextFormat } from './cell-format.ts';
import type { CellFormat } from './cell-format.ts';
import type { CellValue } from './cell-grid.ts';
import { ExcelError } from './excel-error.ts';

export interface CellInput {
  readonly value: CellValue;
  readonly formula: string | null;
  /** A number format the input brings along, e.g. `0%` with `95%`, for a cell that has none of its own. */
  readonly numberFormat?: string;
}

/** So many letters Excel lets into a cell, and into a formula. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^([-+]?\d+(\.\d+)?)%$/;

const plain = (value: CellValue): CellInput => ({ value, formula: null });

function parseText(text: string, readFormula: (formula: string) => string | null): CellInput {
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith('=') && text.length > 1) {
    const formula = readFormula(text);
    if (formula === null)
      throw new ExcelError('InvalidArgument', `The local Excel host cannot read the formula ${text}`);
    return { value: '', formula };
  }
  const trimmed = text.trim();
  if (NUMBER.test(trimmed) && Number.isFinite(Number(trimmed))) return plain(Number(trimmed));
  if (GROUPED.test(trimmed)) return plain(Number(trimmed.replaceAll(',', '')));
  const percent = PERCENT.exec(trimmed);
  if (percent !== null) {
    return { value: Number(percent[1]) / 100, formula: null, numberFormat: percent[2] ? '0.00%' : '0%' };
  }
  if (/^(true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === 'true');
  const command = /^[-+]/.test(text) ? `=${text}` : text.replace(/^@/, '=');
  const formula = command === text ? null : readFormula(command);
  return formula === null ? plain(text) : { value: '', formula };
}

/** What is written to give just this value: text is marked, so that it is not taken for a number or a formula. */
export const inputFor = (value: CellValue): CellValue =>
  typeof value === 'string' && value !== '' ? `'${value}` : value;

/** Throws `InvalidArgument` for more than a cell holds. */
function requireShort(input: CellValue): void {
  if (typeof input !== 'string') return;
  const isFormula = input.startsWith('=');
  if (input.length > (isFormula ? MAX_FORMULA : MAX_TEXT))
    throw new ExcelError(
      'InvalidArgument',
      `A ${isFormula ? 'formula' : 'text'} of a cell is not that long.`,
    );
}

/**
 * Reads one written value: `=…` is a formula, `'…` is text, number-like text is a number, in a text cell (`@`) everything
 * is text. Like typing, `+…`, `-…` and `@…` become formulas where they read as one.
 * Dates in a local shape stay text, as text from an add-in does. Throws `InvalidArgument` for a formula Excel refuses.
 */
export function parseInput(
  input: CellValue,
  format: CellFormat,
  readFormula: (formula: string) => string | null,
): CellInput {
  if (input === '') return plain('');
  requireShort(input);
  if (isTextFormat(format)) {
    const text = typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
    return plain(text.startsWith("'") ? text.slice(1) : text);
  }
  return typeof input === 'string' ? parseText(input, readFormula) : plain(input);
}
