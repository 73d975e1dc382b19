/** What is changed in the store beside the trail's own rows: receipts, heads, places, whole units, whole campaigns. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findCampaigns } from '../../../functions/store/find-campaigns.ts';
import { noEntries } from '../../../functions/store/audit-chain.ts';
import { Snapshot } from '../../../shared/model/snapshot.ts';
import { summaryOf } from '../../../functions/store/snapshot-summary.ts';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { pack, packedProperties } from '../../../functions/table-storage/packed-value.ts';
import { aggregate } from '../../../functions/timers/aggregate.ts';
import { canonicalJson, digestOf } from '../../../shared/digest/digest.ts';
import {
  accountOf,
  CAMPAIGN,
  catalogWith,
  catalogWithTarget,
  LATE,
  ON_TIME,
  submissionOf,
} from '../support/sample-campaign.ts';
import { loadReportHead } from '../support/report-head.ts';
import { CREATE, publish, replacing, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

const partitionKey = `campaign~${CAMPAIGN}`;
const FROZEN_DAY = '2023-12-14';

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
  await submit(server, submissionOf('P1', '110'), replacing(1));
  await submit(server, submissionOf('P2', '120'));
  await aggregate(server.platform.services, '2023-12-14T17:10:00.000Z', { done: () => {}, failed: () => {} });
  server.now = LATE;
  await submit(server, submissionOf('P3', '130'));
});

/** What a row holds beside its key. */
async function row(rowKey: string): Promise<object> {
  const found = await server.client.getEntity(partitionKey, rowKey);
  const isHeld = (name: string) => /^(packed\d\d|version|publishedAt|entry)$/.test(name);
  return Object.fromEntries(Object.entries(found).filter(([name]) => isHeld(name)));
}

async function put(rowKey: string, properties: object): Promise<void> {
  await server.client.upsertEntity({ ...properties, partitionKey, rowKey }, 'Replace');
}

const putValue = (rowKey: string, value: unknown) => put(rowKey, packedProperties(pack(value)));

/** With the summary that it is listed by, as somebody would write it who knows of both. */
const putSnapshot = (day: string, value: unknown) => {
  const snapshot = Snapshot.parse(value);
  const summary = canonicalJson(summaryOf(snapshot));
  return put(`snapshot~${day}`, { summary, ...packedProperties(pack(snapshot)) });
};

async function remove(begins: RegExp): Promise<void> {
  const keys: string[] = [];
  const query = { queryOptions: { filter: `PartitionKey eq '${partitionKey}'` } };
  for await (const { rowKey = '' } of server.client.listEntities(query))
    if (begins.test(rowKey)) keys.push(rowKey);
  expect(keys).not.toEqual([]);
  for (const rowKey of keys) await server.client.deleteEntity(partitionKey, rowKey);
}

/** Two rows change places. */
async function swap(one: string, other: string): Promise<void> {
  const [first, second] = [await row(one), await row(other)];
  await put(one, second);
  await put(other, first);
}

const faults = () => findTrailFaults(server.store, CAMPAIGN);

test('nothing is wrong with what nobody touched', async () => {
  expect(await faults()).toEqual([]);
});

describe('a receipt', () => {
  test.each([
    ['that says on time for late', 'P3', 1, { late: false }],
    ['of another hour', 'P3', 1, { submittedAt: ON_TIME, late: false }],
    ['of another digest', 'P1', 1, { digest: 'a'.repeat(64) }],
    ['of another version of the catalog', 'P1', 1, { catalogVersion: 2 }],
  ])('%s is altered', async (_what, unit, revision, changes) => {
    const stored = await server.store.loadRevision(CAMPAIGN, unit, revision);
    await putValue(`rev~${unit}~0000000${revision}`, {
      ...stored,
      receipt: { ...stored?.receipt, ...changes },
    });
    expect(await faults()).toContainEqual({ fault: 'altered', where: `submit ${unit}~${revision}` });
  });
});

describe('a head', () => {
  test.each([
    ['that has become late', { late: true }],
    ['of another hour', { submittedAt: LATE }],
    ['of another revision', { revision: 1 }],
    ['with another digest', { digest: 'a'.repeat(64) }],
  ])('%s is altered', async (_what, changes) => {
    await putValue('head~P1', { ...(await server.store.loadHead(CAMPAIGN, 'P1')), ...changes });
    expect(await faults()).toEqual([{ fault: 'altered', where: 'head P1' }]);
  });

  test('with the result of another unit is altered', async () => {
    const [P1, P2] = [await loadReportHead(server.store, 'P1'), await loadReportHead(server.store, 'P2')];
    await putValue('head~P1', { ...P1, result: P2.result });
    expect(await faults()).toEqual([{ fault: 'altered', where: 'head P1' }]);
  });

  test('of a unit that never reported is untold', async () => {
    const head = { ...(await server.store.loadHead(CAMPAIGN, 'P1')), unit: 'P9', audit: noEntries };
    await putValue('head~P9', head);
    expect(await faults()).toEqual([{ fault: 'untold', where: 'head P9' }]);
  });
});

describe('a version of the catalog', () => {
  test.each([
    ['published at another hour', { publishedAt: '2023-12-01T00:00:00.000Z' }, {}],
    ['of another digest', {}, { digest: 'a'.repeat(64) }],
  ])('%s is altered', async (_what, publication, changes) => {
    const stored = await server.store.loadCatalog(CAMPAIGN, 1);
    const published = { ...stored?.published, ...publication };
    await put('catalog~00000001~00', {
      version: 1,
      publishedAt: published.publishedAt,
      ...packedProperties(pack({ ...stored, ...changes, published })),
    });
    expect(await faults()).toContainEqual({ fault: 'altered', where: 'publish-catalog 1' });
  });

  test('is altered where only its row says another hour, by which snapshots choose', async () => {
    await put('catalog~00000001~00', {
      ...(await row('catalog~00000001~00')),
      publishedAt: ON_TIME.replace('14', '01'),
    });
    expect(await faults()).toEqual([{ fault: 'altered', where: 'publish-catalog 1' }]);
  });
});

