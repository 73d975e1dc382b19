import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bundle } from '../../build/bundle.ts';
import { BuildError, projectRoot } from '../../build/project.ts';

let outDir: string;
beforeEach(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'thi-dua-shippable-'));
});
afterEach(() => rm(outDir, { recursive: true, force: true }));

function bundleSource(contents: string): Promise<unknown> {
  const stdin = { contents, resolveDir: join(projectRoot, 'shared'), sourcefile: 'entry.ts' };
  return bundle(outDir, {
    folders: ['shared'],
    stdin,
    outdir: 'dist/shippable',
    entryNames: 'entry',
    platform: 'node',
    format: 'cjs',
  });
}

describe('what must not be shipped', () => {
  test.each([
    ['office.js', "import '@microsoft/office-js/dist/office.js'", '@microsoft/office-js', 'republishing'],
    ['GPL code', "import 'hyperformula'", 'hyperformula', 'GPL'],
    ['an .xlsx writer', "import 'exceljs'", 'exceljs', 'local Excel host'],
    ['a stand-in', "import '../local/clock.ts'", 'local/clock.ts', 'not from shared'],
    ['a lazy import', "void import('../local/clock.ts')", 'local/clock.ts', 'not from shared'],
    ['an unlisted licence', "import 'big-integer'", 'big-integer', 'its licence is Unlicense'],
  ])('%s fails the build, with the file that brought it in and the reason', async (_, source, what, why) => {
    const building = bundleSource(source);
    await expect(building).rejects.toBeInstanceOf(BuildError);
    await expect(building).rejects.toThrow(what);
    await expect(building).rejects.toThrow('imported by shared/entry.ts');
    await expect(building).rejects.toThrow(why);
  });

  test.each([
    ['office.js', '@microsoft/office-js', '@microsoft/office-js/dist/excel-web-16.00.js'],
    ['HyperFormula', 'hyperformula', 'hyperformula/dist/hyperformula.full.min.js'],
    ['exceljs', 'exceljs', 'exceljs/dist/exceljs.min.js'],
  ])('a copy of %s among our own files fails the build', async (_, name, copied) => {
    const source = await readFile(join(projectRoot, 'node_modules', copied), 'utf8');
    await expect(bundleSource(source)).rejects.toThrow(`${name}: a copy of it is in entry.js`);
    expect(await readdir(outDir)).toEqual([]);
  });

  test('a build that fails leaves the earlier result as it was', async () => {
    await writeFile(join(outDir, 'earlier.js'), '');
    await expect(bundleSource("import 'hyperformula'")).rejects.toThrow(BuildError);
    await expect(bundleSource('syntax error')).rejects.toThrow(BuildError);
    expect(await readdir(outDir)).toEqual(['earlier.js']);
  });
});

test('what may be shipped replaces the earlier result', async () => {
  await writeFile(join(outDir, 'earlier.js'), '');
  await bundleSource("export { z } from 'zod/mini'");
  expect((await readdir(outDir)).toSorted()).toEqual(['THIRD-PARTY-NOTICES.txt', 'entry.js', 'entry.js.map']);
});

test('nothing for developing only is installed where the product is', async () => {
  const manifest = await readFile(join(projectRoot, 'package.json'), 'utf8');
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(manifest));
  const names = Object.keys(dependencies);
  expect(names).toContain('jose');
  expect(names.filter((name) => /office-js|hyperformula|exceljs/.test(name))).toEqual([]);
});
