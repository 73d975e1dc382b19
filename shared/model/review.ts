/** A review (xét duyệt): the council's decision on one revision. Appended, never overwritten; the last one counts. */
import * as z from 'zod/mini';
import { UnitDecisions } from './decisions.ts';
import { CampaignId, FreeText, IndicatorCode, Instant, UnitCode, VISIBLE } from './identifiers.ts';
import { Receipt, StoredSubmission } from './receipt.ts';
import { Revision } from './submission.ts';

/** `returned`: the unit has to report again, and until it does counts as one that has not reported. */
export const ReviewDecision = z.enum(['accepted', 'returned']);
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** The state of a revision; `waiting`: nobody has reviewed it. */
export const ReviewState = z.enum(['waiting', ...ReviewDecision.options]);
export type ReviewState = z.infer<typeof ReviewState>;

/** What the council says of one indicator. */
export const ReviewComment = z.strictObject({
  indicator: IndicatorCode,
  text: FreeText.check(z.regex(VISIBLE, 'blank')),
});
export type ReviewComment = z.infer<typeof ReviewComment>;

/** The revision that is reviewed. 0: the unit has not reported, and all that can be decided is whether it is ranked. */
const ReviewedRevision = z.union([z.literal(0), Revision]);

/** What the council sends. */
export const ReviewRequest = z.strictObject({
  revision: ReviewedRevision,
  /**
   * The number of the last review of this revision that the reviewer has seen; 0: none. If the store has a later one,
   * this one is refused: it would undo what its author did not know of.
   */
  follows: z.int().check(z.gte(0), z.lte(99_999_998)),
  /** Without a report only `returned` is possible: there is nothing to accept. */
  decision: ReviewDecision,
  /** On the report as a whole; may be empty. */
  comment: FreeText,
  comments: z.array(ReviewComment).check(z.maxLength(1_000)),
  /** All that is decided about the unit from now on; `null`: what was decided before stays. */
  decisions: z.nullable(UnitDecisions),
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;

/** A review as stored and as given back. */
export const Review = z.object({
  campaign: CampaignId,
  unit: UnitCode,
  revision: ReviewedRevision,
  /** Among the reviews of this revision, counted from 1. */
  number: z.int(),
  decision: ReviewDecision,
  comment: FreeText,
  comments: z.array(ReviewComment),
  decisions: z.nullable(UnitDecisions),
  /** The account that reviewed. */
  by: z.string(),
  at: Instant,
});
export type Review = z.infer<typeof Review>;

/** The review of a revision that counts; `null` when there is none. */
export function lastReviewOf({ reviews }: { readonly reviews: readonly Review[] }): Review | null {
  return reviews.at(-1) ?? null;
}

/** A review in short: who decided what and when. */
export const ReviewMark = z.pick(Review, { number: true, decision: true, by: true, at: true });
export type ReviewMark = z.infer<typeof ReviewMark>;

/** The state of a revision, given its last review; `null`: it has none. */
export function reviewStateOf(last: Pick<ReviewMark, 'decision'> | null): ReviewState {
  return last?.decision ?? 'waiting';
}

/** A revision in the unit's history, without its figures. */
export const RevisionSummary = z.object({ receipt: Receipt, review: z.nullable(ReviewMark) });
export type RevisionSummary = z.infer<typeof RevisionSummary>;

/** A revision with all of its reviews in order; the last one counts. */
export const ReviewedSubmission = z.extend(StoredSubmission, { reviews: z.array(Review) });
export type ReviewedSubmission = z.infer<typeof ReviewedSubmission>;

/** The current revision, with all decisions in force about the unit. */
export const CurrentSubmission = z.extend(ReviewedSubmission, { decisions: UnitDecisions });
export type CurrentSubmission = z.infer<typeof CurrentSubmission>;
