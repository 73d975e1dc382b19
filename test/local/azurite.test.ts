import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Azurite, startAzurite } from '../../local/azurite.ts';
import { LocalSetupError } from '../../local/local-setup-error.ts';
import { closeServer, freePort, listen } from '../../local/ports.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'azurite-'));
});
afterAll(async () => rm(folder, { recursive: true }));

const RECEIPT = { partitionKey: 'campaign', rowKey: 'rev~phường-1~00000001', digest: 'đạt' };

function receipts({ connectionString }: Azurite): TableClient {
  return TableClient.fromConnectionString(connectionString, 'receipts', { allowInsecureConnection: true });
}

describe('data', () => {
  test('what is inserted is read back, and a key inserted twice is refused', async () => {
    const azurite = await startAzurite();
    const table = receipts(azurite);
    await table.createTable();
    await table.createEntity(RECEIPT);
    expect(await table.getEntity(RECEIPT.partitionKey, RECEIPT.rowKey)).toMatchObject(RECEIPT);
    await expect(table.createEntity(RECEIPT)).rejects.toMatchObject({ statusCode: 409 });
    await azurite.close();
  });

  test('data in a folder is still there after a restart', async () => {
    const kept = join(folder, 'new', 'kept');
    const first = await startAzurite({ folder: kept });
    await receipts(first).createTable();
    await receipts(first).createEntity(RECEIPT);
    await first.close();

    const second = await startAzurite({ folder: kept });
    expect(await receipts(second).getEntity(RECEIPT.partitionKey, RECEIPT.rowKey)).toMatchObject(RECEIPT);
    await second.close();
  });

  test('data in memory is gone after a restart', async () => {
    const port = await freePort();
    const first = await startAzurite({ port });
    await receipts(first).createTable();
    await first.close();

    const second = await startAzurite({ port });
    await expect(receipts(second).createEntity(RECEIPT)).rejects.toMatchObject({ statusCode: 404 });
    await second.close();
  });
});

describe('what stands in the way is one clear line', () => {
  test('a port in use', async () => {
    const server = createServer();
    const port = await listen(server, 0);
    const start = startAzurite({ port });
    await expect(start).rejects.toThrow(LocalSetupError);
    await expect(start).rejects.toThrow(
      `port ${port} is in use by another program; set AZURITE_TABLE_PORT to another`,
    );
    await closeServer(server);
  });

  test('a folder that cannot be written', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const start = startAzurite({ folder: file });
    await expect(start).rejects.toThrow(LocalSetupError);
    await expect(start).rejects.toThrow(
      `the data folder ${file} cannot be written; set STORE_FOLDER to another`,
    );
  });

  test('stored data that cannot be read', async () => {
    const broken = await mkdtemp(join(folder, 'broken-'));
    await writeFile(join(broken, '__azurite_db_table__.json'), '{"half": ');
    const start = startAzurite({ folder: broken });
    await expect(start).rejects.toThrow(LocalSetupError);
    await expect(start).rejects.toThrow(/^Azurite ended as it started \(exit code 1\): [^\n]*JSON[^\n]*$/);
  });
});

test('closing twice is as good as once', async () => {
  const azurite = await startAzurite();
  await azurite.close();
  await expect(azurite.close()).resolves.toBeUndefined();
});
