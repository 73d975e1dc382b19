import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, CAMPAIGN, catalogWithTarget, submissionOf } from '../support/sample-campaign.ts';
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

const params = { campaign: CAMPAIGN };
const read = (query: Record<string, string> = {}): Promise<TestResponse> =>
  server.call('getAudit', { params: { ...params, ...query } });
const toldIn = ({ body }: TestResponse): string[] =>
  body.entries.map((entry: { action: string; subject: string }) => `${entry.action} ${entry.subject}`);

test('the council reads who wrote what, what it was before and what it is since', async () => {
  const { body: receipt } = await submit(server, submissionOf('P1', '100'));
  await submit(server, submissionOf('P1', '110'), replacing(1));
  await publish(server, catalogWithTarget('90'), replacing(1));
  const answer = await read();
  expect(answer.status).toBe(200);
  expect(answer.body.next).toBeNull();
  expect(toldIn(answer)).toEqual([
    'bind-account p1@example.vn',
    'publish-catalog 1',
    'publish-catalog 2',
    'submit P1~1',
    'submit P1~2',
  ]);
  const [bound, first, second, one, two] = answer.body.entries;
  expect(bound).toMatchObject({ before: null, actor: { account: accountOf('P1') } });
  expect(first).toMatchObject({ before: null, actor: { account: 'council@example.vn' } });
  expect(second).toMatchObject({ before: first.digest, sequence: 2 });
  expect(one).toMatchObject({ before: null, digest: receipt.digest, at: server.now });
  expect(two).toMatchObject({ before: receipt.digest, actor: { account: accountOf('P1') } });
});

test('of one unit, or from a place on, nothing else comes', async () => {
  for (const unit of ['P1', 'P10', 'P2']) await submit(server, submissionOf(unit));
  expect(toldIn(await read({ unit: 'P1' }))).toEqual(['submit P1~1']);
  expect(toldIn(await read({ after: 'campaign~00000001' }))).toEqual([
    'submit P10~1',
    'submit P1~1',
    'submit P2~1',
  ]);
  expect(toldIn(await read({ unit: 'P1', after: 'unit~P1~00000001' }))).toEqual([]);
  expect(toldIn(await read({ unit: 'P10', after: 'campaign~00000001' }))).toEqual(['submit P10~1']);
  expect(toldIn(await read({ unit: 'P1', after: 'unit~P10~00000001' }))).toEqual(['submit P1~1']);
  expect(toldIn(await read({ unit: 'P1', after: 'unit~P2~00000001' }))).toEqual([]);
});

test('pages follow on one another, each entry once', async () => {
  const { store } = server.platform.services;
  const many = { ...store };
  // A trail of 1,100 entries, as the store would give it.
  const [only] = (await read()).body.entries;
  many.loadAudit = async function* (_campaign, { after } = {}) {
    const from = Number(after?.split('~').at(-1) ?? 0);
    for (let sequence = from + 1; sequence <= 1_100; sequence += 1) {
      yield { cursor: `campaign~${String(sequence).padStart(8, '0')}`, entry: { ...only, sequence } };
    }
  };
  const paged = openTestServer(backend, many);
  const numbers: number[] = [];
  let after: string | null = '';
  while (after !== null) {
    const { body } = await paged.call('getAudit', {
      params: { ...params, ...(after === '' ? {} : { after }) },
    });
    numbers.push(...body.entries.map((entry: { sequence: number }) => entry.sequence));
    after = body.next;
  }
  expect(numbers).toEqual(Array.from({ length: 1_100 }, (_, index) => index + 1));
});

describe('is refused', () => {
  test('to a unit: the trail names everybody', async () => {
    expect((await server.call('getAudit', { params, as: accountOf('P1') })).status).toBe(403);
  });

  test.each([
    ['after', '00000001'],
    ['after', 'unit~P1'],
    ['after', "campaign~00000001' or RowKey gt '"],
    ['unit', 'P1~00000001'],
    ['unit', '../P1'],
  ])('%s %s', async (name, value) => {
    expect(await read({ [name]: value })).toMatchObject({ status: 400, body: { code: 'invalid-parameter' } });
  });

  test('where there is no such campaign', async () => {
    const answer = await server.call('getAudit', { params: { campaign: 'other' } });
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-campaign' } });
  });
});

test('an entry that was changed behind our back is an error, never left out', async () => {
  await server.client.updateEntity(
    { partitionKey: `campaign~${CAMPAIGN}`, rowKey: 'audit~campaign~00000001', entry: '{}' },
    'Merge',
  );
  expect(await read()).toMatchObject({ status: 500, body: { code: 'unexpected' } });
  expect(server.errors).not.toEqual([]);
});
