import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { CampaignStore } from './campaign-store.ts';
import type { Head } from './head.ts';
import { UnreadableEntry } from './store-errors.ts';

/**
 * All heads. Rejects where one cannot be read: standings without it would be wrong and not show it. The aggregation
 * repairs such heads.
 */
export async function loadReadableHeads(
  store: Pick<CampaignStore, 'loadHeads'>,
  campaign: CampaignId,
): Promise<Head[]> {
  const rows = await store.loadHeads(campaign);
  return rows.map((row) => {
    if ('unreadable' in row) throw new UnreadableEntry(`the head of ${row.unit}: ${row.unreadable}`);
    return row.head;
  });
}
