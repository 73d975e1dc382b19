/** Frozen standings, one row a day. */
import { Snapshot } from '../../shared/model/standings.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { auditWrite } from './audit-rows.ts';
import { tipWrite } from './campaign-rows.ts';
import { partitionOf, snapshotKey } from './keys.ts';
import { pack, packedProperties, unpack } from './packed-value.ts';
import type { Table } from './table.ts';

/** The store's methods that concern snapshots. */
export function snapshotRows(table: Table): Pick<CampaignStore, 'loadSnapshot' | 'appendSnapshot'> {
  return {
    async loadSnapshot(campaign, day) {
      const row = await table.get(partitionOf(campaign), snapshotKey(day));
      return row === null ? null : unpack(Snapshot, row);
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
