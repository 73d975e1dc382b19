import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createApi } from '../../../addin/api/client.ts';
import { listCampaigns } from '../../../addin/api/list-campaigns.ts';
import { ServerFailed, ServerUnreachable } from '../../../addin/flows/failures.ts';
import type { Preconditions, ThiDuaApi } from '../../../addin/flows/ports.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import { problemBody } from '../../../shared/api/problem-body.ts';
import { ProblemError } from '../../../shared/api/problem.ts';
import { issueError } from '../../../shared/model/issue.ts';
import type { Submission } from '../../../shared/model/submission.ts';

const BASE = 'https://thi-dua.example.vn/api';
const where = { campaign: 'nuoc-rut-2023', unit: '26896' };
const submission: Submission = {
  ...where,
  catalogVersion: 1,
  dataAsOf: '2023-12-15',
  preparedBy: 'Nguyễn Thị Hoa',
  approvedBy: 'Trần Văn Minh',
  lines: [],
};
const receipt = {
  ...where,
  revision: 1,
  catalogVersion: 1,
  submittedAt: '2023-12-14T09:05:00.000Z',
  late: false,
  digest: 'a'.repeat(64),
  warnings: [],
};

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

/** A client whose server always answers the same; what was sent, and the seconds it paused, are kept. */
function clientAnswering(answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const paused: number[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    sent.push({ url: String(url), init, headers: new Headers(init.headers) });
    return answer();
  };
  const pause = async (seconds: number) => {
    paused.push(seconds);
  };
  const api = createApi({ baseUrl: `${BASE}/`, token: async () => 'a-token', fetch, pause });
  return { api, sent, paused };
}

/** The same, answering each request with the next; the last one goes on. */
function clientAnsweringInTurn(...answers: readonly (() => Response)[]) {
  let asked = 0;
  return clientAnswering(() => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer === undefined) throw new TypeError('A server answers something.');
    return answer();
  });
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

