/** How many indicators carry each verdict, and how many of them count. */
import type { Verdict, VerdictCounts } from '../../model/verdict.ts';

/** How many of the verdicts are of each kind. */
export function countVerdicts(verdicts: readonly Verdict[]): VerdictCounts {
  const counts: VerdictCounts = { exceeded: 0, met: 0, notMet: 0, notReported: 0, notArising: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

/** Assigned indicators less those where nothing arose: what "100 % of its own indicators" is measured against. */
export function applicableCount(counts: VerdictCounts): number {
  return counts.exceeded + counts.met + counts.notMet + counts.notReported;
}
