/** A scoring rule in words: when it applies, and what it gives or takes. For whoever asks where points come from. */
import type { ComputedDecimal, Decimal } from '../../shared/model/decimal.ts';
import { isMaxOpen, isMinOpen, type Interval, type OpenBounds } from '../../shared/model/interval.ts';
import type { Basis, RuleOf, ScoringRule } from '../../shared/model/scoring.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import { standingTexts, type StandingTexts } from './standing-texts.ts';

/** The words of one language and how it writes numbers. */
export interface Wording {
  readonly texts: StandingTexts;
  readonly format: Format;
}

/**
 * One row of scoring as a sentence without a full stop, e.g. `Kết quả trên 60: thưởng 0,5 điểm, cứ thêm đủ 5 nữa lại thưởng
 * 0,5 điểm, nhiều nhất 2 điểm`. The indicator it scores is not in it: that is what the rule stands under.
 */
export function ruleWords(
  rule: ScoringRule,
  { language }: Pick<Messages, 'language'>,
  format: Format,
): string {
  const wording = { texts: standingTexts[language], format };
  const words = wordsOf(rule, wording);
  if (rule.tier === null) return words;
  const { indicator, within } = rule.tier;
  return wording.texts.rules.inTier(indicator, rangeWords(within, format.number, wording), words);
}

/** A value of a basis with what it is counted in: percent, days, or nothing where only the indicator knows its unit. */
export function basisValue(basis: Basis, value: Decimal, { texts, format }: Wording): string {
  const number = format.number(value);
  switch (basis) {
    case 'completion':
      return percentText(value, format);
    case 'figure':
      return number;
    case 'daysLate':
      return value === '1' ? texts.rules.oneDay(number) : texts.rules.days(number);
  }
}

/** So many percent, written alike in every language that the pane speaks. */
export function percentText(percent: ComputedDecimal, format: Format): string {
  return `${format.number(percent)}%`;
}

/** So many points, e.g. `2,5 điểm`. */
export function pointsText(points: ComputedDecimal, { texts, format }: Wording): string {
  const number = format.number(points);
  return unsigned(points) === '1' ? texts.onePoint(number) : texts.points(number);
}

/** Without its sign, e.g. days early for days late below zero. */
export function unsigned(value: Decimal): Decimal {
  return value.replace(/^-/, '');
}

function wordsOf(rule: ScoringRule, wording: Wording): string {
  const { rules, verdicts } = wording.texts;
  const points = pointsWords(rule, wording);
  switch (rule.kind) {
    case 'share':
      return rules.share(points);
    case 'verdict':
      return `${rules.verdict(verdicts[rule.verdict])}: ${points}`;
    case 'band':
      return `${conditionWords(rule, wording)}: ${points}`;
    case 'step': {
      const further = rules.further[rule.within.min === null && !isEarly(rule) ? 'down' : 'up'];
      const size = basisValue(rule.basis, rule.every, wording);
      const again = further(size, points);
      return `${conditionWords(rule, wording)}: ${[points, again, ...capWords(rule, wording)].join(', ')}`;
    }
    case 'each': {
      const size = basisValue(rule.basis, rule.every, wording);
      return `${rules.each[rule.basis](size)}: ${[points, ...capWords(rule, wording)].join(', ')}`;
    }
  }
}

function pointsWords({ part, points }: ScoringRule, wording: Wording): string {
  const { rules } = wording.texts;
  if (points === '0') return rules.nothing;
  const shown = pointsText(unsigned(points), wording);
  if (points.startsWith('-')) return rules.takes(shown);
  return part === 'base' ? rules.gives(shown) : rules.adds(shown);
}

function capWords({ cap }: RuleOf<'step' | 'each'>, wording: Wording): string[] {
  return cap === null ? [] : [wording.texts.rules.atMost(pointsText(unsigned(cap), wording))];
}

function conditionWords({ basis, within }: RuleOf<'band' | 'step'>, wording: Wording): string {
  const { rules } = wording.texts;
  const shown = (value: Decimal) => basisValue(basis, value, wording);
  if (isEarly({ basis, within })) return rules.daysEarly(rangeWords(mirrored(within), shown, wording));
  return rules.basis[basis](rangeWords(within, shown, wording));
}

/** Nobody speaks of being late by less than nothing. */
function isEarly({ basis, within }: Pick<RuleOf<'band'>, 'basis' | 'within'>): boolean {
  return basis === 'daysLate' && within.max !== null && within.max.startsWith('-');
}

const MIRRORED: Record<OpenBounds, OpenBounds> = { none: 'none', min: 'max', max: 'min', both: 'both' };

function mirrored({ min, max, open }: Interval): Interval {
  const negated = (value: Decimal | null) =>
    value === null || value === '0' ? value : value.startsWith('-') ? unsigned(value) : `-${value}`;
  return { min: negated(max), max: negated(min), open: MIRRORED[open] };
}

function rangeWords(
  within: Interval,
  shown: (value: Decimal) => string,
  { texts: { ranges } }: Wording,
): string {
  const { min, max, open } = within;
  if (min === null) return max === null ? '' : (isMaxOpen(within) ? ranges.below : ranges.upTo)(shown(max));
  if (max === null) return (isMinOpen(within) ? ranges.above : ranges.from)(shown(min));
  return min === max ? ranges.exactly(shown(min)) : ranges.between[open](shown(min), shown(max));
}
