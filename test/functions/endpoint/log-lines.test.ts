/** What is logged of a call: one line that says what, how and by whom, and never anything that somebody reported. */
import { gzipSync } from 'node:zlib';
import { HttpRequest, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { serveEndpoint } from '../../../functions/endpoint/serve-endpoint.ts';
import { endpoints } from '../../../functions/registered-endpoints.ts';
import { createTableClient } from '../../../functions/table-storage/table-client.ts';
import { openTableCampaignStore } from '../../../functions/table-storage/table-campaign-store.ts';
import { accountObjectId } from '../../../local/issuer/local-account.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import {
  accountOf,
  CAMPAIGN,
  catalogWith,
  COUNCIL,
  lineOf,
  quantity,
  submissionOf,
} from '../support/sample-campaign.ts';
import { CREATE, publish, replacing, submit } from '../support/steps.ts';
import {
  type Backend,
  openTestServer,
  startBackend,
  type TestRequest,
  type TestServer,
} from '../support/test-server.ts';

/** What must be in no line, by what it is. */
const SECRETS = {
  figure: '47114711.25',
  note: 'ghi chú mật',
  evidence: 'QĐ 4712/UBND',
  preparedBy: 'Lê Thị Giấu Tên',
  target: '47134713',
  targetText: 'kế hoạch mật',
  unitName: 'Phường Không Tên',
} as const;

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(async () => {
  server = openTestServer(backend);
  await publish(server, secretCatalog());
});

function secretCatalog() {
  const { units, assignments } = catalogWith();
  return catalogWith({
    units: units.map((unit) => (unit.code === 'P1' ? { ...unit, name: SECRETS.unitName } : unit)),
    assignments: assignments.map((each) =>
      each.indicator === '1' ? { ...each, target: quantity(SECRETS.target, SECRETS.targetText) } : each,
    ),
  });
}

function secretSubmission(changes: Partial<Submission> = {}): Submission {
  const { lines } = submissionOf('P1');
  const secret = lineOf(
    '1',
    { kind: 'number', actual: SECRETS.figure },
    { note: SECRETS.note, evidence: [SECRETS.evidence] },
  );
  return submissionOf('P1', '1', {
    preparedBy: SECRETS.preparedBy,
    lines: [secret, ...lines.slice(1)],
    ...changes,
  });
}

const params = { campaign: CAMPAIGN, unit: 'P1', account: accountOf('P1') };
const good = { params, as: accountOf('P1'), headers: CREATE } as const;
const text = JSON.stringify(secretSubmission());

/** The secrets that any line holds; tokens, keys and addresses of accounts are secrets too. */
async function toldIn(lines: readonly string[]): Promise<string[]> {
  const tokens = await Promise.all([COUNCIL, accountOf('P1')].map((each) => backend.issuer.tokenFor(each)));
  const key = /AccountKey=([^;]+)/.exec(backend.azurite.connectionString)?.[1] ?? 'no key';
  const secrets = [
    ...Object.values(SECRETS),
    ...tokens.flatMap((token) => token.split('.')),
    key,
    'AccountKey',
    'Bearer',
    COUNCIL,
    accountOf('P1'),
  ];
  return secrets.filter((secret) => lines.join('\n').includes(secret));
}

async function fail(request: TestRequest): Promise<number> {
  return (await server.call('putSubmission', { ...good, ...request })).status;
}

