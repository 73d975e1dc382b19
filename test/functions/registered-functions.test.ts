import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFunctions } from '../../build/build-functions.ts';
import { type Azurite, startAzurite } from '../../local/azurite.ts';
import { readRegisteredFunctions, startFunctionsHost } from '../../local/functions-host/functions-host.ts';
import { type Issuer, startIssuer } from '../../local/issuer/issuer.ts';
import { LOCAL_SCOPE, LOCAL_TENANT_ID } from '../../local/issuer/token-signer.ts';
import { operations } from '../../shared/api/operations.ts';
import {
  CAMPAIGN,
  catalogWith,
  COUNCIL,
  ON_TIME,
  submissionOf,
  accountOf,
} from './support/sample-campaign.ts';

const AUDIENCE = 'api://thi-dua';

let folder: string;
let bundle: string;
let azurite: Azurite;
let issuer: Issuer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'functions-'));
  bundle = await buildFunctions(folder);
  azurite = await startAzurite();
  issuer = await startIssuer({
    accounts: [
      { account: COUNCIL, name: 'Hội đồng', role: 'Council' },
      { account: accountOf('P1'), name: 'P1', role: 'Unit' },
    ],
    audience: AUDIENCE,
    now: () => new Date(ON_TIME),
  });
});
afterAll(async () => {
  await issuer.close();
  await azurite.close();
  await rm(folder, { recursive: true });
});

const settings = () => ({
  STORE_CONNECTION_STRING: azurite.connectionString,
  STORE_TABLE: 'campaigns',
  ISSUER_URL: issuer.url,
  AUDIENCE,
  TENANT_ID: LOCAL_TENANT_ID,
  SCOPE: LOCAL_SCOPE,
  JWKS_URL: `${issuer.url}/jwks`,
  AGGREGATION_SCHEDULE: '0 0 0 1 1 *',
});

const expected = [
  ...Object.entries(operations).map(([name, { method, path }]) => ({
    type: 'http',
    name: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    methods: [method],
    route: path,
    authLevel: 'anonymous',
  })),
  { type: 'timer', name: 'aggregate', schedule: '%AGGREGATION_SCHEDULE%', runOnStartup: false },
];

describe('the built app', () => {
  test('registers every operation of the contract and the timer, and nothing else', async () => {
    const registered = await readRegisteredFunctions(bundle, settings());
    expect(byName(registered)).toEqual(byName(expected));
  });

  test('registers the same without any settings, and answers 500 naming them in its log alone', async () => {
    const lines: string[] = [];
    const host = await startFunctionsHost({
      bundle,
      // The schedule is the host's own to resolve.
      settings: { AGGREGATION_SCHEDULE: '0 0 0 1 1 *' },
      onLog: (line) => lines.push(line),
    });
    try {
      expect(byName(host.functions)).toEqual(byName(expected));
      expect(lines.join('\n')).toContain('STORE_CONNECTION_STRING: missing');
      const response = await fetch(`${host.url}/api/health`);
      expect(response.status).toBe(500);
      expect(await response.json()).toMatchObject({ code: 'unexpected' });
      await expect(host.runTimer('aggregate')).rejects.toThrow('STORE_CONNECTION_STRING: missing');
    } finally {
      await host.close();
    }
  });

  test('no route hides another: matched in order of names, each address finds its own function', () => {
    const functions = expected.flatMap((found) => ('route' in found ? [found] : []));
    for (const { name, methods, route } of functions) {
      const address = route.replace(/\{\w+\}/g, 'x');
      const first = functions
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .find((other) => other.methods[0] === methods[0] && patternOf(other.route).test(address));
      expect(first?.name).toBe(name);
    }
  });

  test('serves the line from publishing to standings and the timer over HTTP', async () => {
    const host = await startFunctionsHost({
      bundle,
      settings: settings(),
      clock: ON_TIME,
      onLog: () => undefined,
    });
    const send = async (method: string, path: string, account: string, body?: unknown) =>
      fetch(`${host.url}/api/campaigns/${CAMPAIGN}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await issuer.tokenFor(account)}`,
          'content-type': 'application/json',
          ...(method === 'PUT' ? { 'if-none-match': '*' } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    try {
      expect((await send('PUT', '', COUNCIL, catalogWith())).status).toBe(201);
      const submitted = await send('PUT', '/units/P1/submission', accountOf('P1'), submissionOf('P1'));
      expect(submitted.status).toBe(201);
      expect(submitted.headers.get('etag')).toBe('"1"');
      const standings = await send('GET', '/standings', COUNCIL);
      expect(await standings.json()).toMatchObject({ reportedUnits: 1 });
      await expect(host.runTimer('aggregate')).resolves.toBeUndefined();
    } finally {
      await host.close();
    }
  });

  test('holds an account to 300 calls a minute, whichever functions they are of', async () => {
    const host = await startFunctionsHost({
      bundle,
      settings: settings(),
      clock: ON_TIME,
      onLog: () => undefined,
    });
    const headers = { authorization: `Bearer ${await issuer.tokenFor(accountOf('P1'))}` };
    // Refused by its role, a call asks nothing of the store.
    const refusing = ['standings', 'results', 'audit'];
    const ask = (call: number) =>
      fetch(`${host.url}/api/campaigns/${CAMPAIGN}/${refusing[call % refusing.length]}`, { headers });
    try {
      const answers = await Promise.all(Array.from({ length: 301 }, (_, call) => ask(call)));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 403)).toHaveLength(300);
      expect(statuses.filter((status) => status === 429)).toHaveLength(1);
      const held = answers.find(({ status }) => status === 429);
      expect(Number(held?.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await host.close();
    }
  });
});

function byName<T extends { readonly name: string }>(functions: readonly T[]): T[] {
  return functions.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`, 'i');
}
