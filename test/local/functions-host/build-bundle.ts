import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A built bundle in a folder of its own. */
export interface Bundle {
  readonly folder: string;
  readonly path: string;
  remove(): Promise<void>;
}

/** Builds a functions app from TypeScript as the project's build does: one CommonJS file, `@azure/functions-core` left external. */
export async function buildBundle(source: string): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'functions-host-'));
  const path = join(folder, 'main.cjs');
  await build({
    stdin: { contents: source, loader: 'ts', resolveDir: HERE },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
    outfile: path,
    logLevel: 'error',
  });
  return { folder, path, remove: async () => rm(folder, { recursive: true }) };
}
