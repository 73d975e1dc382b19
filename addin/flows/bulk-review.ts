/** Many reports reviewed with the same words. Each has its own outcome: one that fails does not stop the others. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { ReviewRequest } from '../../shared/model/review.ts';
import type { QueueEntry } from '../../shared/rules/review/review-queue.ts';
import { fewAtATime } from './few-at-a-time.ts';
import type { ThiDuaApi } from './ports.ts';
import { sendReview, type ReviewOutcome } from './send-review.ts';
import { fetchSubmission } from './submission-status.ts';

/** What is said of each of them. */
export type SaidOfAll = Pick<ReviewRequest, 'decision' | 'comment'>;

/** Reviews the revision that the queue shows, and only where nobody has since. A unit without a report is a bug. */
export async function reviewEntry(
  api: ThiDuaApi,
  { unit, revision, review }: QueueEntry,
  said: SaidOfAll,
  published: PublishedCatalog,
): Promise<ReviewOutcome> {
  if (revision === null) throw new RangeError(`Unit ${unit} has no report to review.`);
  const request = { ...said, revision, follows: review?.number ?? 0, comments: [], decisions: null };
  return sendReview(api, { campaign: published.catalog.campaign.id, unit }, request, published);
}

/** How many warnings the entry's revision was received with; `null` when it is no longer the current one. */
export async function countWarnings(
  api: ThiDuaApi,
  { unit, revision }: QueueEntry,
  { catalog }: PublishedCatalog,
): Promise<number | null> {
  const current = await fetchSubmission(api, { campaign: catalog.campaign.id, unit }, catalog);
  return current?.receipt.revision === revision ? current.receipt.warnings.length : null;
}

export type BulkOutcome = ReviewOutcome | { readonly kind: 'failed'; readonly error: unknown };

export interface BulkResult {
  readonly entry: QueueEntry;
  readonly outcome: BulkOutcome;
}

/** Calls `review` for each entry, and passes on each outcome as it comes. */
export async function reviewEach(
  entries: readonly QueueEntry[],
  review: (entry: QueueEntry) => Promise<ReviewOutcome>,
  told: (result: BulkResult) => void,
): Promise<void> {
  await fewAtATime(entries, async (entry) => {
    const outcome = await review(entry).catch((error: unknown) => ({ kind: 'failed', error }) as const);
    told({ entry, outcome });
  });
}
