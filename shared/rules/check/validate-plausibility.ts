/**
 * Figures that can hardly be, beside the target and what the unit reported before: in thousands for in millions, a
 * percent as a fraction of one, one digit too many. Each line is told of one such thing, the most telling.
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

/** So many times the target, or the figure before, is one digit too many. */
const FAR = 10;
/** Below this a count can well be ten times another. */
const FEW = 50;
/** A period that is so many times the one before, or the other way round, is a slip in one of the two. */
const FAR_CHANGE = 100;
/** A target in percent from here on is not reached by one percent. */
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

/** What is counted one by one starts small, so that only money is told to be too little. */
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

/** Not told to who corrects such a slip: the earlier figure was then off itself. */
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

/** The bound that a figure is near when all goes as planned; `null` where there is none above zero. */
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

/** Figures of the same kind, field by field. Of a change both periods are others each time. */
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
