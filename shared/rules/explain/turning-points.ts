/** The figures at which a line's verdict or points can change: where a search for the next rank has to look. */
import { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Interval } from '../../model/interval.ts';
import { isCounted, type Basis, type RuleOf, type ScoringRule } from '../../model/scoring.ts';
import type { JudgedLine } from '../judge/judge-unit.ts';
import type { MovableFigure } from './movable-figure.ts';

const ZERO = new Fraction(0);
const SHARE_ENDS = [ZERO, new Fraction(100)];

/**
 * The turning points of a line, as standings of its movable figure. Between two of them points only rise, or only fall.
 * They are the bounds of its target, of its rules' intervals and caps, and of the tiers that go by its volume. Where
 * rules of the line pull in opposite directions, they are also the standings at which one of these rules counts once
 * more, `COUNTS` times in either direction.
 */
export function turningPoints(
  line: JudgedLine,
  movable: MovableFigure,
  rules: readonly ScoringRule[],
): Fraction[] {
  const { target, indicator } = line;
  const ofTarget = target.kind === 'quantity' ? boundsOf(target) : [];
  const own = rules.filter((rule) => rule.indicator === indicator.code);
  const pulls = new Set(own.map((rule) => pullOf(rule, line)));
  const counts = pulls.has(1) && pulls.has(-1) ? own.flatMap((rule) => countsNear(rule, line)) : [];
  const ofRules = [...own.flatMap(turningFigures), ...counts].flatMap((turn) => figureOf(turn, line));
  return [
    ...[...ofTarget, ...ofRules].map((figure) => movable.standingFor(figure)),
    ...rules.flatMap((rule) => tierBounds(rule, indicator.code)),
  ];
}

/**
 * Whether points may change however far the figure moves: by a counted rule without a cap, or by one that counts a
 * completion which grows without end, because less is better.
 */
export function isWithoutEnd(rules: readonly ScoringRule[], { goal }: Pick<Indicator, 'goal'>): boolean {
  return rules.some((rule) => {
    if (!isCounted(rule)) return false;
    return rule.cap === null || (goal === 'atMost' && rule.basis === 'completion');
  });
}

interface Turn {
  readonly basis: Basis;
  readonly at: Fraction;
}

function turningFigures(rule: ScoringRule): Turn[] {
  const turns = (basis: Basis, values: readonly Fraction[]) => values.map((at): Turn => ({ basis, at }));
  switch (rule.kind) {
    case 'share':
      return turns('completion', SHARE_ENDS);
    case 'verdict':
      return [];
    case 'band':
      return turns(rule.basis, boundsOf(rule.within));
    case 'step': {
      const length = capLength(rule);
      const bounds = boundsOf(rule.within);
      const inwards = isInverse(rule) ? length.neg() : length;
      return turns(rule.basis, [...bounds, ...bounds.map((bound) => bound.add(inwards))]);
    }
    case 'each':
      return turns(rule.basis, [ZERO, capLength(rule)]);
  }
}

/** How far a counted rule runs before it is held at its cap. */
function capLength({ points, cap, every }: RuleOf<'step' | 'each'>): Fraction {
  const each = fractionOf(points);
  return cap === null || each.equals(0)
    ? ZERO
    : fractionOf(cap).div(each).abs().ceil().mul(fractionOf(every));
}

/** How many counts a rule that opposes others is followed for. Beyond them the smallest change may be missed. */
const COUNTS = 100;

/** The values at which a counted rule counts once more, up to its cap, around the present figure or from its start. */
function countsNear(rule: ScoringRule, { figure, completion }: JudgedLine): Turn[] {
  if (!isCounted(rule) || rule.basis === 'daysLate') return [];
  const every = fractionOf(rule.every);
  if (every.lte(0)) return [];
  const [first = ZERO] = rule.kind === 'step' ? boundsOf(rule.within) : [];
  const length = isInverse(rule) ? every.neg() : every;
  const most = rule.cap === null ? null : capLength(rule).div(every);
  const now = (rule.basis === 'figure' ? figure : completion) ?? first;
  const present = now.sub(first).div(length).round();
  const nearest = present.lt(0) ? ZERO : most !== null && present.gt(most) ? most : present;
  return Array.from({ length: 2 * COUNTS + 1 }, (_, count) => nearest.add(count - COUNTS))
    .filter((count) => count.gte(0) && (most === null || count.lte(most)))
    .map((count) => ({ basis: rule.basis, at: first.add(length.mul(count)) }));
}

/** Whether a larger figure brings more points by a rule (1) or fewer (-1); 0: neither can be said. */
function pullOf(rule: ScoringRule, { indicator }: JudgedLine): number {
  if (rule.kind === 'verdict' || rule.kind === 'band') return 0;
  const sign = fractionOf(rule.points).compare(0);
  const basis = rule.kind === 'share' ? 'completion' : rule.basis;
  const isAgainst = basis === 'completion' && indicator.goal === 'atMost';
  return isInverse(rule) === isAgainst ? sign : -sign;
}

/** Whether a rule counts downwards: steps below a bound do. */
function isInverse(rule: ScoringRule): boolean {
  return rule.kind === 'step' && rule.within.min === null;
}

function boundsOf({ min, max }: Pick<Interval, 'min' | 'max'>): Fraction[] {
  return [min, max].flatMap((bound) => (bound === null ? [] : [fractionOf(bound)]));
}

/** The figure at which the basis has a value. None for days, which no figure moves, or without a completion. */
function figureOf({ basis, at }: Turn, { indicator, target }: JudgedLine): Fraction[] {
  if (basis === 'figure') return [at];
  if (basis === 'daysLate' || target.kind !== 'quantity') return [];
  if (indicator.goal === 'atLeast' && target.min !== null) return [at.mul(fractionOf(target.min)).div(100)];
  if (indicator.goal === 'atMost' && target.max !== null && at.gt(0)) {
    return [fractionOf(target.max).mul(100).div(at)];
  }
  return [];
}

/** The bounds of a tier that goes by this indicator. Moving a number or a change moves the volume itself. */
function tierBounds({ tier }: ScoringRule, indicator: IndicatorCode): Fraction[] {
  return tier?.indicator === indicator ? boundsOf(tier.within) : [];
}
