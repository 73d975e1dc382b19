import { realpath } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LocalSetupError } from '../../../local/local-setup-error.ts';
import {
  type FunctionsHost,
  readRegisteredFunctions,
  startFunctionsHost,
} from '../../../local/functions-host/functions-host.ts';
import { closeServer, listen } from '../../../local/ports.ts';
import { type Bundle, buildBundle } from './build-bundle.ts';

const PANE = 'https://localhost:3000';
const NEW_YEAR = '0 0 0 1 1 *';

let bundle: Bundle;
let host: FunctionsHost;
const log: string[] = [];

beforeAll(async () => {
  bundle = await buildBundle(`import './fixture-app.ts';`);
  host = await startFunctionsHost({
    bundle: bundle.path,
    settings: { YEARLY: NEW_YEAR },
    allowedOrigins: [PANE],
    onLog: (line) => log.push(line),
  });
});

afterAll(async () => {
  await host.close();
  await bundle.remove();
});

interface State {
  readonly now: number;
  readonly constructed: string;
  readonly isDate: boolean;
  readonly processId: number;
  readonly folder: string;
  readonly environment: readonly string[];
  readonly timerRuns: readonly { now: string; isPastDue: boolean; next: string }[];
}

async function readState({ url }: FunctionsHost): Promise<State> {
  const response = await fetch(`${url}/api/state`);
  const state: State = await response.json();
  return state;
}

describe('requests and responses', () => {
  test('a request reaches the handler whole and its answer comes back whole', async () => {
    const response = await fetch(`${host.url}/api/echo/Ph%C6%B0%E1%BB%9Dng%201?a=1&b=&a=2`, {
      method: 'PUT',
      headers: { authorization: 'Bearer x' },
      body: '{"thực hiện": 0.80}',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(response.headers.get('location')).toBe('/api/echo/7');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      method: 'PUT',
      unit: 'Phường 1',
      query: { a: '1,2', b: '' },
      authorization: 'Bearer x',
      body: '{"thực hiện": 0.80}',
    });
  });

  test('a body in chunks without a Content-Length arrives empty', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      const request = httpRequest(`${host.url}/api/echo/1`, { method: 'PUT' }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve(text));
      });
      request.on('error', reject);
      request.write('one');
      request.end('two');
    });
    expect(JSON.parse(body)).toMatchObject({ body: '' });
  });

  test('a body of 20 MB reaches the app', async () => {
    const response = await fetch(`${host.url}/api/echo/1`, { method: 'PUT', body: 'x'.repeat(20_000_000) });
    expect(await response.json()).toHaveProperty('body.length', 20_000_000);
  });

  test('bytes come back as they were', async () => {
    const response = await fetch(`${host.url}/api/bytes`);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 128]);
    expect(response.headers.get('content-type')).toBe('image/x');
  });

  test('a handler that returns nothing is a 204', async () => {
    expect((await fetch(`${host.url}/api/nothing`)).status).toBe(204);
  });

  test.each(['throws', 'bareString', 'vietnameseHeader'])(
    'what goes wrong in a handler is a 500 that says nothing: %s',
    async (name) => {
      const response = await fetch(`${host.url}/api/${name}`);
      expect(response.status).toBe(500);
      expect(await response.text()).toBe('');
    },
  );

  test('what a handler throws is in the log', async () => {
    await fetch(`${host.url}/api/throws`);
    await expect.poll(() => log.join('\n')).toContain('[error] Error: a secret of the store');
  });

  test('what the app logs reaches the parent line by line', async () => {
    await fetch(`${host.url}/api/logs`);
    await expect.poll(() => log).toContain('[warning] logs: a warning');
    await expect.poll(() => log).toContain('a console line');
  });
});

describe('routing', () => {
  test.each([
    ['a literal does not win over a parameter of an earlier name', 'GET', '/api/items/export', '"getItem"'],
    ['an earlier name wins, though registered later', 'GET', '/api/notes/today', 'literal'],
    ['a later name gets what is left', 'GET', '/api/notes/other', 'parameter'],
    ['routes and the prefix are case-insensitive', 'GET', '/API/Notes/Today', 'literal'],
    ['a trailing slash is allowed', 'GET', '/api/notes/today/', 'literal'],
    ['values keep their case', 'GET', '/api/ITEMS/AbC', '"AbC"'],
    ['a function without a route is under its name', 'GET', '/api/State', '"processId"'],
    ['an encoded slash stays encoded', 'GET', '/api/items/a%2Fb', '"a%2Fb"'],
    ['an encoding that is not UTF-8 stays as sent', 'GET', '/api/items/%FF', '"%FF"'],
    ['a catch-all takes the rest', 'GET', '/api/files/a/b/c.txt', '{"folder":"a","path":"b/c.txt"}'],
    ['an optional parameter may be given', 'GET', '/api/years/2026', '{"year":"2026"}'],
    ['an optional parameter may be absent', 'GET', '/api/years', '{}'],
  ])('%s', async (_, method, path, text) => {
    const response = await fetch(`${host.url}${path}`, { method });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(text);
  });

  test('the method decides between functions on one path', async () => {
    expect((await fetch(`${host.url}/api/items/export`, { method: 'DELETE' })).status).toBe(204);
  });

  test.each([
    ['a wrong method', 'POST', '/api/state'],
    ['an unknown path', 'GET', '/api/nowhere'],
    ['a path without the prefix', 'GET', '/state'],
    ['an OPTIONS that is no preflight', 'OPTIONS', '/api/state'],
    ['a path with a segment too many', 'GET', '/api/items/1/2'],
  ])('%s is 404', async (_, method, path) => {
    expect((await fetch(`${host.url}${path}`, { method })).status).toBe(404);
  });
});

