import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import { accountOf, CAMPAIGN, catalogWith, submissionOf } from '../support/sample-campaign.ts';
import { publish, replacing, review, submit } from '../support/steps.ts';
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

const params = { campaign: CAMPAIGN, unit: 'P1' };
const as = accountOf('P1');
const history = async () => (await server.call('listRevisions', { params, as })).body;
const revision = (number: string, headers: Record<string, string> = {}) =>
  server.call('getRevision', { params: { ...params, revision: number }, as, headers });

const returned = reviewWith({ decision: 'returned', comment: 'Xem lại' });

/** Twelve, of which the first was returned and then accepted; another unit has one. */
async function twelveRevisions(): Promise<void> {
  await submit(server, submissionOf('P1', '100'));
  await review(server, 'P1', returned);
  await review(server, 'P1', reviewWith({ follows: 1 }));
  for (let next = 2; next <= 12; next += 1)
    await submit(server, submissionOf('P1', String(100 + next)), replacing(next - 1));
  await submit(server, submissionOf('P11', '7'));
}

test('the history is the unit’s receipts, the newest first, each with its last review in short', async () => {
  await twelveRevisions();
  const found = await history();
  expect(found.map(({ receipt }: { receipt: { revision: number } }) => receipt.revision)).toEqual([
    12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
  ]);
  expect(found.at(-1)).toEqual({
    receipt: expect.objectContaining({ unit: 'P1', revision: 1, warnings: [] }),
    review: { number: 2, decision: 'accepted', by: 'council@example.vn', at: server.now },
  });
  expect(found[0].review).toBeNull();
});

test('the history of a unit that has not reported is empty, and of one that is not there is none', async () => {
  expect(await history()).toEqual([]);
  const request = { params: { ...params, unit: 'P99' } };
  expect(await answerTo(server, 'listRevisions', request)).toEqual(refusal(404, 'unknown-unit'));
});

test('a revision is read as it was sent, with all reviews of it and none of another', async () => {
  await twelveRevisions();
  await review(server, 'P1', { ...returned, revision: 12 });
  const first = await revision('1');
  expect([first.status, first.headers.get('etag')]).toEqual([200, '"1-2"']);
  expect(first.body.submission).toEqual(submissionOf('P1', '100'));
  expect(first.body.reviews).toMatchObject([
    { revision: 1, number: 1, decision: 'returned', comment: 'Xem lại' },
    { revision: 1, number: 2, decision: 'accepted' },
  ]);
  expect((await revision('2')).body).toMatchObject({ receipt: { revision: 2 }, reviews: [] });
  expect((await revision('1', { 'if-none-match': '"1-2"' })).status).toBe(304);
});

test('a revision that there is not is none', async () => {
  await submit(server, submissionOf('P1', '100'));
  const ask = (unit: string, number: string) =>
    answerTo(server, 'getRevision', { params: { ...params, unit, revision: number } });
  expect(await ask('P1', '2')).toEqual(refusal(404, 'unknown-revision'));
  expect(await ask('P99', '1')).toEqual(refusal(404, 'unknown-unit'));
  expect(await ask('P1', '01')).toEqual(refusal(400, 'invalid-parameter'));
});

test('a unit that has left the catalog keeps its history', async () => {
  await submit(server, submissionOf('P1', '100'));
  const { units, assignments } = catalogWith();
  const without = catalogWith({
    units: units.filter(({ code }) => code !== 'P1'),
    assignments: assignments.filter(({ unit }) => unit !== 'P1'),
  });
  expect((await publish(server, without, replacing(1))).status).toBe(200);
  expect((await server.call('listRevisions', { params })).body).toHaveLength(1);
  const first = { params: { ...params, revision: '1' } };
  expect((await server.call('getRevision', first)).status).toBe(200);
});
