import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { pack, packedProperties } from '../../../functions/table-storage/packed-value.ts';
import { aggregate } from '../../../functions/timers/aggregate.ts';
import { shortMark, standingsMark } from '../../../shared/digest/standings-mark.ts';
import type { SnapshotSummary, StandingsDifference } from '../../../shared/model/snapshot.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { freezing } from '../../shared/fixtures/snapshots.ts';
import { readTrail } from '../support/read-trail.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import {
  CAMPAIGN,
  catalogWith,
  catalogWithTarget,
  COUNCIL,
  LOCKED,
  submissionOf,
} from '../support/sample-campaign.ts';
import { extend, freeze, publish, readStandings, replacing, review, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(async () => {
  server = openTestServer(backend);
  await publish(server);
  await submit(server, submissionOf('P1', '120'));
  await submit(server, submissionOf('P2', '90'));
});

const params = { campaign: CAMPAIGN };
const load = async (snapshot: string) => server.call('getSnapshot', { params: { ...params, snapshot } });
const verify = async (snapshot: string) =>
  (await server.call('verifySnapshot', { params: { ...params, snapshot } })).body;
const listed = async (): Promise<SnapshotSummary[]> => (await server.call('listSnapshots', { params })).body;
const endOfTheDay = () =>
  aggregate(server.platform.services, '2023-12-14T17:10:00.000Z', {
    done: () => undefined,
    failed: () => undefined,
  });

describe('a snapshot', () => {
  test('is what the standings are now, with who froze it, and is read where its answer says', async () => {
    const { body: standings } = await readStandings(server);
    const { status, headers, body } = await freeze(server);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/campaigns/${CAMPAIGN}/snapshots/1`);
    expect(body).toMatchObject({
      id: '1',
      kind: 'interim',
      name: 'Sơ kết đợt 1',
      by: COUNCIL,
      provisional: true,
    });
    const read = await load('1');
    expect(read.body.standings).toEqual(standings);
    expect(read.headers.get('etag')).toBe(`"${body.digest}"`);
    expect(await listed()).toEqual([body]);
    // By which a paper made of the same standings is found in the list.
    expect(shortMark(body.standingsDigest)).toBe(standingsMark(standings));
  });

  test('holds what was written a moment ago, also by an instance whose clock is ahead', async () => {
    server.now = '2023-12-14T03:00:02.000Z';
    await review(server, 'P1');
    server.now = '2023-12-14T03:00:01.000Z';
    await freeze(server);
    const { body } = await load('1');
    expect(body.cutoff).toBe('2023-12-14T03:00:02.001Z');
    expect(body.standings.rows[0]).toMatchObject({ unit: 'P1', review: { decision: 'accepted' } });
    expect(await verify('1')).toEqual({ id: '1', agrees: true, differences: [] });
  });

  test('stays as it is whatever comes after, and is kept beside later ones', async () => {
    await freeze(server);
    const first = await load('1');
    server.now = '2023-12-14T04:00:00.000Z';
    await submit(server, submissionOf('P1', '10'), replacing(1));
    await review(server, 'P2', reviewWith({ decision: 'returned', comment: 'Xem lại' }));
    await publish(server, catalogWithTarget('150'), replacing(1));
    await extend(server, 'P3');
    await endOfTheDay();
    expect((await freeze(server, freezing({ follows: 1, name: 'Sơ kết đợt 2' }))).status).toBe(201);
    expect((await load('1')).body).toEqual(first.body);
    expect((await listed()).map(({ id, kind }) => [id, kind])).toEqual([
      ['2023-12-14', 'daily'],
      ['1', 'interim'],
      ['2', 'interim'],
    ]);
    for (const id of ['2023-12-14', '1', '2'])
      expect(await verify(id)).toEqual({ id, agrees: true, differences: [] });
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('is told in the trail of the campaign', async () => {
    const { body } = await freeze(server);
    expect((await readTrail(server.store, CAMPAIGN, 'campaign')).at(-1)).toMatchObject({
      action: 'freeze-snapshot',
      subject: '1',
      actor: { kind: 'account', account: COUNCIL },
      digest: body.digest,
    });
  });

  test('sent again gets the same answer; of two at once one is written, and the other is told', async () => {
    const first = await freeze(server);
    server.now = LOCKED;
    expect(await freeze(server)).toMatchObject({ status: 200, body: first.body });
    const both = await Promise.all(
      ['Hội nghị', 'Cụm'].map((name) => freeze(server, freezing({ follows: 1, name }))),
    );
    expect(both.map(({ status }) => `${status}`).toSorted()).toEqual(['201', '409']);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'already-frozen',
      currentVersion: 2,
    });
    expect(await listed()).toHaveLength(2);
  });

  test('sent again after a colleague froze another gets its own answer, and none is frozen twice', async () => {
    const first = await freeze(server);
    await freeze(server, freezing({ follows: 1, name: 'Hội nghị' }));
    expect(await freeze(server)).toMatchObject({ status: 200, body: first.body });
    expect((await freeze(server, freezing({ name: 'Cụm' }))).body).toMatchObject({
      code: 'already-frozen',
      currentVersion: 2,
    });
    expect(await listed()).toHaveLength(2);
  });

  test('that follows on none there is, or is asked for where there is none, is refused', async () => {
    const refused = (operation: 'postSnapshot' | 'getSnapshot' | 'verifySnapshot', request: object) =>
      answerTo(server, operation, { params: { ...params, snapshot: '1' }, ...request });
    expect(await refused('postSnapshot', { body: freezing({ follows: 1 }) })).toEqual(
      refusal(409, 'already-frozen'),
    );
    expect(await refused('getSnapshot', {})).toEqual(refusal(404, 'unknown-snapshot'));
    expect(await refused('verifySnapshot', {})).toEqual(refusal(404, 'unknown-snapshot'));
    const elsewhere = { params: { campaign: 'none', snapshot: '1' } };
    expect(await refused('getSnapshot', elsewhere)).toEqual(refusal(404, 'unknown-campaign'));
    expect(await refused('postSnapshot', { ...elsewhere, body: freezing() })).toEqual(
      refusal(404, 'unknown-campaign'),
    );
  });
});

describe('a final snapshot', () => {
  const final = (changes: Parameters<typeof freezing>[0] = {}) =>
    freeze(server, freezing({ kind: 'final', name: 'Tổng kết', ...changes }));
  const concerns = ['provisional', 'open', 'unreviewed'] as const;

  test('is refused while anything speaks against it that the council does not name', async () => {
    const { status, body } = await final();
    expect([status, body.code]).toEqual([422, 'invalid-snapshot']);
    expect(body.issues.map(({ code }: { code: string }) => code)).toEqual([
      'final-while-provisional',
      'final-while-open',
      'final-while-unreviewed',
    ]);
    const one = await final({ despite: ['provisional', 'unreviewed'] });
    expect(one.body.issues).toMatchObject([{ code: 'final-while-open', field: 'despite' }]);
    expect(await listed()).toEqual([]);
  });

  test('keeps what the council announced it in spite of, and nothing that was not so', async () => {
    expect(await final({ despite: [...concerns, 'tied'] })).toMatchObject({
      status: 201,
      body: { kind: 'final', despite: concerns },
    });
  });

  test('needs nothing named once all have reported, are reviewed, apart, and locked', async () => {
    const { units, assignments } = catalogWith();
    const two = catalogWith({
      units: units.slice(0, 2),
      assignments: assignments.filter(({ unit }) => ['P1', 'P2'].includes(unit)),
    });
    await publish(server, two, replacing(1));
    await review(server, 'P1');
    await review(server, 'P2');
    await extend(server, 'P1');
    server.now = LOCKED;
    expect((await final()).body.issues).toMatchObject([{ code: 'final-while-open' }]);
    server.now = '2023-12-26T00:00:00.000Z';
    expect(await final()).toMatchObject({ status: 201, body: { despite: [], provisional: false } });
    expect(await final({ follows: 1, name: 'Tổng kết, đính chính' })).toMatchObject({ status: 201 });
    expect((await listed()).map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Tổng kết'],
      ['2', 'Tổng kết, đính chính'],
    ]);
  });
});

describe('a snapshot that is not what the records make', () => {
  test('is shown value by value', async () => {
    await freeze(server);
    const snapshot = await server.store.loadSnapshot(CAMPAIGN, '1');
    const rows = snapshot?.standings.rows.map((row) => (row.unit === 'P2' ? { ...row, rank: 1 } : row));
    const partitionKey = `campaign~${CAMPAIGN}`;
    const forged = { ...snapshot, standings: { ...snapshot?.standings, rows } };
    const rowKey = 'snapshot~council~00000001';
    await server.client.updateEntity({ partitionKey, rowKey, ...packedProperties(pack(forged)) }, 'Merge');
    const { agrees, differences } = await verify('1');
    expect(agrees).toBe(false);
    expect(differences).toEqual([
      { part: 'unit', code: 'P2', field: 'rank', before: '1', after: '2' },
    ] satisfies StandingsDifference[]);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([
      { fault: 'altered', where: 'freeze-snapshot 1' },
    ]);
  });

  test('shows a revision that was taken away behind its back', async () => {
    await freeze(server);
    await server.client.deleteEntity(`campaign~${CAMPAIGN}`, 'rev~P1~00000001');
    const { differences } = await verify('1');
    expect(differences).toContainEqual({
      part: 'unit',
      code: 'P1',
      field: 'state',
      before: '"ranked"',
      after: '"notReported"',
    });
  });
});