describe('the app lives in a process of its own', () => {
  test('it runs beside the bundle and sees its settings, not this process’s environment', async () => {
    process.env['SECRET_OF_THE_DEVELOPER'] = 'x';
    const other = await startFunctionsHost({
      bundle: bundle.path,
      settings: { YEARLY: NEW_YEAR, STORE: 'y' },
    });
    const state = await readState(other);
    await other.close();
    delete process.env['SECRET_OF_THE_DEVELOPER'];
    expect(state.processId).not.toBe(process.pid);
    expect(await realpath(state.folder)).toBe(await realpath(bundle.folder));
    expect(state.environment).toEqual(
      expect.arrayContaining(['YEARLY', 'STORE', 'AZURE_FUNCTIONS_ENVIRONMENT']),
    );
    expect(state.environment).not.toContain('SECRET_OF_THE_DEVELOPER');
  });

  test('close ends it', async () => {
    const other = await startFunctionsHost({ bundle: bundle.path, settings: { YEARLY: NEW_YEAR } });
    const { processId } = await readState(other);
    await other.close();
    expect(() => process.kill(processId, 0)).toThrow('ESRCH');
    await expect(fetch(`${other.url}/api/state`)).rejects.toThrow('fetch failed');
  });

  test('when it ends by itself the log says so and later calls fail with a clear line', async () => {
    const lines: string[] = [];
    const other = await startFunctionsHost({
      bundle: bundle.path,
      settings: { YEARLY: NEW_YEAR },
      onLog: (line) => lines.push(line),
    });
    await expect(fetch(`${other.url}/api/exits`, { method: 'POST' })).rejects.toThrow('fetch failed');
    await expect.poll(() => lines).toContain("the functions app's process ended");
    await expect(other.runTimer('yearly')).rejects.toThrow(/process ended \(exit code 3\)/);
    await other.close();
  });
});

describe('the clock', () => {
  test('a set clock is the app’s clock, runs on, and goes back to the machine’s', async () => {
    await host.setClock('2031-03-01T08:00:00+07:00');
    const first = await readState(host);
    expect(first.constructed).toMatch(/^2031-03-01T01:00:0/);
    expect(first.isDate).toBe(true);
    await delay(30);
    const second = await readState(host);
    expect(second.now - first.now).toBeGreaterThanOrEqual(29);
    expect(second.now - first.now).toBeLessThan(5_000);

    await host.setClock(null);
    const real = await readState(host);
    expect(Math.abs(real.now - Date.now())).toBeLessThan(5_000);
  });

  test('the clock may be set before the app loads', async () => {
    const early = await buildBundle(`
      import { app } from '@azure/functions';
      const loadedAt = new Date().toISOString();
      app.http('loaded', { handler: () => ({ body: loadedAt }) });`);
    const other = await startFunctionsHost({
      bundle: early.path,
      settings: {},
      clock: '2031-03-01T00:00:00Z',
    });
    expect(await (await fetch(`${other.url}/api/loaded`)).text()).toMatch(/^2031-03-01T00:00:/);
    await other.close();
    await early.remove();
  });

  test('what is not an instant is refused', async () => {
    await expect(host.setClock('tomorrow')).rejects.toThrow(/"tomorrow" is not an instant/);
  });
});

describe('timers', () => {
  test('a timer runs by hand, on the app’s clock, one run after the other', async () => {
    await host.setClock('2031-03-01T00:00:00Z');
    await Promise.all([host.runTimer('yearly'), host.runTimer('yearly')]);
    const { timerRuns } = await readState(host);
    await host.setClock(null);
    expect(timerRuns).toHaveLength(2);
    const [first, second] = timerRuns.map(({ now }) => Date.parse(now));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(19);
    expect(timerRuns[0]).toMatchObject({ isPastDue: false, next: '2032-01-01T00:00:00.000Z' });
  });

  test('a run by hand rejects with what the timer throws', async () => {
    await expect(host.runTimer('failing')).rejects.toThrow('the store is away');
  });

  test('a timer that is not there is named, with those that are', async () => {
    await expect(host.runTimer('monthly')).rejects.toThrow(
      'no timer is named "monthly"; there is yearly, failing',
    );
  });

  test('a timer runs by itself when its time comes on the app’s clock', async () => {
    const before = (await readState(host)).timerRuns.length;
    await host.setClock('2039-12-31T23:59:59.500Z');
    await expect.poll(async () => (await readState(host)).timerRuns.length).toBe(before + 1);
    const { timerRuns } = await readState(host);
    await host.setClock(null);
    expect(timerRuns.at(-1)?.now).toMatch(/^2040-01-01T00:00:00/);
  });
});

