/** Frozen standings: one row each, with a summary to be listed by. */
import { canonicalJson } from '../../shared/digest/digest.ts';
import { Snapshot, SnapshotSummary } from '../../shared/model/snapshot.ts';
import { parseJson } from '../parse-json.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { summaryOf } from '../store/snapshot-summary.ts';
import { UnreadableEntry } from '../store/store-errors.ts';
import { auditWrite } from './audit-rows.ts';
import { tipWrite } from './campaign-rows.ts';
import { partitionOf, snapshotKey } from './keys.ts';
import { pack, packedProperties, unpackOwn } from './packed-value.ts';
import type { Row, Table } from './table.ts';

/** The store's methods that concern snapshots. */
export function snapshotRows(
  table: Table,
): Pick<CampaignStore, 'loadSnapshot' | 'loadSnapshots' | 'appendSnapshot'> {
  return {
    async loadSnapshot(campaign, id) {
      const row = await table.get(partitionOf(campaign), snapshotKey(id));
      return row === null ? null : unpackOwn(Snapshot, row, (snapshot) => snapshotKey(snapshot.id));
    },
    async loadSnapshots(campaign) {
      const summaries: SnapshotSummary[] = [];
      for await (const row of table.list(partitionOf(campaign), 'snapshot', { select: ['summary'] }))
        summaries.push(ownSummary(row));
      return summaries;
    },
    async appendSnapshot(campaign, snapshot, audit) {
      await table.transact([
        {
          kind: 'create',
          entity: {
            partitionKey: partitionOf(campaign),
            rowKey: snapshotKey(snapshot.id),
            summary: canonicalJson(summaryOf(snapshot)),
            ...packedProperties(pack(snapshot)),
          },
        },
        tipWrite(campaign, audit),
        auditWrite(campaign, audit),
      ]);
    },
  };
}

/** What stands beside the snapshot of this key. */
function ownSummary({ rowKey, ...row }: Row): SnapshotSummary {
  let summary: SnapshotSummary;
  try {
    summary = SnapshotSummary.parse(parseJson(String(row['summary'])));
  } catch (cause) {
    throw new UnreadableEntry(`the summary of ${rowKey} cannot be read`, { cause });
  }
  if (snapshotKey(summary.id) !== rowKey)
    throw new UnreadableEntry(`${rowKey} holds what belongs to another key`);
  return summary;
}
