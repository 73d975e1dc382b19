/** The least and the most points that rules can give, whatever will be reported. */
import { Fraction } from 'fraction.js';
import { isCounted, type ScorePart, type ScoringRule } from '../../model/scoring.ts';
import { groupBy } from '../group-by.ts';
import { constantsOf } from './rule-constants.ts';
import { roundedPoints } from './score-rule.ts';

/** `least` is at most zero and `most` at least zero, since a line can always give nothing; `null`: without end. */
export interface Range {
  readonly least: Fraction | null;
  readonly most: Fraction | null;
}

export interface PointsRange {
  readonly base: Range;
  /** `least` is the largest penalty, `most` the largest bonus. */
  readonly extra: Range;
  /** The base points that can be reached: `base.most`, but with rules without a cap counted once. */
  readonly fullBase: Fraction;
}

const ZERO = new Fraction(0);
const NOTHING: Range = { least: ZERO, most: ZERO };

/** The range where there are no rules. */
export const noRange: PointsRange = { base: NOTHING, extra: NOTHING, fullBase: ZERO };

/**
 * The range of the rules of one indicator. Rules for different verdicts exclude each other, and so do bands of one
 * basis and tiers of one volume. All others are taken at their own extreme: where they pull in opposite directions the
 * range may be wider than what can happen.
 */
export function pointsRange(rules: readonly ScoringRule[], pointDecimals: number): PointsRange {
  const part = (wanted: ScorePart) => rules.filter((rule) => rule.part === wanted);
  const rangeOf = (some: readonly ScoringRule[]) => rangeOfPart(some, pointDecimals);
  return {
    base: rangeOf(part('base')),
    extra: rangeOf(part('extra')),
    fullBase: rangeOf(part('base').map(countedOnce)).most ?? ZERO,
  };
}

/** The range of the sum of both. */
export function sumOfRanges(one: Range, other: Range): Range {
  return {
    least: one.least === null || other.least === null ? null : one.least.add(other.least),
    most: one.most === null || other.most === null ? null : one.most.add(other.most),
  };
}

function countedOnce(rule: ScoringRule): ScoringRule {
  return isCounted(rule) && rule.cap === null ? { ...rule, cap: rule.points } : rule;
}

function rangeOfPart(rules: readonly ScoringRule[], pointDecimals: number): Range {
  const situations = groupBy(rules, situationOf);
  return widest([...situations.values()].map((some) => rangeOfSituation(some, pointDecimals)));
}

/** The situation that a rule is for. A line is in one of them, and the others' rules give it nothing. */
export function situationOf(rule: ScoringRule): 'notReported' | 'notArising' | 'reported' {
  if (rule.kind !== 'verdict') return 'reported';
  return rule.verdict === 'notReported' || rule.verdict === 'notArising' ? rule.verdict : 'reported';
}

function rangeOfSituation(rules: readonly ScoringRule[], pointDecimals: number): Range {
  const byTierIndicator = groupBy(rules, ({ tier }) => tier?.indicator ?? null);
  return sumOf(byTierIndicator, (ofVolume) => {
    const tiers = groupBy(ofVolume, ({ tier }) => JSON.stringify(tier?.within ?? null));
    return widest([...tiers.values()].map((ofTier) => rangeOfTier(ofTier, pointDecimals)));
  });
}

function rangeOfTier(rules: readonly ScoringRule[], pointDecimals: number): Range {
  return sumOf(groupBy(rules, exclusionOf), (alternatives) =>
    widest(alternatives.map((rule) => rangeOfRule(rule, pointDecimals))),
  );
}

/** Rules of the same key exclude each other. */
function exclusionOf(rule: ScoringRule): unknown {
  switch (rule.kind) {
    case 'verdict':
      return 'verdict';
    case 'band':
      return rule.basis;
    case 'share':
    case 'step':
    case 'each':
      return rule;
  }
}

function rangeOfRule(rule: ScoringRule, pointDecimals: number): Range {
  const { points, cap } = constantsOf(rule);
  if (points.equals(ZERO)) return NOTHING;
  const furthest = isCounted(rule) ? cap : points;
  const end = furthest === null ? null : roundedPoints(furthest, pointDecimals);
  return points.lt(ZERO) ? { least: end, most: ZERO } : { least: ZERO, most: end };
}

function sumOf(
  groups: ReadonlyMap<unknown, ScoringRule[]>,
  rangeOf: (group: readonly ScoringRule[]) => Range,
): Range {
  return [...groups.values()].map(rangeOf).reduce(sumOfRanges, NOTHING);
}

/** The range of alternatives, of which one applies or none. */
function widest(ranges: readonly Range[]): Range {
  const extreme = (end: 'least' | 'most', beats: (a: Fraction, b: Fraction) => boolean) =>
    ranges.reduce<Fraction | null>((found, range) => {
      const candidate = range[end];
      if (found === null || candidate === null) return null;
      return beats(candidate, found) ? candidate : found;
    }, ZERO);
  return {
    least: extreme('least', (a, b) => a.lt(b)),
    most: extreme('most', (a, b) => a.gt(b)),
  };
}
