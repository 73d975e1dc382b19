/**
 * Something on this machine stands in the way, and the person at the keyboard can change it: a port in
 * use, a folder that cannot be written, a bundle that was not built. The message is one line and says what to do.
 */
export class LocalSetupError extends Error {
  override readonly name = 'LocalSetupError';
}
