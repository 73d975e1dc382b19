import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFunctions } from '../../build/build-functions.ts';
import { okResponse } from '../../functions/endpoint/responses.ts';
import { copiesInFolder } from './copies-in-folder.ts';

let outDir: string;
let bundle: string;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'thi-dua-functions-'));
  bundle = await buildFunctions(outDir);
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

test('the host finds its configuration, the package and the bundle side by side', async () => {
  expect((await readdir(outDir)).toSorted()).toEqual([
    'THIRD-PARTY-NOTICES.txt',
    'host.json',
    'main.cjs',
    'main.cjs.map',
    'package.json',
  ]);
  expect(JSON.parse(await readFile(join(outDir, 'host.json'), 'utf8'))).toMatchObject({ version: '2.0' });
});

test('the host lets a pane of another origin read what answers say beside their body', async () => {
  const { extensions } = JSON.parse(await readFile(join(outDir, 'host.json'), 'utf8'));
  const { headers } = okResponse({}, '1');
  // By the app alone it would be lost: Azure's CORS takes such headers away.
  for (const name of ['Access-Control-Expose-Headers', 'X-Content-Type-Options'])
    expect(extensions.http.customHeaders[name]).toBe(new Headers(headers).get(name));
});

test('the package names the bundle as its entry and nothing to install', async () => {
  const deployed: unknown = JSON.parse(await readFile(join(outDir, 'package.json'), 'utf8'));
  expect(deployed).toMatchObject({ main: 'main.cjs' });
  expect(deployed).not.toHaveProperty('dependencies');
  // A .cjs file is CommonJS whatever the package says; "module" would only mislead.
  expect(deployed).not.toHaveProperty('type');
  expect(bundle).toBe(join(outDir, 'main.cjs'));
});

test('the bundle needs nothing but Node and what the worker provides', async () => {
  const source = await readFile(bundle, 'utf8');
  const required = [...source.matchAll(/\brequire\("([^"]+)"\)/g)].flatMap(([, name]) => name ?? []);
  const foreign = required.filter((name) => !builtinModules.includes(name.replace(/^node:/, '')));
  expect([...new Set(foreign)]).toEqual(['@azure/functions-core']);
});

test('no file holds a copy of what is for developing only', async () => {
  expect(await copiesInFolder(outDir)).toEqual([]);
});
