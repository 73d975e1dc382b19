/**
 * `npm run verify-trail`: checks the audit trail, and all that it tells of, of every campaign of a store; exit code 1
 * when something is not as it was written, or nothing is there to check. The store is that of `STORE_CONNECTION_STRING`
 * and `STORE_TABLE`, as the app's own settings name them, or else the one that local runs keep.
 */
import Table from 'cli-table3';
import type { CampaignStore } from '../functions/store/campaign-store.ts';
import { findCampaigns } from '../functions/store/find-campaigns.ts';
import { findTrailFaults, type TrailFault } from '../functions/store/verify-trail.ts';
import { createTableClient } from '../functions/table-storage/table-client.ts';
import { openTableCampaignStore } from '../functions/table-storage/table-campaign-store.ts';
import { startAzurite } from './azurite.ts';
import { TABLE } from './cloud.ts';
import { runCommand } from './launch.ts';
import { LocalSetupError } from './local-setup-error.ts';
import { parseLocalSettings } from './settings.ts';

const words: Record<TrailFault['fault'], string> = {
  unreadable: 'không đọc được',
  broken: 'nhật ký không khớp',
  cut: 'nhật ký bị cắt',
  altered: 'nội dung đã bị sửa',
  missing: 'nội dung đã mất',
  untold: 'nội dung không có trong nhật ký',
};

await runCommand(async () => {
  const { STORE_CONNECTION_STRING: connection, STORE_TABLE: table } = process.env;
  if (connection !== undefined && table !== undefined) return verify(connection, table);
  if (connection !== undefined || table !== undefined) {
    throw new LocalSetupError('set both STORE_CONNECTION_STRING and STORE_TABLE, or neither');
  }
  const { STORE_FOLDER: folder, AZURITE_TABLE_PORT: port } = parseLocalSettings(process.env);
  const azurite = await startAzurite({ folder, port });
  try {
    await verify(azurite.connectionString, TABLE);
  } finally {
    await azurite.close();
  }
});

async function verify(connection: string, table: string): Promise<void> {
  const store = openTableCampaignStore(createTableClient(connection, table));
  const { listed, unlisted } = await findCampaigns(store);
  if (listed.length + unlisted.length === 0) {
    process.exitCode = 1;
    console.log('Kho dữ liệu không có đợt thi đua nào để kiểm tra.');
  }
  for (const campaign of unlisted) {
    process.exitCode = 1;
    console.log(`${campaign}: không có trong danh sách đợt thi đua`);
  }
  for (const campaign of [...listed, ...unlisted]) await tell(store, campaign);
}

async function tell(store: CampaignStore, campaign: string): Promise<void> {
  const faults = await findTrailFaults(store, campaign);
  if (faults.length === 0) {
    console.log(`${campaign}: nhật ký và mọi nội dung còn nguyên vẹn`);
    return;
  }
  process.exitCode = 1;
  const shown = new Table({ head: ['Sai lệch', 'Ở đâu'] });
  for (const { fault, where } of faults) shown.push([words[fault], where]);
  console.log(`${campaign}: ${faults.length} sai lệch\n${shown.toString()}`);
}
