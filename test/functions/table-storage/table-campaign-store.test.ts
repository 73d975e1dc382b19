import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { createTableClient } from '../../../functions/table-storage/table-client.ts';
import { openTableCampaignStore } from '../../../functions/table-storage/table-campaign-store.ts';
import { type Azurite, startAzurite } from '../../../local/azurite.ts';
import { describeCampaignStore } from './campaign-store-contract.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

describe('the store on Azure Table Storage', () => {
  describeCampaignStore(() =>
    openTableCampaignStore(createTableClient(azurite.connectionString, `t${randomBytes(8).toString('hex')}`)),
  );
});