describe('no line holds what was sent', () => {
  test('whatever becomes of a submission', async () => {
    const done = [
      await fail({ body: secretSubmission() }),
      await fail({ body: secretSubmission() }),
      await fail({ body: secretSubmission({ approvedBy: 'X' }) }),
      await fail({ body: { ...secretSubmission(), [SECRETS.note]: SECRETS.figure } }),
      await fail({ body: { ...secretSubmission(), preparedBy: [SECRETS.preparedBy] } }),
      await fail({ body: secretSubmission({ lines: secretSubmission().lines.flatMap((it) => [it, it]) }) }),
      await fail({ body: secretSubmission({ catalogVersion: 9 }) }),
      await fail({ body: secretSubmission({ unit: 'P2' }) }),
      await fail({ body: secretSubmission(), as: COUNCIL }),
      await fail({ body: secretSubmission(), as: 'stranger@example.vn' }),
      await fail({ body: secretSubmission(), headers: { 'if-match': SECRETS.figure } }),
      await fail({
        body: secretSubmission(),
        params: { ...params, unit: SECRETS.figure + SECRETS.targetText },
      }),
      await fail({ raw: text, headers: { ...CREATE, 'content-type': `text/${SECRETS.figure}` } }),
      await fail({ raw: `"${SECRETS.note.repeat(60_000)}"` }),
    ];
    expect(done).toEqual([201, 200, 412, 422, 422, 422, 409, 422, 403, 404, 400, 400, 415, 413]);
    expect(await toldIn(server.lines)).toEqual([]);
  });

  test.each([
    ['a note', SECRETS.note, SECRETS.note],
    ['a list of notes', `[${SECRETS.note}]`, SECRETS.note],
    ['a list of figures', `[x${SECRETS.figure}]`, SECRETS.figure],
  ])('where %s is sent as JSON, which JSON.parse would quote', async (_what, raw, secret) => {
    expect(() => JSON.parse(raw)).toThrow(secret);
    expect(await fail({ raw })).toBe(400);
    expect(server.lines.join('\n')).toContain('malformed-json');
    expect(await toldIn(server.lines)).toEqual([]);
  });

  test('nor of a token that is refused, whatever its header holds', async () => {
    const token = await backend.issuer.tokenFor(accountOf('P1'));
    const [, payload, signature] = token.split('.');
    const header = { alg: 'RS256', kid: 'local', crit: [SECRETS.note], [SECRETS.note]: 1 };
    const critical = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.${signature}`;
    for (const sent of [token.slice(0, -9), critical, `${token}.${token}`, `${SECRETS.figure}.x.y`]) {
      expect(await fail({ as: null, headers: { authorization: `Bearer ${sent}` } })).toBe(401);
    }
    expect(server.lines.filter((line) => line.startsWith('unauthenticated')).length).toBe(4);
    expect(await toldIn(server.lines)).toEqual([]);
  });
});

describe('no line holds what is stored', () => {
  beforeEach(async () => void (await submit(server, secretSubmission())));

  test.each([
    ['is no JSON', gzipSync(SECRETS.note)],
    ['has another shape', gzipSync(JSON.stringify({ submission: secretSubmission({ unit: '~' }) }))],
    ['is not even compressed', new TextEncoder().encode(text)],
  ])('where a row %s', async (_what, packed00) => {
    for (const rowKey of ['head~P1', 'rev~P1~00000001', 'catalog~00000001~00']) {
      await server.client.updateEntity({ partitionKey: `campaign~${CAMPAIGN}`, rowKey, packed00 }, 'Merge');
    }
    const cold = openTestServer(backend, server.store);
    for (const operation of ['getSubmission', 'getStandings', 'getCampaign', 'listAccounts'] as const) {
      expect((await cold.call(operation, { params })).status).toBe(500);
    }
    expect(cold.errors).toHaveLength(4);
    expect(await toldIn(cold.lines)).toEqual([]);
  });

  test('where an entry of the trail is no JSON', async () => {
    await server.client.updateEntity(
      { partitionKey: `campaign~${CAMPAIGN}`, rowKey: 'audit~unit~P1~00000001', entry: accountOf('P1') },
      'Merge',
    );
    expect((await server.call('getAudit', { params: { campaign: CAMPAIGN } })).status).toBe(500);
    expect(server.errors).toHaveLength(1);
    expect(await toldIn(server.lines)).toEqual([]);
  });

  test('where the answer of the store breaks off, which the SDK would quote', async () => {
    server.client.pipeline.addPolicy(
      {
        name: 'breakOff',
        sendRequest: async (request, next) => {
          const response = await next(request);
          const body = (response.bodyAsText ?? '').slice(0, -2) + SECRETS.note;
          return request.method === 'GET' ? { ...response, bodyAsText: body } : response;
        },
      },
      { afterPhase: 'Retry' },
    );
    expect((await server.call('getAudit', { params: { campaign: CAMPAIGN } })).status).toBe(503);
    expect(server.errors.join()).toContain('PARSE_ERROR');
    expect(await toldIn(server.lines)).toEqual([]);
  });

  test('where the store refuses the key, or a write', async () => {
    const wrongKey = backend.azurite.connectionString.replace('AccountKey=', 'AccountKey=AAAA');
    const locked = openTestServer(backend, openTableCampaignStore(createTableClient(wrongKey, 'campaigns')));
    expect((await locked.call('getCampaign', { params })).status).toBe(503);
    await server.client.deleteTable();
    expect(await fail({ body: secretSubmission({ approvedBy: 'X' }), headers: replacing(1) })).toBe(503);
    expect([locked.errors.length, server.errors.length]).toEqual([1, 1]);
    expect(await toldIn([...locked.lines, ...server.lines])).toEqual([]);
  });
});

describe('a mistake of this program', () => {
  /** As engines and libraries say what is wrong: with the value. */
  const mistakes: readonly (readonly [string, () => Error])[] = [
    ['of an engine', mistakeOfEngine],
    ['with causes', () => new Error(SECRETS.note, { cause: new RangeError(SECRETS.figure) })],
    ['of several at once', () => new AggregateError([new Error(SECRETS.preparedBy)], SECRETS.note)],
    [
      'whose members tell it',
      () => Object.assign(new Error(SECRETS.note), { name: SECRETS.note, code: SECRETS.figure }),
    ],
    ['whose words look like a place', () => new Error(`x\n    at ${SECRETS.note} (a.ts:1:1)`)],
  ];

  async function logOf(mistake: () => Error): Promise<string> {
    const loadHead = () => Promise.reject(mistake());
    const broken = openTestServer(backend, { ...server.store, loadHead });
    expect((await broken.call('putSubmission', { ...good, body: secretSubmission() })).status).toBe(500);
    expect(broken.errors).toHaveLength(1);
    return broken.lines.join('\n');
  }

  test.each(mistakes)('%s is told by its place, not by its words', async (_what, mistake) => {
    expect(await toldIn([await logOf(mistake)])).toEqual([]);
  });

  test('names the kind of error, and the line that threw it', async () => {
    expect(await logOf(mistakeOfEngine)).toMatch(
      /SyntaxError\n +at BigInt.*\n +at mistakeOfEngine .*log-lines\.test\.ts:\d+/,
    );
  });
});

function mistakeOfEngine(): Error {
  try {
    return new Error(String(BigInt(`${SECRETS.figure}x`)));
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

describe('each call leaves one line', () => {
  test.each([
    [
      'that succeeds',
      { body: secretSubmission() },
      `putSubmission 201 by ${accountObjectId(accountOf('P1'))}`,
    ],
    ['that is refused', { as: COUNCIL }, `putSubmission 403 by ${accountObjectId(COUNCIL)}`],
    ['of nobody', { as: null }, 'putSubmission 401 by nobody'],
    ['that cannot be read', { raw: '{' }, `putSubmission 400 by ${accountObjectId(accountOf('P1'))}`],
  ])('%s', async (_what, request, line) => {
    const before = server.lines.length;
    await fail(request);
    expect(server.lines.slice(before).filter((each) => each.startsWith('putSubmission '))).toEqual([line]);
  });

  test('under its own invocation, however many run at once, and nothing beside it', async () => {
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level),
    );
    const handler = serveEndpoint(endpoints.getHealth, () => server.platform);
    const logged = Array.from({ length: 20 }, (_, index) => ({
      id: `call-${index}`,
      lines: new Array<unknown>(),
    }));
    const calls = logged.map(async ({ id, lines }) => {
      const logHandler = (...line: unknown[]) => void lines.push(line);
      const context = new InvocationContext({ invocationId: id, logHandler });
      return handler(new HttpRequest({ method: 'GET', url: 'https://example.vn/api/health' }), context);
    });
    await Promise.all(calls);
    expect(logged.map(({ lines }) => lines)).toEqual(
      logged.map(() => [['information', 'getHealth 200 by nobody']]),
    );
    for (const spy of [...written, ...consoles]) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

test('what a submission is read under is told by ids alone', async () => {
  await submit(server, secretSubmission());
  expect(server.lines.filter((line) => !/^\w+ \d{3} by [\w-]+$/.test(line))).toEqual([]);
});
