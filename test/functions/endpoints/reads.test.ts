import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { operations } from '../../../shared/api/operations.ts';
import { problems } from '../../../shared/api/problem.ts';
import {
  accountOf,
  CAMPAIGN,
  catalogWith,
  catalogWithTarget,
  COUNCIL,
  submissionOf,
  WARDS,
} from '../support/sample-campaign.ts';
import { publish, readStandings, replacing, submit } from '../support/steps.ts';
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

describe('the catalog', () => {
  test('is whole for the council', async () => {
    const { status, headers, body } = await server.call('getCampaign', { params });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('vary')).toBe('Authorization, Accept-Encoding');
    expect(body.catalog).toEqual(catalogWith());
  });

  test('has a unit its own targets and accounts only', async () => {
    const { body } = await server.call('getCampaign', { params, as: accountOf('P1') });
    expect(body.catalog).toEqual({
      ...catalogWith(),
      units: catalogWith().units.map((unit) => (unit.code === 'P1' ? unit : { ...unit, accounts: [] })),
      assignments: catalogWith().assignments.filter(({ unit }) => unit === 'P1'),
    });
  });
});

describe('the list', () => {
  test('shows the council every campaign', async () => {
    const { body } = await server.call('listCampaigns');
    const { id, name, timeZone, dueAt, lockAt } = catalogWith().campaign;
    expect(body).toEqual([{ id, name, timeZone, dueAt, lockAt, catalogVersion: 1, units: [] }]);
  });

  test('shows an account the campaigns and units it may report for', async () => {
    const { body } = await server.call('listCampaigns', { as: accountOf('P1').toUpperCase() });
    expect(body).toMatchObject([{ id: CAMPAIGN, units: [{ code: 'P1', name: 'Phường 1' }] }]);
  });

  test('shows a stranger none', async () => {
    expect(await server.call('listCampaigns', { as: 'stranger@example.vn' })).toMatchObject({
      status: 200,
      body: [],
    });
  });

  test('passes over a campaign whose creation broke off', async () => {
    const { store } = server;
    const breaking = openTestServer(backend, { ...store, loadCampaignIds: async () => ['begun', CAMPAIGN] });
    expect((await breaking.call('listCampaigns')).body).toHaveLength(1);
  });
});

