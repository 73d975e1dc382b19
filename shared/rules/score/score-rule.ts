/** Applies one scoring rule to one line, or to the report as a whole. */
import { Fraction } from 'fraction.js';
import type { RuleOutcome } from '../../model/explanation.ts';
import type { Basis, RuleOf, ScoringRule } from '../../model/scoring.ts';
import type { Verdict } from '../../model/verdict.ts';
import { positionOf, type ExactInterval } from '../judge/interval-position.ts';
import { constantsOf, type RuleConstants } from './rule-constants.ts';
import { isInTier, type VolumeOf } from './volume.ts';

/** The value of a basis. A completion can lie beyond every percent: see `isBeyondEveryPercent`. */
export type BasisValue = Fraction | 'beyondEveryPercent';

/** What rules look at. `null` is what does not exist: a date has no completion, a number no days, a report no verdict. */
export interface RuleInput {
  readonly verdict: Verdict | null;
  /** In percent, exactly. */
  readonly completion: BasisValue | null;
  /** In the indicator's own unit or percent, exactly. */
  readonly figure: Fraction | null;
  /** Calendar days past the day asked for, negative when early. */
  readonly daysLate: number | null;
  /** The unit's volume of an indicator, for tiers. */
  readonly volumeOf: VolumeOf;
}

export interface RulePoints {
  readonly rule: ScoringRule;
  readonly outcome: RuleOutcome;
  /** The value of the basis; `null`: there is none, or it lies beyond every percent. */
  readonly input: Fraction | null;
  /** How many steps or events were counted; `null` for other kinds of rule, and without input. */
  readonly times: Fraction | null;
  /** Rounded to the campaign's point decimals. */
  readonly points: Fraction;
  /** Held at the rule's cap. */
  readonly capped: boolean;
}

const ZERO = new Fraction(0);
const ONE = new Fraction(1);
const HUNDRED = new Fraction(100);

/**
 * A limit on counting, so that points can still be written (`ComputedDecimal`): the largest `Decimal` over the
 * smallest. Only the percent of a denominator next to zero could exceed it.
 */
const MOST_TIMES = new Fraction(10n ** 30n);

/**
 * The points that a rule gives for an input, rounded to `pointDecimals`, halves away from zero. Only rules for just that
 * verdict give points for what was not reported, or did not arise.
 */
export function scoreRule(rule: ScoringRule, input: RuleInput, pointDecimals: number): RulePoints {
  const constants = constantsOf(rule);
  if (isInTier(rule, input.volumeOf) !== true) return without(rule, 'otherTier');
  if (rule.kind === 'verdict') {
    return rule.verdict === input.verdict
      ? applied(rule, { points: constants.points }, pointDecimals)
      : without(rule, 'outside');
  }
  if (input.verdict === 'notReported' || input.verdict === 'notArising') return without(rule, 'noInput');
  if (rule.kind === 'share') return shareOf(rule, constants, input, pointDecimals);
  const value = valueOf(rule.basis, input);
  if (value === null) return without(rule, 'noInput');
  return rule.kind === 'band'
    ? bandOf(rule, constants, value, pointDecimals)
    : countedOf(rule, constants, value, pointDecimals);
}

/** Halves away from zero, as `roundedDecimal` has it. */
export function roundedPoints(points: Fraction, pointDecimals: number): Fraction {
  if (10n ** BigInt(pointDecimals) % points.d === 0n) return points;
  const magnitude = points.abs().round(pointDecimals);
  return points.lt(ZERO) ? magnitude.neg() : magnitude;
}

function valueOf(basis: Basis, input: RuleInput): BasisValue | null {
  if (basis !== 'daysLate') return input[basis];
  return input.daysLate === null ? null : new Fraction(input.daysLate);
}

/** Points in proportion to completion. Without a completion the verdict decides: all of the points, or none. */
function shareOf(
  rule: RuleOf<'share'>,
  { points }: RuleConstants,
  { verdict, completion }: RuleInput,
  pointDecimals: number,
): RulePoints {
  if (completion === null) {
    if (verdict === null) return without(rule, 'noInput');
    const isMet = verdict === 'met' || verdict === 'exceeded';
    return isMet ? applied(rule, { points }, pointDecimals) : without(rule, 'outside');
  }
  if (completion === 'beyondEveryPercent') return applied(rule, { points }, pointDecimals);
  if (completion.lte(ZERO)) return without(rule, 'outside', completion);
  const share = completion.gte(HUNDRED) ? points : points.mul(completion).div(HUNDRED);
  return applied(rule, { input: completion, points: share }, pointDecimals);
}

function bandOf(
  rule: RuleOf<'band'>,
  { points, within }: RuleConstants,
  value: BasisValue,
  pointDecimals: number,
): RulePoints {
  return liesIn(within, value)
    ? applied(rule, { input: inputShown(value), points }, pointDecimals)
    : without(rule, 'outside', inputShown(value));
}

/** A value beyond every percent lies in every interval without an upper bound. */
function liesIn(within: ExactInterval | null, value: BasisValue): boolean {
  if (within === null) return false;
  return value === 'beyondEveryPercent' ? within.max === null : positionOf(within, value) === 'inside';
}

function inputShown(value: BasisValue): Fraction | null {
  return value === 'beyondEveryPercent' ? null : value;
}

function countedOf(
  rule: RuleOf<'step' | 'each'>,
  constants: RuleConstants,
  value: BasisValue,
  pointDecimals: number,
): RulePoints {
  const input = inputShown(value);
  const times = timesOf(rule, constants, value);
  if (times.equals(ZERO)) return { ...without(rule, 'outside', input), times };
  const points = constants.points.mul(times);
  const { cap } = constants;
  const capped = cap !== null && points.abs().gt(cap.abs());
  return {
    ...applied(rule, { input, points: capped ? cap : points }, pointDecimals),
    times: input === null ? null : times,
    capped,
  };
}

/**
 * A step counts its bound once, and each full `every` beyond it; events count from zero. A value beyond every percent
 * counts without end: rules that are published have a cap for it.
 */
function timesOf(
  rule: RuleOf<'step' | 'each'>,
  { within, every }: RuleConstants,
  value: BasisValue,
): Fraction {
  if (every === null || every.lte(ZERO)) return ZERO;
  if (rule.kind === 'step' && !liesIn(within, value)) return ZERO;
  if (value === 'beyondEveryPercent') return MOST_TIMES;
  if (rule.kind === 'each') return value.gt(ZERO) ? atMost(value.div(every).floor(), MOST_TIMES) : ZERO;
  const bound = within?.min ?? within?.max ?? null;
  if (bound === null) return ZERO;
  return atMost(value.sub(bound).abs().div(every).floor().add(ONE), MOST_TIMES);
}

function atMost(value: Fraction, most: Fraction): Fraction {
  return value.gt(most) ? most : value;
}

function applied(
  rule: ScoringRule,
  { input = null, points }: { readonly input?: Fraction | null; readonly points: Fraction },
  pointDecimals: number,
): RulePoints {
  return {
    rule,
    outcome: 'applied',
    input,
    times: null,
    points: roundedPoints(points, pointDecimals),
    capped: false,
  };
}

function without(
  rule: ScoringRule,
  outcome: Exclude<RuleOutcome, 'applied'>,
  input: Fraction | null = null,
): RulePoints {
  return { rule, outcome, input, times: null, points: ZERO, capped: false };
}
