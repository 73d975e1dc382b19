/** Nested app authentication: the shipped sign-in and MSAL in a browser, and a broker that speaks as Office's does. */
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { UnsecuredJWT } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { launchBrowser } from '../../../local/browser.ts';
import { closeServer, listen } from '../../../local/ports.ts';

const Request = z.object({
  method: z.string(),
  requestId: z.string(),
  tokenParams: z.optional(
    z.object({ clientId: z.string(), scope: z.string(), forceRefresh: z.optional(z.boolean()) }),
  ),
});
type Answer = { readonly account: string } | { readonly refusal: string };

let server: Server;
let url: string;
let browser: Browser;
let page: Page;
let asked: string[];
let answers: Answer[];

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('broker-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const script = outputFiles.map(({ text }) => text).join('');
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response
      .writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
      .end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  url = `http://127.0.0.1:${await listen(server, 0)}/`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  await closeServer(server);
});

beforeEach(async () => {
  asked = [];
  answers = [];
  page = await browser.newPage();
  await page.exposeFunction('answerBroker', (text: string) => JSON.stringify(answerOf(text)));
  await page.goto(url);
  await page.waitForFunction(() => 'renew' in globalThis);
  asked = [];
  return () => page.close();
});

function answerOf(text: string): object {
  const { method, requestId, tokenParams } = Request.parse(JSON.parse(text));
  const envelope = { messageType: 'NestedAppAuthResponse', requestId };
  if (method === 'GetInitContext')
    return {
      ...envelope,
      success: true,
      initContext: { sdkName: 'test', sdkVersion: '1', capabilities: {} },
    };
  asked.push(
    `${method} ${tokenParams?.clientId} ${tokenParams?.scope}${tokenParams?.forceRefresh ? ' anew' : ''}`,
  );
  const answer = answers.shift() ?? { refusal: 'PERSISTENT_ERROR' };
  if ('refusal' in answer) return { ...envelope, success: false, error: { status: answer.refusal } };
  return { ...envelope, success: true, ...grantTo(answer.account) };
}

function grantTo(account: string): object {
  const claims = { oid: account, tid: 'tenant', sub: account, preferred_username: account, name: 'Phường 1' };
  return {
    token: {
      access_token: `token ${asked.length}`,
      id_token: new UnsecuredJWT({ ...claims, roles: ['Unit'] }).encode(),
      expires_in: 3600,
      scope: 'api://pane/access',
    },
    account: {
      environment: 'login.microsoftonline.com',
      homeAccountId: `${account}.tenant`,
      localAccountId: account,
      tenantId: 'tenant',
      username: account,
    },
  };
}

const call = (name: string) => page.evaluate<unknown>(`globalThis.${name}()`);
const ward = 'phuong1@example.vn';
const clerk = { account: ward, name: 'Phường 1', roles: ['Unit'] };

test('whoever works in Office is signed in by Office, which is asked for the API’s scope once', async () => {
  answers = [{ account: ward }];
  expect(await call('resume')).toEqual(clerk);
  expect(await call('token')).toBe('token 1');
  expect(asked).toEqual(['GetToken pane api://pane/access']);
});

test('Office asks its person where it must, in a window of its own', async () => {
  answers = [{ refusal: 'USER_INTERACTION_REQUIRED' }, { account: ward }];
  expect(await call('resume')).toBeNull();
  expect(await call('signIn')).toEqual(clerk);
  expect(asked).toEqual(['GetToken pane api://pane/access', 'GetTokenPopup pane api://pane/access']);
});

test.each([
  ['USER_CANCEL', 'SignInNotFinished'],
  ['DISABLED', 'SignInNotFinished'],
  ['NO_NETWORK', 'ServerUnreachable'],
])('an Office that answers %s is told as %s', async (refusal, name) => {
  answers = [{ refusal }];
  await expect(call('signIn')).rejects.toThrow(name);
});

test('a token that the server no longer takes is replaced by Office without asking', async () => {
  answers = [{ account: ward }, { account: ward }];
  await call('resume');
  await call('renew');
  expect(await call('token')).toBe('token 2');
  expect(asked).toEqual(['GetToken pane api://pane/access', 'GetToken pane api://pane/access anew']);
});

test('a session opened anew is its own person’s only', async () => {
  answers = [{ account: ward }, { refusal: 'USER_INTERACTION_REQUIRED' }, { account: 'phuong2@example.vn' }];
  await call('resume');
  await expect(call('renew')).rejects.toThrow('OtherAccount');
});
