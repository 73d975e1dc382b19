/** What the council has decided about a unit over time: also what no longer holds, of which decisions in force tell nothing. */
import { noDecisions } from '../../model/decisions.ts';
import type { Review } from '../../model/review.ts';
import { numberedDecisions, type DecisionInForce } from './decision-changes.ts';

/** A review that changed what is decided. */
export interface DecidedReview {
  readonly review: Review;
  readonly made: readonly DecisionInForce[];
  /** The review's comment says why. */
  readonly ended: readonly DecisionInForce[];
}

/** `reviews`: all of the unit, in the order they were made, as is what comes out. */
export function decisionHistory(reviews: readonly Review[]): DecidedReview[] {
  let before = numberedDecisions(noDecisions);
  return reviews.flatMap((review) => {
    if (review.decisions === null) return [];
    const after = numberedDecisions(review.decisions);
    const made = beyond(after, before);
    const ended = beyond(before, after);
    before = after;
    return made.length + ended.length === 0 ? [] : [{ review, made, ended }];
  });
}

type Numbered = ReturnType<typeof numberedDecisions>;

function beyond(these: Numbered, those: Numbered): DecisionInForce[] {
  const known = new Set(those.map(({ key }) => key));
  return these.filter(({ key }) => !known.has(key)).map(({ decision }) => decision);
}