describe('CORS', () => {
  test('a preflight from an allowed origin is answered by the host', async () => {
    const response = await fetch(`${host.url}/api/echo/1`, {
      method: 'OPTIONS',
      headers: {
        origin: PANE,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,if-match',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': PANE,
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'authorization,if-match',
      vary: 'Origin',
    });
  });

  test('an allowed origin may read ETag, Location and Retry-After', async () => {
    const response = await fetch(`${host.url}/api/state`, { headers: { origin: PANE } });
    expect(response.headers.get('access-control-allow-origin')).toBe(PANE);
    expect(response.headers.get('access-control-expose-headers')).toBe('ETag, Location, Retry-After');
  });

  test.each(['GET', 'OPTIONS'])('a stranger’s %s gets no CORS headers', async (method) => {
    const response = await fetch(`${host.url}/api/state`, {
      method,
      headers: { origin: 'https://localhost:3001', 'access-control-request-method': 'GET' },
    });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the start', () => {
  test('it lists the registered functions, settings not yet resolved', async () => {
    const listed = await readRegisteredFunctions(bundle.path);
    expect(listed).toEqual(host.functions);
    expect(listed).toContainEqual({
      type: 'http',
      name: 'echoBody',
      methods: ['PUT', 'POST'],
      route: 'echo/{unit}',
      authLevel: 'anonymous',
    });
    expect(listed).toContainEqual({
      type: 'timer',
      name: 'yearly',
      schedule: '%YEARLY%',
      runOnStartup: false,
    });
    expect(listed).toHaveLength(18);
  });

  const register = (call: string): string =>
    `import { app } from '@azure/functions'; const handler = () => ({}); ${call}`;
  test.each([
    ['nothing registered', `import '@azure/functions'; export {};`, 'it registers no function'],
    ['a throw while loading', `throw new Error('STORE is not set');`, 'STORE is not set'],
    ['an end while loading', `process.exit(7);`, 'process ended (exit code 7)'],
    ['a reserved route', register(`app.http('a', { route: 'Admin/x', handler });`), 'keeps for itself'],
    ['a name the host refuses', register(`app.http('1st', { handler });`), 'is not a function name'],
    [
      'a name twice',
      register(`app.http('a', { handler }); app.http('A', { handler });`),
      'already registered',
    ],
    [
      'a trigger not served here',
      register(`app.storageQueue('q', { queueName: 'q', connection: '', handler });`),
      'queueTrigger',
    ],
    ['a hook', register(`app.hook.preInvocation(() => {});`), 'runs no preInvocation hooks'],
    [
      'HTTP streaming',
      register(`app.setup({ enableHttpStream: true }); app.http('a', { handler });`),
      'streaming',
    ],
    [
      'an unknown route pattern',
      register(`app.http('a', { route: 'x/{id:int}', handler });`),
      'segment "{id:int}"',
    ],
    [
      'a missing setting',
      register(`app.timer('t', { schedule: '%WHEN%', handler });`),
      'needs the setting WHEN',
    ],
    [
      'a schedule of five fields',
      register(`app.timer('t', { schedule: '0 0 1 1 *', handler });`),
      'not NCRONTAB',
    ],
  ])('it fails with a clear line on %s', async (_, source, message) => {
    const broken = await buildBundle(source);
    const start = startFunctionsHost({ bundle: broken.path, settings: {}, onLog: () => undefined });
    await expect(start).rejects.toThrow(LocalSetupError);
    await expect(start).rejects.toThrow(message);
    await broken.remove();
  });

  test('it says what to do when the bundle is not built', async () => {
    const start = startFunctionsHost({ bundle: `${bundle.folder}/none.cjs`, settings: {} });
    await expect(start).rejects.toThrow(/there is no functions bundle at .*none\.cjs; run npm run build/);
  });

  test('it says what to do when its port is in use', async () => {
    const other = createServer();
    const port = await listen(other, 0);
    const start = startFunctionsHost({ bundle: bundle.path, settings: { YEARLY: NEW_YEAR }, port });
    await expect(start).rejects.toThrow(
      `port ${port} is in use by another program; set FUNCTIONS_PORT to another`,
    );
    await closeServer(other);
  });
});
