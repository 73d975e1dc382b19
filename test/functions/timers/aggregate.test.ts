import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChainFaults } from '../../../functions/store/audit-chain.ts';
import type { CampaignStore } from '../../../functions/store/campaign-store.ts';
import type { ReportHead } from '../../../functions/store/head.ts';
import { aggregate } from '../../../functions/timers/aggregate.ts';
import type { AggregationReport } from '../../../functions/timers/aggregation-report.ts';
import { damageHead } from '../support/damage-head.ts';
import { loadReportHead } from '../support/report-head.ts';
import { readTrail } from '../support/read-trail.ts';
import { CAMPAIGN, catalogWith, catalogWithTarget, submissionOf } from '../support/sample-campaign.ts';
import { publish, readStandings, replacing, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());

/** 14 December in Việt Nam (UTC+7), at noon; the day ends at 17:00 UTC. */
const NOON_OF_14 = '2023-12-14T05:00:00.000Z';
const CUTOFF_OF_14 = '2023-12-14T17:00:00.000Z';
const SOON_AFTER_14 = '2023-12-14T17:10:00.000Z';

beforeEach(async () => {
  server = openTestServer(backend);
  server.now = NOON_OF_14;
  await publish(server);
  for (const unit of ['P1', 'P2', 'P3']) await submit(server, submissionOf(unit, '120'));
});

const silent = { done: () => undefined, failed: () => undefined };

/** Aggregates at an instant; the one campaign's report. */
async function run(at: string, store: CampaignStore = server.store): Promise<AggregationReport> {
  const { services } = openTestServer(backend, store).platform;
  const [report] = await aggregate(services, at, silent);
  if (report === undefined) throw new Error('no campaign was aggregated');
  return report;
}

const headEntity = (unit: string) => ({ partitionKey: `campaign~${CAMPAIGN}`, rowKey: `head~${unit}` });

const headOfUnit = (unit: string) => loadReportHead(server.store, unit);

const damage = (unit: string, change: (head: ReportHead) => ReportHead) =>
  damageHead(server.store, unit, change);

