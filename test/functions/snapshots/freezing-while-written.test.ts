/** Standings frozen while others write: each write falls between two of the freeze's own readings. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CampaignStore } from '../../../functions/store/campaign-store.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import { CAMPAIGN, catalogWithTarget, submissionOf } from '../support/sample-campaign.ts';
import { extend, freeze, publish, replacing, review, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

/** What was asked for a moment before the freeze, and is written while it reads. */
const EARLIER = '2023-12-14T02:59:59.000Z';
const NOW = '2023-12-14T03:00:00.000Z';
const LATER = '2023-12-14T03:00:01.000Z';

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(async () => {
  server = openTestServer(backend);
  server.now = '2023-12-14T02:00:00.000Z';
  await publish(server);
  await submit(server, submissionOf('P1', '120'));
  await submit(server, submissionOf('P2', '90'));
});

/** Another instance on the same table, in which something happens each time it has read all reviews and all revisions. */
function meddledWith(meddle: () => Promise<void>): TestServer {
  const whole = server.store;
  const store: CampaignStore = {
    ...whole,
    async *loadReviews(campaign, of) {
      yield* whole.loadReviews(campaign, of);
      await meddle();
    },
    async *loadRevisions(campaign, unit) {
      yield* whole.loadRevisions(campaign, unit);
      await meddle();
    },
  };
  const other = openTestServer(backend, store);
  other.now = NOW;
  return other;
}

const times = (count: number, write: () => Promise<unknown>) => {
  let left = count;
  return async () => {
    left -= 1;
    if (left >= 0) await write();
  };
};

const at = async (instant: string, write: () => Promise<{ readonly status: number }>) => {
  server.now = instant;
  const { status } = await write();
  if (status >= 300) throw new Error(`refused with ${status}`);
};

const verified = async () =>
  (await server.call('verifySnapshot', { params: { campaign: CAMPAIGN, snapshot: '1' } })).body;

describe('standings that are frozen while others write', () => {
  test.each<readonly [string, () => Promise<{ readonly status: number }>]>([
    ['a review', () => review(server, 'P1', reviewWith({ decision: 'returned', comment: 'Xem lại' }))],
    ['an extension', () => extend(server, 'P3')],
    ['a first report', () => submit(server, submissionOf('P3', '100'))],
    ['a further revision', () => submit(server, submissionOf('P2', '130'), replacing(1))],
    ['a catalog', () => publish(server, catalogWithTarget('95'), replacing(1))],
  ])('hold %s that was asked for before them, whenever it is written', async (_what, write) => {
    expect((await freeze(meddledWith(times(1, () => at(EARLIER, write))))).status).toBe(201);
    expect(await verified()).toEqual({ id: '1', agrees: true, differences: [] });
  });

  test('hold what a reading that went on after them makes part of them', async () => {
    const meddle = times(1, async () => {
      await at(LATER, () => review(server, 'P2'));
      await at('2023-12-14T03:00:02.000Z', () => submit(server, submissionOf('P1', '130'), replacing(1)));
    });
    expect((await freeze(meddledWith(meddle))).status).toBe(201);
    expect(await verified()).toEqual({ id: '1', agrees: true, differences: [] });
  });

  test('come about however many reports of later come in', async () => {
    let revision = 0;
    const meddle = () =>
      at(`2023-12-14T03:00:0${revision}.000Z`, () =>
        submit(server, submissionOf('P2', `${100 + revision}`), replacing((revision += 1))),
      );
    expect((await freeze(meddledWith(meddle))).status).toBe(201);
    expect(await verified()).toEqual({ id: '1', agrees: true, differences: [] });
  });

  test('are not frozen, and the council is told so, while each reading finds others', async () => {
    let revision = 0;
    const meddle = () =>
      at(EARLIER, () => submit(server, submissionOf('P2', `${100 + revision}`), replacing((revision += 1))));
    const request = {
      params: { campaign: CAMPAIGN },
      body: { follows: 0, kind: 'interim', name: 'Sơ kết', reason: '', despite: [] },
    };
    expect(await answerTo(meddledWith(meddle), 'postSnapshot', request)).toEqual({
      ...refusal(503, 'unsettled'),
      errorsLogged: 1,
    });
    expect(await server.store.loadSnapshots(CAMPAIGN)).toEqual([]);
  });
});
