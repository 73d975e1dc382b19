import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, CAMPAIGN, submissionOf } from '../support/sample-campaign.ts';
import { publish, readStandings, replacing, submit } from '../support/steps.ts';
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

  test('reading a submission is its head and its revision', async () => {
    expect((await server.call('getSubmission', { params, as: accountOf('P1') })).status).toBe(200);
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
