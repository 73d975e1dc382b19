import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { BuildError, projectRoot } from './project.ts';
import { assertShippable } from './shippable.ts';
import { thirdPartyPackages, writeNotices } from './third-party.ts';

interface BundleOptions extends BuildOptions {
  /** Our own folders that may be in the bundle, besides permissively licensed packages. */
  folders: readonly string[];
  /**
   * Where the sources are seen from, relative to the repository's root. Source maps name them from here, wherever the
   * files are written: a map that named them from `outDir` could tell the building machine's folders.
   */
  outdir: string;
}

/**
 * Replaces `outDir` with what esbuild makes of the options and the notices of the packages in it.
 * Returns esbuild's account of which source went into which file.
 * Throws a `BuildError`, and leaves `outDir` as it was, when the sources do not build or the result must not be shipped.
 */
export async function bundle(outDir: string, { folders, ...options }: BundleOptions): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    ...options,
    absWorkingDir: projectRoot,
    bundle: true,
    sourcemap: 'linked',
    metafile: true,
    write: false,
    logLevel: 'silent',
  }).catch((cause: unknown) => {
    throw new BuildError(cause instanceof Error ? cause.message : String(cause), { cause });
  });
  const packages = await thirdPartyPackages(metafile);
  assertShippable(metafile, packages, folders, outputFiles);

  await rm(outDir, { recursive: true, force: true });
  for (const { path, contents } of outputFiles) {
    const file = join(outDir, relative(resolve(projectRoot, options.outdir), path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  await writeNotices(outDir, packages);
  return metafile;
}
