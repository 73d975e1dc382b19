/** Catalogs that a hostile or broken client can publish: each is refused, and nothing of it is stored. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { Interval } from '../../../shared/model/interval.ts';
import { noScoring, type ScoringRule } from '../../../shared/model/scoring.ts';
import { CAMPAIGN, catalogWith } from '../support/sample-campaign.ts';
import { CREATE } from '../support/steps.ts';
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

const put = (body: unknown) =>
  server.call('putCampaign', { params: { campaign: CAMPAIGN }, headers: CREATE, body });

const { indicators, assignments } = catalogWith();
const [firstIndicator, ...otherIndicators] = indicators;
const [firstAssignment, ...otherAssignments] = assignments;
if (firstIndicator === undefined) throw new Error('the sample has indicators');

describe('a bound that is no decimal is answered 422, never 500', () => {
  const bounds = ['abc', '', 'NaN', 'Infinity', '1e5', '1/0', '__proto__'];
  const refused = { status: 422, body: { code: 'invalid-body' } };

  test.each(bounds)('%j as a target', async (min) => {
    const target = { kind: 'quantity', min, max: '5', open: 'none', text: 'x' };
    const body = { ...catalogWith(), assignments: [{ ...firstAssignment, target }, ...otherAssignments] };
    const answer = await put(body);
    expect(answer).toMatchObject(refused);
    expect(answer.body.issues).toMatchObject([{ code: 'schema', field: 'assignments.0.target.min' }]);
  });

  test.each(bounds)('%j as a target of the district', async (max) => {
    const districtTarget = { kind: 'quantity', min: '5', max, open: 'none', text: 'x' };
    const body = {
      ...catalogWith(),
      indicators: [{ ...firstIndicator, districtTarget }, ...otherIndicators],
    };
    const answer = await put(body);
    expect(answer).toMatchObject(refused);
    expect(answer.body.issues).toMatchObject([{ code: 'schema', field: 'indicators.0.districtTarget.max' }]);
  });
});

test('a parent assigned without any of its parts is not published: the unit could never meet it', async () => {
  const parent: Indicator = {
    ...firstIndicator,
    code: 'G',
    measure: 'allOf',
    goal: 'done',
    aggregation: 'countMet',
  };
  const part: Indicator = { ...firstIndicator, code: 'G.1', parent: 'G' };
  const target = { kind: 'done', text: 'x' } as const;
  const answer = await put(
    catalogWith({
      indicators: [...indicators, parent, part],
      assignments: [...assignments, { unit: 'P1', indicator: 'G', target }],
    }),
  );
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-catalog' } });
  expect(answer.body.issues).toMatchObject([
    { code: 'parent-without-parts', table: 'targets', row: assignments.length, unit: 'P1', field: 'G' },
    { code: 'indicator-for-nobody', severity: 'warning', indicator: 'G.1' },
  ]);
});

test('bands that score a result twice are not published, and nothing is stored', async () => {
  const within = (min: string): Interval => ({ min, max: null, open: 'none' });
  const rules: ScoringRule[] = ['90', '95'].map((min) => ({
    kind: 'band',
    indicator: firstIndicator.code,
    part: 'base',
    tier: null,
    points: '5',
    basis: 'figure',
    within: within(min),
  }));
  const answer = await put(catalogWith({ scoring: { ...noScoring, rules } }));
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-catalog' } });
  expect(answer.body.issues).toContainEqual({
    code: 'bands-overlap',
    severity: 'error',
    table: 'scoring',
    row: 1,
    indicator: firstIndicator.code,
    field: 'within',
    params: { text: '≥ 95', other: '≥ 90' },
  });
  expect(await server.call('getCampaign', { params: { campaign: CAMPAIGN } })).toMatchObject({ status: 404 });
});

describe('a problem stays small', () => {
  const SMALL = 64 * 1024;

  test.each([
    ['however many unknown keys the body has', 100_000, (n: number) => `key${n}`],
    ['however long they are', 100, (n: number) => `${n}${'k'.repeat(100_000)}`],
  ])('%s', async (_, count, key) => {
    const unknown = Object.fromEntries(Array.from({ length: count }, (__, n) => [key(n), 0]));
    const { status, body } = await put({ ...catalogWith(), ...unknown });
    expect(status).toBe(422);
    expect(body.issues).toHaveLength(1);
    expect(JSON.stringify(body).length).toBeLessThan(SMALL);
  });

  test('however many rows are wrong in long words', async () => {
    const units = Array.from({ length: 500 }, () => ({ ['a🌾'.repeat(1_000)]: 0 }));
    const { status, body } = await put({ ...catalogWith(), units });
    expect(status).toBe(422);
    expect(body.issues).toHaveLength(100);
    expect(JSON.stringify(body).length).toBeLessThan(SMALL);
  });

  test('and is cut between characters, never within one', async () => {
    for (const padding of ['', 'a']) {
      const { body } = await put({ ...catalogWith(), [padding + '🌾'.repeat(200)]: 0 });
      const [{ params }] = body.issues;
      expect(params.message).toMatch(/🌾…$/u);
      expect(params.message).not.toMatch(/\p{Cs}/u);
    }
  });
});
