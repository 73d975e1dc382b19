import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** What is being built cannot be shipped, or was asked for wrongly. The message says what to change. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}
