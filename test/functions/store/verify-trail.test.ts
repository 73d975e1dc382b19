/** The trail and what it tells of, on the real table: whatever is changed behind the store's back shows. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { pack, packedProperties } from '../../../functions/table-storage/packed-value.ts';
import { aggregate } from '../../../functions/timers/aggregate.ts';
import { CAMPAIGN, catalogWithTarget, submissionOf } from '../support/sample-campaign.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { extend, freeze, publish, replacing, review, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

const partitionKey = `campaign~${CAMPAIGN}`;

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(async () => {
  server = openTestServer(backend);
  await publish(server);
  await submit(server, submissionOf('P1', '100'));
  await submit(server, submissionOf('P2', '100'));
  await submit(server, submissionOf('P1', '110'), replacing(1));
  await review(server, 'P2', reviewWith({ decision: 'returned', comment: 'Xem lại' }));
  await review(server, 'P2', reviewWith({ follows: 1 }));
  await extend(server, 'P3');
  await freeze(server);
  await publish(server, catalogWithTarget('90'), replacing(1));
  await aggregate(server.platform.services, '2023-12-14T17:10:00.000Z', { done: () => {}, failed: () => {} });
});

/** Everything in the campaign's partition, as it lies in the table. */
async function rows() {
  const found: { rowKey: string; [property: string]: unknown }[] = [];
  const query = { queryOptions: { filter: `PartitionKey eq '${partitionKey}'` } };
  for await (const { etag: _etag, timestamp: _timestamp, ...row } of server.client.listEntities(query)) {
    found.push({ ...row, rowKey: row.rowKey ?? '' });
  }
  return found;
}

const faults = () => findTrailFaults(server.store, CAMPAIGN);

test('what was written by submissions, reviews, extensions, publications, repairs and snapshots is whole', async () => {
  expect((await rows()).map(({ rowKey }) => rowKey.split('~')[0])).toEqual(
    expect.arrayContaining(['audit', 'catalog', 'extension', 'head', 'rev', 'review', 'snapshot', 'stamp']),
  );
  expect(await faults()).toEqual([]);
});

test('each row that is taken away shows', async () => {
  for (const { rowKey, ...row } of await rows()) {
    if (rowKey === 'stamp') continue;
    await server.client.deleteEntity(partitionKey, rowKey);
    expect([rowKey, await faults()]).not.toEqual([rowKey, []]);
    await server.client.createEntity({ ...row, partitionKey, rowKey });
  }
  expect(await faults()).toEqual([]);
});

test('each row of the trail that has another text shows, even one that means the same', async () => {
  for (const { rowKey, entry } of await rows()) {
    if (typeof entry !== 'string') continue;
    for (const changed of [`${entry} `, entry.replace('"at":"2023', '"at":"2024'), '{}']) {
      await server.client.updateEntity({ partitionKey, rowKey, entry: changed }, 'Merge');
      expect([rowKey, await faults()]).not.toEqual([rowKey, []]);
    }
    await server.client.updateEntity({ partitionKey, rowKey, entry }, 'Merge');
  }
  expect(await faults()).toEqual([]);
});

describe('what the trail tells of', () => {
  const replace = (rowKey: string, value: unknown) =>
    server.client.updateEntity({ partitionKey, rowKey, ...packedProperties(pack(value)) }, 'Replace');

  test('a revision with another figure is altered', async () => {
    const stored = await server.store.loadRevision(CAMPAIGN, 'P1', 1);
    await replace('rev~P1~00000001', { ...stored, submission: submissionOf('P1', '999') });
    expect(await faults()).toEqual([{ fault: 'altered', where: 'submit P1~1' }]);
  });

  test('a catalog with another target is altered', async () => {
    const stored = await server.store.loadCatalog(CAMPAIGN, 1);
    const published = { ...stored?.published, catalog: catalogWithTarget('1') };
    await server.client.updateEntity(
      {
        partitionKey,
        rowKey: 'catalog~00000001~00',
        version: 1,
        publishedAt: stored?.published.publishedAt ?? '',
        ...packedProperties(pack({ ...stored, published })),
      },
      'Replace',
    );
    expect(await faults()).toEqual([{ fault: 'altered', where: 'publish-catalog 1' }]);
  });

  test('a snapshot with other ranks is altered', async () => {
    const snapshot = await server.store.loadSnapshot(CAMPAIGN, '2023-12-14');
    const standings = { ...snapshot?.standings, rows: snapshot?.standings.rows.toReversed() };
    const row = { partitionKey, rowKey: 'snapshot~2023-12-14' };
    const forged = packedProperties(pack({ ...snapshot, standings }));
    await server.client.updateEntity({ ...row, ...forged }, 'Merge');
    expect(await faults()).toEqual([{ fault: 'altered', where: 'freeze-snapshot 2023-12-14' }]);
  });

  test('a revision that nobody submitted is untold', async () => {
    const stored = await server.store.loadRevision(CAMPAIGN, 'P2', 1);
    const receipt = { ...stored?.receipt, revision: 2 };
    await server.client.createEntity({
      partitionKey,
      rowKey: 'rev~P2~00000002',
      ...packedProperties(pack({ ...stored, receipt })),
    });
    expect(await faults()).toEqual([{ fault: 'untold', where: 'submit P2~2' }]);
  });
});
