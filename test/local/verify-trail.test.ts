/** `npm run verify-trail` as an auditor runs it: what it says with its exit code. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../build/project.ts';
import { CAMPAIGN, submissionOf } from '../functions/support/sample-campaign.ts';
import { publish, submit } from '../functions/support/steps.ts';
import {
  type Backend,
  openTestServer,
  startBackend,
  type TestServer,
} from '../functions/support/test-server.ts';

let backend: Backend;
let server: TestServer;
beforeAll(async () => {
  backend = await startBackend();
});
afterAll(() => backend.close());
beforeEach(() => {
  server = openTestServer(backend);
});

async function verify(): Promise<{ readonly code: unknown; readonly said: string }> {
  const command = spawn(process.execPath, ['--import', 'tsx', 'local/verify-trail.ts'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      STORE_CONNECTION_STRING: backend.azurite.connectionString,
      STORE_TABLE: server.client.tableName,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(command.stdout), once(command, 'exit')]);
  return { code, said };
}

test('a store that is as it was written ends with 0', async () => {
  await publish(server);
  await submit(server, submissionOf('P1'));
  expect(await verify()).toEqual({
    code: 0,
    said: `${CAMPAIGN}: nhật ký và mọi nội dung còn nguyên vẹn\n`,
  });
});

test('a fault ends with 1, and says where it is', async () => {
  await publish(server);
  await submit(server, submissionOf('P1'));
  await server.client.deleteEntity(`campaign~${CAMPAIGN}`, 'rev~P1~00000001');
  const { code, said } = await verify();
  expect(code).toBe(1);
  expect(said).toContain('submit P1~1');
});

test('a campaign that was struck off the list is looked at all the same, and ends with 1', async () => {
  await publish(server);
  await server.client.deleteEntity('campaigns', CAMPAIGN);
  const { code, said } = await verify();
  expect(code).toBe(1);
  expect(said).toContain(`${CAMPAIGN}: không có trong danh sách`);
});

test('a store without campaigns, as under a mistyped name, proves nothing and ends with 1', async () => {
  expect(await verify()).toEqual({ code: 1, said: 'Kho dữ liệu không có đợt thi đua nào để kiểm tra.\n' });
});
