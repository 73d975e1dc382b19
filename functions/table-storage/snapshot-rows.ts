/** Frozen standings, one row a day. */
import type { IsoDate } from '../../shared/model/identifiers.ts';
import { Snapshot } from '../../shared/model/standings.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { auditWrite } from './audit-rows.ts';
import { tipWrite } from './campaign-rows.ts';
import { dayOfSnapshotKey, partitionOf, snapshotKey } from './keys.ts';
import { pack, packedProperties, unpackOwn } from './packed-value.ts';
import type { Table } from './table.ts';

/** The store's methods that concern snapshots. */
export function snapshotRows(
  table: Table,
): Pick<CampaignStore, 'loadSnapshot' | 'loadSnapshotDays' | 'appendSnapshot'> {
  return {
    async loadSnapshot(campaign, day) {
      const row = await table.get(partitionOf(campaign), snapshotKey(day));
      return row === null ? null : unpackOwn(Snapshot, row, ({ day: own }) => snapshotKey(own));
    },
    async loadSnapshotDays(campaign) {
      const days: IsoDate[] = [];
      for await (const { rowKey } of table.list(partitionOf(campaign), 'snapshot', { select: [] }))
        days.push(dayOfSnapshotKey(rowKey));
      return days;
    },
    async appendSnapshot(campaign, snapshot, audit) {
      await table.transact([
        {
          kind: 'create',
          entity: {
            partitionKey: partitionOf(campaign),
            rowKey: snapshotKey(snapshot.day),
            ...packedProperties(pack(snapshot)),
          },
        },
        tipWrite(campaign, audit),
        auditWrite(campaign, audit),
      ]);
    },
  };
}
