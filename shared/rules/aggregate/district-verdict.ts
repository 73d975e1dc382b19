/** The verdict on the district's figure of an indicator, held against the district's own target. */
import type { Fraction } from 'fraction.js';
import type { Goal, Indicator } from '../../model/indicator.ts';
import type { Verdict, VerdictCounts } from '../../model/verdict.ts';
import { verdictOfFigure } from '../judge/verdict.ts';

/** Of units that met it more is better, also where less is better in each unit. */
export function districtGoal({ aggregation, goal }: Pick<Indicator, 'aggregation' | 'goal'>): Goal {
  return aggregation === 'countMet' ? 'atLeast' : goal;
}

/**
 * The verdict on the aggregate `figure`, exactly; `null` without a target or anything to hold against it. A day or a mark
 * asks something of all units it applies to: one that did not meet it decides, and until all have reported there is no
 * verdict. Of what belongs to the district alone units say nothing.
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

/** A parent with a mark is met when the district met all its parts. One that it did not meet decides before a missing one. */
export function districtVerdictOfParts(parts: readonly (Verdict | null)[]): Verdict | null {
  if (parts.includes('notMet')) return 'notMet';
  return parts.length === 0 || parts.includes(null) ? null : 'met';
}