describe('what is sent', () => {
  test('the path carries the parameters and the token goes along', async () => {
    const { api, sent } = clientAnswering(() =>
      json(200, { submission, receipt, reviews: [], decisions: noDecisions }),
    );
    await api.call('getSubmission', where, null);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(`${BASE}/campaigns/nuoc-rut-2023/units/26896/submission`);
    expect(sent[0]?.init.method).toBe('GET');
    expect(sent[0]?.init.body).toBeNull();
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer a-token');
  });

  test('an operation that anybody may call carries no token', async () => {
    const { api, sent } = clientAnswering(() => json(200, { status: 'ok', store: 'ok' }));
    await api.call('getHealth', {}, null);
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  test('a body is sent as JSON', async () => {
    const { api, sent } = clientAnswering(() => json(201, receipt));
    await api.call('putSubmission', where, submission, { replaces: null });
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(sent[0]?.init.body).toBe(JSON.stringify(submission));
  });

  const preconditions: [title: string, Preconditions, ifMatch: string | null, ifNoneMatch: string | null][] =
    [
      ['to create', { replaces: null }, null, '*'],
      ['to replace a version', { replaces: 3 }, '"3"', null],
      ['to ask what changed', { known: '"7-2"' }, null, '"7-2"'],
      ['to ask for the first time', { known: null }, null, null],
      ['to say nothing', {}, null, null],
    ];
  test.each(preconditions)('%s, the preconditions are %o', async (_, given, ifMatch, ifNoneMatch) => {
    const { api, sent } = clientAnswering(() => json(201, receipt));
    await api.call('putSubmission', where, submission, given);
    expect(sent[0]?.headers.get('if-match')).toBe(ifMatch);
    expect(sent[0]?.headers.get('if-none-match')).toBe(ifNoneMatch);
  });

  test('a parameter that is no identifier is never put into an address', async () => {
    const { api, sent } = clientAnswering(() => json(200, {}));
    await expect(api.call('getCampaign', { campaign: '../units' }, null)).rejects.toThrow('campaign');
    expect(sent).toEqual([]);
  });
});

describe('what comes back', () => {
  test.each([200, 201])('a success %i is parsed, with its status and its ETag', async (status) => {
    const { api } = clientAnswering(() => json(status, receipt, { etag: '"1"' }));
    const answer = await api.call('putSubmission', where, submission, { replaces: null });
    expect(answer).toEqual({ status, etag: '"1"', body: receipt });
  });

  test('304 to a known ETag is null: nothing changed', async () => {
    const { api } = clientAnswering(() => new Response(null, { status: 304 }));
    expect(await api.call('getStandings', { campaign: 'a' }, null, { known: '"7"' })).toBeNull();
  });

  test('the first list of campaigns cannot be "unchanged"', async () => {
    const { api } = clientAnswering(() => json(200, []));
    expect(await listCampaigns(api)).toEqual([]);
    const odd = clientAnswering(() => new Response(null, { status: 304 }));
    await expect(listCampaigns(odd.api)).rejects.toThrow(ServerUnreachable);
  });

  test('a problem keeps its code, issues, detail and current version', async () => {
    const detail = {
      detail: '26896',
      issues: [issueError('negative-value', { indicator: '1', params: { text: '-1' } })],
      currentVersion: 4,
    };
    const { api } = clientAnswering(() => json(412, problemBody(new ProblemError('stale-revision', detail))));
    const error: unknown = await api
      .call('getCampaign', { campaign: 'a' }, null)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code: 'stale-revision', detail });
  });

  const garbage: [title: string, answer: () => Response | Promise<Response>][] = [
    ['a success that is not JSON', () => new Response('<html>hello</html>', { status: 200 })],
    ['a success of another shape', () => json(200, { submission })],
    ['an empty success', () => new Response(null, { status: 200 })],
    ['the page of a firewall', () => new Response('<h1>Blocked</h1>', { status: 403 })],
    ['JSON that is no problem of ours', () => json(400, { error: 'oops' })],
    [
      'a problem code from the future',
      () => json(400, { ...problemBody(new ProblemError('forbidden')), code: 'x' }),
    ],
    ['304 to no ETag', () => new Response(null, { status: 304 })],
    ['no connection', () => Promise.reject(new TypeError('fetch failed'))],
    [
      'a connection lost within the answer',
      () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('reset')) })),
    ],
  ];
  test.each(garbage)('%s is no answer, its cause is kept, and nothing is sent twice', async (_, answer) => {
    const { api, sent } = clientAnswering(answer);
    const error: unknown = await api
      .call('putSubmission', where, submission, { replaces: 1 })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ServerUnreachable);
    expect(error).not.toBeInstanceOf(ServerFailed);
    expect(error).toMatchObject({ cause: expect.any(Error) });
    expect(sent).toHaveLength(1);
  });

  const foreignErrors: [title: string, answer: () => Response, retryAfter: number | undefined][] = [
    ['the page of a gateway', () => new Response('<h1>502 Bad Gateway</h1>', { status: 502 }), undefined],
    ['nothing at all', () => new Response(null, { status: 503 }), undefined],
    [
      'a page that says when to come again',
      () => new Response('<h1>Starting</h1>', { status: 503, headers: { 'retry-after': '120' } }),
      120,
    ],
    ['JSON that is no problem of ours', () => json(500, { error: 'oops' }), undefined],
  ];
  test.each(foreignErrors)(
    'a server’s error with %s is never taken for a lost connection, and no write is repeated',
    async (_, answer, retryAfter) => {
      const { api, sent } = clientAnswering(answer);
      const error: unknown = await api
        .call('putSubmission', where, submission, { replaces: 1 })
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ServerFailed);
      expect(error).toMatchObject({ status: answer().status, retryAfter, cause: expect.any(Error) });
      expect(sent).toHaveLength(1);
    },
  );

  const refusals: [title: string, answer: () => Response, retryAfter: number | undefined][] = [
    [
      'by our server',
      () => json(429, problemBody(new ProblemError('too-many-requests', { retryAfter: 40 }))),
      40,
    ],
    [
      'by a proxy',
      () => new Response('<h1>Slow down</h1>', { status: 429, headers: { 'retry-after': '40' } }),
      40,
    ],
    ['by a proxy without a time', () => new Response(null, { status: 429 }), undefined],
  ];
  test.each(refusals)(
    'a request turned away %s for its number is one and the same problem',
    async (_, answer, retryAfter) => {
      const { api, sent } = clientAnswering(answer);
      const error: unknown = await api
        .call('getCampaign', { campaign: 'a' }, null)
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ProblemError);
      expect(error).toMatchObject({ code: 'too-many-requests', detail: { retryAfter } });
      expect(sent).toHaveLength(1);
    },
  );

  test('a token that cannot be had stops the call before anything is sent', async () => {
    const sent: unknown[] = [];
    const fetch = async (url: unknown) => {
      sent.push(url);
      return json(200, []);
    };
    const token = () => Promise.reject(new ServerUnreachable('issuer'));
    const api = createApi({ baseUrl: BASE, token, fetch });
    await expect(api.call('listCampaigns', {}, null)).rejects.toThrow('issuer');
    expect(sent).toEqual([]);
  });
});

