import { BuildError } from './project.ts';

/** Where the committed manifest says the pane is: the address `npm start` serves. */
export const developmentUrl = 'https://localhost:3443';

/**
 * The committed manifest for an add-in served from `addinUrl`, an https origin (`https://thi-dua.example.vn`);
 * unchanged without one. Throws a `BuildError` for anything else: Office refuses http, and the pane finds its
 * files from the root of its own origin.
 */
export function manifestFor(manifest: string, addinUrl?: string): string {
  if (addinUrl === undefined) return manifest;
  const url = URL.canParse(addinUrl) ? new URL(addinUrl) : null;
  if (url?.protocol !== 'https:' || !['', '/'].includes(url.pathname + url.search + url.hash)) {
    throw new BuildError(
      `ADDIN_URL must be an https origin such as https://thi-dua.example.vn, not "${addinUrl}".`,
    );
  }
  return manifest.replaceAll(developmentUrl, url.origin);
}
