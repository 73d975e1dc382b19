import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAddin } from '../../../build/build-addin.ts';
import { servePaneOverHttps } from '../../../local/workbench/serve-pane-over-https.ts';

let folder: string;
let pane: Awaited<ReturnType<typeof servePaneOverHttps>>;
let ca: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-'));
  const file = (name: string) => join(folder, name);
  await generateCertificates(file('ca.crt'), file('localhost.crt'), file('localhost.key'));
  ca = await readFile(file('ca.crt'));
  await buildAddin(file('addin'));
  pane = await servePaneOverHttps({
    port: 0,
    certificate: { cert: await readFile(file('localhost.crt')), key: await readFile(file('localhost.key')) },
    addinDir: file('addin'),
    apiBase: 'http://127.0.0.1:9/api',
    issuerUrl: 'http://127.0.0.1:9',
  });
});

afterAll(async () => {
  await pane.close();
  await rm(folder, { recursive: true, force: true });
});

async function answerOf(path: string): Promise<{ status?: number; policy: string; body: string }> {
  return new Promise((resolve, reject) => {
    get(`${pane.url}${path}`, { ca }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          ...(response.statusCode === undefined ? {} : { status: response.statusCode }),
          policy: String(response.headers['content-security-policy']),
          body: Buffer.concat(chunks).toString(),
        }),
      );
    }).on('error', reject);
  });
}

test('the pane answers under a certificate for localhost, and only hosts of Office may frame it', async () => {
  const { status, policy, body } = await answerOf('/pane.html');
  expect(status).toBe(200);
  expect(body).toContain('office.js');
  expect(policy).toContain('frame-ancestors');
  expect(policy).toContain('officeapps.live.com');
});

test('a dead cloud behind it is a bad gateway, not a hang', async () => {
  expect((await answerOf('/api/health')).status).toBe(502);
});
