/** The quantity that a text states, by what is measured: an interval, also of percents, rises, falls and counted things. */
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

/** Whether what is reported for an indicator amounts to percents. */
export function isInPercent({ measure, measureUnit }: Measured): boolean {
  return isComputedPercent(measure) || measureUnit.includes('%');
}

/** The unit that a quantity is stated in: a ratio of households is stated in percents, and not in households. */
export function statedUnit(indicator: Measured): string {
  const { measure, measureUnit } = indicator;
  return measure === 'number' || measureUnit.includes('%') ? measureUnit : '%';
}

/** Words behind the last number, such as another unit of measure. */
const WORDS_BEHIND = /(?<=[\d%]) ?\p{L}\D*$/u;

/**
 * The interval a text states for an indicator, as `parseIntervalText` reads it; the indicator's own unit may stand behind
 * a number. `measure-unit-differs`: another unit does. A percent sign belongs to percents only: elsewhere nobody can say
 * what `95%` would be of.
 */
export function parseQuantityText(indicator: Measured, text: string): ParsedQuantity {
  const plain = withHyphens(comparableText(text));
  const asWritten = parseBare(indicator, plain);
  // A unit may be called anything: what is understood without looking for it is not taken apart.
  if (asWritten.issue !== 'not-a-range') return asWritten;
  const unit = withHyphens(comparableText(statedUnit(indicator)));
  const parsed = parseBare(indicator, withoutUnit(plain, unit));
  if (parsed.issue !== 'not-a-range' || !WORDS_BEHIND.test(plain)) return parsed;
  const { issue } = parseBare(indicator, plain.replace(WORDS_BEHIND, ''));
  return issue === 'not-a-range' ? parsed : { interval: null, issue: 'measure-unit-differs' };
}

/** A unit that starts with a digit would run into the number, so that it is not looked for. */
function withoutUnit(text: string, unit: string): string {
  const escaped = unit.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return text.replace(new RegExp(String.raw`(?<=\d) ?(?!\d)${escaped}(?=$|[ -])`, 'gu'), '');
}

function parseBare(indicator: Measured, text: string): ParsedInterval {
  const parsed = indicator.measure === 'change' ? parseChangeText(text) : parseIntervalText(text);
  return parsed.issue === null && parsed.percent && !isInPercent(indicator) ? notUnderstood : parsed;
}

/** What every change is compared with, so that it may be left unsaid. */
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
  // Whether to fall by less than 5 allows for a rise, the text does not say.
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
