/**
 * Checks of a line's figure against its target and the unit's previous figure: thousands in place of millions, a
 * percent as a fraction of one, a digit too many. Each line gets one such warning at most, the most telling.
 */
import type { Fraction } from 'fraction.js';
import { fractionOf, roundedDecimal, type Decimal } from '../../model/decimal.ts';
import { issueWarning, type Issue } from '../../model/issue.ts';
import type { Reported } from '../../model/submission.ts';
import type { Target } from '../../model/target.ts';
import { isMoney } from '../../notation/unit-scale.ts';
import { isInPercent } from '../../notation/quantity-text.ts';
import type { KnownLine, LineCheck } from './line-check.ts';
import { scaleBetween } from './scale-between.ts';

/** This many times the target, or the previous figure, looks like a digit too many. */
const FAR = 10;
/** Figures closer to each other than this are not compared: small counts can well differ tenfold. */
const FEW = 50;
/** Two periods of a change that differ by this factor point to a slip in one of them. */
const FAR_CHANGE = 100;
/** With a percent target from here on, a figure of at most 1 is a fraction and no percent. */
const WHOLE_PERCENTS = 10;

const mostTelling: LineCheck = (known) => {
  for (const check of [percentBelowOne, scaleOfTarget, scaleOfPrevious, farAboveTarget, farAbovePrevious]) {
    const issues = check(known);
    if (issues.length > 0) return issues;
  }
  return [];
};

type PlausibilityCheck = (known: KnownLine) => Issue[];

/** `0.95` where 95 percent are meant. */
const percentBelowOne: PlausibilityCheck = ({ line: { indicator: code, reported }, indicator, target }) => {
  const bound = boundOf(target);
  if (reported.kind !== 'number' || bound === null || !isInPercent(indicator)) return [];
  const figure = fractionOf(reported.actual);
  if (figure.lte(0) || figure.gt(1) || bound.lt(WHOLE_PERCENTS)) return [];
  const expected = roundedDecimal(figure.mul(100), 13);
  return [
    issueWarning('percent-below-one', {
      indicator: code,
      field: 'actual',
      params: { text: reported.actual, expected },
    }),
  ];
};

/** Only money is reported as too small by a scale: what is counted one by one starts small. */
const scaleOfTarget: PlausibilityCheck = ({ line: { indicator: code, reported }, indicator, target }) => {
  const bound = boundOf(target);
  if (reported.kind !== 'number' || bound === null) return [];
  const scale = scaleBetween(fractionOf(reported.actual), bound);
  if (scale === null || (scale.lt(1) && !isMoney(indicator.measureUnit))) return [];
  return [
    issueWarning('scale-off-target', {
      indicator: code,
      field: 'actual',
      params: {
        text: reported.actual,
        expected: roundedDecimal(fractionOf(reported.actual).div(scale), 15),
        other: target.text,
      },
    }),
  ];
};

/** Not where the previous figure was off itself: this one corrects it. */
const scaleOfPrevious: PlausibilityCheck = ({ line: { indicator, reported }, target, previous }) => {
  const bound = boundOf(target);
  return previous === null
    ? []
    : pairsOf(reported, previous.reported).flatMap(({ field, now, before }) => {
        const scale = scaleBetween(fractionOf(now), fractionOf(before));
        const wasOff =
          field === 'actual' && bound !== null && scaleBetween(fractionOf(before), bound) !== null;
        if (scale === null || (wasOff && reported.kind === 'number')) return [];
        const expected = roundedDecimal(fractionOf(now).div(scale), 15);
        return [
          issueWarning('scale-off-previous', {
            indicator,
            field,
            params: { text: now, expected, other: before },
          }),
        ];
      });
};

const farAboveTarget: PlausibilityCheck = ({ line: { indicator, reported }, target }) => {
  const bound = boundOf(target);
  if (reported.kind !== 'number' || bound === null || !isFarAbove(fractionOf(reported.actual), bound))
    return [];
  return [
    issueWarning('far-above-target', {
      indicator,
      field: 'actual',
      params: { text: reported.actual, other: target.text },
    }),
  ];
};

const farAbovePrevious: PlausibilityCheck = ({ line: { indicator, reported }, previous }) =>
  previous === null || !previous.ofEarlierPeriod
    ? []
    : pairsOf(reported, previous.reported)
        .filter(({ now, before }) => isFarAbove(fractionOf(now), fractionOf(before)))
        .map(({ field, now, before }) =>
          issueWarning('far-above-previous', { indicator, field, params: { text: now, other: before } }),
        );

const changeImplausible: LineCheck = ({ line: { indicator, reported } }) => {
  if (reported.kind !== 'change') return [];
  const [current, before] = [fractionOf(reported.current), fractionOf(reported.before)];
  if (current.lte(0) || before.lte(0)) return [];
  const times = current.div(before);
  return times.lt(FAR_CHANGE) && times.inverse().lt(FAR_CHANGE)
    ? []
    : [
        issueWarning('change-implausible', {
          indicator,
          field: 'actual',
          params: { text: reported.current, other: reported.before },
        }),
      ];
};

/** The bound of the target that a plausible figure is near; `null` where there is none above zero. */
function boundOf(target: Target): Fraction | null {
  const bound = target.kind === 'quantity' ? (target.min ?? target.max) : null;
  const value = bound === null ? null : fractionOf(bound);
  return value !== null && value.gt(0) ? value : null;
}

function isFarAbove(figure: Fraction, reference: Fraction): boolean {
  return reference.gt(0) && figure.gte(reference.mul(FAR)) && figure.sub(reference).gte(FEW);
}

interface FigurePair {
  readonly field: 'actual' | 'denominator';
  readonly now: Decimal;
  readonly before: Decimal;
}

/** Figures to compare, field by field. None of a change, both periods of which differ every time. */
function pairsOf(now: Reported, then: Reported): FigurePair[] {
  if (now.kind === 'number' && then.kind === 'number') {
    return [{ field: 'actual', now: now.actual, before: then.actual }];
  }
  if (now.kind === 'ratio' && then.kind === 'ratio') {
    return [
      { field: 'actual', now: now.numerator, before: then.numerator },
      { field: 'denominator', now: now.denominator, before: then.denominator },
    ];
  }
  return [];
}

/** In the order of their issues. */
export const plausibilityChecks: readonly LineCheck[] = [mostTelling, changeImplausible];
