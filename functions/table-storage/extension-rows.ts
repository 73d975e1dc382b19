/** Extensions of units, told of in the campaign's own part of the trail: a unit that has not reported has no head. */
import { Extension } from '../../shared/model/extension.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { auditWrite } from './audit-rows.ts';
import { extensionWrite } from './campaign-rows.ts';
import { extensionKey, extensionPrefix, partitionOf } from './keys.ts';
import { pack, packedProperties, unpackOwn } from './packed-value.ts';
import type { Table } from './table.ts';

/** The store's methods that concern extensions. */
export function extensionRows(table: Table): Pick<CampaignStore, 'loadExtensions' | 'appendExtension'> {
  return {
    async *loadExtensions(campaign, unit) {
      const prefix = unit === undefined ? 'extension' : extensionPrefix(unit);
      for await (const row of table.list(partitionOf(campaign), prefix))
        yield unpackOwn(Extension, row, extensionKey);
    },
    async appendExtension(extension, audit, change) {
      const { campaign } = extension;
      await table.transact([
        {
          kind: 'create',
          entity: {
            partitionKey: partitionOf(campaign),
            rowKey: extensionKey(extension),
            ...packedProperties(pack(extension)),
          },
        },
        extensionWrite(campaign, change, audit),
        auditWrite(campaign, audit),
      ]);
    },
  };
}
