/** What must not be in anything we deploy. Each rule reads esbuild's own account of the bundle, not the source text. */
import type { Metafile } from 'esbuild';
import { BuildError } from './project.ts';
import { packageFolder, type ThirdPartyPackage } from './third-party.ts';

const permissive = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

const developmentOnly = new Map([
  ['@microsoft/office-js', 'it comes from the CDN; its licence forbids republishing'],
  ['hyperformula', 'it is GPL and calculates the local Excel host only'],
  ['exceljs', 'it writes .xlsx for the local Excel host only'],
]);

/**
 * Throws a `BuildError` that lists every reason why the bundle may not be deployed. `folders` are those of our own that
 * may be in it.
 */
export function assertShippable(
  metafile: Metafile,
  packages: readonly ThirdPartyPackage[],
  folders: readonly string[],
): void {
  const reasons = [
    ...strayFiles(metafile, folders),
    ...packages.flatMap((each) => packageFaults(each, metafile)),
  ];
  if (reasons.length > 0) throw new BuildError(`This must not be shipped:\n  ${reasons.join('\n  ')}`);
}

function strayFiles(metafile: Metafile, folders: readonly string[]): string[] {
  return Object.keys(metafile.inputs)
    .filter(
      (input) => packageFolder(input) === null && !folders.some((folder) => input.startsWith(`${folder}/`)),
    )
    .map(
      (input) => `${input} (${origin(metafile, (file) => file === input)}): not from ${folders.join(' or ')}`,
    );
}

function packageFaults({ name, folder, license }: ThirdPartyPackage, metafile: Metafile): string[] {
  const fault = developmentOnly.get(name) ?? licenseFault(license);
  return fault === null
    ? []
    : [`${name} (${origin(metafile, (file) => packageFolder(file) === folder)}): ${fault}`];
}

function licenseFault(license: string | null): string | null {
  if (license !== null && permissive.has(license)) return null;
  return `its licence is ${license ?? 'not stated'}, not one of ${[...permissive].join(', ')}`;
}

/** Who brought in the files that `belongs` describes: the first importer that is not one of them. */
function origin(metafile: Metafile, belongs: (file: string) => boolean): string {
  const importer = Object.entries(metafile.inputs).find(
    ([file, { imports }]) => !belongs(file) && imports.some(({ path }) => belongs(path)),
  );
  return importer === undefined ? 'an entry point' : `imported by ${importer[0]}`;
}
