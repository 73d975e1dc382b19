import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, CAMPAIGN, LOCKED, submissionOf } from '../support/sample-campaign.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { extend, freeze, publish, readStandings, replacing, review, submit, tell } from '../support/steps.ts';
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
  await submit(server, submissionOf('P1', '100'));
  server.countRequests();
});

const params = { campaign: CAMPAIGN, unit: 'P1' };

describe('requests to the store', () => {
  test('signing in for the first time is a read of whose the account is, and a transaction', async () => {
    await server.call('getCampaign', { params, as: accountOf('P3') });
    // Beside the stamp.
    expect(server.countRequests()).toBe(3);
    await server.call('getCampaign', { params, as: accountOf('P3') });
    expect(server.countRequests()).toBe(1);
  });

  test('a first submission is one read and one transaction', async () => {
    await server.call('getCampaign', { params, as: accountOf('P2') });
    server.countRequests();
    expect((await submit(server, submissionOf('P2'))).status).toBe(201);
    expect(server.countRequests()).toBe(2);
  });

  test('a further revision is one read and one transaction', async () => {
    expect((await submit(server, submissionOf('P1', '110'), replacing(1))).status).toBe(201);
    expect(server.countRequests()).toBe(2);
  });

  test('a submission after the lock, by a unit with an extension, is one read more', async () => {
    await extend(server, 'P1');
    server.now = LOCKED;
    await server.call('getCampaign', { params, as: accountOf('P1') });
    server.countRequests();
    expect((await submit(server, submissionOf('P1', '110'), replacing(1))).status).toBe(201);
    expect(server.countRequests()).toBe(3);
  });

  test('an extension is three reads and one transaction', async () => {
    expect((await extend(server, 'P1')).status).toBe(201);
    expect(server.countRequests()).toBe(4);
  });

  test('changed standings are one more where there are extensions, however many', async () => {
    for (const unit of ['P1', 'P2', 'P3']) await extend(server, unit);
    server.countRequests();
    expect((await readStandings(server)).status).toBe(200);
    expect(server.countRequests()).toBe(3);
  });

  test('the list of campaigns is the list, and one more for each in which the caller reports', async () => {
    await server.call('listCampaigns', { as: accountOf('P1') });
    server.countRequests();
    expect((await server.call('listCampaigns', { as: accountOf('P1') })).status).toBe(200);
    expect(server.countRequests()).toBe(2);
  });

  test('a sign of life is one', async () => {
    expect((await tell(server, 'P1')).status).toBe(200);
    expect(server.countRequests()).toBe(1);
  });

  test('the chase list is the stamp, and a page each of heads, accounts and signs of life', async () => {
    for (const unit of ['P1', 'P2', 'P3']) await tell(server, unit);
    server.countRequests();
    expect((await server.call('getChaseList', { params })).status).toBe(200);
    expect(server.countRequests()).toBe(4);
    await extend(server, 'P1');
    server.countRequests();
    expect((await server.call('getChaseList', { params })).status).toBe(200);
    expect(server.countRequests()).toBe(5);
  });

  test('freezing reads revisions, reviews, extensions, publications and snapshots, each at once', async () => {
    expect((await freeze(server)).status).toBe(201);
    // Beside them the stamp, before and after them to know that nobody wrote meanwhile, and for the end of the campaign's
    // trail; and the transaction.
    expect(server.countRequests()).toBe(9);
    expect((await freeze(server)).status).toBe(200);
    expect(server.countRequests()).toBe(2);
    const address = { ...params, snapshot: '1' };
    expect((await server.call('getSnapshot', { params: address })).status).toBe(200);
    expect(server.countRequests()).toBe(2);
    expect((await server.call('verifySnapshot', { params: address })).status).toBe(200);
    expect(server.countRequests()).toBe(6);
  });

  test('the same content again is two reads', async () => {
    expect((await submit(server, submissionOf('P1', '100'))).status).toBe(200);
    expect(server.countRequests()).toBe(2);
  });

  test('refusing what breaks rules is one read', async () => {
    const doubled = submissionOf('P1').lines.flatMap((line) => [line, line]);
    expect((await submit(server, submissionOf('P1', '1', { lines: doubled }))).status).toBe(422);
    expect(server.countRequests()).toBe(1);
  });

  test('unchanged standings are one', async () => {
    const etag = (await readStandings(server)).headers.get('etag') ?? '';
    server.countRequests();
    expect((await readStandings(server, { 'if-none-match': etag })).status).toBe(304);
    expect(server.countRequests()).toBe(1);
  });

  test('changed standings are the stamp and one page of heads', async () => {
    expect((await readStandings(server)).status).toBe(200);
    expect(server.countRequests()).toBe(2);
  });

  test("a unit's standing is the stamp and its own head, or one page of heads for who sees its place", async () => {
    const own = { params, as: accountOf('P1') };
    expect((await server.call('getStanding', own)).body).toMatchObject({ placeWithheld: true });
    expect(server.countRequests()).toBe(2);
    const { headers } = await server.call('getStanding', { params });
    expect(server.countRequests()).toBe(2);
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await server.call('getStanding', { params, headers: known })).status).toBe(304);
    expect(server.countRequests()).toBe(1);
  });

  test('reading a submission is its head and its revision', async () => {
    expect((await server.call('getSubmission', { params, as: accountOf('P1') })).status).toBe(200);
    expect(server.countRequests()).toBe(2);
  });

  test('reading one that was reviewed is its reviews beside', async () => {
    await review(server, 'P1');
    server.countRequests();
    expect((await server.call('getSubmission', { params, as: accountOf('P1') })).status).toBe(200);
    expect(server.countRequests()).toBe(3);
  });

  test('the history of a unit, and a revision with its reviews, are two however much was reviewed', async () => {
    await review(server, 'P1');
    await review(server, 'P1', reviewWith({ follows: 1 }));
    server.countRequests();
    expect((await server.call('listRevisions', { params })).status).toBe(200);
    expect(server.countRequests()).toBe(2);
    const address = { ...params, revision: '1' };
    expect((await server.call('getRevision', { params: address })).status).toBe(200);
    expect(server.countRequests()).toBe(2);
  });

  test('all reviews of a unit are one', async () => {
    await review(server, 'P1');
    server.countRequests();
    expect((await server.call('listReviews', { params })).status).toBe(200);
    expect(server.countRequests()).toBe(1);
  });

  test('a review is two reads and one transaction', async () => {
    expect((await review(server, 'P1')).status).toBe(201);
    expect(server.countRequests()).toBe(3);
  });

  test('a revision after a review is still one read and one transaction', async () => {
    await review(server, 'P1');
    server.countRequests();
    expect((await submit(server, submissionOf('P1', '110'), replacing(1))).status).toBe(201);
    expect(server.countRequests()).toBe(2);
  });

  test('the catalog is the stamp alone, once it has been read', async () => {
    expect((await server.call('getCampaign', { params })).status).toBe(200);
    expect(server.countRequests()).toBe(1);
  });

  test('100 first submissions at once on a cold instance read the catalog once', async () => {
    const cold = openTestServer(backend, server.store);
    await Promise.all(
      Array.from({ length: 100 }, () => cold.platform.services.catalogs.version(CAMPAIGN, 1)),
    );
    expect(server.countRequests()).toBe(1);
  });
});
