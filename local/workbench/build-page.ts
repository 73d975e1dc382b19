import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { getMimeType } from 'hono/utils/mime';
import { projectRoot } from '../../build/project.ts';

/** A file of the page, ready to be sent. */
interface PageFile {
  readonly type: string;
  readonly contents: Uint8Array;
}

const folder = 'local/workbench/page';

/**
 * Builds the page in memory: its files by path. Nothing of it is ever written to `dist`. Rejects when it does not
 * build.
 */
export async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const [html, { outputFiles }] = await Promise.all([
    readFile(join(projectRoot, folder, 'index.html')),
    build({
      absWorkingDir: projectRoot,
      entryPoints: [`${folder}/main.tsx`, `${folder}/page.css`],
      // Only names the files: nothing is written.
      outdir: 'page',
      write: false,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      target: ['chrome109', 'firefox115', 'safari16.4'],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      loader: { '.woff': 'file', '.woff2': 'file' },
      minify: true,
      sourcemap: 'linked',
      logLevel: 'silent',
    }),
  ]);
  const built = outputFiles.map(({ path, contents }) => {
    const type = getMimeType(path) ?? 'application/json';
    return [`/${basename(path)}`, { type, contents }] as const;
  });
  return new Map([['/', { type: 'text/html; charset=utf-8', contents: html }], ...built]);
}