test('a stamp that names an older catalog, so that it holds again, is altered', async () => {
  await publish(server, catalogWithTarget('90'), replacing(1));
  await server.client.updateEntity({ partitionKey, rowKey: 'stamp', catalogVersion: 1 }, 'Merge');
  expect(await faults()).toEqual([{ fault: 'altered', where: 'stamp' }]);
});

test('when a catalog was published that cannot be read is a fault, and stops nobody from looking on', async () => {
  const held = await row('catalog~00000001~00');
  await put('catalog~00000001~00', { ...held, publishedAt: 'once' });
  await server.client.deleteEntity(partitionKey, 'rev~P3~00000001');
  const found = await faults();
  expect(found).toContainEqual(expect.objectContaining({ fault: 'unreadable' }));
  expect(found).toContainEqual({ fault: 'missing', where: 'submit P3~1' });
});

describe('a snapshot', () => {
  test.each([
    ['that was cut off at another hour', { cutoff: LATE }],
    ['frozen at another hour', { frozenAt: LATE }],
  ])('%s is altered', async (_what, changes) => {
    const snapshot = await server.store.loadSnapshot(CAMPAIGN, FROZEN_DAY);
    await putSnapshot(FROZEN_DAY, { ...snapshot, ...changes });
    expect(await faults()).toEqual([{ fault: 'altered', where: `freeze-snapshot ${FROZEN_DAY}` }]);
  });

  test('of a day that nobody froze is untold', async () => {
    const snapshot = await server.store.loadSnapshot(CAMPAIGN, FROZEN_DAY);
    await putSnapshot('2023-12-15', { ...snapshot, id: '2023-12-15' });
    expect(await faults()).toEqual([{ fault: 'untold', where: 'freeze-snapshot 2023-12-15' }]);
  });
});

describe('rows that change places show', () => {
  test.each([
    ['rev~P1~00000001', 'rev~P1~00000002'],
    ['rev~P1~00000001', 'rev~P2~00000001'],
    ['head~P1', 'head~P2'],
    [`account~${digestOf(accountOf('P1'))}`, `account~${digestOf(accountOf('P2'))}`],
    ['audit~unit~P1~00000001', 'audit~unit~P1~00000002'],
    ['audit~unit~P1~00000001', 'audit~unit~P2~00000001'],
  ])('%s and %s', async (one, other) => {
    await swap(one, other);
    expect(await faults()).not.toEqual([]);
  });

  test('and no unit is ever given what is another’s', async () => {
    await swap('rev~P1~00000001', 'rev~P2~00000001');
    await swap('head~P1', 'head~P2');
    const params = { campaign: CAMPAIGN, unit: 'P1' };
    const { status, body } = await server.call('getSubmission', { params, as: accountOf('P1') });
    expect([status, body.code]).toEqual([500, 'unexpected']);
  });
});

test.each([
  ['an account', `account~${digestOf(accountOf('P1'))}`],
  ['the stamp', 'stamp'],
  ['a head', 'head~P1'],
  ['a revision', 'rev~P1~00000001'],
  ['a snapshot', `snapshot~${FROZEN_DAY}`],
  ['a version of the catalog', 'catalog~00000001~00'],
])('%s that is no longer readable is a fault, and stops nobody from looking on', async (_what, rowKey) => {
  await put(rowKey, { version: 1, publishedAt: ON_TIME });
  await put('audit~unit~P2~00000001', { entry: '{}' });
  const found = await faults();
  expect(found.filter(({ fault }) => fault === 'unreadable').length).toBeGreaterThan(1);
  expect(found).toContainEqual({ fault: 'untold', where: 'head P2' });
});

describe('what is taken away altogether shows', () => {
  test('a unit that a snapshot tells of', async () => {
    await remove(/^(head~P1|rev~P1~.*|audit~unit~P1~.*)$/);
    expect(await faults()).toContainEqual({ fault: 'missing', where: 'submit P1~2' });
  });

  test('whose an account was that somebody reported with', async () => {
    const key = digestOf(accountOf('P1'));
    await remove(new RegExp(`^(account~${key}|audit~account~${key}~.*)$`));
    expect(await faults()).toEqual([{ fault: 'missing', where: `bind-account ${accountOf('P1')}` }]);
  });

  test('the last revision of a unit, with all that told of it', async () => {
    await putValue('head~P3', { ...(await server.store.loadHead(CAMPAIGN, 'P3')), audit: noEntries });
    await remove(/^(rev~P3~.*|audit~unit~P3~.*)$/);
    expect(await faults()).toEqual([{ fault: 'untold', where: 'head P3' }]);
  });

  test('a campaign that is no longer in the list', async () => {
    const other = { ...catalogWith().campaign, id: 'sprint-2024' };
    const body = catalogWith({ campaign: other });
    await server.call('putCampaign', { params: { campaign: other.id }, headers: CREATE, body });
    expect(await findCampaigns(server.store)).toEqual({ listed: [CAMPAIGN, 'sprint-2024'], unlisted: [] });
    await server.client.deleteEntity('campaigns', CAMPAIGN);
    await server.client.deleteEntity(partitionKey, 'stamp');
    expect(await findCampaigns(server.store)).toEqual({ listed: ['sprint-2024'], unlisted: [CAMPAIGN] });
  });
});
