/** Ids made to reach what is not theirs: none is taken for another, and none reaches another partition of the store. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OperationName, operations } from '../../../shared/api/operations.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import { operationNames } from '../support/operation-names.ts';
import { accountOf, CAMPAIGN, catalogWith, submissionOf } from '../support/sample-campaign.ts';
import { freezing } from '../../shared/fixtures/snapshots.ts';
import { progressWith } from '../../shared/fixtures/progress-report.ts';
import { extensionWith } from '../../shared/fixtures/extension-request.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { CREATE, publish, submit } from '../support/steps.ts';
import {
  type Backend,
  openTestServer,
  startBackend,
  type TestRequest,
  type TestResponse,
  type TestServer,
} from '../support/test-server.ts';
import { type TouchedKeys, watchKeys } from '../support/touched-keys.ts';

let backend: Backend;
let server: TestServer;
let keys: TouchedKeys;
beforeAll(async () => {
  backend = await startBackend();
  server = openTestServer(backend);
  keys = watchKeys(server.client);
  await publish(server);
  await submit(server, submissionOf('P1'));
});
afterAll(() => backend.close());

const params = { campaign: CAMPAIGN, unit: 'P1', revision: '1', account: accountOf('P1'), snapshot: '1' };

/** What each operation needs beside its ids. */
const requests: Partial<Record<OperationName, TestRequest>> = {
  putCampaign: { headers: CREATE, body: catalogWith() },
  postReview: { body: reviewWith() },
  putExtension: { headers: CREATE, body: extensionWith() },
  postProgress: { body: progressWith(), as: accountOf('P1') },
  postSnapshot: { body: freezing() },
  putSubmission: { headers: CREATE, body: submissionOf('P1'), as: accountOf('P1') },
};

/** Every operation with each of its ids in turn. */
const places = operationNames.flatMap((operation) =>
  Object.keys(operations[operation].params.shape).map((name) => [operation, name] as const),
);

async function ask(operation: OperationName, name: string, value: string): Promise<TestResponse> {
  const { unit: _unit, ...others } = params;
  // The trail is asked for as a whole, unless the unit itself is in question.
  const ids = operation === 'getAudit' ? others : params;
  keys.take();
  return server.call(operation, { ...requests[operation], params: { ...ids, [name]: value } });
}

/** What a refused id is answered, and what is logged of it as an error. */
function refusalOf({ status, headers, body }: TestResponse) {
  const contentType = headers.get('content-type');
  return { status, code: body.code, contentType, errors: server.errors };
}
const refused = {
  status: 400,
  code: 'invalid-parameter',
  contentType: 'application/problem+json',
  errors: [],
};

const hostile: readonly (readonly [what: string, id: string])[] = [
  ['nothing', ''],
  ['a blank', ' '],
  ['a slash', 'P1/P2'],
  ['a backslash', 'P1\\P2'],
  ['a hash', 'P1#'],
  ['a question mark', 'P1?'],
  ['the folder above', '..'],
  ['a path', '../campaigns'],
  ['an encoded slash', '..%2fcampaigns'],
  ['encoded dots', '%2e%2e'],
  ['dots encoded twice', '%252e%252e%252f'],
  ['an encoded NUL', 'P1%00'],
  ['NUL', 'P1\0'],
  ['a line break', 'P1\n'],
  ['DEL', 'P1\u007f'],
  ['a control character of C1', 'P1\u0085'],
  ['a line separator', 'P1\u2028'],
  ['what separates parts of keys', 'P1~'],
  ["another row's key", 'P1~00000001'],
  ["a row's key", 'head~P1'],
  ["a partition's key", `campaign~${CAMPAIGN}`],
  ['a quote', "P1'"],
  ['a filter', "P1' or PartitionKey ne '"],
  ['a double quote', 'P1"'],
  ['a member of every object', '__proto__'],
  ['a Cyrillic letter', 'Р1'],
  ['full-width letters', 'Ｐ１'],
  ['an Arabic digit', 'P\u0661'],
  ['a letter taken apart', 'e\u0301'],
  ['a combining mark', 'P1\u0301'],
  ['a zero-width space', 'P1\u200b'],
  ['a byte order mark', '\ufeffP1'],
  ['text from right to left', '\u202eP1'],
  ['half a character', 'P1\ud800'],
  ['a dot first', '.P1'],
  ['two ids', 'P1,P2'],
  ['10 KB', 'a'.repeat(10_240)],
  ['10 KB of dots', `a${'.'.repeat(10_240)}`],
];

