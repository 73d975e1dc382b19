/** The quantity that a target's text states, by what is measured: an interval, also of percents, rises and falls. */
import type { Decimal } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { isMaxOpen, isMinOpen, type Interval } from '../model/interval.ts';
import { openBounds, parseIntervalText, type ParsedInterval } from './range-text.ts';
import { comparableText } from './comparable-text.ts';

const notUnderstood: ParsedInterval = { interval: null, issue: 'not-a-range' };

/** A change can be stated as a rise or a fall: `giảm 20%` is a change of -20. */
const DIRECTION = /^(?:(tăng)|giảm) /u;

/**
 * The interval a text states for an indicator, as `parseIntervalText` reads it. A percent sign belongs to percents only:
 * elsewhere nobody can say what `95%` would be of.
 */
export function parseQuantityText(
  { measure, measureUnit }: Pick<Indicator, 'measure' | 'measureUnit'>,
  text: string,
): ParsedInterval {
  const parsed = measure === 'change' ? parseChangeText(comparableText(text)) : parseIntervalText(text);
  const inPercent = measure === 'ratio' || measure === 'change' || measureUnit.includes('%');
  return parsed.issue === null && parsed.percent && !inPercent ? notUnderstood : parsed;
}

function parseChangeText(text: string): ParsedInterval {
  const [direction, rise] = DIRECTION.exec(text) ?? [];
  if (direction === undefined) return parseIntervalText(text);
  const parsed = parseIntervalText(text.slice(direction.length));
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
