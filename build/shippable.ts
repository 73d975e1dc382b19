/**
 * What must not be in anything we deploy. Most rules read esbuild's own account of the bundle; one reads the text, for a
 * copy that lies among our own files has no package to be known by.
 */
import { basename } from 'node:path';
import type { Metafile, OutputFile } from 'esbuild';
import { BuildError } from './project.ts';
import { packageFolder, type ThirdPartyPackage } from './third-party.ts';

const permissive = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

interface DevelopmentOnly {
  readonly reason: string;
  /** What even a minified copy says: a global name or a sentence. */
  readonly mark: RegExp;
}

const developmentOnly = new Map<string, DevelopmentOnly>([
  [
    '@microsoft/office-js',
    { reason: 'it comes from the CDN; its licence forbids republishing', mark: /\bOSF\.\w/ },
  ],
  [
    'hyperformula',
    {
      reason: 'it is GPL and calculates the local Excel host only',
      mark: /license key for HyperFormula/,
    },
  ],
  ['exceljs', { reason: 'it writes .xlsx for the local Excel host only', mark: /\bexceljs\b/ }],
]);

/**
 * Throws a `BuildError` that lists every reason why the bundle may not be deployed. `folders` are those of our own that
 * may be in it, `outputFiles` what will be written.
 */
export function assertShippable(
  metafile: Metafile,
  packages: readonly ThirdPartyPackage[],
  folders: readonly string[],
  outputFiles: readonly OutputFile[],
): void {
  const reasons = [
    ...strayFiles(metafile, folders),
    ...packages.flatMap((each) => packageFaults(each, metafile)),
    ...outputFiles.flatMap(({ path, text }) =>
      copiesIn(text).map((name) => `${name}: a copy of it is in ${basename(path)}`),
    ),
  ];
  if (reasons.length > 0) throw new BuildError(`This must not be shipped:\n  ${reasons.join('\n  ')}`);
}

/** The packages for developing only of which a file's text holds a copy. */
export const copiesIn = (text: string): string[] =>
  [...developmentOnly].filter(([, { mark }]) => mark.test(text)).map(([name]) => name);

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
  const fault = developmentOnly.get(name)?.reason ?? licenseFault(license);
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
