/** Nothing that only the machine of a build knows goes out with it: neither its environment nor its folders. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildAddin } from '../../build/build-addin.ts';
import { buildFunctions } from '../../build/build-functions.ts';
import { projectRoot } from '../../build/project.ts';

/** What a machine that builds and deploys may have about it, by the names that this project and others read. */
const secrets = {
  STORE_CONNECTION_STRING: 'AccountName=a;AccountKey=c2VjcmV0LWtleQ==',
  AzureWebJobsStorage: 'AccountName=b;AccountKey=b3RoZXIta2V5',
  AZURE_CLIENT_SECRET: 'secret-of-a-client',
  NPM_TOKEN: 'token-of-a-registry',
  TENANT_ID: 'tenant-of-somebody',
  AUDIENCE: 'audience-of-somebody',
};

let outDir: string;
beforeEach(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'thi-dua-secrets-'));
  for (const [name, value] of Object.entries(secrets)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(outDir, { recursive: true, force: true });
});

test.each([
  ['the pane', () => buildAddin(outDir, { addinUrl: 'https://thi-dua.example.vn' })],
  ['the functions', () => buildFunctions(outDir)],
])('%s', async (_what, buildIt) => {
  await buildIt();
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const told: string[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const folders = [projectRoot, relative(dirname(file), projectRoot)];
    const found = [...Object.values(secrets), ...folders].filter((known) => text.includes(known));
    told.push(...found.map((known) => `${relative(outDir, file)} holds ${known}`));
  }
  expect(files.length).toBeGreaterThan(3);
  expect(told).toEqual([]);
});
