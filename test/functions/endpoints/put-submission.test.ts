import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noDecisions } from '../../../shared/model/decisions.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import {
  accountOf,
  CAMPAIGN,
  catalogWith,
  catalogWithTarget,
  LATE,
  LOCKED,
  submissionOf,
  WARDS,
} from '../support/sample-campaign.ts';
import { readTrail } from '../support/read-trail.ts';
import { publish, replacing, submit } from '../support/steps.ts';
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

const P1 = { campaign: CAMPAIGN, unit: 'P1' };

describe('a submission', () => {
  test('gets 201, a receipt with its digest, and its revision as ETag', async () => {
    const submission = submissionOf('P1');
    const { status, headers, body } = await submit(server, submission);
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('location')).toBe(`/api/campaigns/${CAMPAIGN}/units/P1/submission`);
    expect(body).toEqual({
      ...P1,
      revision: 1,
      catalogVersion: 1,
      submittedAt: server.now,
      late: false,
      digest: digestOf(submission),
      warnings: [],
    });
  });

  test('carries its warnings into the receipt', async () => {
    const { status, body } = await submit(server, submissionOf('P1', '120.5', { lines: [] }));
    expect(status).toBe(201);
    expect(body.warnings.map((issue: { code: string }) => issue.code)).toEqual([
      'value-missing',
      'value-missing',
      'value-missing',
    ]);
  });

  test('is compared with what the unit had reported before, and with nothing the first time', async () => {
    const codes = ({ body }: { body: { warnings: { code: string; indicator: string }[] } }) =>
      body.warnings.map(({ code, indicator }) => [code, indicator]);
    expect(codes(await submit(server, submissionOf('P1', '120')))).toEqual([]);
    const lower = submissionOf('P1', '90', { dataAsOf: '2023-12-11' });
    expect(codes(await submit(server, lower, replacing(1)))).toContainEqual(['value-fell', '1']);
    const higher = submissionOf('P1', '130', { dataAsOf: '2023-12-12' });
    expect(codes(await submit(server, higher, replacing(2)))).not.toContainEqual(['value-fell', '1']);
  });

  test('is read back as it was sent, with its receipt', async () => {
    const { body: receipt } = await submit(server, submissionOf('P1'));
    const read = await server.call('getSubmission', { params: P1, as: accountOf('P1') });
    expect(read.status).toBe(200);
    expect(read.headers.get('etag')).toBe('"1"');
    expect(read.body).toEqual({
      submission: submissionOf('P1'),
      receipt,
      reviews: [],
      decisions: noDecisions,
    });
  });

  test('is late after dueAt, and stays so', async () => {
    server.now = LATE;
    expect((await submit(server, submissionOf('P1'))).body.late).toBe(true);
  });

  test('is refused after lockAt', async () => {
    server.now = LOCKED;
    expect(await submit(server, submissionOf('P1'))).toMatchObject({
      status: 423,
      body: { code: 'campaign-locked' },
    });
  });

  test('is taken again as the next revision where it names the current one', async () => {
    await submit(server, submissionOf('P1', '120'));
    const second = await submit(server, submissionOf('P1', '130'), replacing(1));
    expect(second.status).toBe(201);
    expect(second.body.revision).toBe(2);
    expect(await server.store.loadHead(CAMPAIGN, 'P1')).toMatchObject({ revision: 2 });
  });
});

describe('the content of the current revision again', () => {
  test.each([
    ['create', { 'if-none-match': '*' }],
    ['a stale revision', replacing(7)],
    ['the current revision', replacing(1)],
  ])('gets 200 and the same receipt, though the precondition is %s', async (_, headers) => {
    const first = await submit(server, submissionOf('P1'));
    const again = await submit(server, submissionOf('P1'), headers);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe('"1"');
  });

  test('gets the same receipt after the lock and after a newer catalog', async () => {
    const first = await submit(server, submissionOf('P1'));
    await publish(server, catalogWithTarget('150'), replacing(1));
    server.now = LOCKED;
    expect(await submit(server, submissionOf('P1'))).toMatchObject({ status: 200, body: first.body });
  });

  test('is told by its digest, not by the order of its keys', async () => {
    await submit(server, submissionOf('P1'));
    const turned = Object.fromEntries(Object.entries(submissionOf('P1')).toReversed());
    const again = await server.call('putSubmission', {
      params: P1,
      as: accountOf('P1'),
      headers: replacing(1),
      body: turned,
    });
    expect(again.status).toBe(200);
  });

  test('is a new revision where another one came in between', async () => {
    await submit(server, submissionOf('P1', '120'));
    await submit(server, submissionOf('P1', '130'), replacing(1));
    expect(await submit(server, submissionOf('P1', '120'), replacing(2))).toMatchObject({
      status: 201,
      body: { revision: 3 },
    });
  });
});

