/** The verdict on the district's figure of an indicator, held against the district's own target. */
import type { Fraction } from 'fraction.js';
import type { Goal, Indicator } from '../../model/indicator.ts';
import type { Verdict, VerdictCounts } from '../../model/verdict.ts';
import { verdictOfFigure } from '../judge/verdict.ts';

/** The goal of the aggregate. Where units that met it are counted, more is better, even if less is better within a unit. */
export function districtGoal({ aggregation, goal }: Pick<Indicator, 'aggregation' | 'goal'>): Goal {
  return aggregation === 'countMet' ? 'atLeast' : goal;
}

/**
 * The verdict on the exact aggregate `figure`; `null` without a target, or without anything to hold against it. A
 * target that is a day or a mark is asked of every unit it applies to: one that did not meet it decides, and otherwise
 * there is no verdict until all have reported. An indicator that is not aggregated (`none`) has no verdict.
 */
export function districtVerdict(
  indicator: Pick<Indicator, 'aggregation' | 'goal' | 'districtTarget'>,
  figure: Fraction | null,
  counts: VerdictCounts,
): Verdict | null {
  const target = indicator.districtTarget;
  if (target === null || indicator.aggregation === 'none') return null;
  if (target.kind === 'quantity') {
    return figure === null ? null : verdictOfFigure(districtGoal(indicator), target, figure);
  }
  if (counts.notMet > 0) return 'notMet';
  return counts.notReported > 0 || counts.met + counts.exceeded === 0 ? null : 'met';
}

/** The verdict on a parent: met when the district met all of its parts. A part not met decides before a missing one. */
export function districtVerdictOfParts(parts: readonly (Verdict | null)[]): Verdict | null {
  if (parts.includes('notMet')) return 'notMet';
  return parts.length === 0 || parts.includes(null) ? null : 'met';
}
