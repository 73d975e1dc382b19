/** What an account learns of units that are not its own: nothing, not even whether they are there or have reported. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api/operations.ts';
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import { progressWith } from '../../shared/fixtures/progress-report.ts';
import { extensionWith } from '../../shared/fixtures/extension-request.ts';
import {
  accountOf,
  CAMPAIGN,
  catalogWith,
  COUNCIL,
  LATE,
  ON_TIME,
  quantity,
  submissionOf,
} from '../support/sample-campaign.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { CREATE, publish, replacing, review, submit } from '../support/steps.ts';
import {
  type Backend,
  openTestServer,
  startBackend,
  type TestRequest,
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
  await submit(server, submissionOf('P1'));
});

const own = accountOf('P1');

/** Units that differ in all that P1 is not to know. */
const others = {
  hasSubmitted: 'P2',
  hasSubmittedTwice: 'P3',
  hasNot: 'P4',
  isNotThere: 'P99',
  isNamedAlmostLikeItsOwn: 'p1',
} as const;

async function othersReport(): Promise<void> {
  const { hasSubmitted, hasSubmittedTwice: twice } = others;
  const done = [
    await submit(server, submissionOf(hasSubmitted, '4711')),
    await submit(server, submissionOf(twice, '4712')),
    await submit(server, submissionOf(twice, '4713'), replacing(1)),
    await review(server, hasSubmitted, reviewWith({ decision: 'returned', comment: '4711' })),
  ];
  expect(done.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
}

/** All of an answer that reaches the client, as text. */
function bytesOf({ status, headers, body }: TestResponse): string {
  return JSON.stringify([status, Object.fromEntries(headers), body]);
}

/** Names each indicator twice. */
function breakingRules(unit: string): Submission {
  const lines = submissionOf(unit).lines.flatMap((line) => [line, line]);
  return submissionOf(unit, '120', { lines });
}

/** Each way to ask about a unit, well-formed or not. */
const questions: readonly (readonly [
  what: string,
  OperationName,
  (unit: string) => Pick<TestRequest, 'headers' | 'body' | 'raw'>,
])[] = [
  ['its submission', 'getSubmission', () => ({})],
  ['whether its submission is revision 1', 'getSubmission', () => ({ headers: { 'if-none-match': '"1"' } })],
  ['whether its submission is revision 2', 'getSubmission', () => ({ headers: { 'if-none-match': '"2"' } })],
  ['whether it has any', 'getSubmission', () => ({ headers: { 'if-none-match': '*' } })],
  ['its standing', 'getStanding', () => ({})],
  ['its history', 'listRevisions', () => ({})],
  ['what was said of it', 'listReviews', () => ({})],
  ['its first revision', 'getRevision', () => ({})],
  ['to accept its report', 'postReview', () => ({ body: reviewWith() })],
  ['a first submission for it', 'putSubmission', (unit) => ({ headers: CREATE, body: submissionOf(unit) })],
  ['a second one', 'putSubmission', (unit) => ({ headers: replacing(1), body: submissionOf(unit) })],
  ['a third one', 'putSubmission', (unit) => ({ headers: replacing(2), body: submissionOf(unit) })],
  [
    'one that it has sent itself',
    'putSubmission',
    (unit) => ({
      headers: CREATE,
      body: submissionOf(unit, '4711'),
    }),
  ],
  [
    "its own report as the other unit's",
    'putSubmission',
    () => ({
      headers: CREATE,
      body: submissionOf('P1'),
    }),
  ],
  [
    'one under an older catalog',
    'putSubmission',
    (unit) => ({
      headers: CREATE,
      body: { ...submissionOf(unit), catalogVersion: 7 },
    }),
  ],
  [
    'one that breaks rules',
    'putSubmission',
    (unit) => ({
      headers: CREATE,
      body: breakingRules(unit),
    }),
  ],
  ['its part of the trail', 'getAudit', () => ({})],
  ['the standings', 'getStandings', () => ({})],
  ["everybody's results", 'getResults', () => ({})],
  ['whether the standings are new', 'getStandings', () => ({ headers: { 'if-none-match': '*' } })],
  ['its accounts', 'listAccounts', () => ({})],
  ['a later lock for it', 'putExtension', () => ({ headers: CREATE, body: extensionWith() })],
  ['the later locks it has', 'listExtensions', () => ({})],
  ['a sign of life in its name', 'postProgress', () => ({ body: progressWith() })],
  ['why it has not reported', 'getChaseList', () => ({})],
];

describe('is answered the same to the byte, with the same requests to the store, whatever the unit is', () => {
  test.each(questions)('%s', async (_what, operation, request) => {
    await othersReport();
    const answers: [bytes: string, requests: number][] = [];
    for (const unit of Object.values(others)) {
      server.countRequests();
      const answer = await server.call(operation, {
        params: { campaign: CAMPAIGN, unit, revision: '1' },
        as: own,
        ...request(unit),
      });
      expect(answer.status).toBe(403);
      answers.push([bytesOf(answer), server.countRequests()]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('releasing its account', async () => {
    const answers = [];
    for (const account of [accountOf('P2'), accountOf('P4'), 'nobody@example.vn', own]) {
      answers.push(await server.call('releaseAccount', { params: { campaign: CAMPAIGN, account }, as: own }));
    }
    expect(new Set(answers.map(bytesOf)).size).toBe(1);
    expect(answers[0]?.status).toBe(403);
  });
});

/** All that P1's account may ask, and the whole of what it is answered. */
async function allThatIsSeen(version: number): Promise<string[]> {
  const params = { campaign: CAMPAIGN, unit: 'P1' };
  const asked: [OperationName, TestRequest][] = [
    ['getHealth', {}],
    ['listCampaigns', {}],
    ['getCampaign', { params }],
    ['getCampaign', { params, headers: { 'if-none-match': `"${version}"` } }],
    ['getSubmission', { params }],
    ['getSubmission', { params, headers: { 'if-none-match': '"1"' } }],
    ['getStanding', { params }],
    ['listRevisions', { params }],
    ['listReviews', { params }],
    ['getRevision', { params: { ...params, revision: '1' } }],
    ['putSubmission', { params, headers: CREATE, body: submissionOf('P1') }],
    ['putSubmission', { params, headers: CREATE, body: submissionOf('P1', '5') }],
    ['putSubmission', { params, headers: replacing(1), body: breakingRules('P1') }],
    ['listExtensions', { params }],
    ['postProgress', { params, body: progressWith() }],
    ['getChaseList', { params }],
    ['getStandings', { params }],
    ['getResults', { params }],
    ['getAudit', { params: { ...params, unit: 'P2' } }],
  ];
  const seen: string[] = [];
  for (const [operation, request] of asked) {
    seen.push(`${operation} ${bytesOf(await server.call(operation, { as: own, ...request }))}`);
  }
  return seen;
}

/** The catalog with another target, another account and another name for P2 alone. */
function withChangedNeighbour(): Catalog {
  const { units, assignments } = catalogWith();
  return catalogWith({
    units: units.map((unit) => (unit.code === 'P2' ? { ...unit, accounts: ['new@example.vn'] } : unit)),
    assignments: assignments.map((each) =>
      each.unit === 'P2' && each.indicator === '1' ? { ...each, target: quantity('4714') } : each,
    ),
  });
}

describe('an account sees the same to the byte', () => {
  test('before others have reported and after it, once, twice or late', async () => {
    const before = await allThatIsSeen(1);
    await othersReport();
    server.now = LATE;
    expect((await submit(server, submissionOf('P5', '4714'))).body).toMatchObject({ late: true });
    server.now = ON_TIME;
    expect(await allThatIsSeen(1)).toEqual(before);
  });

  test('before the council asks something else of another unit and after it, but for the version', async () => {
    const before = await allThatIsSeen(1);
    server.now = new Date(Date.parse(ON_TIME) + 1_000).toISOString();
    expect((await publish(server, withChangedNeighbour(), replacing(1))).status).toBe(200);
    const unversioned = (seen: readonly string[]) =>
      seen.map((answer) =>
        answer
          .replaceAll(/"(catalogVersion|version)":[12]/g, '"$1":…')
          .replace(/"publishedAt":"[^"]*"/, '"publishedAt":…')
          .replace(/"etag":"\\"\d\\""/, '"etag":…'),
      );
    const after = await allThatIsSeen(2);
    const isCatalog = (answer: string) => /^(listCampaigns|getCampaign)/.test(answer);
    expect(unversioned(after.filter(isCatalog))).toEqual(unversioned(before.filter(isCatalog)));
    expect(after.join()).not.toContain('4714');
    expect(after.join()).not.toContain('new@example.vn');
  });
});

test('the council, who may know, is answered of each unit what it is', async () => {
  await othersReport();
  const statuses: string[] = [];
  for (const unit of Object.values(others)) {
    const { status, body } = await server.call('getSubmission', {
      params: { campaign: CAMPAIGN, unit },
      as: COUNCIL,
    });
    statuses.push(`${status} ${body.code ?? body.receipt.revision}`);
  }
  expect(statuses).toEqual([
    '200 1',
    '200 2',
    '404 nothing-submitted',
    '404 unknown-unit',
    '404 unknown-unit',
  ]);
});
