import { ProblemError } from '../../shared/api/problem.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import { type AuditRecord, streamOf } from '../../shared/model/audit.ts';
import { noDecisions } from '../../shared/model/decisions.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Review, ReviewRequest } from '../../shared/model/review.ts';
import { markOf } from '../../shared/rules/judge/reviewed.ts';
import { validateReview } from '../../shared/rules/check/validate-review.ts';
import type { Answer, Call, Endpoint, Services } from '../endpoint/endpoint.ts';
import { actorOf } from '../identity/account.ts';
import { hasUnit } from '../identity/unit-reader.ts';
import { nextEntry, noEntries, tipOf } from '../store/audit-chain.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';
import { type Head, type HeadContent, headOf } from '../store/head.ts';
import { readAll } from '../store/read-all.ts';
import { reviewSubject } from '../store/review-subject.ts';
import { ConflictError, UnreadableEntry } from '../store/store-errors.ts';

/**
 * Reviews the current revision, or decides about a unit that has none. A reviewer who has not seen the last review is
 * refused, so that nobody undoes a decision without knowing it. The same review sent again gets the same answer.
 */
export const postReview: Endpoint<'postReview'> = {
  operation: 'postReview',
  async handle(call, services) {
    const { campaign, unit } = call.params;
    const catalog = await services.catalogs.current(campaign, call.now);
    if (catalog === null) throw new ProblemError('unknown-campaign');
    const { revision } = call.body;
    const [head, stored] = await Promise.all([
      services.store.loadHead(campaign, unit),
      revision === 0 ? null : services.store.loadRevision(campaign, unit, revision),
    ]);
    if (head === null && !hasUnit(catalog, unit)) throw new ProblemError('unknown-unit');
    return append({ head, stored, catalog }, call, services);
  },
};

interface ToReview {
  /** `null`: the unit has not reported, and nothing was decided about it. */
  readonly head: Head | null;
  /** The revision that the review names; `null`: there is none, or it names none. */
  readonly stored: StoredSubmission | null;
  readonly catalog: StoredCatalog;
}

async function append(
  toReview: ToReview,
  call: Call<'postReview'>,
  services: Services,
): Promise<Answer<'postReview'>> {
  const { head, stored, catalog } = toReview;
  const { campaign, unit } = call.params;
  const current = head?.revision ?? 0;
  if (current === 0 && call.body.revision > 0) throw new ProblemError('nothing-submitted');
  const overtaken = overtakenBy(head, call.body);
  if (overtaken !== null) {
    const written = await writtenBefore(call, services);
    if (written === null) throw overtaken;
    return { kind: 'ok', body: written };
  }
  if (stored === null && current > 0)
    throw new UnreadableEntry(`revision ${current} of ${unit} is not in the store`);
  const issues = validateReview(call.body, unit, catalog.published.catalog);
  if (issues.length > 0) throw new ProblemError('invalid-review', { issues });

  const review = reviewOf(call);
  const audit = nextEntry(streamOf(unit), head?.audit ?? noEntries, recordOf(review, call));
  const reviewedHead = { ...headAfter(review, toReview), audit: tipOf(audit) };
  try {
    await services.store.appendReview(review, reviewedHead, audit, services.newChange());
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const moved = await services.store.loadHead(campaign, unit);
    // Where the unit's trail has not moved, nobody was faster.
    if (moved === null || moved.audit.sequence <= (head?.audit.sequence ?? 0)) throw error;
    return append({ head: moved, stored, catalog }, call, services);
  }
  const location = review.revision === 0 ? 'standing' : `revisions/${review.revision}`;
  return { kind: 'created', body: review, location };
}

function recordOf(review: Review, { account, now }: Call<'postReview'>): AuditRecord {
  return {
    at: now,
    actor: actorOf(account),
    action: 'review',
    subject: reviewSubject(review),
    before: null,
    digest: digestOf(review),
  };
}

/** What the unit's head says once the review is written. */
function headAfter(review: Review, { head, stored, catalog }: ToReview): HeadContent {
  const decisions = review.decisions ?? head?.decisions ?? noDecisions;
  const council = { decisions, review: markOf(review) };
  return stored === null
    ? { unit: review.unit, revision: 0, ...council }
    : headOf(stored, catalog.published, council);
}

function reviewOf({ params, body: { follows, ...said }, account, now }: Call<'postReview'>): Review {
  return { ...params, ...said, number: follows + 1, by: account.name, at: now };
}

/** What has come between the report that the review's author saw and the review; `null`: nothing. */
function overtakenBy(head: Head | null, { revision, follows }: ReviewRequest): ProblemError | null {
  const current = head?.revision ?? 0;
  if (current !== revision) return new ProblemError('stale-revision', { currentVersion: current });
  const last = head?.review?.number ?? 0;
  return last === follows ? null : new ProblemError('already-reviewed', { currentVersion: last });
}

/**
 * The review itself, where it is the last of its revision: what a client sends that did not hear our answer, also when
 * the unit has answered with a newer revision since, or a retried request that met its own work.
 */
async function writtenBefore(call: Call<'postReview'>, { store }: Services): Promise<Review | null> {
  const { campaign, unit } = call.params;
  const { revision } = call.body;
  const last = (await readAll(store.loadReviews(campaign, { unit, revision }))).at(-1);
  return last !== undefined && digestOf({ ...reviewOf(call), at: last.at }) === digestOf(last) ? last : null;
}
