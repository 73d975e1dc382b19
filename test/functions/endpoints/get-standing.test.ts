import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StandingsAudience } from '../../../shared/model/catalog.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import { accountOf, CAMPAIGN, catalogWith, COUNCIL, submissionOf } from '../support/sample-campaign.ts';
import { publish, replacing, review, submit } from '../support/steps.ts';
import { type Backend, openTestServer, startBackend, type TestServer } from '../support/test-server.ts';

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(() => {
  server = openTestServer(backend);
});

/** P1 is behind P2 and level with P3; the others have not reported. */
async function open(standingsFor: StandingsAudience): Promise<void> {
  const { campaign } = catalogWith();
  await publish(server, catalogWith({ campaign: { ...campaign, standingsFor } }));
  await submit(server, submissionOf('P1', '90'));
  await submit(server, submissionOf('P2', '4711'));
  await submit(server, submissionOf('P3', '90'));
}

const params = { campaign: CAMPAIGN, unit: 'P1' };
const read = (as: string, headers: Record<string, string> = {}, unit = 'P1') =>
  server.call('getStanding', { params: { ...params, unit }, as, headers });

describe('while the council keeps the standings to itself', () => {
  beforeEach(() => open('council'));

  test('a unit sees what is its own, and no place', async () => {
    const { status, body } = await read(accountOf('P1'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      placeWithheld: true,
      provisional: null,
      row: { unit: 'P1', state: 'ranked', counts: { notMet: 1 }, rank: null, bounds: null },
      explanation: { rank: null, toNextRank: [], neighbours: { above: [], tied: [], below: [] } },
    });
    expect(body.explanation.lines).toHaveLength(3);
    expect(JSON.stringify(body)).not.toMatch(/P2|P3|4711/);
  });

  test('a unit is told the same, its version too, whatever others do', async () => {
    const before = await read(accountOf('P1'));
    await submit(server, submissionOf('P2', '50'), replacing(1));
    await review(server, 'P3', reviewWith({ decision: 'returned', comment: 'Xem lại' }));
    const after = await read(accountOf('P1'));
    expect([after.body, after.headers.get('etag')]).toEqual([before.body, before.headers.get('etag')]);
    const known = { 'if-none-match': before.headers.get('etag') ?? '' };
    expect((await read(accountOf('P1'), known)).status).toBe(304);
  });

  test('a unit hears of its own report and review by another version', async () => {
    const seen = new Set([(await read(accountOf('P1'))).headers.get('etag')]);
    await submit(server, submissionOf('P1', '95'), replacing(1));
    seen.add((await read(accountOf('P1'))).headers.get('etag'));
    await review(server, 'P1', reviewWith({ revision: 2, decision: 'returned', comment: 'Xem lại' }));
    const { headers, body } = await read(accountOf('P1'));
    seen.add(headers.get('etag'));
    expect(seen.size).toBe(3);
    expect(body).toMatchObject({ row: { state: 'returned', review: { decision: 'returned' } } });
  });

  test('the council sees the place all the same', async () => {
    expect((await read(COUNCIL)).body).toMatchObject({
      placeWithheld: false,
      provisional: true,
      row: { rank: 2, tied: true },
      explanation: { rank: 2, neighbours: { above: [{ unit: 'P2' }], tied: ['P3'] } },
    });
  });
});

describe('once units see the standings', () => {
  beforeEach(() => open('units'));

  test('a unit sees its place and what would lift it, as the council does', async () => {
    const own = await read(accountOf('P1'));
    expect(own.body).toMatchObject({ placeWithheld: false, row: { rank: 2, tied: true } });
    expect(own.body.explanation.toNextRank).not.toEqual([]);
    // Who stands next to it, but not with what.
    expect(own.body.explanation.neighbours.above).toEqual([{ unit: 'P2', criterion: 'metPercent' }]);
    expect(JSON.stringify(own.body)).not.toMatch(/4711|Phường 2/);
    const council = await read(COUNCIL);
    expect([council.body, council.headers.get('etag')]).toEqual([own.body, own.headers.get('etag')]);
  });

  test('the version is that of the standings: it changes with every report of anybody', async () => {
    const { headers } = await read(accountOf('P1'));
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await read(accountOf('P1'), known)).status).toBe(304);
    await submit(server, submissionOf('P2', '50'), replacing(1));
    const after = await read(accountOf('P1'), known);
    expect(after).toMatchObject({ status: 200, body: { row: { rank: 1 } } });
  });

  test('a unit that has not reported sees what is possible', async () => {
    expect((await read(accountOf('P4'), {}, 'P4')).body).toMatchObject({
      row: { state: 'notReported', bounds: { best: 1, worst: null } },
      explanation: null,
    });
  });
});

test('a unit that there is not has none', async () => {
  await open('units');
  const request = { params: { ...params, unit: 'P99' } };
  expect(await answerTo(server, 'getStanding', request)).toEqual(refusal(404, 'unknown-unit'));
});
