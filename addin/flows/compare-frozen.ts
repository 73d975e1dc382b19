/** Two snapshots laid side by side, or one and what stands now. */
import type { Catalog } from '../../shared/model/catalog.ts';
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { SnapshotId, StandingsDifference } from '../../shared/model/snapshot.ts';
import type { Standings } from '../../shared/model/standings.ts';
import { changesByBlock, type ChangedBlock } from '../../shared/rules/snapshots/changes-by-block.ts';
import { compareSnapshots } from '../../shared/rules/snapshots/compare-snapshots.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { answered, fetchSnapshot } from './frozen-standings.ts';
import type { ThiDuaApi } from './ports.ts';

/** A snapshot, or `null` for the standings as they are now. */
export type Side = SnapshotId | null;

export interface FrozenComparison {
  readonly earlier: SnapshotId;
  readonly later: Side;
  readonly blocks: readonly ChangedBlock[];
  /** Of the whole, of indicators and of groups. */
  readonly totals: readonly StandingsDifference[];
  /** The one in force: it names units and indicators. */
  readonly catalog: Catalog;
}

/** From the earlier to the later one: `later` is newer than the snapshot `earlier`. */
export async function compareFrozen(
  api: ThiDuaApi,
  campaign: CampaignId,
  { earlier, later }: Pick<FrozenComparison, 'earlier' | 'later'>,
): Promise<FrozenComparison> {
  const [{ standings: before }, after, { catalog }] = await Promise.all([
    fetchSnapshot(api, campaign, earlier),
    standingsOf(api, campaign, later),
    fetchCatalog(api, campaign),
  ]);
  // Old catalogs are not to be had: changed targets then show as a changed catalog.
  const comparison = compareSnapshots(before, after, null);
  const blocks = changesByBlock(before, after, comparison);
  return { earlier, later, blocks, totals: comparison.totals, catalog };
}

async function standingsOf(api: ThiDuaApi, campaign: CampaignId, side: Side): Promise<Standings> {
  if (side === null) return answered(await api.call('getStandings', { campaign }, null));
  return (await fetchSnapshot(api, campaign, side)).standings;
}
