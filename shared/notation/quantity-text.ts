/** The interval that a text states for an indicator, in its own unit: percents, rises, falls or counted things. */
import type { Decimal } from '../model/decimal.ts';
import { isComputedPercent, type Indicator } from '../model/indicator.ts';
import { isMaxOpen, isMinOpen, openBounds, type Interval } from '../model/interval.ts';
import type { IssueCode } from '../model/issue.ts';
import { comparableText, withHyphens } from './comparable-text.ts';
import { parseIntervalText, type ParsedInterval } from './range-text.ts';

/** An interval, or the code of the issue that keeps the text from being one of the indicator's. */
export type ParsedQuantity =
  ParsedInterval | { readonly interval: null; readonly issue: Extract<IssueCode, 'measure-unit-differs'> };

type Measured = Pick<Indicator, 'measure' | 'measureUnit'>;

const notUnderstood: ParsedInterval = { interval: null, issue: 'not-a-range' };

/** Whether an indicator's figure is a percent. */
export function isInPercent({ measure, measureUnit }: Measured): boolean {
  return isComputedPercent(measure) || measureUnit.includes('%');
}

/** The unit that targets are stated in: for a ratio of households that is percent, and not households. */
export function statedUnit(indicator: Measured): string {
  const { measure, measureUnit } = indicator;
  return measure === 'number' || measureUnit.includes('%') ? measureUnit : '%';
}

/** Words behind the last number, such as another unit of measure. */
const WORDS_BEHIND = /(?<=[\d%]) ?\p{L}\D*$/u;

/**
 * The interval a text states for an indicator, as `parseIntervalText` reads it, with the indicator's own unit allowed
 * behind a number. `measure-unit-differs`: another unit stands there. A percent sign is refused where the indicator is
 * not in percent: nobody could say what `95%` is a part of.
 */
export function parseQuantityText(indicator: Measured, text: string): ParsedQuantity {
  const plain = withHyphens(comparableText(text));
  const asWritten = parseBare(indicator, plain);
  // A unit may be called anything, so it is looked for only where the text is not understood without.
  if (asWritten.issue !== 'not-a-range') return asWritten;
  const unit = withHyphens(comparableText(statedUnit(indicator)));
  const parsed = parseBare(indicator, withoutUnit(plain, unit));
  if (parsed.issue !== 'not-a-range' || !WORDS_BEHIND.test(plain)) return parsed;
  const { issue } = parseBare(indicator, plain.replace(WORDS_BEHIND, ''));
  return issue === 'not-a-range' ? parsed : { interval: null, issue: 'measure-unit-differs' };
}

/** A unit that starts with a digit is not looked for: it would run into the number. */
function withoutUnit(text: string, unit: string): string {
  const escaped = unit.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return text.replace(new RegExp(String.raw`(?<=\d) ?(?!\d)${escaped}(?=$|[ -])`, 'gu'), '');
}

function parseBare(indicator: Measured, text: string): ParsedInterval {
  const parsed = indicator.measure === 'change' ? parseChangeText(text) : parseIntervalText(text);
  return parsed.issue === null && parsed.percent && !isInPercent(indicator) ? notUnderstood : parsed;
}

/** Every change is against the same period before, so saying so adds nothing. */
const COMPARED = / so (?:với )?cùng kỳ(?: năm (?:trước|ngoái))?$/u;

/** A change can be stated as a rise or a fall: `giảm 20%` is a change of -20. */
const DIRECTION = /^(?:(tăng)|giảm) /u;

const noRise: Interval = { min: null, max: '0', open: 'none' };
const noFall: Interval = { min: '0', max: null, open: 'none' };

function parseChangeText(text: string): ParsedInterval {
  const stated = text.replace(COMPARED, '');
  if (stated === 'không tăng') return { interval: noRise, percent: false, issue: null };
  if (stated === 'không giảm') return { interval: noFall, percent: false, issue: null };
  const [direction, rise] = DIRECTION.exec(stated) ?? [];
  if (direction === undefined) return parseIntervalText(stated);
  const parsed = parseIntervalText(stated.slice(direction.length));
  if (parsed.issue !== null) return parsed;
  // `giảm dưới 5%` does not say whether a rise would do as well.
  if (parsed.interval.min === null || parsed.interval.min.startsWith('-')) return notUnderstood;
  return rise === undefined ? { ...parsed, interval: negated(parsed.interval) } : parsed;
}

function negated(interval: Interval): Interval {
  const negative = (bound: Decimal | null) => (bound === null || bound === '0' ? bound : `-${bound}`);
  return {
    min: negative(interval.max),
    max: negative(interval.min),
    open: openBounds(isMaxOpen(interval), isMinOpen(interval)),
  };
}
