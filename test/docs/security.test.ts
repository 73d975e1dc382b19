/** What an administrator copies from docs/security.md is what the program takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../addin/config.ts';
import { projectRoot } from '../../build/project.ts';
import { staticSiteConfig } from '../../build/static-site.ts';
import { parseSettings } from '../../functions/settings.ts';

const page = readFileSync(join(projectRoot, 'docs/security.md'), 'utf8');
const ID = '66666666-2222-4333-8444-555555555555';
const filledIn = (text: string): string => text.replaceAll(/<(?:client|tenant) id>/g, ID);

const settings = Object.fromEntries(
  [...page.matchAll(/^ +\| `([A-Z_]+)` +\| (.*?) +\|$/gm)].map(([, name = '', value = '']) => [
    name,
    filledIn(/`([^`]+)`/.exec(value)?.[1] ?? ''),
  ]),
);
const secret = { STORE_CONNECTION_STRING: 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a' };

test('the settings it names are those that the app takes in the cloud, and all of them', () => {
  const taken = { ...settings, ...secret, AUDIENCE: ID, TENANT_ID: ID };
  expect(parseSettings({ ...taken, WEBSITE_SITE_NAME: 'thi-dua-api' })).toEqual(taken);
});

test('its config.json is one, and the pane is built to reach what it names', async () => {
  const example = filledIn(/```json\n([^]*?)```/.exec(page)?.[1] ?? '');
  const config = await loadConfig('https://thi-dua.example.vn/pane.html', async () => new Response(example));
  expect(config.signIn.kind).toBe('entra');
  const reaches = (/PANE_REACHES="([^"]+)"/.exec(page)?.[1] ?? '').split(' ');
  expect(JSON.stringify(staticSiteConfig(reaches))).toContain(new URL(config.apiBase).origin);
});
