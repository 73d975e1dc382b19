/** What whoever calls too often is answered: how long to wait, before anything of the request is looked at. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openRateLimit } from '../../../functions/endpoint/rate-limit.ts';
import { accountOf, CAMPAIGN, COUNCIL, submissionOf } from '../support/sample-campaign.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import { CREATE, publish } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(async () => {
  // Of the council one call is spent on publishing.
  server = openTestServer(backend, undefined, { limitRate: openRateLimit({ calls: 2, perSeconds: 3_600 }) });
  await publish(server);
});

const as = accountOf('P1');
const params = { campaign: CAMPAIGN, unit: 'P1' };
const submission = { params, as, headers: CREATE, body: submissionOf('P1') };

/** All that an account may ask for in this hour. */
async function spend(): Promise<void> {
  for (let call = 0; call < 2; call += 1) await server.call('getCampaign', { params, as });
}

test('429 with the seconds to wait, and nothing is written or asked of the store', async () => {
  await spend();
  server.countRequests();
  const { status, headers, body } = await server.call('putSubmission', submission);
  expect({ status, code: body.code, retryAfter: body.retryAfter }).toEqual({
    status: 429,
    code: 'too-many-requests',
    retryAfter: Number(headers.get('retry-after')),
  });
  expect(headers.get('retry-after')).toMatch(/^[1-9]\d{0,3}$/);
  expect(server.countRequests()).toBe(0);
});

test('the body is not looked at', async () => {
  await spend();
  for (const raw of ['{', new Uint8Array(1024 * 1024)]) {
    const answer = await answerTo(server, 'putSubmission', { ...submission, raw });
    expect(answer).toEqual(refusal(429, 'too-many-requests'));
  }
});

test('calls that are refused count too, so that nobody guesses on', async () => {
  for (const status of [403, 403, 429, 429]) {
    expect((await server.call('getStandings', { params, as })).status).toBe(status);
  }
});

test('others are answered meanwhile, and whoever asks for what is open to anybody', async () => {
  await spend();
  expect((await server.call('getCampaign', { params, as })).status).toBe(429);
  expect((await server.call('getCampaign', { params, as: accountOf('P2') })).status).toBe(200);
  expect((await server.call('getStandings', { params, as: COUNCIL })).status).toBe(200);
  expect((await server.call('getHealth', { as })).status).toBe(200);
});
