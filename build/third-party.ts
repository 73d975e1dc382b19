import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import * as z from 'zod/mini';
import { projectRoot } from './project.ts';

/** A package whose code esbuild read for a bundle. */
export interface ThirdPartyPackage {
  name: string;
  version: string;
  /** The SPDX expression of its `package.json`; `null` where it names none. */
  license: string | null;
  /** Relative to the repository's root. */
  folder: string;
}

const PackageJson = z.object({ name: z.string(), version: z.string(), license: z.optional(z.string()) });

/** The folder of the package a bundled file belongs to (`node_modules/@azure/functions`); `null` for our own files. */
export function packageFolder(input: string): string | null {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? null;
}

/** The packages in a bundle, ordered by folder. Throws where a package has no readable `package.json`. */
export async function thirdPartyPackages(metafile: Metafile): Promise<ThirdPartyPackage[]> {
  const folders = new Set(Object.keys(metafile.inputs).flatMap((input) => packageFolder(input) ?? []));
  return Promise.all([...folders].sort().map(readPackage));
}

/** Writes `THIRD-PARTY-NOTICES.txt`: the licences of the bundled packages ask that their text travels with the code. */
export async function writeNotices(outDir: string, packages: readonly ThirdPartyPackage[]): Promise<void> {
  const notices = await Promise.all(packages.map(notice));
  await writeFile(join(outDir, 'THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));
}

async function readPackage(folder: string): Promise<ThirdPartyPackage> {
  const manifest = PackageJson.parse(
    JSON.parse(await readFile(join(projectRoot, folder, 'package.json'), 'utf8')),
  );
  return { ...manifest, license: manifest.license ?? null, folder };
}

async function notice({ name, version, license, folder }: ThirdPartyPackage): Promise<string> {
  const names = await readdir(join(projectRoot, folder));
  const file = names.find((candidate) => /^licen[cs]e/i.test(candidate));
  const text = file === undefined ? '' : await readFile(join(projectRoot, folder, file), 'utf8');
  return `${name} ${version}\nLicense: ${license ?? 'not stated'}\n\n${text.trim()}\n`;
}
