/** What the user's hands type, in the user's language: `1.234,5` is a number in vi-VN, `12.5` is text there. */
import { parseDate, parseNumber, parseValue } from 'numfmt';
import type { CellValue } from './cell-grid.ts';
import type { Locale, Workbook } from './workbook.ts';

export interface TypedInput {
  /** As `Worksheet.write` takes it: text is marked with an apostrophe. */
  readonly input: CellValue;
  /** The format that comes along, e.g. `0.00%` with `9,5%`, for a cell that has none of its own. */
  readonly numberFormat: string | null;
}

/** numfmt takes `12.5` for 125 where the point groups digits: groups must be of three. */
const NUMBERS: Readonly<Record<Locale, RegExp>> = {
  'vi-VN': /^[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?\s?%?$/,
  'en-US': /^[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\s?%?$/,
};
/** What else reads as a value whatever the language: full dates with or without a time, times, powers of ten, `(5)`. */
const OTHERS = [
  /^\d{1,2}[/-]\d{1,2}[/-](\d{4}|\d{2})( \d{1,2}:\d{2}(:\d{2})?)?$/,
  /^\d{4}-\d{1,2}-\d{1,2}$/,
  /^\d{1,2}:\d{2}(:\d{2})?( (AM|PM|SA|CH))?$/i,
  /^[-+]?\d+([.,]\d+)?E[-+]?\d+$/i,
  /^\(\d+\)$/,
];
/** Excel's trap: who types a share, or a span with a hyphen, gets a day of this year. */
const DAY_AND_MONTH = /^\d{1,2}([/-])\d{1,2}$/;
const DAY_AND_MONTH_FORMAT = 'd-mmm';
const COMMAND = /^[=+@'-]/;

interface Parsed {
  readonly v: unknown;
  readonly z?: string;
}

function parse(text: string, { locale, now }: Reading): Parsed | null {
  if (NUMBERS[locale].test(text)) return parseNumber(text, { locale });
  if (OTHERS.some((pattern) => pattern.test(text))) return parseValue(text, { locale });
  const [, sign] = DAY_AND_MONTH.exec(text) ?? [];
  if (sign === undefined) return null;
  const day = parseDate(`${text}${sign}${now().getFullYear()}`, { locale });
  return day === null ? null : { v: day.v, z: DAY_AND_MONTH_FORMAT };
}

/** Whose language it is read in, and when. */
export type Reading = Pick<Workbook, 'locale' | 'now'>;

/** Reads typed text. Numbers, percents, dates (day first in vi-VN) and times become values; formulas stay as they are. */
export function readTyped(text: string, reading: Reading): TypedInput {
  const trimmed = text.trim();
  const parsed = parse(trimmed, reading);
  if (typeof parsed?.v === 'number' && Number.isFinite(parsed.v)) {
    // 95% comes as 0.9500000000000001: Excel keeps fifteen digits.
    return { input: Number(parsed.v.toPrecision(15)), numberFormat: parsed.z ?? null };
  }
  const asIs = trimmed === '' || COMMAND.test(trimmed) || /^(true|false)$/i.test(trimmed);
  return { input: asIs ? text : `'${text}`, numberFormat: null };
}
