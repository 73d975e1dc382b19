import { ProblemError } from '../../shared/api/problem.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Snapshot, SnapshotId } from '../../shared/model/snapshot.ts';
import type { Services } from '../endpoint/endpoint.ts';

/** The snapshot that a request names. Rejects with `unknown-campaign` or `unknown-snapshot`. */
export async function loadKnownSnapshot(
  { campaign, snapshot: id }: { readonly campaign: CampaignId; readonly snapshot: SnapshotId },
  { store }: Pick<Services, 'store'>,
): Promise<Snapshot> {
  const [stamp, snapshot] = await Promise.all([store.loadStamp(campaign), store.loadSnapshot(campaign, id)]);
  if (stamp === null) throw new ProblemError('unknown-campaign');
  if (snapshot === null) throw new ProblemError('unknown-snapshot');
  return snapshot;
}
