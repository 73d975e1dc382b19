/** What people type where a figure belongs and Excel keeps as text: `1. 357`, `12 tỷ`, `95%`, `không phát sinh`, `-`. */
import { Decimal, fractionOf } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { comparableText, withHyphens } from './comparable-text.ts';
import { parseNumberText, readingsOf } from './number-text.ts';
import { scaleOfWords } from './unit-scale.ts';

/** What a text says, with the number it states, if any. That number is offered to the clerk, never used unasked. */
export type FigureText =
  /** A number that Excel merely keeps as text. */
  | { readonly kind: 'number'; readonly decimal: Decimal }
  | { readonly kind: 'percent'; readonly decimal: Decimal }
  /** With blanks within the number. */
  | { readonly kind: 'blanks'; readonly decimal: Decimal }
  /** With the indicator's own unit of measure behind it. */
  | { readonly kind: 'unit'; readonly decimal: Decimal }
  /** With a larger or smaller unit behind it; `decimal` is in the indicator's. */
  | { readonly kind: 'otherUnit'; readonly decimal: Decimal }
  | { readonly kind: 'ambiguous'; readonly readings: readonly Decimal[] }
  | { readonly kind: 'notArising' | 'placeholder' | 'unknown' };

const NOT_ARISING = /^(?:không|khong|ko|k|chưa|chua)(?: có| co)? (?:phát sinh|phat sinh|ps)$|^kps$/u;

/** What people type in place of a figure they do not have. */
const PLACEHOLDER =
  /^(?:[-.…?/_*]+|x|o|n\/?a|(?:không|chưa|đang) (?:có|rõ|cập nhật|tổng hợp)(?: số liệu| báo cáo)?|chưa|không)$/u;

/** A blank beside a separator, or before a group of three digits. */
const BLANK_WITHIN = /(?<=[.,]) (?=\d)|(?<=\d) (?=[.,]\d)|(?<=\d) (?=\d{3}(?!\d))/g;
/** Blanks in place of the points that separate thousands, or behind them: nobody writes decimals behind a blank. */
const SPACED_THOUSANDS = /^(- ?)?([1-9]\d{0,2})((?: |\. | \.)\d{3})+$/;

const PERCENT = /^(.*\d) ?%$/;
const WORDS_BEHIND = /^(.*\d) ?(\p{L}[^\d]*)$/u;

/** Reads the text of a figure's cell. */
export function readFigureText({ measureUnit }: Pick<Indicator, 'measureUnit'>, text: string): FigureText {
  const plain = withHyphens(comparableText(text));
  if (NOT_ARISING.test(plain)) return { kind: 'notArising' };
  if (PLACEHOLDER.test(plain)) return { kind: 'placeholder' };
  const [, percent] = PERCENT.exec(plain) ?? [];
  if (percent !== undefined) return bareNumber(percent, 'percent');
  const [, amount, words] = WORDS_BEHIND.exec(plain) ?? [];
  if (amount === undefined || words === undefined) return bareNumber(plain, 'number');
  const scale = scaleOfWords(words, measureUnit);
  if (scale === null) return { kind: 'unknown' };
  const read = bareNumber(amount, 'unit');
  if (read.kind === 'ambiguous' || scale.equals(1) || !('decimal' in read)) return read;
  const scaled = Decimal.safeParse(fractionOf(read.decimal).mul(scale).toString(15)).data;
  return scaled === undefined ? { kind: 'unknown' } : { kind: 'otherUnit', decimal: scaled };
}

function bareNumber(text: string, kind: 'number' | 'percent' | 'unit'): FigureText {
  if (SPACED_THOUSANDS.test(text)) return blanksOr(kind, text.replace(/(?<=\d)[. ]+/g, ''));
  const joined = text.replace(BLANK_WITHIN, '');
  const number = parseNumberText(joined);
  if (number.kind === 'ambiguous') return { kind: 'ambiguous', readings: readingsOf(joined) };
  if (number.kind === 'notANumber') return { kind: 'unknown' };
  return joined === text ? { kind, decimal: number.decimal } : blanksOr(kind, joined);
}

function blanksOr(kind: 'number' | 'percent' | 'unit', joined: string): FigureText {
  const number = parseNumberText(joined);
  if (number.kind !== 'decimal') return { kind: 'unknown' };
  return { kind: kind === 'number' ? 'blanks' : kind, decimal: number.decimal };
}
