/** What the user's hands type, in the user's language: `1.234,5` is a number in vi-VN, `12.5` is text there. */
import { parseDate, parseNumber } from 'numfmt';
import type { CellValue } from './cell-grid.ts';
import type { Locale } from './workbook.ts';

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
const FULL_DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/;
const COMMAND = /^[=+@'-]/;

/** Reads typed text. Numbers, percents and full dates (day first in vi-VN) become values; formulas stay en-US. */
export function readTyped(text: string, locale: Locale): TypedInput {
  const trimmed = text.trim();
  const number = NUMBERS[locale].test(trimmed) ? parseNumber(trimmed, { locale }) : null;
  const parsed = number ?? (FULL_DATE.test(trimmed) ? parseDate(trimmed, { locale }) : null);
  if (typeof parsed?.v === 'number') {
    // 95% comes as 0.9500000000000001: Excel keeps fifteen digits.
    return { input: Number(parsed.v.toPrecision(15)), numberFormat: parsed.z ?? null };
  }
  const asIs = trimmed === '' || COMMAND.test(trimmed) || /^(true|false)$/i.test(trimmed);
  return { input: asIs ? text : `'${text}`, numberFormat: null };
}
