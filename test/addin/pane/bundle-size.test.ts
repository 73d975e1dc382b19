import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const BEFORE_SIGN_IN = 70 * 1024;

test('what loads before sign-in is at most 70 KB gzipped, and has neither schemas of the API nor Office code', async () => {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['addin/pane.tsx'],
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind === 'import-statement') load(path);
    }
  };
  load('out/pane.js');
  const bytes = outputFiles
    .filter(({ path }) => [...loaded].some((file) => path.endsWith(file)))
    .reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
  expect(bytes).toBeGreaterThan(10 * 1024);
  expect(bytes).toBeLessThanOrEqual(BEFORE_SIGN_IN);

  const sources = [...loaded].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
  const early = sources.filter((source) =>
    /^addin\/(flows\/(?!failures|cell-feed)|excel\/(?!office-host|cell-functions)|api)|^shared\/(model|sheet|rules|api\/(?!problem\.ts))/.test(
      source,
    ),
  );
  expect(early).toEqual([]);
});
