/** What a number format of Excel's shows of a number: a percent, parts of a day, a time of day, or the number itself. */

/** What a format shows. `elapsed` is a time that counts on past 24 hours, as Excel shows `95:30` where that is typed. */
export type Shown =
  | { readonly kind: 'number' | 'percent' }
  | {
      readonly kind: 'moment';
      readonly day: boolean;
      readonly month: boolean;
      readonly year: boolean;
      readonly time: 'none' | 'ofDay' | 'elapsed';
    };

/** The parts of a number format that are not code: quoted, escaped, padding and bracketed text. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gs;

/** Total hours, minutes or seconds, which are code in brackets. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** The minutes of a time: `m` is a month unless hours stand before it or seconds behind it. */
const MINUTES = /(?<=h[^a-z]*)m+|m+(?=[^a-z]*s)/g;

/** What a (en-US) number format shows. */
export function shownBy(format: string): Shown {
  const elapsed = ELAPSED.test(format);
  const codes = format
    .replace(LITERALS, (literal) => (ELAPSED.test(literal) ? 'h' : ''))
    .toLowerCase()
    .replace(/am\/pm|a\/p/g, '')
    .replace(MINUTES, '');
  if (codes.includes('%')) return { kind: 'percent' };
  const [day, month, year] = [codes.includes('d'), codes.includes('m'), codes.includes('y')];
  const time = elapsed ? 'elapsed' : /[hs]/.test(codes) ? 'ofDay' : 'none';
  if (!day && !month && !year && time === 'none') return { kind: 'number' };
  return { kind: 'moment', day, month, year, time };
}

/** A plain number: digits, grouped or not, and decimals; no scaling, and no signs of its own. */
const PLAIN = /^(?:#,##)?[#0?]*0(?:\.([0#?]+))?$/;

/** How many decimals a (en-US) number format shows at most; `null` where that is not said, as by `General`. */
export function shownDecimals(format: string): number | null {
  const [positive = ''] = format.replace(LITERALS, '').split(';');
  const plain = PLAIN.exec(positive.trim());
  return plain === null ? null : (plain[1] ?? '').length;
}
