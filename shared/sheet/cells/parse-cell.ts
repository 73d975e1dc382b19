/** One cell to one typed value, or the issue that stands in it. Nothing is guessed: what has two readings is refused. */
import { decimalFromNumber, type Decimal } from '../../model/decimal.ts';
import { looksBlank, type IsoDate } from '../../model/identifiers.ts';
import { issueError, type Issue } from '../../model/issue.ts';
import { dateFromSerial, dateFromText } from './excel-date.ts';
import { comparableText, withHyphens } from '../../notation/comparable-text.ts';
import { parseNumberText } from '../../notation/number-text.ts';
import type { CellValue } from '../sheet-block.ts';

/** A value, or what is wrong with the cell; the caller adds where it stands. A blank cell is the value `null`. */
export type ParsedCell<T> =
  { readonly value: T | null; readonly issue: null } | { readonly value: null; readonly issue: Issue };

function parsed<T>(value: T | null): ParsedCell<T> {
  return { value, issue: null };
}

/** Errors of formulas read as text like `#REF!`, `#DIV/0!`, `#N/A`. */
const FORMULA_ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|(SPILL|CALC|FIELD|BUSY|BLOCKED|CONNECT|UNKNOWN|EXTERNAL|TIMEOUT|PYTHON)!)$/;

/** The issue of a cell; for an error of a formula always `formula-error`, whatever the cell should hold. */
function refused(otherwise: Issue['code'], cell: CellValue): ParsedCell<never> {
  const code = FORMULA_ERROR.test(String(cell)) ? 'formula-error' : otherwise;
  return { value: null, issue: issueError(code, { params: { text: String(cell) } }) };
}

function isBlank(cell: CellValue): boolean {
  return typeof cell === 'string' && comparableText(cell) === '';
}

/**
 * A number cell, with Excel's own 15 digits. Excel keeps `0,5` as text where a point stands before decimals, and whatever
 * was pasted as text: such text is the number it states (`parseNumberText`).
 */
export function parseNumberCell(cell: CellValue): ParsedCell<Decimal> {
  if (isBlank(cell)) return parsed<Decimal>(null);
  if (typeof cell === 'string') return parseNumberInText(cell);
  if (typeof cell !== 'number') return refused('not-a-number', cell);
  const decimal = decimalFromNumber(cell);
  return decimal === null ? refused('number-out-of-range', cell) : parsed(decimal);
}

function parseNumberInText(cell: string): ParsedCell<Decimal> {
  const read = parseNumberText(withHyphens(comparableText(cell)));
  if (read.kind === 'ambiguous') return refused('number-ambiguous', cell);
  if (read.kind === 'notANumber') return refused('not-a-number', cell);
  // A number with more digits would come back changed from a number cell.
  const isCellNumber = decimalFromNumber(Number(read.decimal)) === read.decimal;
  return isCellNumber ? parsed(read.decimal) : refused('number-out-of-range', cell);
}

/** A date cell: a date of Excel's, or text written dd/mm/yyyy. */
export function parseDateCell(cell: CellValue): ParsedCell<IsoDate> {
  if (isBlank(cell)) return parsed<IsoDate>(null);
  const date =
    typeof cell === 'number' ? dateFromSerial(cell) : typeof cell === 'string' ? dateFromText(cell) : null;
  return date === null ? refused('not-a-date', cell) : parsed(date);
}

const YES = new Set(['có', 'co', 'x', 'yes', 'true', '1']);
const NO = new Set(['không', 'khong', 'no', 'false', '0']);

/** A yes/no cell: Có or Không. */
export function parseYesNoCell(cell: CellValue): ParsedCell<boolean> {
  if (isBlank(cell)) return parsed<boolean>(null);
  const text = comparableText(cell);
  if (YES.has(text)) return parsed(true);
  return NO.has(text) ? parsed(false) : refused('not-yes-or-no', cell);
}

/** A mark cell: `x` or blank. */
export function parseMarkCell(cell: CellValue): ParsedCell<boolean> {
  if (isBlank(cell)) return parsed(false);
  const text = comparableText(cell);
  if (YES.has(text)) return parsed(true);
  return NO.has(text) ? parsed(false) : refused('not-a-mark', cell);
}

/** Control characters other than line breaks and tabs, halves of characters, turns of direction: what `FreeText` refuses. */
export const CONTROL = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** As `Name` has it. */
const MAX_NAME = 300;

/** Text of any length up to `maxLength`; numbers and dates are taken as they read. */
export function parseTextCell(cell: CellValue, maxLength: number): ParsedCell<string> {
  if (isBlank(cell)) return parsed<string>(null);
  const text = String(cell).normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (FORMULA_ERROR.test(text)) return refused('formula-error', cell);
  if (text.length > maxLength) {
    return { value: null, issue: issueError('text-too-long', { params: { max: maxLength } }) };
  }
  return CONTROL.test(text) ? refused('control-characters', cell) : parsed(text);
}

/** A name: text on one line. Where the cell breaks the line, a blank stands instead; what looks blank is blank. */
export function parseNameCell(cell: CellValue): ParsedCell<string> {
  if (looksBlank(String(cell))) return parsed<string>(null);
  return parseTextCell(typeof cell === 'string' ? cell.replace(/\s*[\r\n\t]\s*/g, ' ') : cell, MAX_NAME);
}
