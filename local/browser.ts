import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { installedBrowser } from './installed-browser.ts';
import { LocalSetupError } from './local-setup-error.ts';
import { packagedBrowser } from './packaged-browser.ts';

/**
 * Launches a headless Chromium: the one `CHROME_PATH` names, else one installed on this machine, else the one
 * that comes with `npm ci`. The caller closes it.
 * Throws a `LocalSetupError` when there is none or it does not start.
 */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const options = await browserOptions(env);
  try {
    // The sandbox needs privileges that containers and root accounts lack; only our own pages are opened.
    return await chromium.launch({ ...options, chromiumSandbox: false });
  } catch (cause) {
    throw new LocalSetupError(
      `The browser ${options.executablePath ?? ''} does not start: set CHROME_PATH to a Chromium or Chrome that does.`,
      { cause },
    );
  }
}

async function browserOptions(env: NodeJS.ProcessEnv): Promise<LaunchOptions> {
  const executablePath = env['CHROME_PATH'] || installedBrowser(env, process.platform);
  return executablePath ? { executablePath } : packagedBrowser(process.platform, process.arch);
}