describe('heads', () => {
  test('that are right are left alone', async () => {
    const before = await server.store.loadHeads(CAMPAIGN);
    expect(await run(SOON_AFTER_14)).toMatchObject({
      units: 3,
      repairs: [],
      overtaken: [],
      withoutRevision: [],
    });
    expect(await server.store.loadHeads(CAMPAIGN)).toEqual(before);
  });

  test.each<[string, (unit: string) => Promise<unknown>, string]>([
    ['a wrong digest', (unit) => damage(unit, (head) => ({ ...head, digest: '0'.repeat(64) })), 'differed'],
    ['a wrong revision', (unit) => damage(unit, (head) => ({ ...head, revision: 9 })), 'differed'],
    ['a wrong mark of lateness', (unit) => damage(unit, (head) => ({ ...head, late: true })), 'differed'],
    [
      'a wrong result',
      (unit) => damage(unit, (head) => ({ ...head, result: { ...head.result, lines: [] } })),
      'differed',
    ],
    [
      'bytes that cannot be read',
      (unit) => server.client.updateEntity({ ...headEntity(unit), packed00: new Uint8Array([1]) }, 'Merge'),
      'unreadable',
    ],
    [
      'nothing at all',
      (unit) => server.client.deleteEntity(headEntity(unit).partitionKey, headEntity(unit).rowKey),
      'missing',
    ],
  ])('with %s are repaired from the revisions, reported and audited', async (_, harm, reason) => {
    const right = await headOfUnit('P2');
    await harm('P2');
    expect((await run(SOON_AFTER_14)).repairs).toEqual([{ unit: 'P2', reason }]);
    const repaired = await headOfUnit('P2');
    expect({ ...repaired, audit: null }).toEqual({ ...right, audit: null });
    const trail = await readTrail(server.store, CAMPAIGN, 'unit~P2');
    expect(findChainFaults('unit~P2', trail, repaired.audit)).toEqual([]);
    expect(trail.at(-1)).toMatchObject({
      at: SOON_AFTER_14,
      actor: { kind: 'timer', timer: 'aggregate' },
      action: 'repair-head',
      subject: 'P2~1',
      digest: right.digest,
      reason,
    });
    expect((await run('2023-12-14T17:20:00.000Z')).repairs).toEqual([]);
  });

  test('that are repaired change the standings', async () => {
    const right = (await readStandings(server)).body;
    await damage('P2', (head) => ({ ...head, result: { ...head.result, lines: [] } }));
    const etag = (await readStandings(server)).headers.get('etag') ?? '';
    await run(SOON_AFTER_14);
    const after = await readStandings(server, { 'if-none-match': etag });
    expect(after).toMatchObject({ status: 200, body: right });
  });

  test('under a catalog that asks less lose no figure: one that asks again finds it in the standings at once', async () => {
    const before = (await readStandings(server)).body;
    const { assignments } = catalogWith();
    const less = catalogWith({ assignments: assignments.filter(({ indicator }) => indicator !== '9') });
    await publish(server, less, replacing(1));
    expect((await run(SOON_AFTER_14)).repairs).toHaveLength(3);
    await publish(server, catalogWith(), replacing(2));
    const after = (await readStandings(server)).body;
    expect(after).toEqual({ ...before, catalogVersion: 3 });
    const { repairs } = await run('2023-12-14T17:20:00.000Z');
    expect(new Set(repairs.map(({ reason }) => reason))).toEqual(new Set(['newer-catalog']));
    expect((await readStandings(server)).body).toEqual(after);
  });

  test('under an older catalog are computed anew, and that is told from a difference', async () => {
    await publish(server, catalogWithTarget('150'), replacing(1));
    await damage('P2', (head) => ({ ...head, late: true }));
    expect((await run(SOON_AFTER_14)).repairs).toEqual([
      { unit: 'P1', reason: 'newer-catalog' },
      { unit: 'P2', reason: 'differed' },
      { unit: 'P3', reason: 'newer-catalog' },
    ]);
    expect(await headOfUnit('P1')).toMatchObject({ catalogVersion: 2, result: { counts: { notMet: 1 } } });
  });

  test('that have lost their revisions are reported and kept', async () => {
    await server.client.deleteEntity(`campaign~${CAMPAIGN}`, 'rev~P3~00000001');
    const head = await headOfUnit('P3');
    expect(await run(SOON_AFTER_14)).toMatchObject({ repairs: [], withoutRevision: ['P3'] });
    expect(await headOfUnit('P3')).toEqual(head);
  });

  test.each([
    ['before the revisions are read', 'loadRevisions'],
    ['before the head is written', 'repairHead'],
  ] as const)('of a unit that submits %s are those of its submission', async (_, method) => {
    await damage('P2', (head) => ({ ...head, late: true }));
    const { store } = server;
    const racing = async () => {
      await submit(server, submissionOf('P2', '130'), { 'if-match': '"1"' });
    };
    const report = await run(SOON_AFTER_14, {
      ...store,
      async *loadRevisions(campaign) {
        if (method === 'loadRevisions') await racing();
        yield* store.loadRevisions(campaign);
      },
      async repairHead(...args) {
        if (method === 'repairHead') await racing();
        return store.repairHead(...args);
      },
    });
    expect(report).toMatchObject({ repairs: [], overtaken: ['P2'] });
    expect(await headOfUnit('P2')).toMatchObject({ revision: 2, late: false });
    expect((await run('2023-12-14T17:20:00.000Z')).repairs).toEqual([]);
  });

  test('of a unit that submits under a catalog published during the run stay as they are', async () => {
    const { store } = server;
    await run(SOON_AFTER_14, {
      ...store,
      async *loadRevisions(campaign) {
        await publish(server, catalogWithTarget('150'), replacing(1));
        await submit(server, submissionOf('P1', '130', { catalogVersion: 2 }), { 'if-match': '"1"' });
        yield* store.loadRevisions(campaign);
      },
    });
    expect(await headOfUnit('P1')).toMatchObject({ revision: 2, catalogVersion: 2 });
  });
});

