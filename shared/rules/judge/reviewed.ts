/** What the reviews of a unit come to: what is decided about it, and where its current revision stands. */
import { noDecisions, type UnitDecisions } from '../../model/decisions.ts';
import type { Review, ReviewMark } from '../../model/review.ts';

export interface Reviewed {
  /** Those of the last review that decided anything, whichever revision it was of. */
  readonly decisions: UnitDecisions;
  /** The last review of the revision; `null` while it waits. */
  readonly review: ReviewMark | null;
}

/** Of a unit that nobody has reviewed. */
export const notReviewed: Reviewed = { decisions: noDecisions, review: null };

/** What a unit's reviews, in order, come to for one of its revisions, or for none (0). */
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
