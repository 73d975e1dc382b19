/** A review that somebody of the council is writing and has not sent yet. */
import { noDecisions } from '../../model/decisions.ts';
import { looksBlank, type IndicatorCode } from '../../model/identifiers.ts';
import {
  lastReviewOf,
  type CurrentSubmission,
  type ReviewDecision,
  type ReviewRequest,
} from '../../model/review.ts';
import type { StandingsRow } from '../../model/standings.ts';
import { decisionsAfter, type DecisionChange } from './decision-changes.ts';
import { isBlankDecision, type DecisionDraft } from './decision-draft.ts';

export interface ReviewDraft {
  /** On the report as a whole. */
  readonly comment: string;
  readonly comments: ReadonlyMap<IndicatorCode, string>;
  readonly changes: readonly DecisionChange[];
  /** The next change, which is none before it is added to them; `null` when none was begun. */
  readonly decision: DecisionDraft | null;
}

export const emptyDraft: ReviewDraft = { comment: '', comments: new Map(), changes: [], decision: null };

/** Whether nothing would be lost with it. */
export function isEmptyDraft({ comment, comments, changes, decision }: ReviewDraft): boolean {
  return (
    [comment, ...comments.values()].every(looksBlank) && changes.length === 0 && isBlankDecision(decision)
  );
}

/** The draft as a review of the current revision. Decisions in force stay, except for what the draft changes. */
export function reviewOfDraft(
  { comment, comments, changes }: ReviewDraft,
  decision: ReviewDecision,
  current: CurrentSubmission,
): ReviewRequest {
  return {
    revision: current.receipt.revision,
    follows: lastReviewOf(current)?.number ?? 0,
    decision,
    comment: typedText(comment),
    comments: [...comments].flatMap(([indicator, text]) =>
      looksBlank(text) ? [] : [{ indicator, text: typedText(text) }],
    ),
    decisions: changes.length === 0 ? null : decisionsAfter(current.decisions, changes),
  };
}

/** A review that takes a unit without a report out of the ranking, or back into it, with the draft's comment as reason. */
export function reviewWithoutReport(
  { comment }: ReviewDraft,
  { review, disqualification }: Pick<StandingsRow, 'review' | 'disqualification'>,
): ReviewRequest {
  const reason = typedText(comment);
  return {
    revision: 0,
    follows: review?.number ?? 0,
    decision: 'returned',
    comment: reason,
    comments: [],
    decisions: { ...noDecisions, disqualified: disqualification === null ? { reason } : null },
  };
}

/** The text without control characters: these come along when text is pasted, and no review may hold them. */
function typedText(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim();
}
