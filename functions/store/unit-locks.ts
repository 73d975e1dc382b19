import { noExtensions, locksOf, type UnitLocks } from '../../shared/rules/time/unit-locks.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { CampaignStore, Stamp } from './campaign-store.ts';
import { readAll } from './read-all.ts';

/** The later locks of a campaign's units. Nothing is asked of the store while no unit was ever given one. */
export async function loadLocks(
  store: Pick<CampaignStore, 'loadExtensions'>,
  campaign: CampaignId,
  { extended }: Pick<Stamp, 'extended'>,
): Promise<UnitLocks> {
  return extended ? locksOf(await readAll(store.loadExtensions(campaign))) : noExtensions;
}
