/** Every write whose answer never came, sent again as a person or a library does: the same state, told once, no conflict. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { type OperationName, operations } from '../../../shared/api/operations.ts';
import { extensionWith } from '../../shared/fixtures/extension-request.ts';
import { progressWith } from '../../shared/fixtures/progress-report.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { freezing } from '../../shared/fixtures/snapshots.ts';
import { readTrail } from '../support/read-trail.ts';
import { accountOf, CAMPAIGN, catalogWithTarget, submissionOf } from '../support/sample-campaign.ts';
import { CREATE, publish, replacing, submit } from '../support/steps.ts';
import {
  type Backend,
  openTestServer,
  startBackend,
  type TestRequest,
  type TestServer,
} from '../support/test-server.ts';

let backend: Backend;
let server: TestServer;
/** How many answers of the store are lost from now on: it has done what it was asked. */
let toLose = 0;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(async () => {
  toLose = 0;
  server = openTestServer(backend);
  server.client.pipeline.addPolicy(
    {
      name: 'loseAnswers',
      sendRequest: async (request, next) => {
        const response = await next(request);
        if (toLose === 0 || !request.url.includes('$batch')) return response;
        toLose -= 1;
        return { ...response, status: 500, headers: response.headers, request };
      },
    },
    { afterPhase: 'Retry' },
  );
  await publish(server);
  await submit(server, submissionOf('P1', '120'));
});

const params = { campaign: CAMPAIGN, unit: 'P1' };
const own = accountOf('P1');

/** With how many entries of the trail each tells of itself. */
const writes: readonly (readonly [name: string, OperationName, TestRequest, told: number])[] = [
  ['a catalog', 'putCampaign', { params, headers: replacing(1), body: catalogWithTarget('150') }, 1],
  [
    'a first report',
    'putSubmission',
    {
      params: { ...params, unit: 'P2' },
      as: accountOf('P2'),
      headers: CREATE,
      body: submissionOf('P2', '90'),
    },
    2,
  ],
  [
    'a report in place of another',
    'putSubmission',
    { params, as: own, headers: replacing(1), body: submissionOf('P1', '130') },
    1,
  ],
  ['a review', 'postReview', { params, body: reviewWith() }, 1],
  ['an extension', 'putExtension', { params, headers: CREATE, body: extensionWith() }, 1],
  ['a snapshot', 'postSnapshot', { params, body: freezing() }, 1],
  ['the release of an account', 'releaseAccount', { params: { ...params, account: own } }, 1],
  ['a sign of life', 'postProgress', { params, as: own, body: progressWith() }, 0],
];

test('every operation that writes is among them', () => {
  const writing = Object.entries(operations).flatMap(([name, { method }]) => (method === 'GET' ? [] : name));
  expect(new Set(writes.map(([, operation]) => operation))).toEqual(new Set(writing));
});

describe.each([
  ['between the server and the person', 0],
  ['between the store and the server, whose library asks again', 1],
  // Whatever the library tries, nothing comes of it: the person is told that the store does not answer.
  ['between the store and the server, time after time', 100],
])('an answer that is lost %s', (_, losses) => {
  test.each(writes)(
    'leaves %s written once, and told when it is sent again',
    async (_name, operation, request, told) => {
      const before = (await readTrail(server.store, CAMPAIGN)).length;
      toLose = losses;
      const first = await server.call(operation, request);
      toLose = 0;
      server.now = new Date(Date.parse(server.now) + 1_000).toISOString();
      const second = await server.call(operation, request);
      expect([200, 201, 503]).toContain(first.status);
      expect([200, 201]).toContain(second.status);
      // A sign of life takes the place of the last one, with its hour.
      const isHeard = first.status !== 503 && told > 0;
      expect(isHeard ? second.body : null).toEqual(isHeard ? first.body : null);
      expect((await readTrail(server.store, CAMPAIGN)).length - before).toBe(told);
      expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
    },
  );
});
