/** Sends the council's review of a report, or says why it was not written. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { Issue } from '../../shared/model/issue.ts';
import type { Review, ReviewRequest } from '../../shared/model/review.ts';
import { validateReview } from '../../shared/rules/check/validate-review.ts';
import type { ThiDuaApi } from './ports.ts';
import type { OneUnit } from './unit-under-review.ts';

export type ReviewOutcome =
  | { readonly kind: 'reviewed'; readonly review: Review }
  /** Nothing was sent, or the server refused it for the same reasons. */
  | { readonly kind: 'hasErrors'; readonly issues: readonly Issue[] }
  /** A colleague has reviewed the revision, or the unit has sent a newer one: nothing was written. */
  | { readonly kind: 'overtaken' };

/** Rejects with `ProblemError` or `ServerUnreachable`; sent again, the same review is written once. */
export async function sendReview(
  api: ThiDuaApi,
  of: OneUnit,
  request: ReviewRequest,
  { catalog }: PublishedCatalog,
): Promise<ReviewOutcome> {
  const issues = validateReview(request, of.unit, catalog);
  if (issues.length > 0) return { kind: 'hasErrors', issues };
  try {
    const answer = await api.call('postReview', of, request);
    if (answer === null) throw new TypeError('What is posted cannot be answered with 304.');
    return { kind: 'reviewed', review: answer.body };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'already-reviewed' || error.code === 'stale-revision') return { kind: 'overtaken' };
    if (error.code === 'invalid-review') return { kind: 'hasErrors', issues: error.detail.issues ?? [] };
    throw error;
  }
}
