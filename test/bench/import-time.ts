/** How long a cold Functions instance imports the app: as bundled, against the same code with its packages left in `node_modules`. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { buildFunctions } from '../../build/build-functions.ts';
import { projectRoot } from '../../build/project.ts';
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 7;

/** Below the project, where packages are found. */
const FOLDER = join(projectRoot, 'out/bench-import');

/** As the worker loads them: CommonJS by `require`, ES modules by `import()`. The path is the program's argument. */
const PROGRAM = `(async () => {
  const path = process.argv[1];
  const start = performance.now();
  if (path.endsWith('.cjs')) require(path);
  else await import(path);
  console.log(performance.now() - start);
  process.exit();
})()`;

/** So that the app opens everything it opens in the cloud; nothing is called. */
const SETTINGS = {
  STORE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  STORE_TABLE: 'Bench',
  ISSUER_URL: 'https://issuer.example',
  AUDIENCE: 'api://bench',
  TENANT_ID: 'bench',
  SCOPE: 'access_as_user',
  JWKS_URL: 'https://issuer.example/jwks',
  AGGREGATION_SCHEDULE: '0 5 * * * *',
};

/** Medians over new processes, one kind after the other. */
export async function measureImportTime(): Promise<Measurement[]> {
  try {
    const bundled = await buildFunctions(join(FOLDER, 'bundled'));
    const unbundled = await buildUnbundled(join(FOLDER, 'unbundled/main.mjs'));
    const times: { bundled: number[]; unbundled: number[] } = { bundled: [], unbundled: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bundled.push(await importMillis(bundled));
      times.unbundled.push(await importMillis(unbundled));
    }
    const medians = { bundledMs: median(times.bundled), unbundledMs: median(times.unbundled) };
    return [
      {
        what: 'Functions: import of the bundle, against unbundled',
        value: medians.bundledMs / medians.unbundledMs,
        unit: '×',
        budget: { bound: 'atMost', value: 0.5 },
        details: medians,
      },
    ];
  } finally {
    await rm(FOLDER, { recursive: true, force: true });
  }
}

/** Our own sources in one file, which favours it a little; every package is imported from where npm put it. */
async function buildUnbundled(outfile: string): Promise<string> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['functions/main.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}

async function importMillis(path: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', PROGRAM, path], {
    env: { PATH: process.env['PATH'], ...SETTINGS },
  });
  const millis = Number(stdout.trim().split('\n').at(-1));
  if (!(millis > 0)) throw new Error(`${path} was not imported: ${stdout}`);
  return millis;
}
