import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTableClient } from '../../../functions/table-storage/table-client.ts';
import { openTableCampaignStore } from '../../../functions/table-storage/table-campaign-store.ts';
import { closeServer, freePort, listen } from '../../../local/ports.ts';
import type { OperationName } from '../../../shared/api/operations.ts';
import { accountOf, CAMPAIGN, catalogWith, submissionOf } from '../support/sample-campaign.ts';
import { readTrail } from '../support/read-trail.ts';
import { freezing } from '../../shared/fixtures/snapshots.ts';
import { progressWith } from '../../shared/fixtures/progress-report.ts';
import { extensionWith } from '../../shared/fixtures/extension-request.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { CREATE, publish, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestRequest } from '../support/test-server.ts';

let backend: Backend;
let mute: Server;
const connections: Socket[] = [];
let deadAddress: string;
let muteAddress: string;
beforeAll(async () => {
  backend = await startBackend();
  mute = createServer((socket) => connections.push(socket));
  const port = await listen(mute, 0);
  muteAddress = addressAt(port);
  deadAddress = addressAt(await freePort());
});
afterAll(async () => {
  await backend.close();
  for (const socket of connections) socket.destroy();
  await closeServer(mute);
});

function addressAt(port: number): string {
  return backend.azurite.connectionString.replace(/:\d+\//, `:${port}/`);
}

function serverOn(connectionString: string, table = 'campaigns') {
  return openTestServer(backend, openTableCampaignStore(createTableClient(connectionString, table)));
}

const params = { campaign: CAMPAIGN, unit: 'P1' };
const calls: readonly (readonly [OperationName, TestRequest])[] = [
  ['getHealth', { as: null }],
  ['listCampaigns', {}],
  ['getCampaign', { params }],
  ['putCampaign', { params, headers: CREATE, body: catalogWith() }],
  ['getSubmission', { params, as: accountOf('P1') }],
  ['putSubmission', { params, as: accountOf('P1'), headers: CREATE, body: submissionOf('P1') }],
  ['listRevisions', { params }],
  ['listReviews', { params }],
  ['getRevision', { params: { ...params, revision: '1' } }],
  ['postReview', { params, body: reviewWith() }],
  ['putExtension', { params, headers: CREATE, body: extensionWith() }],
  ['listExtensions', { params }],
  ['postProgress', { params, as: accountOf('P1'), body: progressWith() }],
  ['getChaseList', { params }],
  ['listSnapshots', { params }],
  ['postSnapshot', { params, body: freezing() }],
  ['getSnapshot', { params: { ...params, snapshot: '1' } }],
  ['verifySnapshot', { params: { ...params, snapshot: '1' } }],
  ['getStanding', { params }],
  ['getStandings', { params }],
  ['getResults', { params }],
];

describe('a store that does not answer', () => {
  test.each(calls)(
    'is 503 with Retry-After within seconds for %s, never "no data"',
    async (operation, request) => {
      const server = serverOn(deadAddress);
      const started = performance.now();
      const { status, headers, body } = await server.call(operation, request);
      expect(performance.now() - started).toBeLessThan(4_000);
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('5');
      expect(body).toMatchObject({ code: 'store-unavailable' });
      expect(server.errors.join()).toContain('ECONNREFUSED');
    },
  );

  test('but takes the connection is 503 within seconds too', async () => {
    const started = performance.now();
    const { status } = await serverOn(muteAddress).call('getHealth', { as: null });
    expect(status).toBe(503);
    expect(performance.now() - started).toBeLessThan(9_000);
  });
});

test('a store whose table was deleted has failed; nothing is absent', async () => {
  const server = openTestServer(backend);
  await publish(server);
  await server.client.deleteTable();
  expect((await server.call('getCampaign', { params })).status).toBe(503);
  expect((await submit(server, submissionOf('P1'))).status).toBe(503);
});

test('a store that comes back is used again', async () => {
  const server = openTestServer(backend);
  let down = true;
  server.client.pipeline.addPolicy({
    name: 'outage',
    sendRequest: (request, next) => (down ? Promise.reject(new Error('down')) : next(request)),
  });
  expect((await server.call('getHealth', { as: null })).status).toBe(503);
  down = false;
  expect((await server.call('getHealth', { as: null })).status).toBe(200);
});

test('a submission whose answer from the store was lost gets its receipt when it is sent again', async () => {
  const server = openTestServer(backend);
  await publish(server);
  await server.call('listCampaigns', { as: accountOf('P1') });
  let lose = true;
  server.client.pipeline.addPolicy(
    {
      name: 'loseOneAnswer',
      sendRequest: async (request, next) => {
        const response = await next(request);
        if (!lose || !request.url.includes('$batch')) return response;
        lose = false;
        return { ...response, status: 500, headers: response.headers, request };
      },
    },
    { afterPhase: 'Retry' },
  );
  // The SDK sends the insert again by itself, and finds it done.
  const first = await submit(server, submissionOf('P1'));
  expect(lose).toBe(false);
  expect(first).toMatchObject({ status: 200, body: { revision: 1 } });
  expect(await readTrail(server.store, CAMPAIGN)).toHaveLength(3);
});
