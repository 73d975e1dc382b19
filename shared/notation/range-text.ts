/** Intervals as councils type them (`6,6 - 6,8`, `dưới 4`, `≥ 95%`, `97 đến dưới 98`): read, and written. */
import { fractionOf, type Decimal } from '../model/decimal.ts';
import { isMaxOpen, isMinOpen, openBounds, type Interval, type OpenBounds } from '../model/interval.ts';
import type { IssueCode } from '../model/issue.ts';
import { parseNumberText, unambiguousText } from './number-text.ts';
import { comparableText, withHyphens } from './comparable-text.ts';

/** An interval and whether its text has a percent sign, or the code of the issue that keeps it from being one. */
export type ParsedInterval =
  | { readonly interval: Interval; readonly percent: boolean; readonly issue: null }
  | { readonly interval: null; readonly issue: IntervalIssue };
export type IntervalIssue = Extract<IssueCode, 'not-a-range' | 'number-ambiguous' | 'range-reversed'>;

const ABOVE = ['>', 'trên', 'hơn', 'lớn hơn', 'cao hơn', 'nhiều hơn'];
const BELOW = ['<', 'dưới', 'nhỏ hơn', 'thấp hơn', 'ít hơn'];
const orEqual = (words: readonly string[]) => words.map((word) => `${word} hoặc bằng`);
const FROM = [
  ...orEqual(ABOVE),
  '≥',
  'tối thiểu',
  'ít nhất',
  'không dưới',
  'không thấp hơn',
  'không nhỏ hơn',
  'không ít hơn',
];
const UP_TO = [
  ...orEqual(BELOW),
  '≤',
  'tối đa',
  'nhiều nhất',
  'không quá',
  'không vượt quá',
  'không lớn hơn',
  'không cao hơn',
];

/** The other ways to put `≥` and `≤`. */
const AT_LEAST = /≧|⩾|>=|=>/g;
const AT_MOST = /≦|⩽|<=|=</g;

/** `đạt` (to reach) adds nothing: `đạt 95%`, `đạt 95% trở lên`. */
const REACHING = /^đạt /u;

const VALUE = String.raw`((?:- ?)?\d[\d.,]*)(?: ?%)?`;
/** `khoảng` (about) is passed over: no tolerance is stated, so none is assumed. */
const ABOUT = '(?:(?:trong khoảng|khoảng|xấp xỉ|~|≈) ?)?';

const SINGLE = new RegExp(`^${ABOUT}${VALUE}$`);
const BOUNDED_BEFORE = new RegExp(`^(${[...ABOVE, ...FROM, ...BELOW, ...UP_TO].join('|')}) ?${VALUE}$`);
const BOUNDED_BEHIND = new RegExp(`^(?:từ )?${VALUE} (trở lên|trở xuống)$`);
const LOWER = `(${[...ABOVE, ...FROM].join('|')}) ?`;
const UPPER = `(${[...BELOW, ...UP_TO].join('|')}) ?`;
const RANGE = new RegExp(`^${ABOUT}(?:từ )?(?:${LOWER})?${VALUE} ?(?:-|đến|tới) ?(?:${UPPER})?${VALUE}$`);
/** `và` (and) joins two bounds. Between two bare numbers it would only list them. */
const BOTH = new RegExp(`^(?:từ )?${LOWER}${VALUE} và ${UPPER}${VALUE}$`);

/** The bounds as they are written in a text. */
interface Bounds {
  readonly min: string | null;
  readonly max: string | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

/**
 * The interval a text states, whatever its case, blanks, dashes and Unicode form; a single number is the interval of that
 * number alone. `not-a-range`: the text is in none of the notations. `number-ambiguous`: a number in it has two readings.
 * `range-reversed`: the interval would end before it starts.
 */
export function parseIntervalText(text: string): ParsedInterval {
  const plain = withHyphens(comparableText(text))
    .replace(AT_LEAST, '≥')
    .replace(AT_MOST, '≤')
    .replace(REACHING, '');
  const bounds = boundsOf(plain);
  if (bounds === null) return { interval: null, issue: 'not-a-range' };
  const numbers = [bounds.min, bounds.max].map((bound) => (bound === null ? null : parseNumberText(bound)));
  if (numbers.some((number) => number?.kind === 'notANumber'))
    return { interval: null, issue: 'not-a-range' };
  if (numbers.some((number) => number?.kind === 'ambiguous')) {
    return { interval: null, issue: 'number-ambiguous' };
  }
  const [min = null, max = null] = numbers.map((number) =>
    number?.kind === 'decimal' ? number.decimal : null,
  );
  const open = openBounds(bounds.minOpen, bounds.maxOpen);
  return isEmpty(min, max, open)
    ? { interval: null, issue: 'range-reversed' }
    : { interval: { min, max, open }, percent: plain.includes('%'), issue: null };
}

function boundsOf(text: string): Bounds | null {
  const [, single] = SINGLE.exec(text) ?? [];
  if (single !== undefined) return { min: single, max: single, minOpen: false, maxOpen: false };
  const [, word = '', bound] = BOUNDED_BEFORE.exec(text) ?? [];
  if (bound !== undefined) return oneSided(bound, [...ABOVE, ...FROM].includes(word), isOpen(word));
  const [, limit, direction] = BOUNDED_BEHIND.exec(text) ?? [];
  if (limit !== undefined) return oneSided(limit, direction === 'trở lên', false);
  const [, above = '', min, below = '', max] = RANGE.exec(text) ?? BOTH.exec(text) ?? [];
  if (min === undefined || max === undefined) return null;
  return { min, max, minOpen: isOpen(above), maxOpen: isOpen(below) };
}

function oneSided(bound: string, upwards: boolean, open: boolean): Bounds {
  return upwards
    ? { min: bound, max: null, minOpen: open, maxOpen: false }
    : { min: null, max: bound, minOpen: false, maxOpen: open };
}

function isOpen(word: string): boolean {
  return ABOVE.includes(word) || BELOW.includes(word);
}

function isEmpty(min: Decimal | null, max: Decimal | null, open: OpenBounds): boolean {
  if (min === null || max === null) return false;
  const order = fractionOf(min).compare(max);
  return open === 'none' ? order > 0 : order >= 0;
}

/** An interval in a notation that `parseIntervalText` reads back unchanged: `≥ 95`, `< 4`, `97 - < 98`, `-5 đến -3`. */
export function intervalText(interval: Interval): string {
  const { min, max } = interval;
  const upper = max === null ? '' : `${isMaxOpen(interval) ? '<' : '≤'} ${unambiguousText(max)}`;
  if (min === null) return upper;
  if (max === null) return `${isMinOpen(interval) ? '>' : '≥'} ${unambiguousText(min)}`;
  if (min === max) return unambiguousText(min);
  const from = `${isMinOpen(interval) ? '> ' : ''}${unambiguousText(min)}`;
  const to = isMaxOpen(interval) ? upper : unambiguousText(max);
  return `${from} ${min.startsWith('-') || max.startsWith('-') ? 'đến' : '-'} ${to}`;
}
