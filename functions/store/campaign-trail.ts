/** Writes that concern the campaign as a whole: each has an entry in the campaign's own chain. */
import type { AuditEntry, AuditRecord } from '../../shared/model/audit.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { type AuditTip, nextEntry } from './audit-chain.ts';
import type { CampaignStore } from './campaign-store.ts';
import { ConflictError, UnreadableEntry } from './store-errors.ts';

/**
 * Appends something with its audit entry, and tries again where somebody else wrote to the campaign meanwhile. Rejects
 * with `ConflictError` where what is to be written is there already.
 */
export async function appendToCampaign(
  store: Pick<CampaignStore, 'loadStamp'>,
  campaign: CampaignId,
  record: AuditRecord,
  append: (entry: AuditEntry) => Promise<void>,
): Promise<void> {
  let tip = await loadTip(store, campaign);
  for (;;) {
    try {
      await append(nextEntry('campaign', tip, record));
      return;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const moved = await loadTip(store, campaign);
      if (moved.sequence === tip.sequence) throw error;
      tip = moved;
    }
  }
}

async function loadTip(store: Pick<CampaignStore, 'loadStamp'>, campaign: CampaignId): Promise<AuditTip> {
  const stamp = await store.loadStamp(campaign);
  if (stamp === null) throw new UnreadableEntry(`${campaign} has no stamp`);
  return stamp.audit;
}