describe('the snapshot of a day', () => {
  const load = () => server.store.loadSnapshot(CAMPAIGN, '2023-12-14');

  test('holds what was received by the end of the day', async () => {
    server.now = '2023-12-14T16:59:59.999Z';
    await submit(server, submissionOf('P4', '80'));
    server.now = CUTOFF_OF_14;
    await submit(server, submissionOf('P5', '120'));
    await submit(server, submissionOf('P1', '90'), { 'if-match': '"1"' });
    expect((await run(SOON_AFTER_14)).snapshot).toEqual({ day: '2023-12-14', outcome: 'frozen' });
    const snapshot = await load();
    expect(snapshot).toMatchObject({ id: '2023-12-14', kind: 'daily', by: null, frozenAt: SOON_AFTER_14 });
    expect(Date.parse(snapshot?.cutoff ?? '')).toBe(Date.parse(CUTOFF_OF_14));
    expect(snapshot?.standings).toMatchObject({ reportedUnits: 4, catalogVersion: 1 });
    expect(snapshot?.standings.rows.find(({ unit }) => unit === 'P1')).toMatchObject({
      revision: 1,
      rank: 1,
    });
  });

  test('is the same when the run is late, and much has come since', async () => {
    await run(SOON_AFTER_14);
    const early = await load();

    const other = openTestServer(backend);
    other.now = NOON_OF_14;
    await publish(other);
    for (const unit of ['P1', 'P2', 'P3']) await submit(other, submissionOf(unit, '120'));
    other.now = '2023-12-14T18:00:00.000Z';
    await publish(other, catalogWithTarget('150'), replacing(1));
    await submit(other, submissionOf('P1', '10', { catalogVersion: 2 }), { 'if-match': '"1"' });
    await submit(other, submissionOf('P9', '500', { catalogVersion: 2 }));
    await aggregate(other.platform.services, '2023-12-15T15:00:00.000Z', silent);
    const late = await other.store.loadSnapshot(CAMPAIGN, '2023-12-14');
    expect(late).toEqual({ ...early, frozenAt: '2023-12-15T15:00:00.000Z' });
  });

  test('is frozen once, though the timer runs again', async () => {
    await run(SOON_AFTER_14);
    const first = await load();
    await submit(server, submissionOf('P4'));
    expect((await run('2023-12-15T02:00:00.000Z')).snapshot).toEqual({ day: '2023-12-14', outcome: 'kept' });
    expect(await load()).toEqual(first);
  });

  test('is frozen once, though two runs go at once', async () => {
    const { store } = server;
    // Both have seen that there is none.
    const blindAtFirst = (): CampaignStore => {
      let looks = 0;
      return {
        ...store,
        loadSnapshot: (campaign, day) =>
          ++looks === 1 ? Promise.resolve(null) : store.loadSnapshot(campaign, day),
      };
    };
    const reports = await Promise.all([
      run(SOON_AFTER_14, blindAtFirst()),
      run('2023-12-14T17:10:00.001Z', blindAtFirst()),
    ]);
    expect(reports.map(({ snapshot }) => snapshot.outcome).toSorted()).toEqual(['frozen', 'kept']);
    const audit = await readTrail(store, CAMPAIGN);
    expect(audit.filter(({ action }) => action === 'freeze-snapshot')).toHaveLength(1);
  });

  test('is not frozen in the minutes in which submissions of the day may still be on their way', async () => {
    expect((await run('2023-12-14T17:01:59.999Z')).snapshot.day).toBe('2023-12-13');
    expect(await load()).toBeNull();
    expect((await run('2023-12-14T17:02:00.000Z')).snapshot.day).toBe('2023-12-14');
  });

  test('is none where no catalog was published by then', async () => {
    expect((await run('2023-12-14T06:00:00.000Z')).snapshot).toEqual({
      day: '2023-12-13',
      outcome: 'no-catalog',
    });
    expect(await server.store.loadSnapshot(CAMPAIGN, '2023-12-13')).toBeNull();
  });
});

describe('several campaigns', () => {
  test('are all aggregated though one fails, and the run fails at the end', async () => {
    const { id: _, ...campaign } = catalogWith().campaign;
    for (const id of ['a-first', 'z-last']) {
      await server.call('putCampaign', {
        params: { campaign: id },
        headers: { 'if-none-match': '*' },
        body: catalogWith({ campaign: { ...campaign, id } }),
      });
    }
    const broken: CampaignStore = {
      ...server.store,
      loadHeads: (id) =>
        id === CAMPAIGN ? Promise.reject(new Error('this one is broken')) : server.store.loadHeads(id),
    };
    const done: string[] = [];
    const failed: string[] = [];
    const running = aggregate(openTestServer(backend, broken).platform.services, SOON_AFTER_14, {
      done: (report) => done.push(report.campaign),
      failed: (id) => failed.push(id),
    });
    await expect(running).rejects.toThrow(AggregateError);
    expect(done).toEqual(['a-first', 'z-last']);
    expect(failed).toEqual([CAMPAIGN]);
  });
});
