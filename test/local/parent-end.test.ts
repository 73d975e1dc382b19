// Nothing started here outlives the program that started it, even when that program is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAzurite } from '../../local/azurite.ts';
import { type Bundle, buildBundle } from './functions-host/build-bundle.ts';

let folder: string;
let bundle: Bundle;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parent-end-'));
  bundle = await buildBundle(
    `import { app } from '@azure/functions'; app.http('a', { handler: () => ({}) });`,
  );
});
afterAll(async () => {
  await bundle.remove();
  await rm(folder, { recursive: true });
});

/** Runs a program that prints one line when it is ready and then waits; kills it after that line. */
async function killOnceReady(source: string): Promise<string> {
  const program = join(folder, 'program.mts');
  await writeFile(program, `${source}\nsetInterval(() => undefined, 1000);`);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href;
  const parent = spawn(process.execPath, ['--import', tsx, program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: parent.stdout });
  const line = await new Promise<string>((resolve) => lines.once('line', resolve));
  const ended = once(parent, 'exit');
  parent.kill('SIGKILL');
  await ended;
  return line;
}

function moduleUrl(path: string): string {
  return new URL(`../../local/${path}`, import.meta.url).href;
}

async function refusesConnections(url: string): Promise<boolean> {
  return fetch(url).then(
    () => false,
    () => true,
  );
}

test('the functions app ends with a killed parent', async () => {
  const url = await killOnceReady(`
    import { startFunctionsHost } from '${moduleUrl('functions-host/functions-host.ts')}';
    const { url } = await startFunctionsHost({ bundle: ${JSON.stringify(bundle.path)}, settings: {} });
    console.log(url);`);
  await expect.poll(async () => refusesConnections(url), { timeout: 5_000 }).toBe(true);
});

test('Azurite ends with a killed parent and keeps what was written', async () => {
  const data = join(folder, 'data');
  const connectionString = await killOnceReady(`
    import { TableClient } from '${import.meta.resolve('@azure/data-tables')}';
    import { startAzurite } from '${moduleUrl('azurite.ts')}';
    const { connectionString } = await startAzurite({ folder: ${JSON.stringify(data)} });
    const table = TableClient.fromConnectionString(connectionString, 'kept', { allowInsecureConnection: true });
    await table.createTable();
    await table.createEntity({ partitionKey: 'p', rowKey: 'r', value: 'v' });
    console.log(connectionString);`);
  const endpoint = /TableEndpoint=(.+)$/.exec(connectionString)?.[1] ?? '';
  const file = join(data, '__azurite_db_table__.json');
  await expect.poll(async () => readFile(file, 'utf8'), { timeout: 5_000 }).toContain('"kept"');
  await expect.poll(async () => refusesConnections(endpoint), { timeout: 5_000 }).toBe(true);

  const again = await startAzurite({ folder: data });
  const table = TableClient.fromConnectionString(again.connectionString, 'kept', {
    allowInsecureConnection: true,
  });
  expect(await table.getEntity('p', 'r')).toMatchObject({ value: 'v' });
  await again.close();
});
