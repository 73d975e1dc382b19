/** The numbers of a scoring rule, parsed once for each rule and not again for every unit. */
import type { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import { isCounted, type ScoringRule } from '../../model/scoring.ts';
import { exactInterval, type ExactInterval } from '../judge/interval-position.ts';

/** `null`: a rule of its kind has no such number, or the council left it out. */
export interface RuleConstants {
  readonly points: Fraction;
  readonly tier: ExactInterval | null;
  readonly within: ExactInterval | null;
  readonly every: Fraction | null;
  /** Of the sign of the points. */
  readonly cap: Fraction | null;
}

/** By rule object, which is never changed after it was parsed. */
const known = new WeakMap<ScoringRule, RuleConstants>();

/** The parsed numbers of a rule. */
export function constantsOf(rule: ScoringRule): RuleConstants {
  const found = known.get(rule);
  if (found !== undefined) return found;
  const points = fractionOf(rule.points);
  const constants: RuleConstants = {
    points,
    tier: rule.tier === null ? null : exactInterval(rule.tier.within),
    within: rule.kind === 'band' || rule.kind === 'step' ? exactInterval(rule.within) : null,
    every: isCounted(rule) ? fractionOf(rule.every) : null,
    cap: isCounted(rule) && rule.cap !== null ? fractionOf(rule.cap).abs().mul(points.s) : null,
  };
  known.set(rule, constants);
  return constants;
}
