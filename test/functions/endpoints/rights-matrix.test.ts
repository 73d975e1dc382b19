/** Who may do what: every operation of the contract, for every kind of caller, with real tokens and the real verifier. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTokenVerifier } from '../../../functions/identity/verify-token.ts';
import { type OperationName, operations } from '../../../shared/api/operations.ts';
import type { Catalog } from '../../../shared/model/catalog.ts';
import { badTokens } from '../support/bad-tokens.ts';
import { operationNames } from '../support/operation-names.ts';
import {
  accountOf,
  CAMPAIGN,
  catalogWith,
  catalogWithTarget,
  ON_TIME,
  submissionOf,
} from '../support/sample-campaign.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { freezing } from '../../shared/fixtures/snapshots.ts';
import { progressWith } from '../../shared/fixtures/progress-report.ts';
import { extensionWith } from '../../shared/fixtures/extension-request.ts';
import { CREATE, replacing } from '../support/steps.ts';
import {
  type Backend,
  openTestServer,
  startBackend,
  type TestRequest,
  type TestResponse,
  type TestServer,
} from '../support/test-server.ts';
import { startTokenMint, type TokenMint } from '../support/token-mint.ts';

/** An oid for each name. */
const oidOf = (name: string): string => Buffer.from(name).toString('hex').padEnd(32, '0').slice(0, 32);

const caller = (name: string, roles: readonly string[], oid = oidOf(name)) => ({
  preferred_username: name,
  oid,
  roles,
});

/** Who calls, about unit P1 of the campaign and its account. Each has a token that is in order. */
const callers = {
  withoutRole: caller(accountOf('P1'), []),
  ofUnknownRole: caller(accountOf('P1'), ['unit', 'COUNCIL', 'Admin', 'Council ']),
  own: caller(accountOf('P1'), ['Unit']),
  ofOtherUnit: caller(accountOf('P2'), ['Unit']),
  ofOtherCampaign: caller('q1@example.vn', ['Unit']),
  stranger: caller('nobody@example.vn', ['Unit']),
  /** The account's address was given to somebody else, whom the identity provider knows by another oid. */
  successor: caller(accountOf('P1'), ['Unit'], oidOf('somebody else')),
  council: caller('council@example.vn', ['Council']),
  councilAndOwn: caller(accountOf('P1'), ['Council', 'Unit']),
  councilAndOther: caller(accountOf('P2'), ['Council', 'Unit']),
} as const;
type Caller = keyof typeof callers;

type Row = readonly [
  badToken: number,
  withoutRole: number,
  ofUnknownRole: number,
  own: number,
  ofOtherUnit: number,
  ofOtherCampaign: number,
  stranger: number,
  successor: number,
  council: number,
  councilAndOwn: number,
  councilAndOther: number,
];

/**
 * What each is answered, exactly. The first column stands for each of `badTokens`. An operation that is not in this table
 * does not compile.
 */
