/** What ranks units: the criteria of a campaign in their order, and a unit's value for each of them. */
import { Fraction } from 'fraction.js';
import { fractionOf } from '../../model/decimal.ts';
import type { Criterion } from '../../model/explanation.ts';
import type { Instant } from '../../model/identifiers.ts';
import type { Score, UnitResult } from '../../model/result.ts';
import type { Scoring } from '../../model/scoring.ts';
import type { VerdictCounts } from '../../model/verdict.ts';
import { orderNumberOf } from '../time/instant-order.ts';
import { applicableCount } from '../judge/verdict-counts.ts';

/** A unit's value for each criterion, the larger the better. `highest` and `lowest` lie beyond every value. */
export type StandingKey = readonly StandingValue[];
export type StandingValue = Fraction | 'highest' | 'lowest';

/** What a unit's values are computed from. */
export interface Standing {
  readonly result: Pick<UnitResult, 'counts' | 'score'>;
  readonly submittedAt: Instant;
}

/**
 * The criteria in the order they decide: points where there are scoring rules, otherwise the share of indicators met;
 * then the tie-breaks as the council lists them.
 */
export function criteriaOf({ rules, tieBreaks }: Scoring): Criterion[] {
  return [...new Set<Criterion>([rules.length > 0 ? 'points' : 'metPercent', ...tieBreaks])];
}

/** A unit's value for each criterion; `null` for a unit to which nothing applies, and which therefore is not ranked. */
export function keyOf(criteria: readonly Criterion[], standing: Standing): StandingKey | null {
  if (applicableCount(standing.result.counts) === 0) return null;
  return criteria.map((criterion) => valueOf(criterion, standing));
}

function valueOf(criterion: Criterion, { result: { counts, score }, submittedAt }: Standing): Fraction {
  switch (criterion) {
    case 'points':
      return pointsOf(score, 'total');
    case 'basePoints':
      return pointsOf(score, 'base');
    case 'fewestPenalties':
      return pointsOf(score, 'penalty').neg();
    case 'metPercent':
      return metPercent(counts) ?? new Fraction(0);
    case 'exceeded':
      return new Fraction(counts.exceeded);
    case 'earliest':
      return new Fraction(-orderNumberOf(submittedAt));
  }
}

/** Met and exceeded out of applicable, in percent, exactly: the plan asks every unit for 100 % of its own. */
export function metPercent(counts: VerdictCounts): Fraction | null {
  return percentOf(counts.met + counts.exceeded, applicableCount(counts));
}

/** The share of `applicable` indicators that are met, in percent, exactly; `null` where none is applicable. */
export function percentOf(met: number, applicable: number): Fraction | null {
  return applicable === 0 ? null : new Fraction(100 * met, applicable);
}

function pointsOf(score: Score | null, part: 'total' | 'base' | 'penalty'): Fraction {
  return fractionOf(score?.[part] ?? '0');
}

/** Negative when `a` ranks before `b`, zero when they are tied. Written as a loop because thousands are sorted by it. */
export function compareKeys(a: StandingKey, b: StandingKey): number {
  for (let criterion = 0; criterion < a.length; criterion += 1) {
    const order = compareValues(b[criterion], a[criterion]);
    if (order !== 0) return order;
  }
  return 0;
}

/** The position of the first criterion in which two units differ; `null` when they are tied. */
export function firstDifference(a: StandingKey, b: StandingKey): number | null {
  const position = a.findIndex((value, criterion) => compareValues(value, b[criterion]) !== 0);
  return position === -1 ? null : position;
}

/** As `Fraction.compare`, but without making a third fraction each time. */
function compareFractions(a: Fraction, b: Fraction): number {
  if (a.s !== b.s) return a.s < b.s ? -1 : 1;
  const [left, right] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  if (left === right) return 0;
  return left < right === a.s > 0n ? -1 : 1;
}

const BEYOND = { highest: 1, lowest: -1 } as const;

/** Positive when `a` is the better value. */
export function compareValues(a: StandingValue | undefined, b: StandingValue | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (typeof a !== 'string' && typeof b !== 'string') return compareFractions(a, b);
  return (typeof a === 'string' ? BEYOND[a] : 0) - (typeof b === 'string' ? BEYOND[b] : 0);
}