describe.each(places)('%s refuses as %s', (operation, name) => {
  test.each(hostile)('%s, without asking the store', async (_what, id) => {
    expect(refusalOf(await ask(operation, name, id))).toEqual(refused);
    expect(keys.take()).toEqual({ partitions: [], rows: [] });
  });
});

describe('a parameter of the query', () => {
  test.each([
    ['unit', ['P1', 'P2']],
    ['unit', ['P1', 'P1']],
    ['unit', ['', 'P1']],
    ['after', ['campaign~00000001', 'unit~P2~00000001']],
  ])('%s given twice, as %j, is refused', async (name, values) => {
    const query = values.map((value) => [name, value] as const);
    const answer = await server.call('getAudit', { params: { campaign: CAMPAIGN }, query });
    expect(refusalOf(answer)).toEqual(refused);
  });

  test.each(['unknown', '__proto__', 'campaign', 'Unit'])(
    '%s that the operation does not know is passed over',
    async (name) => {
      const query = [[name, 'other-2023']] as const;
      const { status, body } = await server.call('getAudit', { params: { campaign: CAMPAIGN }, query });
      expect(status).toBe(200);
      expect(body.entries).not.toEqual([]);
    },
  );
});

/** An address that is one, whatever its letters, is looked for under its digest alone. */
describe('an account may be called', () => {
  test.each([
    ['with a slash', 'a/../b@example.vn'],
    ['with a hash', 'a#ext#@example.vn'],
    ['with a tilde', '~head~p1@example.vn'],
    ['with a quote', "o'neil@example.vn"],
    ['by a Cyrillic letter', 'р1@example.vn'],
    ['in full width', 'ｐ１@example.vn'],
    ['by a letter taken apart', 'e\u0301@example.vn'],
    ['by the Kelvin sign', '\u212a@example.vn'],
  ])('%s, and is nobody else', async (_what, account) => {
    const { status, body } = await ask('releaseAccount', 'account', account);
    expect({ status, body }).toEqual({ status: 200, body: { account, units: [], boundAt: null } });
    expect(keys.take()).toEqual({
      partitions: [`campaign~${CAMPAIGN}`],
      rows: [`account~${digestOf(account)}`, 'stamp'],
    });
  });
});

/** Text that is likely to mean something to somebody on its way. */
const marks = ['/', '\\', '#', '?', '%', '~', "'", '"', '..', '%2e', '%2F', '\0', '\n', '\u0301', '\ufeff'];
const words = ['P1', 'head', 'rev', 'campaign', 'campaigns', 'stamp', CAMPAIGN, 'constructor', '__proto__'];
const fragments = fc.constantFrom(...marks, ...words, 'Р', 'Ｐ');
const anyId = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
  fc.array(fragments, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 5_000, maxLength: 10_000 }),
);

/** The rows that an operation may look at for an id, all in the one partition of its campaign. */
const OWN_ROWS = /^(?:stamp|head~|rev~|review~|audit~|account~|catalog~|extension~|progress~|snapshot~)/;

describe.each(places)('%s, whatever stands for %s,', (operation, name) => {
  test('answers a problem or of that id alone, and stays in its partition', async () => {
    await fc.assert(
      fc.asyncProperty(anyId, async (id) => {
        const { status, body } = await ask(operation, name, id);
        const { partitions, rows } = keys.take();
        expect([200, 201, 400, 403, 404, 422]).toContain(status);
        expect(status < 400 || body.status === status).toBe(true);
        const campaign = name === 'campaign' ? id : CAMPAIGN;
        expect(status === 400 ? [] : [`campaign~${campaign}`]).toEqual(
          expect.arrayContaining([...partitions]),
        );
        expect(rows.filter((row) => !OWN_ROWS.test(row))).toEqual([]);
        expect(server.errors).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
