/** Progress of units' panes: one row a unit, overwritten each time, without entries in the trail. */
import { UnitProgress } from '../../shared/model/progress.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { partitionOf, progressKey } from './keys.ts';
import { pack, packedProperties, unpackOwn } from './packed-value.ts';
import type { Table } from './table.ts';

/** The store's methods that concern progress. */
export function progressRows(table: Table): Pick<CampaignStore, 'loadProgress' | 'writeProgress'> {
  return {
    async loadProgress(campaign) {
      const progress: UnitProgress[] = [];
      for await (const row of table.list(partitionOf(campaign), 'progress'))
        progress.push(unpackOwn(UnitProgress, row, ({ unit }) => progressKey(unit)));
      return progress;
    },
    async writeProgress(campaign, progress) {
      const entity = {
        partitionKey: partitionOf(campaign),
        rowKey: progressKey(progress.unit),
        ...packedProperties(pack(progress)),
      };
      await table.transact([{ kind: 'put', entity }]);
    },
  };
}
