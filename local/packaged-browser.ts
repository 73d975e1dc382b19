/**
 * The Chromium that `@sparticuz/chromium` carries, for machines without a browser. It is unpacked once, beside the
 * installed packages, with the libraries and the font (Open Sans, which has every Vietnamese letter) it carries.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';
import * as z from 'zod/mini';
import { LocalSetupError } from './local-setup-error.ts';

const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');

const cache = join(packageFolder, '../../.cache');

/**
 * Where the packaged Chromium is and what it needs in its environment. Throws a `LocalSetupError` where it cannot be
 * unpacked, and on other systems than Linux on x64, for which there is none.
 */
export async function packagedBrowser(platform: NodeJS.Platform, arch: string): Promise<LaunchOptions> {
  if (platform !== 'linux' || arch !== 'x64') {
    throw new LocalSetupError(
      'No browser found: install Chromium, Chrome or Edge, or set CHROME_PATH to the program of one.',
    );
  }
  const folder = await unpackedFolder().catch((cause: unknown) => {
    throw new LocalSetupError(
      `The packaged Chromium cannot be unpacked to ${cache}: free 250 MB there, or set CHROME_PATH to a browser.`,
      { cause },
    );
  });
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Several test processes may come here at once: each unpacks in a folder of its own, and the first to finish is kept. */
async function unpackedFolder(): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    await unpack(staging);
    await writeFile(join(staging, 'fonts.conf'), fontsConf(folder));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * The package unpacks into the system's temporary folder, under fixed names and without a lock; hence a process
 * with a temporary folder of its own. Only where it believes to be in AWS Lambda does it unpack nss and nspr too.
 */
async function unpack(folder: string): Promise<void> {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: packageFolder,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
