/** What the council has decided about a unit over time, including what no longer holds. */
import { noDecisions } from '../../model/decisions.ts';
import type { Review } from '../../model/review.ts';
import { numberedDecisions, type DecisionInForce } from './decision-changes.ts';

/** A review that changed the decisions in force. */
export interface DecidedReview {
  readonly review: Review;
  readonly made: readonly DecisionInForce[];
  /** Decisions that the review took back; its comment says why. */
  readonly ended: readonly DecisionInForce[];
}

/** The reviews of a unit that changed its decisions, in order. `reviews`: all of the unit, in order. */
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
