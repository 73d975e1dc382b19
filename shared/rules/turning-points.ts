/** The figures at which a line's verdict or points can change, so that a search need only look there and in between. */
import { Fraction } from 'fraction.js';
import { fractionOf } from '../model/decimal.ts';
import type { IndicatorCode } from '../model/identifiers.ts';
import type { Interval } from '../model/interval.ts';
import type { Basis, ScoringRule } from '../model/scoring.ts';
import type { JudgedLine } from './judge-unit.ts';
import type { MovableFigure } from './movable-figure.ts';

const SHARE_ENDS = [new Fraction(0), new Fraction(100)];

/**
 * Standings of the movable figure of a line: the bounds of its target, of its rules' intervals and caps, and of the tiers
 * that go by its volume. Between two of them points only rise or only fall, unless two rules of the line pull in opposite
 * directions.
 */
export function turningPoints(
  line: JudgedLine,
  movable: MovableFigure,
  rules: readonly ScoringRule[],
): Fraction[] {
  const { target, indicator } = line;
  const ofTarget = target.kind === 'quantity' ? boundsOf(target) : [];
  const ofRules = rules.flatMap((rule) =>
    rule.indicator === indicator.code ? turningFigures(rule).flatMap((turn) => figureOf(turn, line)) : [],
  );
  return [
    ...[...ofTarget, ...ofRules].map((figure) => movable.standingFor(figure)),
    ...rules.flatMap((rule) => tierBounds(rule, indicator.code)),
  ];
}

/** Whether points may change however far the figure moves: a step or event without a cap. */
export function isWithoutEnd(rules: readonly ScoringRule[]): boolean {
  return rules.some((rule) => (rule.kind === 'step' || rule.kind === 'each') && rule.cap === null);
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
      const inwards = rule.within.min === null ? length.neg() : length;
      return turns(rule.basis, [...bounds, ...bounds.map((bound) => bound.add(inwards))]);
    }
    case 'each':
      return turns(rule.basis, [new Fraction(0), capLength(rule)]);
  }
}

/** How far a counted rule runs before it is held at its cap. */
function capLength({ points, cap, every }: Extract<ScoringRule, { kind: 'step' | 'each' }>): Fraction {
  const each = fractionOf(points);
  return cap === null || each.equals(0)
    ? new Fraction(0)
    : fractionOf(cap).div(each).abs().ceil().mul(fractionOf(every));
}

function boundsOf({ min, max }: Pick<Interval, 'min' | 'max'>): Fraction[] {
  return [min, max].flatMap((bound) => (bound === null ? [] : [fractionOf(bound)]));
}

/** The figure at which the basis has a value; none for days, which no figure moves, and where no completion exists. */
function figureOf({ basis, at }: Turn, { indicator, target }: JudgedLine): Fraction[] {
  if (basis === 'figure') return [at];
  if (basis === 'daysLate' || target.kind !== 'quantity') return [];
  if (indicator.goal === 'atLeast' && target.min !== null) return [at.mul(fractionOf(target.min)).div(100)];
  if (indicator.goal === 'atMost' && target.max !== null && at.gt(0)) {
    return [fractionOf(target.max).mul(100).div(at)];
  }
  return [];
}

/** What moves is the volume itself for a number and a change; a ratio's volume stays. */
function tierBounds({ tier }: ScoringRule, indicator: IndicatorCode): Fraction[] {
  return tier?.indicator === indicator ? boundsOf(tier.within) : [];
}
