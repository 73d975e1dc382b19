/** The JavaScript the built pane loads before anybody has signed in. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { buildAddin } from '../../build/build-addin.ts';
import type { Measurement } from './measurement.ts';

const ENTRY = 'addin/pane.tsx';
const BUDGET_KB = 70;

/** In KB of 1,024 bytes, each file gzipped by itself as a server sends it. */
export async function measurePaneSize(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-bench-'));
  try {
    const metafile = await buildAddin(folder);
    const files = [...loadedWith(metafile, entryOutput(metafile))];
    const scripts = await Promise.all(
      files.map((file) => readFile(join(folder, 'immutable', basename(file)))),
    );
    const bytes = (sizeOf: (script: Buffer) => number) =>
      scripts.reduce((sum, script) => sum + sizeOf(script), 0) / 1_024;
    return [
      {
        what: 'Pane: JavaScript before sign-in, gzipped',
        value: bytes((script) => gzipSync(script).length),
        unit: 'KB',
        budget: { bound: 'atMost', value: BUDGET_KB },
        details: { files: files.length, uncompressedKB: bytes((script) => script.length) },
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function entryOutput({ outputs }: Metafile): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === ENTRY);
  if (found === undefined) throw new Error(`${ENTRY} is not an entry of the build`);
  return found[0];
}

/** A file and what it imports statically, which a browser fetches before it runs a line. */
function loadedWith({ outputs }: Metafile, file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const { kind, path } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement') loadedWith({ inputs: {}, outputs }, path, loaded);
  }
  return loaded;
}
