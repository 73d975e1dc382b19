/** A reported figure as one number that could have turned out otherwise: what "one more" means for each measure. */
import { Fraction } from 'fraction.js';
import { decimalsOf, fractionOf, roundedDecimal, type Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Reported } from '../../model/submission.ts';
import type { QuantityTarget } from '../../model/target.ts';

/**
 * What moves is the actual of a number, the numerator of a ratio, this period of a change: its value is called a
 * standing, and all members are standings or distances between them. It moves in whole `unit`s.
 */
export interface MovableFigure {
  /** Where it stands now. What was not reported is taken to stand at zero, or at no change. */
  readonly at: Fraction;
  /** The smallest move: 1, or one in the last decimal in use. */
  readonly unit: Fraction;
  readonly least: Fraction | null;
  readonly most: Fraction | null;
  /** What a move is measured against: a move as large as this is 1. Above zero. */
  readonly scale: Fraction;
  /** The standing at which the achieved figure, in the indicator's unit or percent, would be `figure`. */
  standingFor(figure: Fraction): Fraction;
  /** What would be reported at a standing, which must be a multiple of `unit`. */
  reportedAt(standing: Fraction): Reported;
}

const ZERO = new Fraction(0);
const HUNDRED: Decimal = '100';

/**
 * How the figure of an indicator can move. `reported` is `null` where it is missing: a ratio or change is then
 * expressed as so much of 100. The answer is `null` for what is not a figure, and for a change from zero, which has no
 * percent.
 */
export function movableFigure(
  indicator: Pick<Indicator, 'measure' | 'decimals'>,
  target: QuantityTarget,
  reported: Reported | null,
): MovableFigure | null {
  if (reported !== null && reported.kind !== indicator.measure) return null;
  switch (indicator.measure) {
    case 'number':
      return movableNumber(indicator, target, reported?.kind === 'number' ? reported.actual : '0');
    case 'ratio': {
      const { numerator, denominator } =
        reported?.kind === 'ratio' ? reported : { numerator: '0', denominator: HUNDRED };
      const places =
        reported === null ? indicator.decimals : Math.max(decimalsOf(numerator), decimalsOf(denominator));
      return movableRatio(numerator, denominator, places);
    }
    case 'change': {
      const { current, before } =
        reported?.kind === 'change' ? reported : { current: HUNDRED, before: HUNDRED };
      const places =
        reported === null ? indicator.decimals : Math.max(decimalsOf(current), decimalsOf(before));
      return fractionOf(before).equals(0) ? null : movableChange(current, before, places);
    }
    case 'date':
    case 'yesNo':
    case 'allOf':
      return null;
  }
}

function movableNumber(
  { decimals }: Pick<Indicator, 'decimals'>,
  { min, max }: QuantityTarget,
  actual: Decimal,
): MovableFigure {
  const at = fractionOf(actual);
  const places = Math.max(decimals, decimalsOf(actual));
  const asked = fractionOf(min ?? max ?? '0').abs();
  return {
    at,
    unit: unitOf(places),
    // A count is never below zero; but a figure whose target or report is below zero is no count.
    least: at.lt(0) || fractionOf(min ?? max ?? '0').lt(0) ? null : ZERO,
    most: null,
    scale: asked.gt(0) ? asked : at.abs().gt(1) ? at.abs() : new Fraction(1),
    standingFor: (figure) => figure,
    reportedAt: (standing) => ({ kind: 'number', actual: roundedDecimal(standing, places) }),
  };
}

function movableRatio(numerator: Decimal, denominator: Decimal, places: number): MovableFigure {
  const whole = fractionOf(denominator);
  const at = fractionOf(numerator);
  return {
    at,
    unit: unitOf(places),
    least: ZERO,
    most: at.gt(whole) ? null : whole,
    scale: whole,
    standingFor: (figure) => figure.mul(whole).div(100),
    reportedAt: (standing) => ({ kind: 'ratio', numerator: roundedDecimal(standing, places), denominator }),
  };
}

function movableChange(current: Decimal, before: Decimal, places: number): MovableFigure {
  const base = fractionOf(before);
  return {
    at: fractionOf(current),
    unit: unitOf(places),
    least: ZERO,
    most: null,
    scale: base,
    standingFor: (figure) => base.mul(figure.add(100)).div(100),
    reportedAt: (standing) => ({ kind: 'change', current: roundedDecimal(standing, places), before }),
  };
}

function unitOf(places: number): Fraction {
  return new Fraction(1, 10n ** BigInt(places));
}
