import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { noDecisions, type UnitDecisions } from '../../../shared/model/decisions.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { damageHead } from '../support/damage-head.ts';
import { readTrail } from '../support/read-trail.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import { accountOf, CAMPAIGN, catalogWithTarget, COUNCIL, submissionOf } from '../support/sample-campaign.ts';
import { publish, readStandings, replacing, review, submit } from '../support/steps.ts';
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

const params = { campaign: CAMPAIGN, unit: 'P1' };
const read = async (as = accountOf('P1')) => (await server.call('getSubmission', { params, as })).body;
const rowOf = async (unit: string) => {
  const { body } = await readStandings(server);
  return body.rows.find((row: { unit: string }) => row.unit === unit);
};

const notMet: UnitDecisions = {
  ...noDecisions,
  overrides: [{ indicator: '1', verdict: 'notMet', reason: 'Biên bản kiểm tra số 7' }],
};
const returned = reviewWith({
  decision: 'returned',
  comment: 'Xem lại các chỉ tiêu đã nêu',
  comments: [{ indicator: '9', text: 'Thiếu minh chứng' }],
});

describe('a review', () => {
  test('gets 201 with its number, author and time, and the address of the revision it is read with', async () => {
    const { status, headers, body } = await review(server, 'P1', returned);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/campaigns/${CAMPAIGN}/units/P1/revisions/1`);
    const { follows: _, ...said } = returned;
    expect(body).toEqual({ ...params, ...said, number: 1, by: COUNCIL, at: server.now });
  });

  test('is read by the unit beside its submission, under another ETag', async () => {
    const before = await server.call('getSubmission', { params, as: accountOf('P1') });
    expect([before.headers.get('etag'), before.body.reviews]).toEqual(['"1"', []]);
    const { body } = await review(server, 'P1', returned);
    const known = { 'if-none-match': '"1"' };
    const after = await server.call('getSubmission', { params, as: accountOf('P1'), headers: known });
    expect([after.status, after.headers.get('etag')]).toEqual([200, '"1-1"']);
    expect(after.body).toEqual({ ...before.body, reviews: [body] });
    const again = { params, as: accountOf('P1'), headers: { 'if-none-match': '"1-1"' } };
    expect((await server.call('getSubmission', again)).status).toBe(304);
  });

  test('is audited in the chain of its unit', async () => {
    await review(server, 'P1', returned);
    const trail = await readTrail(server.store, CAMPAIGN, 'unit~P1');
    expect(trail.at(-1)).toMatchObject({
      sequence: 2,
      action: 'review',
      subject: 'P1~1~1',
      actor: { kind: 'account', account: COUNCIL },
      before: null,
    });
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('changes the standings with its decisions, in the same write', async () => {
    const { headers } = await readStandings(server);
    expect((await rowOf('P1')).counts).toMatchObject({ exceeded: 2, notMet: 0 });
    await review(server, 'P1', reviewWith({ decisions: notMet }));
    const after = await readStandings(server, { 'if-none-match': headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    expect((await rowOf('P1')).counts).toMatchObject({ exceeded: 1, notMet: 1 });
  });

  test('is judged by the current catalog, though the report was made under an older one', async () => {
    await publish(server, catalogWithTarget('150'), replacing(1));
    await review(server, 'P1');
    expect(await server.store.loadHead(CAMPAIGN, 'P1')).toMatchObject({
      catalogVersion: 2,
      result: { counts: { notMet: 1 } },
    });
  });

  test('of the same revision again is another beside the first, and counts', async () => {
    await review(server, 'P1', returned);
    await review(server, 'P1', reviewWith({ follows: 1, comment: 'Đã giải trình' }));
    const { reviews } = await read();
    expect(reviews.map((each: { number: number; decision: string }) => [each.number, each.decision])).toEqual(
      [
        [1, 'returned'],
        [2, 'accepted'],
      ],
    );
    expect((await server.store.loadHead(CAMPAIGN, 'P1'))?.review).toMatchObject({
      number: 2,
      decision: 'accepted',
    });
  });

  test('sent again gets the same answer and is written once', async () => {
    const first = await review(server, 'P1', returned);
    server.now = '2023-12-14T03:05:00.000Z';
    const second = await review(server, 'P1', returned);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await readTrail(server.store, CAMPAIGN, 'unit~P1')).toHaveLength(2);
  });

  test('sent again after its unit answered with a newer revision gets the same answer, and that one waits', async () => {
    const first = await review(server, 'P1', returned);
    await submit(server, submissionOf('P1', '130'), replacing(1));
    const again = await review(server, 'P1', returned);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await review(server, 'P1', { ...returned, comment: 'Xem lại' })).body.code).toBe(
      'stale-revision',
    );
    expect(await readTrail(server.store, CAMPAIGN, 'unit~P1')).toHaveLength(3);
    expect((await server.store.loadHead(CAMPAIGN, 'P1'))?.review).toBeNull();
  });

  test('sent again after a colleague said otherwise is refused, since it is not what holds', async () => {
    await review(server, 'P1', returned);
    await review(server, 'P1', reviewWith({ follows: 1, comment: 'Đã giải trình' }));
    expect((await review(server, 'P1', returned)).body).toMatchObject({
      code: 'already-reviewed',
      currentVersion: 2,
    });
  });
});

describe('what is decided about a unit', () => {
  test('stays over its next revision and over a review that leaves it', async () => {
    await review(server, 'P1', { ...returned, decisions: notMet });
    await submit(server, submissionOf('P1', '130'), replacing(1));
    expect((await read(COUNCIL)).decisions).toEqual(notMet);
    expect((await rowOf('P1')).counts).toMatchObject({ notMet: 1 });
    await review(server, 'P1', reviewWith({ revision: 2 }));
    expect((await read(COUNCIL)).decisions).toEqual(notMet);
  });

  test('is replaced as a whole by a later review that decides anything', async () => {
    await review(server, 'P1', reviewWith({ decisions: notMet }));
    const out = { ...noDecisions, disqualified: { reason: 'Kỷ luật' } };
    await review(server, 'P1', reviewWith({ follows: 1, decisions: out }));
    expect((await read(COUNCIL)).decisions).toEqual(out);
    expect(await rowOf('P1')).toMatchObject({ state: 'disqualified', counts: { notMet: 0 } });
  });
});

describe('a revision after a return', () => {
  test('waits for a review of its own', async () => {
    await review(server, 'P1', returned);
    const etag = { 'if-match': '"1-1"' };
    expect((await submit(server, submissionOf('P1', '130'), etag)).status).toBe(201);
    expect((await server.store.loadHead(CAMPAIGN, 'P1'))?.review).toBeNull();
    expect(await read()).toMatchObject({ receipt: { revision: 2 }, reviews: [] });
  });

  test('replaces the revision itself, whether the unit has seen what was said of it or not', async () => {
    await review(server, 'P1', returned);
    expect((await submit(server, submissionOf('P1', '130'), replacing(1))).status).toBe(201);
    expect((await submit(server, submissionOf('P1', '140'), replacing(1))).status).toBe(412);
    expect((await submit(server, submissionOf('P1', '140'), { 'if-match': '"1-1"' })).status).toBe(412);
  });
});

describe('a review is refused', () => {
  const post = (body: unknown, unit = 'P1', as = COUNCIL) =>
    answerTo(server, 'postReview', { params: { campaign: CAMPAIGN, unit }, as, body });

  test('where it returns without a comment, by an issue that says so', async () => {
    const silent = reviewWith({ decision: 'returned' });
    expect(await post(silent)).toEqual(refusal(422, 'invalid-review'));
    const { body } = await review(server, 'P1', silent);
    expect(body.issues).toMatchObject([{ code: 'returned-without-comment', field: 'comment' }]);
    expect((await read()).reviews).toEqual([]);
  });

  test('of a revision that is not the current one, with the newer', async () => {
    await submit(server, submissionOf('P1', '130'), replacing(1));
    const { status, body } = await review(server, 'P1');
    expect([status, body.code, body.currentVersion]).toEqual([412, 'stale-revision', 2]);
    expect(await post(reviewWith({ revision: 3 }))).toEqual(refusal(412, 'stale-revision'));
  });

  test('of whoever has not seen the last one, with its number', async () => {
    await review(server, 'P1', { ...returned, decisions: notMet });
    const { status, body } = await review(server, 'P1', reviewWith({ decisions: noDecisions }));
    expect([status, body.code, body.currentVersion]).toEqual([409, 'already-reviewed', 1]);
    expect(await post(reviewWith({ follows: 2 }))).toEqual(refusal(409, 'already-reviewed'));
    expect(await read(COUNCIL)).toMatchObject({ decisions: notMet, reviews: [{ decision: 'returned' }] });
  });

  test('where there is nothing to review', async () => {
    expect(await post(reviewWith(), 'P2')).toEqual(refusal(404, 'nothing-submitted'));
    expect(await post(reviewWith(), 'P99')).toEqual(refusal(404, 'unknown-unit'));
    const elsewhere = { params: { campaign: 'other-2023', unit: 'P1' }, body: reviewWith() };
    expect(await answerTo(server, 'postReview', elsewhere)).toEqual(refusal(404, 'unknown-campaign'));
  });
});

describe('at once', () => {
  test('of two council members one is written, and the other hears of it', async () => {
    const answers = await Promise.all([
      review(server, 'P1', { ...returned, decisions: notMet }),
      review(server, 'P1', reviewWith({ comment: 'Đạt' })),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const written = answers.find(({ status }) => status === 201)?.body;
    expect((await read()).reviews).toEqual([written]);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('a review and a submission are both there, or the review is told of the newer revision', async () => {
    let decided = noDecisions;
    for (let round = 1; round <= 8; round += 1) {
      const request = { ...returned, revision: round, decisions: notMet };
      const [reviewing, submitting] = await Promise.all([
        review(server, 'P1', request),
        submit(server, submissionOf('P1', String(200 + round)), replacing(round)),
      ]);
      expect(submitting.status).toBe(201);
      expect([201, 412]).toContain(reviewing.status);
      if (reviewing.status === 201) decided = notMet;
      const head = await server.store.loadHead(CAMPAIGN, 'P1');
      expect(head).toMatchObject({ revision: round + 1, review: null, decisions: decided });
    }
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('a review whose place a repair of the head has taken is written behind it', async () => {
    const { store } = server;
    let isFirst = true;
    const elsewhere = openTestServer(backend, {
      ...store,
      async appendReview(...args) {
        if (isFirst) await damageHead(store, 'P1', (head) => head);
        isFirst = false;
        await store.appendReview(...args);
      },
    });
    expect((await review(elsewhere, 'P1')).status).toBe(201);
    expect((await readTrail(store, CAMPAIGN, 'unit~P1')).map(({ action }) => action)).toEqual([
      'submit',
      'repair-head',
      'review',
    ]);
    expect(await findTrailFaults(store, CAMPAIGN)).toEqual([]);
  });
});
