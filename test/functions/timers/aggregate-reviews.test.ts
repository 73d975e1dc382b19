/** What the aggregation makes of reviews: heads are rebuilt from them, and a day holds those that were made in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { aggregate } from '../../../functions/timers/aggregate.ts';
import { noDecisions, type UnitDecisions } from '../../../shared/model/decisions.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { damageHead } from '../support/damage-head.ts';
import { CAMPAIGN, catalogWithTarget, submissionOf } from '../support/sample-campaign.ts';
import { publish, replacing, review, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());

/** 14 December in Việt Nam, at noon; the day ends at 17:00 UTC. */
const NOON_OF_14 = '2023-12-14T05:00:00.000Z';
const CUTOFF_OF_14 = '2023-12-14T17:00:00.000Z';
const SOON_AFTER_14 = '2023-12-14T17:10:00.000Z';

const out: UnitDecisions = { ...noDecisions, disqualified: { reason: 'Kỷ luật' } };
const returned = reviewWith({ decision: 'returned', comment: 'Xem lại' });

beforeEach(async () => {
  server = openTestServer(backend);
  server.now = NOON_OF_14;
  await publish(server);
  for (const unit of ['P1', 'P2']) await submit(server, submissionOf(unit, '120'));
});

async function run(at: string) {
  const silent = { done: () => undefined, failed: () => undefined };
  const [report] = await aggregate(server.platform.services, at, silent);
  return report;
}

const headOfUnit = (unit: string) => server.store.loadHead(CAMPAIGN, unit);

describe('heads of units that were reviewed', () => {
  beforeEach(async () => {
    await review(server, 'P2', { ...returned, decisions: out });
    await submit(server, submissionOf('P2', '130'), replacing(1));
    await review(server, 'P2', reviewWith({ revision: 2 }));
  });

  test('are right as they were written', async () => {
    expect((await run(SOON_AFTER_14))?.repairs).toEqual([]);
  });

  test.each([
    [
      'are lost',
      (unit: string) => server.client.deleteEntity(`campaign~${CAMPAIGN}`, `head~${unit}`),
      'missing',
    ],
    [
      'say another state',
      (unit: string) => damageHead(server.store, unit, (head) => ({ ...head, review: null })),
      'differed',
    ],
    [
      'say that nothing was decided',
      (unit: string) => damageHead(server.store, unit, (head) => ({ ...head, decisions: noDecisions })),
      'differed',
    ],
  ])('are rebuilt from revisions and reviews where they %s', async (_what, harm, reason) => {
    const right = await headOfUnit('P2');
    expect(right).toMatchObject({ revision: 2, decisions: out, review: { decision: 'accepted' } });
    await harm('P2');
    expect((await run(SOON_AFTER_14))?.repairs).toEqual([{ unit: 'P2', reason }]);
    expect({ ...(await headOfUnit('P2')), audit: null }).toEqual({ ...right, audit: null });
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('are computed anew under a newer catalog with what was decided', async () => {
    await publish(server, catalogWithTarget('150'), replacing(1));
    expect((await run(SOON_AFTER_14))?.repairs).toEqual([
      { unit: 'P1', reason: 'newer-catalog' },
      { unit: 'P2', reason: 'newer-catalog' },
    ]);
    expect(await headOfUnit('P2')).toMatchObject({ catalogVersion: 2, decisions: out });
  });

  test('that are reviewed while they are repaired are those of the review', async () => {
    await damageHead(server.store, 'P2', (head) => ({ ...head, late: true }));
    const { services } = server.platform;
    const store = {
      ...server.store,
      async repairHead(...args: Parameters<typeof server.store.repairHead>) {
        await review(server, 'P2', reviewWith({ revision: 2, follows: 1, decisions: noDecisions }));
        return server.store.repairHead(...args);
      },
    };
    const silent = { done: () => undefined, failed: () => undefined };
    const [report] = await aggregate({ ...services, store }, SOON_AFTER_14, silent);
    expect(report).toMatchObject({ repairs: [], overtaken: ['P2'] });
    expect(await headOfUnit('P2')).toMatchObject({ decisions: noDecisions, late: false });
  });
});

describe('the snapshot of a day', () => {
  const rows = async () => (await server.store.loadSnapshot(CAMPAIGN, '2023-12-14'))?.standings.rows;

  test('holds the reviews of the day and none after it', async () => {
    await review(server, 'P1', reviewWith({ decisions: out }));
    server.now = CUTOFF_OF_14;
    await review(server, 'P2', reviewWith({ decisions: out }));
    await review(server, 'P1', reviewWith({ follows: 1, decisions: noDecisions }));
    await run(SOON_AFTER_14);
    expect((await rows())?.find(({ unit }) => unit === 'P1')).toMatchObject({ state: 'disqualified' });
    expect((await rows())?.find(({ unit }) => unit === 'P2')).toMatchObject({ state: 'ranked' });
  });
});