describe('asking once more', () => {
  const page = (status: number, retryAfter?: string) => () =>
    new Response('<h1>not now</h1>', {
      status,
      headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
    });
  const receipted = () => json(201, receipt);
  const submit = (api: ThiDuaApi) => api.call('putSubmission', where, submission, { replaces: 1 });

  test.each([502, 503, 504])('a server that was not ready (%i) is asked the same again', async (status) => {
    const { api, sent, paused } = clientAnsweringInTurn(page(status), () => json(200, []));
    expect(await listCampaigns(api)).toEqual([]);
    expect(paused).toEqual([2]);
    expect(sent.map(({ url, init: { method } }) => `${method} ${url}`)).toEqual([
      `GET ${BASE}/campaigns`,
      `GET ${BASE}/campaigns`,
    ]);
  });

  test('the pause is the one that the server names, if it is short', async () => {
    const short = clientAnsweringInTurn(page(503, '7'), () => json(200, []));
    await listCampaigns(short.api);
    expect(short.paused).toEqual([7]);
    const long = clientAnsweringInTurn(page(503, '11'), () => json(200, []));
    await expect(listCampaigns(long.api)).rejects.toMatchObject({ name: 'ServerFailed', retryAfter: 11 });
    expect(long.paused).toEqual([]);
  });

  test('what was turned away unread is sent once more, a write as well', async () => {
    const { api, sent, paused } = clientAnsweringInTurn(page(429, '3'), receipted);
    await expect(submit(api)).resolves.toMatchObject({ body: receipt });
    expect(paused).toEqual([3]);
    expect(sent).toHaveLength(2);
  });

  test.each([500, 502, 503, 504])(
    'a write that met %i is not repeated: it may have arrived',
    async (status) => {
      const { api, sent } = clientAnsweringInTurn(page(status, '1'), receipted);
      await expect(submit(api)).rejects.toBeInstanceOf(ServerFailed);
      expect(sent).toHaveLength(1);
    },
  );

  test('the second answer is the last one', async () => {
    const { api, sent } = clientAnsweringInTurn(page(503));
    await expect(listCampaigns(api)).rejects.toBeInstanceOf(ServerFailed);
    expect(sent).toHaveLength(2);
  });
});

describe('over a real connection', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function served(respond: Parameters<typeof createServer>[1]): Promise<string> {
    const server = createServer(respond ?? (() => {}));
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  test.each([
    ['before its headers', () => {}],
    ['in the middle of its body', (response: { write: (text: string) => void }) => response.write('[')],
  ])('an answer that stops %s is given up in time', async (_, begin) => {
    const baseUrl = await served((_request, response) => begin(response));
    const api = createApi({ baseUrl, token: async () => 't', timeoutMs: 150 });
    const started = Date.now();
    const error: unknown = await api.call('listCampaigns', {}, null).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ServerUnreachable);
    expect(error).toMatchObject({ cause: { name: 'TimeoutError' } });
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  test('a port where nobody listens is unreachable', async () => {
    const baseUrl = await served(() => {});
    await new Promise((closed) => servers.pop()?.close(closed));
    const api = createApi({ baseUrl, token: async () => 't' });
    await expect(api.call('listCampaigns', {}, null)).rejects.toThrow(ServerUnreachable);
  });
});
