import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { LocalSetupError } from '../../local/local-setup-error.ts';
import { closeServer, freePort, listen, portError, requirePort } from '../../local/ports.ts';

test('a free port can be listened on', async () => {
  const port = await freePort();
  await requirePort(port, 'PANE_PORT');
  const server = createServer();
  expect(await listen(server, port)).toBe(port);
  await closeServer(server);
});

test('a port in use is refused in one line that names the setting', async () => {
  const server = createServer();
  const port = await listen(server, 0);
  const refused = requirePort(port, 'PANE_PORT');
  await expect(refused).rejects.toThrow(LocalSetupError);
  await expect(refused).rejects.toThrow(
    `port ${port} is in use by another program; set PANE_PORT to another`,
  );
  await closeServer(server);
  await requirePort(port, 'PANE_PORT');
});

test('a port this account may not use is refused in one line', () => {
  const cause = Object.assign(new Error('listen EACCES'), { code: 'EACCES' });
  expect(portError(cause, 80, 'PANE_PORT')).toEqual(
    new LocalSetupError('port 80 may not be used by this account; set PANE_PORT to one above 1023', {
      cause,
    }),
  );
});

test('what another port would not help is passed on as it is', () => {
  const cause = new Error('out of memory');
  expect(portError(cause, 80, 'PANE_PORT')).toBe(cause);
});
