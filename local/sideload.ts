/**
 * `npm run sideload`: opens this machine's Excel with the add-in, and serves the pane over https with the kept store
 * behind it. Microsoft's tool does the sideloading. It is fetched when it is needed and not installed with the project,
 * because it brings some 390 packages. Written after its documentation; it has not been run with a real Excel.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { developmentUrl } from '../build/manifest.ts';
import { projectRoot } from '../build/project.ts';
import { interrupted, launch, runCommand } from './launch.ts';
import { LocalSetupError } from './local-setup-error.ts';
import { parseLocalSettings } from './settings.ts';
import { servePaneOverHttps } from './workbench/serve-pane-over-https.ts';

const tool = 'office-addin-dev-settings@4.0.0';
const macExcel = '/Applications/Microsoft Excel.app';

/** Throws a `LocalSetupError` where there cannot be an Excel. On Windows Microsoft's tool looks for it. */
function requireExcel(platform: NodeJS.Platform): void {
  if (platform === 'win32' || (platform === 'darwin' && existsSync(macExcel))) return;
  throw new LocalSetupError(
    'there is no Excel on this machine; `npm start` shows the add-in beside a sheet in the workbench instead',
  );
}

/** Runs the tool with the npm that runs this script, so that no shell has to find one. */
async function sideload(npm: string | undefined): Promise<void> {
  if (npm === undefined) throw new LocalSetupError('run this as `npm run sideload`');
  const manifest = join(projectRoot, 'manifest.xml');
  const command = [npm, 'exec', '--yes', '--', tool, 'sideload', manifest, 'desktop', '--app', 'Excel'];
  const [code] = await once(spawn(process.execPath, command, { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new LocalSetupError(`${tool} could not open Excel; its own message is above`);
}

await runCommand(async () => {
  requireExcel(process.platform);
  const { cloud, addinDir } = await launch(parseLocalSettings(process.env));
  try {
    const pane = await servePaneOverHttps({
      port: Number(new URL(developmentUrl).port),
      // Trusts the certificate on this machine, which asks the developer once.
      certificate: await getHttpsServerOptions(),
      addinDir,
      apiBase: cloud.apiBase,
      issuerUrl: cloud.issuer.url,
    });
    try {
      await sideload(process.env['npm_execpath']);
      console.log(`Excel dùng khung tác vụ tại ${developmentUrl}  (Ctrl-C để dừng)`);
      await interrupted();
    } finally {
      await pane.close();
    }
  } finally {
    await cloud.close();
  }
});
