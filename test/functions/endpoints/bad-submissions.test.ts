import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, CAMPAIGN, submissionOf } from '../support/sample-campaign.ts';
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
const line = submissionOf('P1').lines[0];
const good = { params, as: accountOf('P1'), headers: CREATE, body: submissionOf('P1') };

/** A submission with one member set to something that is none. */
function broken(changes: object): TestRequest {
  return { ...good, body: { ...submissionOf('P1'), ...changes } };
}

/** A submission that reports this for indicator 1. */
function reporting(reported: unknown, indicator = '1'): TestRequest {
  return broken({ lines: [{ ...line, indicator, reported }] });
}

/** A submission whose line for indicator 1 has one member set to something that is none. */
function lineWith(changes: object): TestRequest {
  return broken({ lines: [{ ...line, ...changes }] });
}

function raw(text: string | Uint8Array, headers: Record<string, string> = {}): TestRequest {
  const { body: _body, ...rest } = good;
  return { ...rest, raw: text, headers: { ...CREATE, ...headers } };
}

const text = JSON.stringify(submissionOf('P1'));
const none = {};

type Row = readonly [what: string, request: TestRequest, status: number, code: string];

const submissions: readonly Row[] = [
  ['malformed JSON', raw('{"campaign":'), 400, 'malformed-json'],
  ['NaN as JSON', raw(text.replace('1,', 'NaN,')), 400, 'malformed-json'],
  ['an empty body', raw(''), 400, 'malformed-json'],
  ['bytes that are no UTF-8', raw(new Uint8Array([0x22, 0xff, 0x22])), 400, 'malformed-json'],
  ['JSON nested 100,000 deep', raw('['.repeat(100_000)), 400, 'malformed-json'],
  ['no object', raw('[]'), 422, 'invalid-body'],
  ['null', raw('null'), 422, 'invalid-body'],
  ['an unknown member', broken({ surprise: 1 }), 422, 'invalid-body'],
  ['__proto__ as a member', raw(text.replace('{', '{"__proto__":{},')), 422, 'invalid-body'],
  ['a missing member', broken({ lines: undefined }), 422, 'invalid-body'],
  ['a number for a text', broken({ preparedBy: 7 }), 422, 'invalid-body'],
  ['a text for a list', broken({ lines: 'none' }), 422, 'invalid-body'],
  ['a name of blanks', broken({ preparedBy: '  ' }), 422, 'invalid-body'],
  ['control characters', broken({ preparedBy: 'A\u0007' }), 422, 'invalid-body'],
  ['a day that is none', broken({ dataAsOf: '2023-02-30' }), 422, 'invalid-body'],
  [
    'version Infinity',
    raw(text.replace('"catalogVersion":1', '"catalogVersion":1e999')),
    422,
    'invalid-body',
  ],
  ['a figure as a number', reporting({ kind: 'number', actual: 5 }), 422, 'invalid-body'],
  ['NaN as text', reporting({ kind: 'number', actual: 'NaN' }), 422, 'invalid-body'],
  ['Infinity as text', reporting({ kind: 'number', actual: 'Infinity' }), 422, 'invalid-body'],
  ['an exponent', reporting({ kind: 'number', actual: '1e9' }), 422, 'invalid-body'],
  [
    'a magnitude beyond 15 digits',
    reporting({ kind: 'number', actual: '1000000000000000' }),
    422,
    'invalid-body',
  ],
  ['a comma for the point', reporting({ kind: 'number', actual: '1,5' }), 422, 'invalid-body'],
  ['a blank figure', reporting({ kind: 'number', actual: '' }), 422, 'invalid-body'],
  ['an unknown kind of figure', reporting({ kind: 'guess', actual: '1' }), 422, 'invalid-body'],
  ['half a ratio', reporting({ kind: 'ratio', numerator: '1' }, '9'), 422, 'invalid-body'],
  ['a declared percent as a number', lineWith({ declaredPercent: 98.15 }), 422, 'invalid-body'],
  ['evidence that is one text', lineWith({ evidence: 'QĐ 12' }), 422, 'invalid-body'],
  ['more evidence than fits', lineWith({ evidence: Array(21).fill('QĐ 12') }), 422, 'invalid-body'],
  ['a line without evidence', lineWith({ evidence: undefined }), 422, 'invalid-body'],
  ['another unit than the address', broken({ unit: 'P2' }), 422, 'invalid-body'],
  ['another campaign than the address', broken({ campaign: 'other' }), 422, 'invalid-body'],
  ['an unknown indicator', reporting({ kind: 'number', actual: '1' }, 'X9'), 422, 'invalid-submission'],
  ['the same indicator twice', broken({ lines: [line, line] }), 422, 'invalid-submission'],
  ['a measure that is another', reporting({ kind: 'yesNo', yes: true }), 422, 'invalid-submission'],
  [
    'a denominator of zero',
    reporting({ kind: 'ratio', numerator: '0', denominator: '0' }, '9'),
    422,
    'invalid-submission',
  ],
  ['nothing arising where something must', reporting({ kind: 'notArising' }), 422, 'invalid-submission'],
  ['an older catalog', broken({ catalogVersion: 9 }), 409, 'stale-catalog'],
  ['more than 512 KB', raw(`"${'x'.repeat(512 * 1024)}"`), 413, 'body-too-large'],
  ['a declared length beyond 512 KB', raw(text, { 'content-length': '99999999' }), 413, 'body-too-large'],
  [
    'a length that lies',
    raw(`"${'x'.repeat(512 * 1024)}"`, { 'content-length': '5' }),
    413,
    'body-too-large',
  ],
  [
    'a form',
    raw('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'unsupported-media-type',
  ],
  ['text', raw(text, { 'content-type': 'text/plain' }), 415, 'unsupported-media-type'],
  [
    'another charset',
    raw(text, { 'content-type': 'application/json; charset=utf-16' }),
    415,
    'unsupported-media-type',
  ],
  ['a compressed body', raw(text, { 'content-encoding': 'gzip' }), 415, 'unsupported-media-type'],
  ['no precondition', { ...good, headers: none }, 428, 'precondition-required'],
  ['If-Match: *', { ...good, headers: { 'if-match': '*' } }, 428, 'precondition-required'],
  ['an unquoted tag', { ...good, headers: { 'if-match': '1' } }, 400, 'invalid-parameter'],
  ['tags without a comma', { ...good, headers: { 'if-match': '"1" "2"' } }, 400, 'invalid-parameter'],
  ['If-None-Match with a tag', { ...good, headers: { 'if-none-match': '"1"' } }, 400, 'invalid-parameter'],
  ['both preconditions', { ...good, headers: { ...CREATE, 'if-match': '"1"' } }, 400, 'invalid-parameter'],
  [
    'a campaign id that is none',
    { ...good, params: { ...params, campaign: 'A/B' } },
    400,
    'invalid-parameter',
  ],
  ['a unit code that is none', { ...good, params: { ...params, unit: 'P1~x' } }, 400, 'invalid-parameter'],
  ['an unknown campaign', { ...good, params: { ...params, campaign: 'nowhere' } }, 404, 'unknown-campaign'],
  ['an unknown unit, to a unit', { ...good, params: { ...params, unit: 'P99' } }, 403, 'forbidden'],
  ["another unit's address", { ...good, params: { ...params, unit: 'P2' } }, 403, 'forbidden'],
  ["a stranger's token", { ...good, as: 'stranger@example.vn' }, 404, 'unknown-campaign'],
  ["the council's token", { ...good, as: 'council@example.vn' }, 403, 'forbidden'],
  ['no token', { ...good, as: null }, 401, 'unauthenticated'],
  [
    'a token that is none',
    { ...good, as: null, headers: { authorization: 'Bearer x.y.z' } },
    401,
    'unauthenticated',
  ],
  ['another scheme', { ...good, as: null, headers: { authorization: 'Basic YTpi' } }, 401, 'unauthenticated'],
  [
    "Azure's own header of who signed in",
    { ...good, as: null, headers: { 'x-ms-client-principal': 'eyJ1c2VyUm9sZXMiOlsiVW5pdCJdfQ==' } },
    401,
    'unauthenticated',
  ],
];

describe('submitting', () => {
  test.each(submissions)('%s', async (_what, request, status, code) => {
    expect(await answerTo(server, 'putSubmission', request)).toEqual(refusal(status, code));
    expect(await server.store.loadHead(CAMPAIGN, 'P1')).toBeNull();
  });
});

test('a wrong shape is told field by field', async () => {
  const { body } = await server.call('putSubmission', {
    ...good,
    body: {
      ...submissionOf('P1'),
      preparedBy: 7,
      lines: [line, { ...line, reported: { kind: 'number', actual: 5 } }],
    },
  });
  expect(body.issues).toEqual([
    {
      code: 'schema',
      severity: 'error',
      field: 'preparedBy',
      params: { code: 'invalid_type', message: 'Invalid input: expected string, received number' },
    },
    {
      code: 'schema',
      severity: 'error',
      field: 'lines.1.reported.actual',
      params: { code: 'invalid_type', message: 'Invalid input: expected string, received number' },
    },
  ]);
});

test('broken rules are told indicator by indicator', async () => {
  const { body } = await server.call('putSubmission', broken({ lines: [line, line] }));
  expect(body.issues).toContainEqual({
    code: 'indicator-doubled',
    severity: 'error',
    indicator: '1',
    field: 'code',
    params: {},
  });
});
