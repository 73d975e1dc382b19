/** Freezes standings, once for each id: the timer's days and the council's own in the same way. */
import { digestOf } from '../../shared/digest/digest.ts';
import type { Actor } from '../../shared/model/audit.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import { appendToCampaign } from '../store/campaign-trail.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { ConflictError } from '../store/store-errors.ts';

/** Writes a snapshot. `false`: there is one of this id already, and nothing was written. */
export async function freezeSnapshot(
  store: Pick<CampaignStore, 'loadStamp' | 'appendSnapshot'>,
  campaign: CampaignId,
  snapshot: Snapshot,
  actor: Actor,
): Promise<boolean> {
  const record = {
    at: snapshot.frozenAt,
    actor,
    action: 'freeze-snapshot',
    subject: snapshot.id,
    before: null,
    digest: digestOf(snapshot),
  } as const;
  try {
    await appendToCampaign(store, campaign, record, (entry) =>
      store.appendSnapshot(campaign, snapshot, entry),
    );
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
