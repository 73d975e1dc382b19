/**
 * Who made the decisions in force, and when. Every review that decides lists all decisions, so the first to list one
 * tells.
 */
import type { UnitDecisions } from '../../model/decisions.ts';
import type { Review } from '../../model/review.ts';
import { numberedDecisions, type DecisionInForce } from './decision-changes.ts';

export interface TracedDecision {
  readonly decision: DecisionInForce;
  /** The review that first listed it; `null` where none of the given reviews does. */
  readonly origin: Review | null;
}

/** Each decision in force with the review it goes back to without a break. `reviews` are the unit's, the newest first. */
export function traceDecisions(decisions: UnitDecisions, reviews: readonly Review[]): TracedDecision[] {
  return numberedDecisions(decisions).map(({ decision, key }) => ({
    decision,
    origin: unbroken(key, reviews).at(-1) ?? null,
  }));
}

/** The reviews that list it, back to the first one that decides and does not. */
function unbroken(key: string, reviews: readonly Review[]): Review[] {
  const naming: Review[] = [];
  for (const review of reviews) {
    if (review.decisions === null) continue;
    if (!numberedDecisions(review.decisions).some((one) => one.key === key)) break;
    naming.push(review);
  }
  return naming;
}
