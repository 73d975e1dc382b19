import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import type { ChaseList } from '../../../shared/model/chase-list.ts';
import { failing, progressWith } from '../../shared/fixtures/progress-report.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import { accountOf, CAMPAIGN, LATE, LOCKED, submissionOf, WARDS } from '../support/sample-campaign.ts';
import { extend, publish, readStandings, review, submit, tell } from '../support/steps.ts';
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
});

const params = { campaign: CAMPAIGN };
const chase = (headers: Record<string, string> = {}) => server.call('getChaseList', { params, headers });
const causes = async () => {
  const { rows }: ChaseList = (await chase()).body;
  return Object.fromEntries(rows.map(({ unit, cause }) => [unit, cause.kind]));
};

describe('the chase list', () => {
  test('tells for every unit how far it has come', async () => {
    await server.call('getCampaign', { params, as: accountOf('P2') });
    await tell(server, 'P3');
    await tell(server, 'P4', progressWith({ findings: [failing] }));
    await submit(server, submissionOf('P5'));
    await submit(server, submissionOf('P6'));
    await review(server, 'P6', reviewWith({ decision: 'returned', comment: 'Xem lại' }));
    await submit(server, submissionOf('P7'));
    await review(server, 'P7');
    expect(await causes()).toEqual({
      ...Object.fromEntries(WARDS.map((unit) => [unit, 'neverOpened'])),
      P2: 'signedIn',
      P3: 'opened',
      P4: 'failing',
      P5: 'waiting',
      P6: 'returned',
      P7: undefined,
    });
  });

  test('says whether the unit has read why its report was returned', async () => {
    await submit(server, submissionOf('P1'));
    await review(server, 'P1', reviewWith({ decision: 'returned', comment: 'Xem lại' }));
    const read = async () => (await chase()).body.rows[0].cause.read;
    expect(await read()).toBe('unknown');
    server.now = '2023-12-14T03:01:00.000Z';
    await tell(server, 'P1');
    expect(await read()).toBe('unread');
    await tell(server, 'P1', progressWith({ readReview: { revision: 1, number: 1 } }));
    expect(await read()).toBe('read');
  });

  test('is the same to its ETag until something is known that was not, or an hour has come', async () => {
    const { headers } = await chase();
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await chase(known)).status).toBe(304);
    await tell(server, 'P1');
    const told = await chase(known);
    expect(told.status).toBe(200);
    const since = { 'if-none-match': told.headers.get('etag') ?? '' };
    expect((await chase(since)).status).toBe(304);
    server.now = LATE;
    expect((await chase(since)).status).toBe(200);
  });

  test('says who can still report after the lock', async () => {
    await extend(server, 'P2');
    server.now = LOCKED;
    const { rows }: ChaseList = (await chase()).body;
    expect(rows.filter(({ locked }) => !locked).map(({ unit, late }) => [unit, late])).toEqual([
      ['P2', true],
    ]);
  });
});

describe('a sign of life', () => {
  test('is answered with the server’s time, and replaces the one before', async () => {
    await tell(server, 'P1', progressWith({ findings: [failing] }));
    server.now = LATE;
    const { body } = await tell(server, 'P1');
    expect(body).toEqual({ unit: 'P1', ...progressWith(), seenAt: LATE });
    expect(await server.store.loadProgress(CAMPAIGN)).toEqual([body]);
  });

  test('changes neither standings nor trail, and without it both are the same', async () => {
    await submit(server, submissionOf('P1'));
    const before = await readStandings(server);
    await tell(server, 'P1');
    const etag = before.headers.get('etag') ?? '';
    expect((await readStandings(server, { 'if-none-match': etag })).status).toBe(304);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
    await server.client.deleteEntity(`campaign~${CAMPAIGN}`, 'progress~P1');
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
    expect((await readStandings(server)).body).toEqual(before.body);
  });

  test.each([
    ['a figure beside a finding', { findings: [{ ...failing, actual: '120' }] }],
    ['a text in place of a code', { findings: [{ ...failing, code: 'Thu ngân sách 2.200 tỷ đồng' }] }],
    ['a finding that was never found', { findings: [{ ...failing, count: 0 }] }],
    ['a time of its own', { seenAt: LATE }],
  ])('with %s is refused', async (_, changes) => {
    const body = { ...progressWith(), ...changes };
    const request = { params: { ...params, unit: 'P1' }, as: accountOf('P1'), body };
    expect(await answerTo(server, 'postProgress', request)).toEqual(refusal(422, 'invalid-body'));
    expect(await server.store.loadProgress(CAMPAIGN)).toEqual([]);
  });
});
