/** Which reports wait for the council, and the state of all others. */
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { queueOf, type QueueEntry } from '../../shared/rules/review/review-queue.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { ThiDuaApi } from './ports.ts';

export interface ReviewQueue {
  readonly entries: readonly QueueEntry[];
  readonly published: PublishedCatalog;
  /** Of the standings that the queue was made from. */
  readonly etag: string | null;
}

/** The queue; `null` where it has not changed since `held`, the one that the pane shows. */
export async function fetchQueue(
  api: ThiDuaApi,
  campaign: CampaignId,
  held: ReviewQueue | null,
): Promise<ReviewQueue | null> {
  const answer = await api.call('getStandings', { campaign }, null, { known: held?.etag ?? null });
  if (answer === null) return null;
  const { body, etag } = answer;
  const published =
    held?.published.version === body.catalogVersion ? held.published : await fetchCatalog(api, campaign);
  return { entries: queueOf(body, published.catalog), published, etag };
}
