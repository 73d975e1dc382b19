import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api/operations.ts';
import { accountOf, CAMPAIGN, catalogWith } from '../support/sample-campaign.ts';
import { answerTo, refusal } from '../support/refusal.ts';
import { CREATE, publish } from '../support/steps.ts';
import {
  type Backend,
  openTestServer,
  startBackend,
  type TestRequest,
  type TestServer,
} from '../support/test-server.ts';

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
  server = openTestServer(backend);
  await publish(server);
});
afterAll(() => backend.close());

const params = { campaign: CAMPAIGN, unit: 'P1' };
const none = {};

const publishing = { params: { campaign: CAMPAIGN }, headers: CREATE, body: catalogWith() };
const units = catalogWith().units;

const others: readonly (readonly [
  what: string,
  operation: OperationName,
  ...rest: [TestRequest, number, string],
])[] = [
  ['publishing as a unit', 'putCampaign', { ...publishing, as: accountOf('P1') }, 403, 'forbidden'],
  ['publishing without a token', 'putCampaign', { ...publishing, as: null }, 401, 'unauthenticated'],
  [
    'publishing without a precondition',
    'putCampaign',
    { ...publishing, headers: none },
    428,
    'precondition-required',
  ],
  [
    'publishing under another id',
    'putCampaign',
    { ...publishing, params: { campaign: 'other' } },
    422,
    'invalid-body',
  ],
  [
    'publishing without units',
    'putCampaign',
    { ...publishing, body: catalogWith({ units: [] }) },
    422,
    'invalid-body',
  ],
  [
    'publishing a unit twice',
    'putCampaign',
    { ...publishing, body: catalogWith({ units: [...units, ...units] }) },
    422,
    'invalid-catalog',
  ],
  [
    'publishing more than 32 MB',
    'putCampaign',
    { params: publishing.params, headers: CREATE, raw: new Uint8Array(32 * 1024 * 1024 + 1) },
    413,
    'body-too-large',
  ],
  [
    'creating what there is, with other content',
    'putCampaign',
    { ...publishing, body: catalogWith({ blocks: [{ code: 'ward', name: 'Khác' }] }) },
    412,
    'stale-revision',
  ],
  [
    'replacing a version there is not',
    'putCampaign',
    {
      ...publishing,
      headers: { 'if-match': '"7"' },
      body: catalogWith({ blocks: [{ code: 'ward', name: 'Khác' }] }),
    },
    412,
    'stale-revision',
  ],
  ['the standings as a unit', 'getStandings', { params, as: accountOf('P1') }, 403, 'forbidden'],
  ['the results as a unit', 'getResults', { params, as: accountOf('P1') }, 403, 'forbidden'],
  ['the results of nowhere', 'getResults', { params: { campaign: 'nowhere' } }, 404, 'unknown-campaign'],
  ['the standings of nowhere', 'getStandings', { params: { campaign: 'nowhere' } }, 404, 'unknown-campaign'],
  ['the catalog of nowhere', 'getCampaign', { params: { campaign: 'nowhere' } }, 404, 'unknown-campaign'],
  [
    'the catalog as a stranger',
    'getCampaign',
    { params, as: 'stranger@example.vn' },
    404,
    'unknown-campaign',
  ],
  [
    'the catalog with a malformed tag',
    'getCampaign',
    { params, headers: { 'if-none-match': 'x' } },
    400,
    'invalid-parameter',
  ],
  [
    'a submission of nowhere',
    'getSubmission',
    { params: { campaign: 'nowhere', unit: 'P1' } },
    404,
    'unknown-campaign',
  ],
  [
    'a submission of no unit, to the council',
    'getSubmission',
    { params: { campaign: CAMPAIGN, unit: 'P99' } },
    404,
    'unknown-unit',
  ],
  [
    'a submission of no unit, to a unit',
    'getSubmission',
    { params: { campaign: CAMPAIGN, unit: 'P99' }, as: accountOf('P1') },
    403,
    'forbidden',
  ],
  ['a submission there is not', 'getSubmission', { params }, 404, 'nothing-submitted'],
  ["another unit's submission", 'getSubmission', { params, as: accountOf('P2') }, 403, 'forbidden'],
  ['the list without a token', 'listCampaigns', { as: null }, 401, 'unauthenticated'],
];

describe('a refusal', () => {
  test.each(others)('%s', async (_what, operation, request, status, code) => {
    expect(await answerTo(server, operation, request)).toEqual(refusal(status, code));
  });
});

test('of ten thousand mistakes a hundred are told', async () => {
  const units = Array.from({ length: 10_000 }, () => ({}));
  const { status, body } = await server.call('putCampaign', {
    ...publishing,
    body: { ...catalogWith(), units },
  });
  expect(status).toBe(422);
  expect(body.issues).toHaveLength(100);
});
