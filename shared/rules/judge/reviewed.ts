/** What follows from the reviews of a unit: the decisions in force, and the state of one revision. */
import { noDecisions, type UnitDecisions } from '../../model/decisions.ts';
import type { Review, ReviewMark } from '../../model/review.ts';

export interface Reviewed {
  /** The decisions of the last review that made any, whichever revision it was of. */
  readonly decisions: UnitDecisions;
  /** The last review of the revision; `null` while it waits. */
  readonly review: ReviewMark | null;
}

/** A unit without reviews. */
export const notReviewed: Reviewed = { decisions: noDecisions, review: null };

/** What follows from a unit's reviews, in order, for one of its revisions; 0: it has not reported. */
export function reviewed(reviews: readonly Review[], revision: Review['revision']): Reviewed {
  const last = reviews.findLast((review) => review.revision === revision);
  return {
    decisions: reviews.findLast(({ decisions }) => decisions !== null)?.decisions ?? noDecisions,
    review: last === undefined ? null : markOf(last),
  };
}

/** A review in short. */
export function markOf({ number, decision, by, at }: Review): ReviewMark {
  return { number, decision, by, at };
}
