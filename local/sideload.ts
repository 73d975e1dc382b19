/**
 * `npm run sideload`: opens this machine's Excel with the add-in, while `npm start` serves the pane in another terminal.
 * Microsoft's tool does the work. It is fetched when it is needed and not installed with the project, because it
 * brings some 390 packages. Written after its documentation; it has not been run with a real Excel.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ensureCertificatesAreInstalled } from 'office-addin-dev-certs';
import { developmentUrl } from '../build/manifest.ts';
import { projectRoot } from '../build/project.ts';
import { LocalSetupError } from './local-setup-error.ts';

const tool = 'office-addin-dev-settings@4.0.0';
const macExcel = '/Applications/Microsoft Excel.app';

/** Throws a `LocalSetupError` where there cannot be an Excel. On Windows Microsoft's tool looks for it. */
function requireExcel(platform: NodeJS.Platform): void {
  if (platform === 'win32' || (platform === 'darwin' && existsSync(macExcel))) return;
  throw new LocalSetupError(
    'There is no Excel on this machine: `npm start` shows the add-in beside a sheet in the workbench instead.',
  );
}

async function requirePane(address: URL): Promise<void> {
  const socket = connect(Number(address.port), address.hostname);
  try {
    await once(socket, 'connect');
  } catch (cause) {
    throw new LocalSetupError(
      `Nothing answers at ${address.origin}: run \`npm start\` in another terminal first.`,
      {
        cause,
      },
    );
  } finally {
    socket.destroy();
  }
}

/** Runs the tool with the npm that runs this script, so that no shell has to find one. */
async function sideload(npm: string | undefined): Promise<void> {
  if (npm === undefined) throw new LocalSetupError('Run this as `npm run sideload`.');
  const manifest = join(projectRoot, 'manifest.xml');
  const command = [npm, 'exec', '--yes', '--', tool, 'sideload', manifest, 'desktop', '--app', 'Excel'];
  const [code] = await once(spawn(process.execPath, command, { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new LocalSetupError(`${tool} could not open Excel: its own message is above.`);
}

try {
  requireExcel(process.platform);
  await requirePane(new URL(developmentUrl));
  await ensureCertificatesAreInstalled();
  await sideload(process.env['npm_execpath']);
} catch (error) {
  if (!(error instanceof LocalSetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
