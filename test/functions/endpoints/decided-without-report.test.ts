/** What the council decides about a unit that has not reported. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { aggregate } from '../../../functions/timers/aggregate.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import { outWithoutReport, reviewWith } from '../../shared/fixtures/review-request.ts';
import { readTrail } from '../support/read-trail.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import { accountOf, CAMPAIGN, COUNCIL, submissionOf } from '../support/sample-campaign.ts';
import { freeze, publish, readStandings, replacing, review, submit } from '../support/steps.ts';
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
});

const params = { campaign: CAMPAIGN, unit: 'P2' };
const back = outWithoutReport({ follows: 1, comment: 'Đã giải trình', decisions: noDecisions });
const rowOfP2 = async () => {
  const { body } = await readStandings(server);
  return body.rows.find((row: { unit: string }) => row.unit === 'P2');
};
const outOfRanking = { state: 'disqualified', disqualification: 'Không báo cáo' };

describe('a unit that has not reported', () => {
  test('is taken out of the ranking with reason, author and time, and audited in its own chain', async () => {
    const { status, headers, body } = await review(server, 'P2', outWithoutReport());
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/campaigns/${CAMPAIGN}/units/P2/standing`);
    expect(body).toMatchObject({ ...params, revision: 0, number: 1, by: COUNCIL, at: server.now });
    const mark = { number: 1, decision: 'returned', by: COUNCIL, at: server.now };
    expect(await rowOfP2()).toMatchObject({ ...outOfRanking, revision: null, review: mark });
    const { body: standing } = await server.call('getStanding', { params });
    expect(standing.row).toMatchObject({ ...outOfRanking, review: mark });
    expect((await readTrail(server.store, CAMPAIGN, 'unit~P2')).at(-1)).toMatchObject({
      sequence: 1,
      action: 'review',
      subject: 'P2~0~1',
      actor: { kind: 'account', account: COUNCIL },
    });
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('still has not reported: there is nothing to read, to accept or to judge', async () => {
    await review(server, 'P2', outWithoutReport());
    expect(await answerTo(server, 'getSubmission', { params })).toEqual(refusal(404, 'nothing-submitted'));
    const reviewed = (body: object) => answerTo(server, 'postReview', { params, body });
    expect(await reviewed(reviewWith())).toEqual(refusal(404, 'nothing-submitted'));
    const accepted = outWithoutReport({ follows: 1, decision: 'accepted' });
    expect(await reviewed(accepted)).toEqual(refusal(422, 'invalid-review'));
    expect((await server.call('listRevisions', { params })).body).toEqual([]);
  });

  test('is taken back in the same way; whoever has not seen the last word is refused', async () => {
    await review(server, 'P2', outWithoutReport());
    const stale = { params, body: outWithoutReport({ comment: 'Khác' }) };
    expect(await answerTo(server, 'postReview', stale)).toEqual(refusal(409, 'already-reviewed'));
    expect((await review(server, 'P2', outWithoutReport())).status).toBe(200);
    expect((await review(server, 'P2', back)).status).toBe(201);
    expect(await rowOfP2()).toMatchObject({ state: 'notReported', disqualification: null });
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('stays out of it when it reports after all, until a review of its report says otherwise', async () => {
    await review(server, 'P2', outWithoutReport());
    expect((await submit(server, submissionOf('P2', '90'))).status).toBe(201);
    expect(await rowOfP2()).toMatchObject({ ...outOfRanking, revision: 1, review: null });
    const late = { params, body: { ...back, follows: 1 } };
    expect(await answerTo(server, 'postReview', late)).toEqual(refusal(412, 'stale-revision'));
    await review(server, 'P2', reviewWith({ decisions: noDecisions }));
    expect(await rowOfP2()).toMatchObject({ state: 'ranked', disqualification: null });
    expect((await submit(server, submissionOf('P2', '95'), replacing(1))).status).toBe(201);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('and has reported since shows all decisions with their reasons, also to its own accounts', async () => {
    expect((await server.call('listReviews', { params })).body).toEqual([]);
    await review(server, 'P2', outWithoutReport());
    await review(server, 'P2', back);
    await submit(server, submissionOf('P2', '90'));
    await review(server, 'P2', reviewWith());
    for (const as of [COUNCIL, accountOf('P2')]) {
      expect((await server.call('listReviews', { params, as })).body).toMatchObject([
        { revision: 0, number: 1, decisions: { disqualified: { reason: 'Không báo cáo' } }, by: COUNCIL },
        { revision: 0, number: 2, comment: 'Đã giải trình', decisions: noDecisions, by: COUNCIL },
        { revision: 1, number: 1, decision: 'accepted' },
      ]);
    }
    const unknown = { params: { ...params, unit: 'P99' } };
    expect(await answerTo(server, 'listReviews', unknown)).toEqual(refusal(404, 'unknown-unit'));
  });

  test('may report in the very moment in which it is decided about: one follows on the other, or is told', async () => {
    await server.call('getCampaign', { params, as: accountOf('P2') });
    const [said, sent] = await Promise.all([
      review(server, 'P2', outWithoutReport()),
      submit(server, submissionOf('P2', '90')),
    ]);
    expect(sent.status).toBe(201);
    expect([201, 412]).toContain(said.status);
    expect(await rowOfP2()).toMatchObject(said.status === 201 ? outOfRanking : { state: 'ranked' });
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('is frozen as it stands, and verified', async () => {
    await review(server, 'P2', outWithoutReport());
    const standings = (await readStandings(server)).body;
    expect((await freeze(server)).status).toBe(201);
    server.now = '2023-12-14T04:00:00.000Z';
    await review(server, 'P2', back);
    await submit(server, submissionOf('P2', '90'));
    const snapshot = { campaign: CAMPAIGN, snapshot: '1' };
    expect((await server.call('getSnapshot', { params: snapshot })).body.standings).toEqual(standings);
    expect((await server.call('verifySnapshot', { params: snapshot })).body).toMatchObject({ agrees: true });
  });

  test.each([
    ['is lost', (key: string) => server.client.deleteEntity(`campaign~${CAMPAIGN}`, key), 'missing'],
    [
      'cannot be read',
      (rowKey: string) =>
        server.client.updateEntity(
          { partitionKey: `campaign~${CAMPAIGN}`, rowKey, packed00: new Uint8Array([1]) },
          'Merge',
        ),
      'unreadable',
    ],
  ])('has what was decided rebuilt where it %s', async (_what, harm, reason) => {
    await review(server, 'P2', outWithoutReport());
    const run = async (now: string) => {
      const log = { done: () => undefined, failed: () => undefined };
      return (await aggregate(server.platform.services, now, log))[0];
    };
    expect(await run('2023-12-14T17:10:00.000Z')).toMatchObject({ repairs: [], withoutRevision: [] });
    await harm('head~P2');
    expect(await run('2023-12-14T17:20:00.000Z')).toMatchObject({ repairs: [{ unit: 'P2', reason }] });
    expect(await rowOfP2()).toMatchObject(outOfRanking);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('that the campaign does not have cannot be decided about', async () => {
    const unknown = { params: { ...params, unit: 'P99' }, body: outWithoutReport() };
    expect(await answerTo(server, 'postReview', unknown)).toEqual(refusal(404, 'unknown-unit'));
  });
});
