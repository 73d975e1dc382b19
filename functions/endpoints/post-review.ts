import { ProblemError } from '../../shared/api/problem.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import { streamOf } from '../../shared/model/audit.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Review } from '../../shared/model/review.ts';
import { markOf } from '../../shared/rules/judge/reviewed.ts';
import { validateReview } from '../../shared/rules/check/validate-review.ts';
import type { Answer, Call, Endpoint, Services } from '../endpoint/endpoint.ts';
import { actorOf } from '../identity/account.ts';
import { hasUnit } from '../identity/unit-reader.ts';
import { nextEntry, tipOf } from '../store/audit-chain.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';
import { type Head, headOf } from '../store/head.ts';
import { readAll } from '../store/read-all.ts';
import { reviewSubject } from '../store/review-subject.ts';
import { ConflictError, UnreadableEntry } from '../store/store-errors.ts';

/**
 * Reviews the current revision. Whoever has not seen what a colleague said of it meanwhile is refused, so that nothing
 * decided is undone unknowingly; the same review again gets the same answer.
 */
export const postReview: Endpoint<'postReview'> = {
  operation: 'postReview',
  async handle(call, services) {
    const { campaign, unit } = call.params;
    const catalog = await services.catalogs.current(campaign, call.now);
    if (catalog === null) throw new ProblemError('unknown-campaign');
    const [head, stored] = await Promise.all([
      services.store.loadHead(campaign, unit),
      services.store.loadRevision(campaign, unit, call.body.revision),
    ]);
    if (head === null) throw new ProblemError(hasUnit(catalog, unit) ? 'nothing-submitted' : 'unknown-unit');
    return append({ head, stored, catalog }, call, services);
  },
};

interface ToReview {
  readonly head: Head;
  /** The revision that the review names; `null`: there is none. */
  readonly stored: StoredSubmission | null;
  readonly catalog: StoredCatalog;
}

async function append(
  { head, stored, catalog }: ToReview,
  call: Call<'postReview'>,
  services: Services,
): Promise<Answer<'postReview'>> {
  const { params, body: request, account, now } = call;
  if (head.revision !== request.revision)
    throw new ProblemError('stale-revision', { currentVersion: head.revision });
  if ((head.review?.number ?? 0) !== request.follows) return repeated(head, call, services);
  if (stored === null)
    throw new UnreadableEntry(`revision ${head.revision} of ${params.unit} is not in the store`);
  const issues = validateReview(request, params.unit, catalog.published.catalog);
  if (issues.length > 0) throw new ProblemError('invalid-review', { issues });

  const review = reviewOf(call);
  const audit = nextEntry(streamOf(params.unit), head.audit, {
    at: now,
    actor: actorOf(account),
    action: 'review',
    subject: reviewSubject(review),
    before: null,
    digest: digestOf(review),
  });
  const content = headOf(stored, catalog.published, {
    decisions: request.decisions ?? head.decisions,
    review: markOf(review),
  });
  try {
    await services.store.appendReview(
      review,
      { ...content, audit: tipOf(audit) },
      audit,
      services.newChange(),
    );
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const moved = await services.store.loadHead(params.campaign, params.unit);
    // Where the unit's trail has not moved, nobody was faster.
    if (moved === null || moved.audit.sequence <= head.audit.sequence) throw error;
    return append({ head: moved, stored, catalog }, call, services);
  }
  return { kind: 'created', body: review, location: `revisions/${review.revision}` };
}

function reviewOf({ params, body: { follows, ...said }, account, now }: Call<'postReview'>): Review {
  return { ...params, ...said, number: follows + 1, by: account.name, at: now };
}

/** What a client sends that did not hear our answer, or a retried request that met its own work. */
async function repeated(
  { revision, review }: Head,
  call: Call<'postReview'>,
  { store }: Services,
): Promise<Answer<'postReview'>> {
  const { campaign, unit } = call.params;
  const last = (await readAll(store.loadReviews(campaign, { unit, revision }))).at(-1);
  if (last !== undefined && digestOf({ ...reviewOf(call), at: last.at }) === digestOf(last))
    return { kind: 'ok', body: last };
  throw new ProblemError('already-reviewed', { currentVersion: review?.number ?? 0 });
}
