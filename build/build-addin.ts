import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundle } from './bundle.ts';
import { manifestFor } from './manifest.ts';
import { linkPage, pageEntries } from './page.ts';
import { projectRoot } from './project.ts';
import { staticSiteConfig } from './static-site.ts';

/** The pane, and the pages that the identity provider sends people back to. */
const pages = ['pane.html', 'signed-in.html', 'sign-in-dialog.html'];
/** Under `outDir`: files whose name changes with their content. */
const immutable = 'immutable';

/**
 * Replaces `outDir` with the static files of the add-in: its pages, their scripts and styles under `immutable/`
 * (named by their content, so that a server may let them be cached for ever), the icons and the manifest.
 * `addinUrl` is the https origin they will be served from; without it the manifest keeps the development address.
 * `reaches` are the origins it talks to beside its own. Returns esbuild's account of which source went into which file.
 * Throws a `BuildError` for an unusable address or page, and when a bundle cannot be built or must not be shipped.
 */
export async function buildAddin(
  outDir: string,
  options: { addinUrl?: string; reaches?: readonly string[] } = {},
): Promise<Metafile> {
  const manifest = manifestFor(await readFile(join(projectRoot, 'manifest.xml'), 'utf8'), options.addinUrl);
  const sources = await Promise.all(
    pages.map(async (page) => [page, await readFile(join(projectRoot, 'addin', page), 'utf8')] as const),
  );
  const site = staticSiteConfig(options.reaches ?? []);
  const metafile = await bundle(outDir, {
    folders: ['addin', 'shared'],
    entryPoints: [
      ...new Set(sources.flatMap(([, html]) => pageEntries(html)).map((entry) => posix.join('addin', entry))),
    ],
    outdir: 'dist/addin',
    entryNames: `${immutable}/[name]-[hash]`,
    chunkNames: `${immutable}/[name]-[hash]`,
    assetNames: `${immutable}/[name]-[hash]`,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    // Excel's web views: WebView2 follows Edge, Excel for Mac the system's Safari.
    target: ['chrome109', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
  });
  const built = builtEntries(metafile);
  for (const [page, html] of sources) await writeFile(join(outDir, page), linkPage(html, built));
  await cp(join(projectRoot, 'addin/assets'), join(outDir, 'assets'), { recursive: true });
  await cp(join(projectRoot, 'addin/functions.json'), join(outDir, 'functions.json'));
  await writeFile(join(outDir, 'manifest.xml'), manifest);
  await writeFile(join(outDir, 'staticwebapp.config.json'), `${JSON.stringify(site, null, 2)}\n`);
  return metafile;
}

/** Each entry as the page names it, and the built file that takes its place. */
function builtEntries(metafile: Metafile): Map<string, string> {
  return new Map(
    Object.entries(metafile.outputs).flatMap(([output, { entryPoint }]) =>
      entryPoint === undefined
        ? []
        : [[posix.relative('addin', entryPoint), posix.join(immutable, posix.basename(output))] as const],
    ),
  );
}
