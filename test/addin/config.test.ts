import { expect, test } from 'vitest';
import { ConfigUnusable, loadConfig } from '../../addin/config.ts';
import { ServerFailed, ServerUnreachable } from '../../addin/flows/failures.ts';

const PAGE = 'https://pane.example.vn/pane.html?_host_Info=Excel';

test('addresses may be relative to the pane', async () => {
  const asked: string[] = [];
  const fetch = async (url: unknown) => {
    asked.push(String(url));
    return Response.json({ apiBase: '/api', signIn: { kind: 'local', issuer: 'https://localhost:7443' } });
  };
  expect(await loadConfig(PAGE, fetch)).toEqual({
    apiBase: 'https://pane.example.vn/api',
    signIn: { kind: 'local', issuer: 'https://localhost:7443/' },
  });
  expect(asked).toEqual(['https://pane.example.vn/config.json']);
});

const entra = {
  kind: 'entra',
  clientId: '00000000-1111-4222-8333-444444444444',
  authority: 'https://login.microsoftonline.com/66666666-2222-4333-8444-555555555555',
  scope: 'api://00000000-1111-4222-8333-444444444444/access_as_user',
};

test.each(['entra', 'openid'])('a provider of kind %s is taken as it is named', async (kind) => {
  const signIn = { ...entra, kind };
  const config = await loadConfig(PAGE, async () => Response.json({ apiBase: '/api', signIn }));
  expect(config.signIn).toEqual(signIn);
});

test.each([
  ['a missing file', () => new Response('', { status: 404 })],
  ['a page in its place', () => new Response('<html>')],
  ['no API', () => Response.json({ signIn: { kind: 'local', issuer: '/issuer' } })],
  ['an empty address', () => Response.json({ apiBase: '', signIn: { kind: 'local', issuer: '/issuer' } })],
  [
    'an address that is none',
    () => Response.json({ apiBase: 'http://', signIn: { kind: 'local', issuer: '/' } }),
  ],
  ['a sign-in of an unknown kind', () => Response.json({ apiBase: '/api', signIn: { kind: 'password' } })],
])('%s is an unusable configuration, told with its address', async (_, answer) => {
  const error: unknown = await loadConfig(PAGE, async () => answer()).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ConfigUnusable);
  expect(String(error)).toContain('https://pane.example.vn/config.json');
});

test.each([
  ['clientId', ['', undefined]],
  ['authority', ['http://login.example/', 'login.example', 'https://', 'https://a b/', '/issuer', undefined]],
  ['scope', ['', 'two scopes', undefined]],
])('a provider’s %s must be one', async (key, values) => {
  for (const value of values) {
    const answer = async () => Response.json({ apiBase: '/api', signIn: { ...entra, [key]: value } });
    await expect(loadConfig(PAGE, answer)).rejects.toThrow(ConfigUnusable);
  }
});

test('a lost connection is not blamed on the configuration', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'));
  await expect(loadConfig(PAGE, fetch)).rejects.toThrow(ServerUnreachable);
});

test('nor is a server that has an error', async () => {
  const fetch = async () => new Response('<h1>Bad gateway</h1>', { status: 502 });
  await expect(loadConfig(PAGE, fetch)).rejects.toThrow(ServerFailed);
});
