/** The council's snapshots as the server holds them: what there is, one of them, and whether it is what the records make. */
import type { Catalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type {
  Snapshot,
  SnapshotId,
  SnapshotSummary,
  SnapshotVerification,
} from '../../shared/model/snapshot.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { ServerUnreachable } from './failures.ts';
import type { Answer, ThiDuaApi } from './ports.ts';

/** The newest first. */
export async function listSnapshots(
  api: ThiDuaApi,
  campaign: CampaignId,
): Promise<readonly SnapshotSummary[]> {
  const snapshots = answered(await api.call('listSnapshots', { campaign }, null));
  return snapshots.toSorted((a, b) => Date.parse(b.cutoff) - Date.parse(a.cutoff));
}

/** The number of the last one that the council froze by hand; 0: there is none. */
export function lastByHand(snapshots: readonly Pick<SnapshotSummary, 'id' | 'kind'>[]): number {
  return snapshots.reduce((last, { id, kind }) => (kind === 'daily' ? last : Math.max(last, Number(id))), 0);
}

export async function fetchSnapshot(
  api: ThiDuaApi,
  campaign: CampaignId,
  snapshot: SnapshotId,
): Promise<Snapshot> {
  return answered(await api.call('getSnapshot', { campaign, snapshot }, null));
}

/** What came of verifying, and the catalog in force, which names what differs. */
export interface Verified {
  readonly verification: SnapshotVerification;
  readonly catalog: Catalog;
}

export async function verifySnapshot(
  api: ThiDuaApi,
  campaign: CampaignId,
  snapshot: SnapshotId,
): Promise<Verified> {
  const verification = answered(await api.call('verifySnapshot', { campaign, snapshot }, null));
  const { catalog } = await fetchCatalog(api, campaign);
  return { verification, catalog };
}

/** The body of an answer to a question without an ETag. */
export function answered<T>(answer: Answer<T> | null): T {
  if (answer === null) throw new ServerUnreachable('The server answered 304 to a question without an ETag.');
  return answer.body;
}
