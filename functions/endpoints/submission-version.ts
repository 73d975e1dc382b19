/** A revision's version in ETags: `2`, or `2-1` after its first review, because the review is part of the answer. */
import type { ReviewMark } from '../../shared/model/review.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { Precondition } from '../endpoint/precondition.ts';

const VERSION = /^([1-9]\d{0,7})(?:-[1-9]\d{0,7})?$/;

/** The version of a revision. `last`: its last review; `null`: none. */
export function submissionVersion(revision: Revision, last: Pick<ReviewMark, 'number'> | null): string {
  return last === null ? String(revision) : `${revision}-${last.number}`;
}

/** Whether a submission expects the current revision (`null`: none). Reviews of it make no difference. */
export function isRevisionMeant(precondition: Precondition, current: Revision | null): boolean {
  if (precondition.kind === 'absent') return current === null;
  return precondition.versions.some((version) => Number(VERSION.exec(version)?.[1]) === current);
}
