/** A campaign that its council has published on the real parts, early on the day its reports are due. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../build/build-functions.ts';
import { startCloud, type Cloud } from '../../local/cloud.ts';
import { layOutConfig, publish } from '../../local/demo/council-office.ts';
import { openDesk, type ExcelDesk } from '../../local/demo/excel-desk.ts';
import type { LocalAccount } from '../../local/issuer/local-account.ts';
import { COUNCIL_ACCOUNT } from '../../local/sample/sample-units.ts';
import type { Catalog } from '../../shared/model/catalog.ts';

export interface OpenCampaign {
  readonly cloud: Cloud;
  readonly council: ExcelDesk;
  close(): Promise<void>;
}

/** Starts a cloud of its own, where these accounts can sign in. */
export async function openCampaign(
  catalog: Catalog,
  accounts: readonly LocalAccount[],
): Promise<OpenCampaign> {
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-'));
  const cloud = await startCloud({ bundle: await buildFunctions(folder), accounts, onLog: () => {} });
  await cloud.setClock(`${catalog.campaign.dueAt.slice(0, 10)}T01:00:00Z`);
  const council = await openDesk(cloud, COUNCIL_ACCOUNT);
  await layOutConfig(council, catalog);
  await publish(council);
  return {
    cloud,
    council,
    async close() {
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