describe('a stale revision', () => {
  test.each([
    ['If-None-Match: *', { 'if-none-match': '*' }, 1],
    ['an older revision', replacing(9), 1],
    ['a weak tag', { 'if-match': 'W/"1"' }, 1],
  ])('is 412 with the current revision for %s', async (_, headers, currentVersion) => {
    await submit(server, submissionOf('P1', '120'));
    expect(await submit(server, submissionOf('P1', '130'), headers)).toMatchObject({
      status: 412,
      body: { code: 'stale-revision', currentVersion },
    });
  });

  test('is 412 with 0 where nothing was submitted', async () => {
    expect(await submit(server, submissionOf('P1'), replacing(1))).toMatchObject({
      status: 412,
      body: { code: 'stale-revision', currentVersion: 0 },
    });
  });

  test('is met by a list of tags that has the current one', async () => {
    await submit(server, submissionOf('P1', '120'));
    const { status } = await submit(server, submissionOf('P1', '130'), { 'if-match': '"7", "1"' });
    expect(status).toBe(201);
  });
});

describe('the catalog version', () => {
  test('that this instance replaced a moment ago is 409', async () => {
    await submit(server, submissionOf('P1'));
    await publish(server, catalogWithTarget('150'), replacing(1));
    expect(await submit(server, submissionOf('P2'))).toMatchObject({
      status: 409,
      body: { code: 'stale-catalog' },
    });
  });

  test('that another instance replaced is 409 after ten seconds at most', async () => {
    await submit(server, submissionOf('P1'));
    await publish(openAnother(), catalogWithTarget('150'), replacing(1));
    server.now = new Date(Date.parse(server.now) + 10_001).toISOString();
    expect(await submit(server, submissionOf('P2'))).toMatchObject({
      status: 409,
      body: { code: 'stale-catalog' },
    });
  });

  test('that another instance published a moment ago is known here', async () => {
    await submit(server, submissionOf('P1'));
    await publish(openAnother(), catalogWithTarget('150'), replacing(1));
    const { status } = await submit(server, submissionOf('P2', '120', { catalogVersion: 2 }));
    expect(status).toBe(201);
  });

  /** Another instance of the app on the same store. */
  function openAnother(): TestServer {
    return openTestServer(backend, server.store);
  }
});

test('an insert that had succeeded and is sent again is no conflict', async () => {
  const { store } = server;
  const first = await submit(server, submissionOf('P1'));
  // As the SDK's retry meets it: the head was read before the first attempt, whose answer was lost.
  let lookedBefore = false;
  const retrying = openTestServer(backend, {
    ...store,
    loadHead: async (campaign, unit) => {
      if (lookedBefore) return store.loadHead(campaign, unit);
      lookedBefore = true;
      return null;
    },
  });
  const again = await submit(retrying, submissionOf('P1'));
  expect(again).toMatchObject({ status: 200, body: first.body });
});

test('every ward, twice, all at once and in any order: 16 heads, right revisions, one audit entry each', async () => {
  const first = (unit: string) => submit(server, submissionOf(unit, '90'));
  const second = async (unit: string) => {
    for (;;) {
      const { status, body } = await submit(server, submissionOf(unit, '110'), replacing(1));
      if (status === 201) return;
      expect(body).toMatchObject({ code: 'stale-revision', currentVersion: 0 });
    }
  };
  await Promise.all(
    WARDS.flatMap((unit, index) => (index % 2 ? [second(unit), first(unit)] : [first(unit), second(unit)])),
  );

  const heads = await server.store.loadHeads(CAMPAIGN);
  expect(heads.map((row) => row.unit).toSorted()).toEqual(WARDS.toSorted());
  for (const row of heads) {
    expect(row).toMatchObject({ head: { revision: 2, digest: digestOf(submissionOf(row.unit, '110')) } });
  }
  const audit = await readTrail(server.store, CAMPAIGN);
  expect(audit.map(({ action, subject }) => `${action} ${subject}`).toSorted()).toEqual(
    [
      'publish-catalog 1',
      ...WARDS.flatMap((unit) => [`bind-account ${accountOf(unit)}`, `submit ${unit}~1`, `submit ${unit}~2`]),
    ].toSorted(),
  );
});

test('of two that replace the same revision at once, one is taken and one is told of it', async () => {
  await submit(server, submissionOf('P1', '100'));
  const both = await Promise.all([
    submit(server, submissionOf('P1', '110'), replacing(1)),
    submit(server, submissionOf('P1', '120'), replacing(1)),
  ]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 412]));
  expect(both.find(({ status }) => status === 412)?.body.currentVersion).toBe(2);
});

test('the trail names account, oid, subject and digest of every write', async () => {
  const { body: receipt } = await submit(server, submissionOf('P1'));
  const audit = await readTrail(server.store, CAMPAIGN);
  expect(audit).toMatchObject([
    {
      action: 'bind-account',
      subject: 'p1@example.vn',
      actor: { account: 'p1@example.vn', oid: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    },
    {
      action: 'publish-catalog',
      subject: '1',
      actor: { account: 'council@example.vn' },
      digest: digestOf(catalogWith()),
    },
    {
      action: 'submit',
      subject: 'P1~1',
      actor: { account: 'p1@example.vn', oid: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      digest: receipt.digest,
      at: server.now,
    },
  ]);
});
