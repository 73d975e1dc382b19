import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  CAMPAIGN,
  catalogWith,
  catalogWithTarget,
  quantity,
  submissionOf,
} from '../support/sample-campaign.ts';
import { readTrail } from '../support/read-trail.ts';
import { publish, readStandings, replacing, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

/** Of a hundred thousand targets, on a machine that is busy with other tests. */
const LONG = 180_000;

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(() => {
  server = openTestServer(backend);
});

async function publications(): Promise<number[]> {
  return (await server.store.loadPublications(CAMPAIGN)).map(({ version }) => version);
}

test('creating gets 201, version 1 and its ETag', async () => {
  const { status, headers, body } = await publish(server);
  expect(status).toBe(201);
  expect(headers.get('etag')).toBe('"1"');
  expect(body).toEqual({ version: 1, publishedAt: server.now, catalog: catalogWith() });
  expect(await server.store.loadCampaignIds()).toEqual([CAMPAIGN]);
});

test('replacing gets 200 and the next version', async () => {
  await publish(server);
  const { status, headers, body } = await publish(server, catalogWithTarget('150'), replacing(1));
  expect(status).toBe(200);
  expect(headers.get('etag')).toBe('"2"');
  expect(body.version).toBe(2);
  expect(await publications()).toEqual([1, 2]);
});

test.each([
  ['create', { 'if-none-match': '*' }],
  ['the current version', replacing(1)],
  ['a stale version', replacing(5)],
])('the current content again is no new version, though the precondition is %s', async (_, headers) => {
  await publish(server);
  const again = await publish(server, catalogWith(), headers);
  expect(again).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await publications()).toEqual([1]);
  expect(await readTrail(server.store, CAMPAIGN)).toHaveLength(1);
});

test('a stale version is 412 with the current one', async () => {
  await publish(server);
  await publish(server, catalogWithTarget('150'), replacing(1));
  expect(await publish(server, catalogWithTarget('160'), replacing(1))).toMatchObject({
    status: 412,
    body: { code: 'stale-revision', currentVersion: 2 },
  });
});

test('of two that create at once with other content, one is told of the other', async () => {
  const both = await Promise.all([publish(server), publish(server, catalogWithTarget('150'))]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 412]));
  expect(await publications()).toEqual([1]);
});

test('of two that create at once with the same content, both have version 1', async () => {
  const both = await Promise.all([publish(server), publish(server)]);
  expect(both.map(({ body }) => body.version)).toEqual([1, 1]);
  expect(await readTrail(server.store, CAMPAIGN)).toHaveLength(1);
});

test('after a newer catalog all units are judged by it at once', async () => {
  await publish(server);
  await submit(server, submissionOf('P1', '120'));
  await publish(server, catalogWithTarget('150'), replacing(1));
  const { body } = await readStandings(server);
  expect(body.catalogVersion).toBe(2);
  expect(body.rows.find((row: { unit: string }) => row.unit === 'P1').counts).toMatchObject({ notMet: 1 });
});

test(
  'a catalog of 3,300 units with 32 indicators each is stored and read back whole',
  async () => {
    const [first] = catalogWith().indicators;
    if (first === undefined) throw new Error('the sample has indicators');
    const indicators = Array.from({ length: 32 }, (_, index) => ({ ...first, code: `I${index}` }));
    const units = Array.from({ length: 3_300 }, (_, index) => ({
      code: `U${index}`,
      name: `Đơn vị ${index}`,
      block: 'ward',
      accounts: [`u${index}@example.vn`],
    }));
    const assignments = units.flatMap(({ code: unit }, row) =>
      indicators.map(({ code }, column) => {
        const value = String(1 + ((row * 7919 + column * 104_729) % 99_991));
        return { unit, indicator: code, target: quantity(value) };
      }),
    );
    const large = catalogWith({ units, indicators, assignments });
    expect((await publish(server, large)).status).toBe(201);
    const stored = await openTestServer(backend, server.store).platform.services.catalogs.version(
      CAMPAIGN,
      1,
    );
    expect(stored.published.catalog).toEqual(large);
  },
  LONG,
);

test('a catalog larger than a transaction is 422, and nothing is stored', async () => {
  const units = catalogWith().units.map((unit, index) => ({
    ...unit,
    accounts: index > 0 ? [] : Array.from({ length: 50 }, (_, account) => `a${account}@example.vn`),
  }));
  const name = () =>
    Array.from({ length: 290 }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join(
      '',
    );
  const [first] = catalogWith().indicators;
  if (first === undefined) throw new Error('the sample has indicators');
  const target = () => quantity('1', name());
  const indicators = Array.from({ length: 1_000 }, (_, index) => ({
    ...first,
    code: `I${index}`,
    name: name(),
  }));
  const assignments = units.flatMap(({ code: unit }) =>
    indicators.slice(0, 400).map(({ code }) => ({ unit, indicator: code, target: target() })),
  );
  expect(await publish(server, catalogWith({ units, indicators, assignments }))).toMatchObject({
    status: 422,
    body: { code: 'too-large-to-store' },
  });
  expect(await server.store.loadCampaignIds()).toEqual([]);
});