// prettier-ignore
const matrix: { readonly [N in OperationName]: Row } = {
  //               bad    no    unknown  own   other   other    stran-  suc-   council  council  council
  //               token  role  role     unit  unit  campaign   ger    cessor           and own  and other
  getHealth:      [200,   200,  200,     200,  200,    200,     200,    200,    200,     200,     200],
  getOpenApi:     [200,   200,  200,     200,  200,    200,     200,    200,    200,     200,     200],
  listCampaigns:  [401,   403,  403,     200,  200,    200,     200,    200,    200,     200,     200],
  getCampaign:    [401,   403,  403,     200,  200,    404,     404,    403,    200,     200,     200],
  putCampaign:    [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  getSubmission:  [401,   403,  403,     200,  403,    404,     404,    403,    200,     200,     200],
  putSubmission:  [401,   403,  403,     201,  403,    404,     404,    403,    403,     201,     403],
  listRevisions:  [401,   403,  403,     200,  403,    404,     404,    403,    200,     200,     200],
  listReviews:    [401,   403,  403,     200,  403,    404,     404,    403,    200,     200,     200],
  getRevision:    [401,   403,  403,     200,  403,    404,     404,    403,    200,     200,     200],
  postReview:     [401,   403,  403,     403,  403,    403,     403,    403,    201,     201,     201],
  getStanding:    [401,   403,  403,     200,  403,    404,     404,    403,    200,     200,     200],
  putExtension:   [401,   403,  403,     403,  403,    403,     403,    403,    201,     201,     201],
  listExtensions: [401,   403,  403,     200,  403,    404,     404,    403,    200,     200,     200],
  postProgress:   [401,   403,  403,     200,  403,    404,     404,    403,    403,     200,     403],
  getChaseList:   [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  listSnapshots:  [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  postSnapshot:   [401,   403,  403,     403,  403,    403,     403,    403,    201,     201,     201],
  getSnapshot:    [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  verifySnapshot: [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  listAccounts:   [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  releaseAccount: [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  getAudit:       [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  getStandings:   [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
  getResults:     [401,   403,  403,     403,  403,    403,     403,    403,    200,     200,     200],
};

/** What makes the operation succeed for who may: P1 has reported once, under version 1. */
const requests: { readonly [N in OperationName]: TestRequest } = {
  getHealth: {},
  getOpenApi: {},
  listCampaigns: {},
  getCampaign: {},
  putCampaign: { headers: replacing(1), body: catalogWithTarget('777') },
  getSubmission: {},
  putSubmission: { headers: replacing(1), body: submissionOf('P1', '130') },
  listRevisions: {},
  listReviews: {},
  getRevision: {},
  postReview: { body: reviewWith() },
  getStanding: {},
  putExtension: { headers: CREATE, body: extensionWith() },
  listExtensions: {},
  postProgress: { body: progressWith() },
  getChaseList: {},
  listSnapshots: {},
  postSnapshot: { body: freezing({ follows: 1 }) },
  getSnapshot: {},
  verifySnapshot: {},
  listAccounts: {},
  releaseAccount: {},
  getAudit: {},
  getStandings: {},
  getResults: {},
};
const params = { campaign: CAMPAIGN, unit: 'P1', revision: '1', account: accountOf('P1'), snapshot: '1' };

const callerNames = Object.keys(callers).filter((name): name is Caller => name in callers);

/** The matrix read by name: its columns are in the order of the callers. */
const expectedFor = (operation: OperationName, who: Caller): number =>
  matrix[operation][callerNames.indexOf(who) + 1] ?? Number.NaN;
const expectedForBadToken = (operation: OperationName): number => matrix[operation][0];

let backend: Backend;
let mint: TokenMint;
let server: TestServer;
/** Whether the last call may have written: what only ever refused is good for the next. */
let isChanged = true;
beforeAll(async () => {
  backend = await startBackend();
  mint = await startTokenMint();
});
afterAll(async () => {
  await mint.close();
  await backend.close();
});

/** Two campaigns; P1 and P2 of the first have reported, and so have their accounts. */
async function openWorld(): Promise<void> {
  const verify = openTokenVerifier(mint.settings);
  server = openTestServer(backend, undefined, { verifyToken: (header) => verify(header, ON_TIME) });
  const publish = (catalog: Catalog) =>
    callAs('council', 'putCampaign', {
      params: { campaign: catalog.campaign.id },
      headers: CREATE,
      body: catalog,
    });
  const done = [await publish(catalogWith()), await publish(otherCampaign())];
  for (const [unit, who] of [
    ['P1', 'own'],
    ['P2', 'ofOtherUnit'],
  ] as const) {
    const request = { params: { ...params, unit }, headers: CREATE, body: submissionOf(unit) };
    done.push(await callAs(who, 'putSubmission', request));
  }
  done.push(await callAs('council', 'postSnapshot', { body: freezing() }));
  expect(done.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  isChanged = false;
}

/** Of one unit, whose account is listed nowhere else. */
function otherCampaign(): Catalog {
  const { campaign, units, assignments } = catalogWith();
  return catalogWith({
    campaign: { ...campaign, id: 'other-2023' },
    units: units.slice(0, 1).map((unit) => ({ ...unit, code: 'Q1', accounts: ['q1@example.vn'] })),
    assignments: assignments
      .filter(({ unit }) => unit === 'P1')
      .map((assignment) => ({ ...assignment, unit: 'Q1' })),
  });
}

async function callAs(who: Caller, operation: OperationName, request: TestRequest): Promise<TestResponse> {
  return callWith(`Bearer ${await mint.sign(callers[who])}`, operation, request);
}

function callWith(
  authorization: string | null,
  operation: OperationName,
  request: TestRequest,
): Promise<TestResponse> {
  const headers = { ...request.headers, ...(authorization === null ? {} : { authorization }) };
  return server.call(operation, { params, as: null, ...request, headers });
}

/** Every row of the store with its tag: no write leaves it the same. */
async function everyRow(): Promise<string[]> {
  const rows: string[] = [];
  for await (const { partitionKey, rowKey, etag } of server.client.listEntities())
    rows.push(`${partitionKey} ${rowKey} ${etag}`);
  return rows.toSorted();
}

const codes: Readonly<Record<number, readonly string[]>> = {
  401: ['unauthenticated'],
  403: ['forbidden', 'account-taken'],
  404: ['unknown-campaign'],
};

function expectAnswer({ status, headers, body }: TestResponse, expected: number): void {
  expect(status).toBe(expected);
  const isRefusal = status >= 400;
  expect(headers.get('content-type')).toBe(isRefusal ? 'application/problem+json' : 'application/json');
  expect(headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
  if (!isRefusal) return;
  expect(codes[status]).toContain(body.code);
  // Nothing that a caller could learn from beyond the code.
  expect(Object.keys(body).toSorted()).toEqual(['code', 'status', 'title', 'type']);
  expect(headers.get('etag')).toBeNull();
}

describe.each(operationNames)('%s', (operation) => {
  const request = requests[operation];
  beforeEach(async () => {
    if (isChanged) await openWorld();
  });

  test.each(callerNames)('for a caller who is %s', async (who) => {
    const expected = expectedFor(operation, who);
    const before = await everyRow();
    isChanged = expected < 400;
    expectAnswer(await callAs(who, operation, request), expected);
    expect(isChanged ? before : await everyRow()).toEqual(before);
    expect(server.errors).toEqual([]);
  });

  test('for whoever comes with a token that is none, whatever is wrong with it', async () => {
    const before = await everyRow();
    const expected = expectedForBadToken(operation);
    const statuses: (readonly [string, number])[] = [];
    for (const [wrong, header] of badTokens) {
      const answer = await callWith(await header(mint), operation, request);
      expectAnswer(answer, expected);
      statuses.push([wrong, answer.status]);
    }
    expect(statuses).toEqual(badTokens.map(([wrong]) => [wrong, expected]));
    expect(await everyRow()).toEqual(before);
  });
});

test('who may call an operation at all is what it declares', () => {
  for (const operation of operationNames) {
    const { allowed } = operations[operation];
    const may = (who: Caller) => expectedFor(operation, who) !== 403;
    expect({ operation, council: may('council') }).toEqual({
      operation,
      council: allowed.length === 0 || allowed.some((role) => role === 'Council'),
    });
    expect({ operation, unit: may('own') }).toEqual({
      operation,
      unit: allowed.length === 0 || allowed.some((role) => role === 'Unit'),
    });
    expect({ operation, anybody: expectedForBadToken(operation) === 200 }).toEqual({
      operation,
      anybody: allowed.length === 0,
    });
  }
});
