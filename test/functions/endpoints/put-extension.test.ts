import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { aggregate } from '../../../functions/timers/aggregate.ts';
import { each, scoringOf, share } from '../../shared/fixtures/scoring.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { Standings } from '../../../shared/model/standings.ts';
import { extensionWith } from '../../shared/fixtures/extension-request.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { readTrail } from '../support/read-trail.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import {
  accountOf,
  CAMPAIGN,
  catalogWith,
  COUNCIL,
  LOCKED,
  submissionOf,
} from '../support/sample-campaign.ts';
import { CREATE, extend, publish, readStandings, replacing, review, submit } from '../support/steps.ts';
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
const UNTIL = extensionWith().lockAt ?? '';
const AFTER = '2023-12-25T10:00:00.001Z';
const listed = async (as = COUNCIL) => (await server.call('listExtensions', { params, as })).body;
const ownUnits = async (unit: string) =>
  (await server.call('listCampaigns', { as: accountOf(unit) })).body[0].units;

describe('an extension', () => {
  test('gets 201 with its number, author and time, and the address where it is read', async () => {
    const { status, headers, body } = await extend(server, 'P1');
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(headers.get('location')).toBe(`/api/campaigns/${CAMPAIGN}/units/P1/extensions`);
    expect(body).toEqual({ ...params, ...extensionWith(), number: 1, by: COUNCIL, at: server.now });
    expect(await listed()).toEqual([body]);
  });

  test('is seen by the unit where it looks first, and by no other', async () => {
    const { body } = await extend(server, 'P1');
    expect(await ownUnits('P1')).toEqual([{ code: 'P1', name: 'Phường 1', extension: body }]);
    expect(await listed(accountOf('P1'))).toEqual([body]);
    expect(await ownUnits('P2')).toMatchObject([{ code: 'P2', extension: null }]);
  });

  test('lets its unit in until its own lock, and no other; what is late stays late', async () => {
    await extend(server, 'P1');
    server.now = LOCKED;
    expect((await submit(server, submissionOf('P2'))).status).toBe(423);
    expect(await submit(server, submissionOf('P1'))).toMatchObject({ status: 201, body: { late: true } });
    server.now = UNTIL;
    expect((await submit(server, submissionOf('P1', '130'), replacing(1))).status).toBe(201);
    server.now = AFTER;
    expect((await submit(server, submissionOf('P1', '140'), replacing(2))).status).toBe(423);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('can still be given after the lock', async () => {
    server.now = LOCKED;
    expect((await submit(server, submissionOf('P1'))).status).toBe(423);
    expect((await extend(server, 'P1')).status).toBe(201);
    expect((await submit(server, submissionOf('P1'))).status).toBe(201);
  });

  test('that is replaced or withdrawn is kept, and the last one counts', async () => {
    await extend(server, 'P1');
    const longer = extensionWith({ lockAt: '2023-12-28T10:00:00.000Z' });
    const second = await extend(server, 'P1', longer, replacing(1));
    expect([second.status, second.headers.get('etag')]).toEqual([200, '"2"']);
    const over = extensionWith({ lockAt: null, reason: 'Đã có điện lại' });
    expect((await extend(server, 'P1', over, replacing(2))).status).toBe(200);
    expect((await listed()).map(({ lockAt }: { lockAt: string | null }) => lockAt)).toEqual([
      UNTIL,
      longer.lockAt,
      null,
    ]);
    expect(await ownUnits('P1')).toMatchObject([{ extension: null }]);
    server.now = LOCKED;
    expect((await submit(server, submissionOf('P1'))).status).toBe(423);
  });

  test('takes nothing away where the campaign itself is locked later', async () => {
    await extend(server, 'P1');
    const { campaign } = catalogWith();
    await publish(
      server,
      catalogWith({ campaign: { ...campaign, lockAt: '2023-12-31T10:00:00.000Z' } }),
      replacing(1),
    );
    server.now = AFTER;
    const submission = submissionOf('P1', '120', { catalogVersion: 2 });
    expect((await submit(server, submission)).status).toBe(201);
  });

  test('sent again gets the same answer and is written once', async () => {
    const first = await extend(server, 'P1');
    server.now = LOCKED;
    const second = await extend(server, 'P1');
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await listed()).toHaveLength(1);
  });

  test('of two at once is written once, and the other is told', async () => {
    const answers = await Promise.all([
      extend(server, 'P1'),
      extend(server, 'P1', extensionWith({ reason: 'Lũ lụt' })),
      extend(server, 'P2'),
    ]);
    expect(answers.map(({ status }) => `${status}`).toSorted()).toEqual(['201', '201', '412']);
    expect(await listed()).toHaveLength(1);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('is told in the trail of the campaign, which holds', async () => {
    await extend(server, 'P1');
    expect((await readTrail(server.store, CAMPAIGN, 'campaign')).at(-1)).toMatchObject({
      action: 'extend',
      subject: 'P1~1',
      actor: { kind: 'account', account: COUNCIL },
    });
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
    await server.client.updateEntity(
      { partitionKey: `campaign~${CAMPAIGN}`, rowKey: 'stamp', extended: false },
      'Merge',
    );
    expect(await findTrailFaults(server.store, CAMPAIGN)).not.toEqual([]);
  });
});

describe('an extension is refused', () => {
  const put = (body: unknown, unit = 'P1', headers: Record<string, string> = CREATE) =>
    answerTo(server, 'putExtension', { params: { ...params, unit }, headers, body });
  const issuesOf = async (changes: Parameters<typeof extensionWith>[0]) => {
    const { status, body } = await extend(server, 'P1', extensionWith(changes));
    expect([status, body.code]).toEqual([422, 'invalid-extension']);
    return body.issues.map(({ code, field }: { code: string; field: string }) => [code, field]);
  };

  test('up to the lock that holds for all, or without a reason', async () => {
    const { lockAt } = catalogWith().campaign;
    expect(await issuesOf({ lockAt })).toEqual([['extension-before-lock', 'lockAt']]);
    expect(await issuesOf({ reason: ' \n' })).toEqual([['extension-without-reason', 'reason']]);
    expect(await issuesOf({ lockAt: null })).toEqual([['extension-not-there', 'lockAt']]);
    expect(await listed()).toEqual([]);
  });

  test('up to what is over already', async () => {
    server.now = AFTER;
    expect(await issuesOf({})).toEqual([['extension-over', 'lockAt']]);
  });

  test('for a unit that the catalog does not have, and in a campaign that does not exist', async () => {
    expect(await put(extensionWith(), 'P99')).toEqual(refusal(404, 'unknown-unit'));
    const elsewhere = { params: { campaign: 'none', unit: 'P1' }, headers: CREATE, body: extensionWith() };
    expect(await answerTo(server, 'putExtension', elsewhere)).toEqual(refusal(404, 'unknown-campaign'));
  });

  test('where it does not follow on what was given last', async () => {
    await extend(server, 'P1');
    const other = extensionWith({ reason: 'Lũ lụt' });
    expect(await put(other)).toEqual(refusal(412, 'stale-revision'));
    expect((await extend(server, 'P1', other, replacing(7))).body.currentVersion).toBe(1);
    expect(await put(other, 'P1', {})).toEqual(refusal(428, 'precondition-required'));
  });
});

describe('standings with an extension', () => {
  /** A point less for each day late, with no end but the lock: five days after it was due. */
  const scoring = scoringOf([share('10'), each('-1', { indicator: null, basis: 'daysLate' })]);
  const { units, assignments } = catalogWith();
  const catalog = catalogWith({
    scoring,
    units: units.slice(0, 2),
    assignments: assignments.filter(({ unit }) => ['P1', 'P2'].includes(unit)),
  });
  const decided = (points: string) =>
    reviewWith({
      decisions: { ...noDecisions, adjustments: [{ indicator: null, points, reason: 'Theo biên bản' }] },
    });
  const worstOf = ({ rows }: Standings, unit: string) =>
    rows.find((row) => row.unit === unit)?.bounds?.worst ?? null;

  /** P1 is five points and a half ahead and owes figures; P2 owes none. */
  beforeEach(async () => {
    await publish(server, catalog, replacing(1));
    const [first] = submissionOf('P1').lines;
    if (first === undefined) throw new Error('the sample has lines');
    await submit(server, submissionOf('P1', '120', { catalogVersion: 2, lines: [first] }));
    await submit(server, submissionOf('P2', '120', { catalogVersion: 2 }));
    await review(server, 'P1', decided('5.5'));
  });

  test('are new with it, and its unit can still lose as many points more', async () => {
    const before = await readStandings(server);
    expect(worstOf(before.body, 'P1')).toBe(1);
    await extend(server, 'P1');
    const after = await readStandings(server, { 'if-none-match': before.headers.get('etag') ?? '' });
    expect([after.status, worstOf(after.body, 'P1')]).toEqual([200, 2]);
    const { body } = await server.call('getStanding', { params });
    expect(body.row.bounds.worst).toBe(2);
    const results = await server.call('getResults', { params });
    expect(worstOf(results.body.standings, 'P1')).toBe(2);
  });

  test.each([
    ['by its end', '2023-12-14T16:59:59.999Z', 2],
    ['at its end, which is the next day', '2023-12-14T17:00:00.000Z', 1],
  ])('frozen for a day know of what was given %s', async (_, at, worst) => {
    server.now = at;
    await extend(server, 'P1');
    await aggregate(server.platform.services, '2023-12-14T17:10:00.000Z', {
      done: () => undefined,
      failed: () => undefined,
    });
    const snapshot = await server.store.loadSnapshot(CAMPAIGN, '2023-12-14');
    expect(snapshot === null ? null : worstOf(snapshot.standings, 'P1')).toBe(worst);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });
});
