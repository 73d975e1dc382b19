/** What the README tells a clerk and a council to press is what the pane, or Excel by the manifest, calls it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishTexts } from '../../addin/messages/publish-texts.ts';
import { setUpTexts } from '../../addin/messages/set-up-texts.ts';
import { vi } from '../../addin/messages/vi.ts';
import { projectRoot } from '../../build/project.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

const [, section = ''] = /^\*\*Cán bộ đơn vị\.\*\*([^]*?)^\*\*Developer\.\*\*/m.exec(read('README.md')) ?? [];
const pressed = [...section.matchAll(/_([^_]+)_/g)].flatMap(([, words]) => words ?? []);

const labels = new Set([
  ...stringsOf([vi.texts, publishTexts.vi, setUpTexts.vi]),
  ...[...read('manifest.xml').matchAll(/DefaultValue="([^"]*)"/g)].flatMap(([, words]) => words ?? []),
]);

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

test('there are buttons for both', () => {
  expect(pressed.length).toBeGreaterThan(5);
});

test.each(pressed)('%s', (words) => {
  expect(labels).toContain(words);
});
