/** What came of a scoring rule for one unit, in words: what it looked at, and why it gave its points or none. */
import { decimalsOf } from '../../shared/model/decimal.ts';
import type { RuleExplanation } from '../../shared/model/explanation.ts';
import { isComputedPercent, type Measure } from '../../shared/model/indicator.ts';
import type { Basis, ScoringRule } from '../../shared/model/scoring.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import { basisValue, unsigned } from './rule-words.ts';
import { standingTexts } from './standing-texts.ts';

interface RuleAbout {
  readonly rule: ScoringRule;
  /** Of the indicator that the rule is about; `null`: it is about the report as a whole. */
  readonly measure: Measure | null;
}

/** E.g. `Kết quả 72, tính 3 lần`; the points themselves are not in it. */
export function ruleOutcome(
  { outcome, input, times, capped }: Omit<RuleExplanation, 'row' | 'points'>,
  { rule, measure }: RuleAbout,
  { language }: Pick<Messages, 'language'>,
  format: Format,
): string {
  const texts = standingTexts[language];
  const { outcomes } = texts;
  const basis = basisOf(rule);
  const isPercent =
    basis === 'completion' || (basis === 'figure' && measure !== null && isComputedPercent(measure));
  const looked = () => {
    if (input === null || basis === null) return null;
    if (basis === 'daysLate' && input === '0') return outcomes.onTime;
    const isEarly = basis === 'daysLate' && input.startsWith('-');
    const value = isPercent
      ? format.percent(input, limitPlaces(rule))
      : basisValue(basis, isEarly ? unsigned(input) : input, { texts, format });
    return outcomes.looked[isEarly ? 'daysEarly' : basis](value);
  };
  const seen = looked() ?? (looksAtCompletionOnly(rule) ? outcomes.beyondEveryPercent : null);
  switch (outcome) {
    case 'applied':
      return [
        seen ?? (rule.kind === 'verdict' ? outcomes.applied : outcomes.full),
        ...(times === null || times === '1' ? [] : [outcomes.times(format.number(times))]),
        ...(capped ? [outcomes.capped] : []),
      ].join(', ');
    case 'outside': {
      if (seen !== null) return `${seen}, ${outcomes.outside}`;
      return rule.kind === 'verdict' ? outcomes.otherVerdict : outcomes.notMet;
    }
    case 'noInput':
      return outcomes.noInput;
    case 'otherTier':
      return outcomes.otherTier;
  }
}

/** The most decimals of what a percent is held against: rounded to no more, it could seem to be on the other side. */
function limitPlaces(rule: ScoringRule): number {
  const { min, max } = 'within' in rule ? rule.within : { min: null, max: null };
  const limits = [min, max, 'every' in rule ? rule.every : null];
  return Math.max(...limits.map((limit) => (limit === null ? 0 : decimalsOf(limit))));
}

/** A share looks at completion; a verdict at nothing that is a number. */
function basisOf(rule: ScoringRule): Basis | null {
  switch (rule.kind) {
    case 'verdict':
      return null;
    case 'share':
      return 'completion';
    case 'band':
    case 'step':
    case 'each':
      return rule.basis;
  }
}

/** Without a percent to look at it lies beyond every percent; of a share the verdict may have stood alone. */
function looksAtCompletionOnly(rule: ScoringRule): boolean {
  return rule.kind !== 'share' && basisOf(rule) === 'completion';
}
