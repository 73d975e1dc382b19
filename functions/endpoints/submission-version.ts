/** The version of a revision as ETags name it: `2`, and `2-1` once it has been reviewed, which changes what is read of it. */
import type { ReviewMark } from '../../shared/model/review.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { Precondition } from '../endpoint/precondition.ts';

const VERSION = /^([1-9]\d{0,7})(?:-[1-9]\d{0,7})?$/;

/** `last`: its last review; `null` where it has none. */
export function submissionVersion(revision: Revision, last: Pick<ReviewMark, 'number'> | null): string {
  return last === null ? String(revision) : `${revision}-${last.number}`;
}

/** Whether a submission expects what is there, `null` for nothing: a revision stays itself however often it is reviewed. */
export function isRevisionMeant(precondition: Precondition, current: Revision | null): boolean {
  if (precondition.kind === 'absent') return current === null;
  return precondition.versions.some((version) => Number(VERSION.exec(version)?.[1]) === current);
}
