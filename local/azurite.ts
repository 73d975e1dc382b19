import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { LocalSetupError } from './local-setup-error.ts';
import { freePort, LOOPBACK, requirePort } from './ports.ts';

export interface AzuriteOptions {
  /** Where the data is kept; created if need be. Absent: in memory, gone on close. */
  readonly folder?: string;
  /** 0, the default, is any free port. */
  readonly port?: number;
}

export interface Azurite {
  /** For `TableClient.fromConnectionString`, with `allowInsecureConnection`. */
  readonly connectionString: string;
  /** Stops it; what was written to a folder is on disk when this resolves. */
  close(): Promise<void>;
}

// Azurite's one account. The key is no secret: it is the same constant in every Azurite, published in
// Microsoft's documentation.
const ACCOUNT = 'devstoreaccount1';
const ACCOUNT_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const PORT_SETTING = 'AZURITE_TABLE_PORT';
const READY_WITHIN_MS = 30_000;
const CLOSE_WITHIN_MS = 10_000;
// Printed once the port is open, by the pinned version, whatever --silent says (it mutes the access log).
const READY_LINE = 'successfully started';

// Azurite saves every 5 s and when interrupted, but does not notice that its parent is gone. This, loaded
// before it, interrupts it when the parent lets go of it or ends, and ends it in any case soon after.
const STOP_WITH_PARENT = `process.on('disconnect', () => {
  process.emit('SIGINT');
  setTimeout(() => process.exit(1), ${CLOSE_WITHIN_MS}).unref();
});`;

/**
 * Starts Azurite's table service as a process of its own, which ends with this one. Throws `LocalSetupError` when the
 * port is in use, the folder cannot be written, or Azurite ends or is not ready within 30 s.
 */
export async function startAzurite({ folder, port: wantedPort = 0 }: AzuriteOptions = {}): Promise<Azurite> {
  const location = folder === undefined ? null : await writableFolder(folder);
  const port = wantedPort === 0 ? await freePort() : wantedPort;
  await requirePort(port, PORT_SETTING);
  const child = spawnAzurite(port, location);
  await ready(child, port);
  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${ACCOUNT}`,
      `AccountKey=${ACCOUNT_KEY}`,
      `TableEndpoint=http://${LOOPBACK}:${port}/${ACCOUNT}`,
    ].join(';'),
    close: async () => close(child),
  };
}

async function writableFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (cause) {
    throw new LocalSetupError(`the data folder ${path} cannot be written; set STORE_FOLDER to another`, {
      cause,
    });
  }
  return path;
}

function spawnAzurite(port: number, location: string | null): ChildProcess {
  return spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(STOP_WITH_PARENT)}`,
      createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js'),
      `--tableHost=${LOOPBACK}`,
      `--tablePort=${port}`,
      '--disableTelemetry',
      '--skipApiVersionCheck',
      '--silent',
      ...(location === null ? ['--inMemoryPersistence'] : ['--location', location]),
    ],
    {
      cwd: location ?? tmpdir(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Out of reach of Ctrl-C, which would interrupt it while `close` saves.
      detached: true,
      windowsHide: true,
    },
  );
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new LocalSetupError(`Azurite was not ready within ${READY_WITHIN_MS / 1000} s; start again`));
    }, READY_WITHIN_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes(READY_LINE)) return;
      clearTimeout(tooLate);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(tooLate);
      reject(startError(output, port, code));
    });
  });
  child.stdout?.removeAllListeners('data').resume();
  child.stderr?.removeAllListeners('data').pipe(process.stderr);
}

function startError(output: string, port: number, code: number | null): Error {
  if (output.includes('EADDRINUSE')) {
    return new LocalSetupError(`port ${port} is in use by another program; set ${PORT_SETTING} to another`);
  }
  const lastLine = output.trim().split('\n').at(-1) ?? '';
  return new LocalSetupError(`Azurite ended as it started (exit code ${code}): ${lastLine}`);
}

async function close(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.disconnect();
  if ((await ended) !== 0) throw new Error('Azurite did not stop in good order; its last writes may be lost');
}
