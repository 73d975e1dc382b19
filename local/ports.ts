import { createServer, type Server } from 'node:net';
import { LocalSetupError } from './local-setup-error.ts';

/** Everything local listens here and nowhere else: nothing on this machine is offered to the network. */
export const LOOPBACK = '127.0.0.1';

/**
 * A TCP port on the loopback address that was free a moment ago. Another process may take it before the caller listens,
 * so a server that can listen on port 0 itself should.
 */
export async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0);
  await closeServer(probe);
  return port;
}

/**
 * Checks that a configured port can be listened on. Throws `LocalSetupError` when it is in use or this user may not
 * listen on it; `setting` is what the user sets to choose another, for example `FUNCTIONS_PORT`.
 */
export async function requirePort(port: number, setting: string): Promise<void> {
  const probe = createServer();
  try {
    await listen(probe, port);
  } catch (cause) {
    throw portError(cause, port, setting);
  }
  await closeServer(probe);
}

/**
 * Listens on the loopback address, and returns the port; 0 lets the system choose a free one. Throws the system's error
 * (`EADDRINUSE`, `EACCES` …) unchanged.
 */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not on a TCP port');
  return address.port;
}

/** Stops listening; resolves when the last connection has ended. */
export async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
}

/**
 * The error to throw for what `listen` threw: a `LocalSetupError` that says what to do where another port would help,
 * else `cause` itself.
 */
export function portError(cause: unknown, port: number, setting: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') {
    return new LocalSetupError(`port ${port} is in use by another program; set ${setting} to another`, {
      cause,
    });
  }
  if (code === 'EACCES') {
    return new LocalSetupError(
      `port ${port} may not be used by this account; set ${setting} to one above 1023`,
      { cause },
    );
  }
  return cause;
}
