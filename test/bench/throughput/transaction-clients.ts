// Raw Azurite: each client sends one transaction after another, of the rows a submission is made of, packed beforehand.
import { randomUUID } from 'node:crypto';
import type { CampaignId, UnitCode } from '../../../shared/model/identifiers.ts';
import { noEntries } from '../../../functions/store/audit-chain.ts';
import { streamOf } from '../../../shared/model/audit.ts';
import { notReviewed } from '../../../shared/rules/judge/reviewed.ts';
import { headOf } from '../../../functions/store/head.ts';
import { auditWrite } from '../../../functions/table-storage/audit-rows.ts';
import { changeWrite } from '../../../functions/table-storage/campaign-rows.ts';
import { headKey, partitionOf, revisionKey, STAMP_KEY } from '../../../functions/table-storage/keys.ts';
import { pack, packedProperties } from '../../../functions/table-storage/packed-value.ts';
import { createTableClient } from '../../../functions/table-storage/table-client.ts';
import { openTable, type Table } from '../../../functions/table-storage/table.ts';
import { accountOf, INDICATORS, published, sizedStored } from '../sized-campaign.ts';
import { type Client, serveRounds } from './rounds.ts';

export interface TransactionConfig {
  readonly connectionString: string;
  readonly table: string;
  readonly campaign: CampaignId;
  readonly units: readonly UnitCode[];
}

serveRounds<TransactionConfig>(async ({ connectionString, table: name, campaign, units }) => {
  const table = openTable(createTableClient(connectionString, name));
  await table.transact([
    { kind: 'put', entity: { partitionKey: partitionOf(campaign), rowKey: STAMP_KEY, change: 'none' } },
  ]);
  return units.map((unit) => transactionClient(table, campaign, unit));
});

function transactionClient(table: Table, campaign: CampaignId, unit: UnitCode): Client {
  const partitionKey = partitionOf(campaign);
  const catalog = published(campaign, { units: 1, indicators: INDICATORS });
  const stored = sizedStored(catalog.catalog, unit, 1);
  const revisionProperties = packedProperties(pack(stored));
  const headProperties = packedProperties(
    pack({ ...headOf(stored, catalog, notReviewed), audit: noEntries }),
  );
  return async (turn) => {
    const rowKey = revisionKey(unit, turn);
    await table.transact([
      { kind: 'create', entity: { partitionKey, rowKey, ...revisionProperties } },
      { kind: 'put', entity: { partitionKey, rowKey: headKey(unit), ...headProperties } },
      changeWrite(campaign, randomUUID()),
      auditWrite(campaign, {
        stream: streamOf(unit),
        sequence: turn,
        previous: noEntries.hash,
        at: stored.receipt.submittedAt,
        actor: { kind: 'account', account: accountOf(unit), oid: unit },
        action: 'submit',
        subject: `${unit}~${turn}`,
        before: null,
        digest: stored.receipt.digest,
      }),
    ]);
    return () => rowKey;
  };
}
