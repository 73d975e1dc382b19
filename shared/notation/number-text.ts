/**
 * Numbers as text: the Vietnamese notation `1.234,5`, and what else people type. A number with two readings is never
 * guessed.
 */
import { Decimal } from '../model/decimal.ts';

/** What a text is as a number. `ambiguous`: `1.234` is 1234 to one reader and 1.234 to another. */
export type NumberText =
  | { readonly kind: 'decimal'; readonly decimal: Decimal }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'notANumber' };

/** One separator with exactly three digits behind it. After a zero it can only be a decimal separator. */
const AMBIGUOUS = /^(?:- ?)?(?!0+[.,])\d{1,3}[.,]\d{3}$/;

/** A whole part, plain or in groups of three, and decimals behind the other separator. */
const NOTATIONS = [
  /^(?<sign>- ?)?(?<whole>\d+)(?:[.,](?<decimals>\d+))?$/,
  /^(?<sign>- ?)?(?<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<decimals>\d+))?$/,
  /^(?<sign>- ?)?(?<whole>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<decimals>\d+))?$/,
];

/**
 * The number a text states: digits with `,` or `.` before the decimals, in groups of three or not, and a hyphen for what
 * is below zero. Anything else is no number, blanks between digits included.
 */
export function parseNumberText(text: string): NumberText {
  if (AMBIGUOUS.test(text)) return { kind: 'ambiguous' };
  for (const notation of NOTATIONS) {
    const { sign = '', whole = '', decimals = '' } = notation.exec(text)?.groups ?? {};
    if (whole === '') continue;
    const decimal = Decimal.safeParse(plainDecimal(sign !== '', whole.replace(/[.,]/g, ''), decimals)).data;
    return decimal === undefined ? { kind: 'notANumber' } : { kind: 'decimal', decimal };
  }
  return { kind: 'notANumber' };
}

/** The two numbers that an ambiguous text can state, the whole one first; none for any other text. */
export function readingsOf(text: string): Decimal[] {
  if (!AMBIGUOUS.test(text)) return [];
  const negative = text.startsWith('-');
  const [whole = '', rest = ''] = text.replace(/^- ?/, '').split(/[.,]/);
  return [plainDecimal(negative, whole + rest, ''), plainDecimal(negative, whole, rest)];
}

/** The digits in the one spelling a `Decimal` has. */
function plainDecimal(negative: boolean, whole: string, decimals: string): string {
  const fraction = decimals.replace(/0+$/, '');
  const magnitude = whole.replace(/^0+(?=\d)/, '') + (fraction === '' ? '' : `.${fraction}`);
  return negative && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

/** The number as Vietnamese documents write it, e.g. `15.000` or `0,3`. */
export function numberText(decimal: Decimal): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** As `numberText`, but with one reading only: `15000` and `1,2340` where that would be ambiguous. */
export function unambiguousText(decimal: Decimal): string {
  const written = numberText(decimal);
  if (!AMBIGUOUS.test(written)) return written;
  return written.includes(',') ? `${written}0` : written.replace('.', '');
}