describe('the standings', () => {
  test('rank what was submitted, and count who has not', async () => {
    await submit(server, submissionOf('P1', '120'));
    await submit(server, submissionOf('P2', '80'));
    const { body } = await readStandings(server);
    expect(body).toMatchObject({ reportedUnits: 2, assignedUnits: WARDS.length, provisional: true });
    expect(body.rows.slice(0, 3)).toMatchObject([
      { unit: 'P1', rank: 1, revision: 1, metPercent: '100' },
      { unit: 'P2', rank: 2, metPercent: '50' },
      { rank: null, revision: null },
    ]);
  });

  test.each([
    ['a submission', () => submit(server, submissionOf('P1'))],
    ['a newer catalog', () => publish(server, catalogWithTarget('150'), replacing(1))],
  ])('have another ETag after %s', async (_, change) => {
    const before = (await readStandings(server)).headers.get('etag');
    await change();
    expect((await readStandings(server)).headers.get('etag')).not.toBe(before);
  });

  test('come with the lines they are made of, as one answer with the same ETag', async () => {
    await submit(server, submissionOf('P1', '120'));
    const standings = await readStandings(server);
    const results = await server.call('getResults', { params });
    expect(results.body).toMatchObject({
      standings: standings.body,
      units: [{ unit: 'P1', reportPoints: null }],
    });
    expect(results.body.units[0].lines[0]).toMatchObject({ indicator: '1', verdict: 'exceeded' });
    const etag = standings.headers.get('etag') ?? '';
    expect(results.headers.get('etag')).toBe(etag);
    const again = await server.call('getResults', { params, headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  test('come with the moment of the answer, by the server’s clock', async () => {
    for (const now of ['2026-11-20T01:00:00.000Z', '2026-11-20T01:00:01.000Z']) {
      server.now = now;
      const { body } = await server.call('getResults', { params });
      expect(body.asOf).toBe(now);
    }
  });

  test('with an unreadable head are 500 without details, never without the unit', async () => {
    await submit(server, submissionOf('P1'));
    await server.client.updateEntity(
      { partitionKey: `campaign~${CAMPAIGN}`, rowKey: 'head~P1', packed00: new Uint8Array([1]) },
      'Merge',
    );
    const { status, body } = await readStandings(server);
    expect(status).toBe(500);
    expect(Object.keys(body).toSorted()).toEqual(['code', 'status', 'title', 'type']);
    expect(server.errors).toHaveLength(1);
  });
});

describe('an ETag', () => {
  test.each([
    ['itself', (etag: string) => etag],
    ['it weakened', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"a,b", ${etag}`],
    ['anything', () => '*'],
  ])('in If-None-Match as %s gets 304 without a body', async (_, written) => {
    await submit(server, submissionOf('P1'));
    for (const operation of ['getCampaign', 'getSubmission', 'getStandings', 'getResults'] as const) {
      const etag = (await server.call(operation, { params })).headers.get('etag') ?? '';
      const again = await server.call(operation, { params, headers: { 'if-none-match': written(etag) } });
      expect(again).toMatchObject({ status: 304, body: null });
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('cache-control')).toBe('private, no-cache');
    }
  });

  test('of another version gets the answer', async () => {
    await submit(server, submissionOf('P1'));
    for (const operation of ['getCampaign', 'getSubmission', 'getStandings'] as const) {
      const { status } = await server.call(operation, { params, headers: { 'if-none-match': '"0"' } });
      expect(status).toBe(200);
    }
  });
});

test('health needs no token', async () => {
  expect(await server.call('getHealth', { as: null })).toMatchObject({
    status: 200,
    body: { status: 'ok', store: 'ok' },
  });
});

describe('the contract', () => {
  test('is a valid OpenAPI 3.1 document', async () => {
    const { body } = await server.call('getOpenApi', { as: null });
    expect(await new Validator().validate(body)).toEqual({ valid: true });
    expect(JSON.stringify(body)).not.toContain('#/$defs');
  });

  test('has every operation with its parameters, bodies, roles and answers', async () => {
    const { body } = await server.call('getOpenApi', { as: null });
    const described = Object.values<object>(body.paths).flatMap((path) => Object.keys(path));
    expect(described).toHaveLength(Object.keys(operations).length);
    for (const [operationId, operation] of Object.entries(operations)) {
      const found = body.paths[`/${operation.path}`][operation.method.toLowerCase()];
      expect(found).toMatchObject({ operationId, 'x-roles': operation.allowed });
      expect(found.security).toHaveLength(operation.allowed.length === 0 ? 0 : 1);
      const named = (place: string) =>
        found.parameters.flatMap((it: { in: string; name: string }) => (it.in === place ? [it.name] : []));
      expect(named('path')).toEqual([...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(named('header').includes('If-Match')).toBe(operation.precondition);
      expect(found.requestBody !== undefined).toBe(operation.body !== null);
      expect(found.responses[200].headers?.ETag !== undefined).toBe(operation.etag);
      expect(found.responses.default).toEqual({ $ref: '#/components/responses/Problem' });
    }
  });

  test('names every problem with its status', async () => {
    const { body } = await server.call('getOpenApi', { as: null });
    for (const [code, { status }] of Object.entries(problems)) {
      expect(body.components.responses.Problem.description).toContain(`\`${code}\` ${status}`);
    }
  });

  test('resolves each of its references', async () => {
    const { body } = await server.call('getOpenApi', { as: null });
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(references.length).toBeGreaterThan(10);
    for (const path of references) {
      const found: unknown = path.split('/').reduce((at, part) => at?.[part], body);
      expect({ path, found }).toEqual({ path, found: expect.anything() });
    }
  });
});

test('what nobody expected is 500 without details, and logged', async () => {
  const { store } = server;
  const failing = openTestServer(backend, {
    ...store,
    loadCampaignIds: () => Promise.reject(new TypeError(`secret of ${COUNCIL}`)),
  });
  const { status, headers, body } = await failing.call('listCampaigns');
  expect(status).toBe(500);
  expect(body).toEqual({
    type: 'urn:thi-dua:problem:unexpected',
    title: problems.unexpected.title,
    status: 500,
    code: 'unexpected',
  });
  expect(headers.get('retry-after')).toBeNull();
  expect(failing.errors.join()).toMatch(/TypeError\n +at .*loadCampaignIds/);
  expect(failing.errors.join()).not.toContain('secret of');
});
