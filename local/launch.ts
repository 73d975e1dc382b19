/** What every local run begins with: both parts built, and the cloud started on the kept store. */
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { buildAddin } from '../build/build-addin.ts';
import { buildFunctions } from '../build/build-functions.ts';
import { projectRoot } from '../build/project.ts';
import { startCloud, type Cloud } from './cloud.ts';
import { LocalSetupError } from './local-setup-error.ts';
import { sampleAccounts, sampleCatalog } from './sample/sample-campaign.ts';
import type { LocalSettings } from './settings.ts';

const SAMPLE_TIME_ZONE = 'Asia/Ho_Chi_Minh';

export interface Launched {
  readonly cloud: Cloud;
  /** The built pane. */
  readonly addinDir: string;
  /** The day it is in the sample campaign's time zone. */
  readonly today: string;
}

/**
 * Builds and starts; `onLog` gets what the app logs, else this process's stderr does. Throws `LocalSetupError` with
 * what to do where this machine stands in the way.
 */
export async function launch(settings: LocalSettings, onLog?: (line: string) => void): Promise<Launched> {
  console.log('Đang dựng và khởi động…');
  const addinDir = join(projectRoot, 'dist/addin');
  const [bundle] = await Promise.all([
    buildFunctions(join(projectRoot, 'dist/functions')),
    buildAddin(addinDir),
  ]);
  const today = Temporal.Now.plainDateISO(SAMPLE_TIME_ZONE).toString();
  const cloud = await startCloud({
    bundle,
    storeFolder: settings.STORE_FOLDER,
    accounts: sampleAccounts(sampleCatalog(today)),
    ports: {
      store: settings.AZURITE_TABLE_PORT,
      issuer: settings.ISSUER_PORT,
      functions: settings.FUNCTIONS_PORT,
    },
    ...(onLog === undefined ? {} : { onLog }),
  });
  return { cloud, addinDir, today };
}

/** Runs the main function of a command; what this machine stands in the way of is one line, and exit code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof LocalSetupError)) throw error;
    console.error(`Cannot start: ${error.message}`);
    process.exitCode = 1;
  }
}

/** Resolves when somebody presses Ctrl-C, or the process is asked to end. */
export async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
