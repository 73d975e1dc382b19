/** Whose an account is: the first person's who signs in with it, until the council releases it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../../functions/identity/account.ts';
import { findTrailFaults } from '../../../functions/store/verify-trail.ts';
import { readTrail } from '../support/read-trail.ts';
import { accountOf, CAMPAIGN, catalogWith, submissionOf } from '../support/sample-campaign.ts';
import { publish, replacing, submit } from '../support/steps.ts';
import {
  type Backend,
  openTestServer,
  startBackend,
  type TestResponse,
  type TestServer,
} from '../support/test-server.ts';

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
const account = accountOf('P1');

/** Somebody else who was given the address. */
function successor(): TestServer {
  const { platform } = server;
  const other: Pick<Account, 'oid'> = { oid: 'ffffffff-2222-4333-8444-555555555555' };
  const verifyToken: typeof platform.verifyToken = async (header, now) => ({
    ...(await platform.verifyToken(header, now)),
    ...other,
  });
  return openTestServer(backend, server.store, { verifyToken });
}

const listed = async (): Promise<{ account: string; units: string[]; boundAt: string | null }[]> =>
  (await server.call('listAccounts', { params })).body;

async function release(address = account, meant: Record<string, string> = {}): Promise<TestResponse> {
  return server.call('releaseAccount', { params: { campaign: CAMPAIGN, account: address, ...meant } });
}

describe('an account that a unit lists', () => {
  test('belongs to nobody until somebody signs in with it', async () => {
    expect(await listed()).toContainEqual({ account, units: ['P1'], boundAt: null });
    await server.call('listCampaigns', { as: account });
    expect(await listed()).toContainEqual({ account, units: ['P1'], boundAt: server.now });
  });

  test('lets nobody else in who is given its address, and shows them no campaign', async () => {
    await submit(server, submissionOf('P1'));
    const other = successor();
    for (const operation of ['getCampaign', 'getSubmission'] as const) {
      expect(await other.call(operation, { params, as: account })).toMatchObject({
        status: 403,
        body: { code: 'account-taken' },
      });
    }
    expect(await submit(other, submissionOf('P1', '999'), replacing(1))).toMatchObject({ status: 403 });
    expect((await other.call('listCampaigns', { as: account })).body).toEqual([]);
  });

  test('of two who sign in first at once belongs to one', async () => {
    const both = await Promise.all(
      [server, successor()].map((each) => each.call('getCampaign', { params, as: account })),
    );
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 403]));
    const binds = (await readTrail(server.store, CAMPAIGN)).filter(({ action }) => action === 'bind-account');
    expect(binds).toHaveLength(1);
  });

  test('that the council takes off the list is out within seconds, bound or not', async () => {
    await submit(server, submissionOf('P1'));
    const units = catalogWith().units.map((unit) => (unit.code === 'P1' ? { ...unit, accounts: [] } : unit));
    const elsewhere = openTestServer(backend, server.store);
    expect((await elsewhere.call('getSubmission', { params, as: account })).status).toBe(200);
    await publish(server, catalogWith({ units }), replacing(1));
    expect(await server.call('getSubmission', { params, as: account })).toMatchObject({ status: 404 });
    elsewhere.now = new Date(Date.parse(server.now) + 10_001).toISOString();
    expect(await elsewhere.call('getSubmission', { params, as: account })).toMatchObject({ status: 404 });
    expect(await listed()).toContainEqual({ account, units: [], boundAt: server.now });
  });

  test('of two units may report for both', async () => {
    const units = catalogWith().units.map((unit) =>
      unit.code === 'P2' ? { ...unit, accounts: [account] } : { ...unit, accounts: unit.accounts },
    );
    await publish(server, catalogWith({ units }), replacing(1));
    const { body } = await server.call('listCampaigns', { as: account });
    expect(body[0].units).toEqual([
      { code: 'P1', name: 'Phường 1', extension: null },
      { code: 'P2', name: 'Phường 2', extension: null },
    ]);
  });
});

describe('the council', () => {
  test('releases an account, and the next person has it', async () => {
    await submit(server, submissionOf('P1'));
    expect(await release()).toMatchObject({ status: 200, body: { account, units: ['P1'], boundAt: null } });
    const other = successor();
    expect((await submit(other, submissionOf('P1', '110'), replacing(1))).status).toBe(201);
    server.now = new Date(Date.parse(server.now) + 60_001).toISOString();
    expect(await server.call('getCampaign', { params, as: account })).toMatchObject({
      status: 403,
      body: { code: 'account-taken' },
    });
    const trail = (await readTrail(server.store, CAMPAIGN)).filter(({ subject }) => subject === account);
    expect(trail.map(({ action }) => action)).toEqual(['bind-account', 'release-account', 'bind-account']);
    expect(await findTrailFaults(server.store, CAMPAIGN)).toEqual([]);
  });

  test('that means a binding which is past, as one that sends again, leaves the next person in', async () => {
    await submit(server, submissionOf('P1'));
    const meant = { boundAt: server.now };
    expect((await release(account, meant)).body.boundAt).toBeNull();
    const other = successor();
    other.now = new Date(Date.parse(server.now) + 1_000).toISOString();
    await submit(other, submissionOf('P1', '110'), replacing(1));
    const before = await readTrail(server.store, CAMPAIGN);
    expect(await release(account, meant)).toMatchObject({ status: 200, body: { boundAt: other.now } });
    expect(await readTrail(server.store, CAMPAIGN)).toEqual(before);
    expect((await submit(other, submissionOf('P1', '120'), replacing(2))).status).toBe(201);
    expect((await release(account, { boundAt: 'hôm qua' })).status).toBe(400);
  });

  test('releases what nobody has, or is not listed, without a trace', async () => {
    const before = await readTrail(server.store, CAMPAIGN);
    expect((await release()).status).toBe(200);
    expect((await release('nobody@example.vn')).body).toEqual({
      account: 'nobody@example.vn',
      units: [],
      boundAt: null,
    });
    expect(await readTrail(server.store, CAMPAIGN)).toEqual(before);
  });

  test('alone sees and releases accounts', async () => {
    for (const operation of ['listAccounts', 'releaseAccount'] as const) {
      const request = { params: { campaign: CAMPAIGN, account }, as: account };
      expect((await server.call(operation, request)).status).toBe(403);
    }
  });

  test.each(['not-an-address', 'A@B.vn', 'a b@c.vn'])('is told that %s is no account', async (address) => {
    expect(await release(address)).toMatchObject({ status: 400, body: { code: 'invalid-parameter' } });
  });
});
