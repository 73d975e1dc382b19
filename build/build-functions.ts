import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { bundle } from './bundle.ts';
import { projectRoot } from './project.ts';

const OwnPackage = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  engines: z.object({ node: z.string() }),
});

/**
 * Replaces `outDir` with the deployable Functions app: one CommonJS bundle, its source map, `host.json`,
 * `package.json` and the notices of what was bundled. Returns the bundle's path.
 * Throws a `BuildError` when the bundle cannot be built or holds something that must not be shipped.
 */
export async function buildFunctions(outDir: string): Promise<string> {
  await bundle(outDir, {
    folders: ['functions', 'shared'],
    entryPoints: ['functions/main.ts'],
    outdir: 'dist/functions',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    // An ES module bundle crashes on the libraries' `require` calls.
    format: 'cjs',
    // Exists only inside the Functions worker, which provides it.
    external: ['@azure/functions-core'],
    // Not minified: a stack trace in the cloud's log then names our functions.
    minify: false,
  });
  await copyFile(join(projectRoot, 'functions/host.json'), join(outDir, 'host.json'));
  await writeFile(join(outDir, 'package.json'), await deployedPackage());
  return join(outDir, 'main.cjs');
}

/** The worker looks for `main` here; there are no dependencies because they are in the bundle. */
async function deployedPackage(): Promise<string> {
  const kept = OwnPackage.parse(JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')));
  return `${JSON.stringify({ ...kept, private: true, main: 'main.cjs' }, null, 2)}\n`;
}
