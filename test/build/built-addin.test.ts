import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAddin } from '../../build/build-addin.ts';
import { BuildError } from '../../build/project.ts';
import { copiesInFolder } from './copies-in-folder.ts';

/** Design §10: what the pane loads before anyone has signed in. */
const budget = 70 * 1024;

let outDir: string;
let metafile: Metafile;
let html: string;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'thi-dua-addin-'));
  metafile = await buildAddin(outDir, {
    addinUrl: 'https://thi-dua.example.vn',
    reaches: ['https://login.example.vn'],
  });
  html = await readFile(join(outDir, 'pane.html'), 'utf8');
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

/** The output files that run when the entry does: itself and what it imports statically. */
function staticClosure(output: string, seen: ReadonlySet<string> = new Set()): Set<string> {
  const imports = metafile.outputs[output]?.imports ?? [];
  return imports
    .filter(({ kind, path }) => kind === 'import-statement' && !seen.has(path))
    .reduce((files, { path }) => staticClosure(path, files), new Set([...seen, output]));
}

function entryOutput(source: string): string {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source);
  if (found === undefined) throw new Error(`${source} is not an entry of the build`);
  return found[0];
}

test('the JavaScript loaded before sign-in fits the budget', async () => {
  const files = [...staticClosure(entryOutput('addin/pane.tsx'))];
  const scripts = await Promise.all(files.map((file) => readFile(join(outDir, 'immutable', basename(file)))));
  const bytes = scripts.reduce((total, script) => total + gzipSync(script).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(budget);
});

test('the library for signing in at a provider is fetched only where people sign in at one', () => {
  const early = [...staticClosure(entryOutput('addin/pane.tsx'))].flatMap((file) =>
    Object.keys(metafile.outputs[file]?.inputs ?? {}),
  );
  expect(early.filter((input) => input.includes('msal'))).toEqual([]);
  expect(Object.keys(metafile.inputs).some((input) => input.includes('msal-browser'))).toBe(true);
});

test('the page loads the built script and styles, which exist', async () => {
  const references = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].flatMap(([, path]) => path ?? []);
  expect(references.map((path) => path.replace(/-\w+\./, '-HASH.')).toSorted()).toEqual([
    'immutable/pane-HASH.css',
    'immutable/pane-HASH.js',
  ]);
  for (const path of references) expect(await readFile(join(outDir, path), 'utf8')).not.toBe('');
});

/** Where the identity provider sends people back to. */
const signInPages = ['signed-in.html', 'sign-in-dialog.html'];

test.each(signInPages)('%s loads its built script, which exists', async (page) => {
  const built = await readFile(join(outDir, page), 'utf8');
  const scripts = [...built.matchAll(/src="\.\/([^"]+)"/g)].flatMap(([, path]) => path ?? []);
  expect(scripts).toHaveLength(1);
  for (const path of scripts) expect(await readFile(join(outDir, path), 'utf8')).not.toBe('');
});

test.each(['pane.html', ...signInPages])(
  '%s has nothing inline that a strict content security policy refuses',
  async (page) => {
    const built = await readFile(join(outDir, page), 'utf8');
    const scripts = [...built.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
    expect(scripts).not.toHaveLength(0);
    for (const [, attributes, content] of scripts) {
      expect(attributes).toMatch(/\bsrc="/);
      expect(content).toBe('');
    }
    expect(built).not.toMatch(/<style\b|\sstyle=|\son\w+=|javascript:/i);
  },
);

test('the site lets in office.js and its own scripts, talks to whom it was told, and is framed by Office only', async () => {
  const { globalHeaders } = JSON.parse(await readFile(join(outDir, 'staticwebapp.config.json'), 'utf8'));
  const policy = String(globalHeaders['Content-Security-Policy']).split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self'",
      "connect-src 'self' https://login.example.vn",
      "frame-ancestors 'self' https://*.officeapps.live.com https://*.cloud.microsoft https://*.office.com",
    ]),
  );
  expect(policy.join()).not.toMatch(/unsafe|\*(?!\.)|http:/);
  // A window of the identity provider could not answer the pane under one.
  expect(Object.keys(globalHeaders)).not.toContain('Cross-Origin-Opener-Policy');
});

test.each(['http://login.example.vn', 'https://login.example.vn/', "https://x.vn 'unsafe-inline'", '*'])(
  'an origin to talk to is never %s',
  async (origin) => {
    await expect(buildAddin(outDir, { reaches: [origin] })).rejects.toThrow(BuildError);
  },
);

test('office.js is asked of its CDN, and neither it nor a stand-in is in the files', async () => {
  expect(html).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain('addin/pane.tsx');
  expect(inputs.filter((input) => /office-js|hyperformula|exceljs|^local\//.test(input))).toEqual([]);
  expect(await copiesInFolder(outDir)).toEqual([]);
});

test('the manifest names the address of the installation', async () => {
  const manifest = await readFile(join(outDir, 'manifest.xml'), 'utf8');
  expect(manifest).toContain('https://thi-dua.example.vn/pane.html');
  expect(manifest).not.toContain('localhost');
});

test('every icon the manifest names is among the files', async () => {
  const manifest = await readFile(join(outDir, 'manifest.xml'), 'utf8');
  const icons = [...manifest.matchAll(/https:\/\/thi-dua\.example\.vn\/(assets\/[^"]+)/g)].flatMap(
    ([, path]) => path ?? [],
  );
  expect(icons).not.toHaveLength(0);
  for (const icon of icons) expect(await readFile(join(outDir, icon))).not.toHaveLength(0);
});
