/** The task pane's own origin: the built add-in with the npm copy of office.js, and the cloud under one roof with it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { ProviderSignInConfig } from '../../addin/config.ts';
import { DIALOG_PAGE } from '../../addin/sign-in/dialog-page.ts';
import { OFFICE_JS_ORIGIN, panePolicy } from '../../build/pane-policy.ts';
import { officeJsFolder } from '../excel-host/node-office.ts';
import { TRUST_PAGE } from '../excel-host/trust-page.ts';
import { LocalSetupError } from '../local-setup-error.ts';
import { languageTeller } from './language-teller.ts';
import { securityHeaders } from './security-headers.ts';
import { upstream } from './upstream.ts';

interface PaneSiteOptions {
  readonly addinDir: string;
  readonly apiBase: string;
  readonly issuerUrl: string;
  /** Where people sign in instead of the local issuer. */
  readonly provider?: ProviderSignInConfig;
  /** The page that may frame the pane. */
  readonly pageOrigin: string;
  /** Tells that page which language the pane speaks. */
  readonly tellsLanguage?: boolean;
}

const CDN = `${OFFICE_JS_ORIGIN}/lib/1/hosted`;
const OFFICE_JS = '/office-js';

/**
 * The site as it must be served in the cloud too: a strict policy, and no `Cross-Origin-Opener-Policy`, which would cut
 * the sign-in's window off from the pane. Rejects with a `LocalSetupError` when `addinDir` holds no pane.
 */
export async function paneSite(options: PaneSiteOptions): Promise<Hono> {
  const { addinDir, apiBase, issuerUrl, provider, pageOrigin, tellsLanguage = false } = options;
  const teller = languageTeller(pageOrigin);
  const html = (await readPage(addinDir, 'pane.html')) + (tellsLanguage ? teller.element : '');
  const reaches = provider === undefined ? [] : [new URL(provider.authority).origin];
  const site = new Hono();
  site.use(securityHeaders(panePolicy({ reaches, framedBy: pageOrigin })));
  site.get('/pane.html', ({ html: answer }) => answer(html));
  site.get(`/${DIALOG_PAGE}`, async ({ html: answer }) => answer(await readPage(addinDir, DIALOG_PAGE)));
  if (tellsLanguage) {
    site.get(teller.path, ({ body }) => body(teller.script, 200, { 'content-type': 'text/javascript' }));
  }
  site.get('/config.json', ({ json }) =>
    json({ apiBase: '/api', signIn: provider ?? { kind: 'local', issuer: '/issuer' } }),
  );
  site.all('/api/*', upstream('/api', apiBase, 'The Functions app'));
  site.all('/issuer/*', upstream('/issuer', issuerUrl, 'The sign-in stand-in'));
  site.get(`${OFFICE_JS}/${TRUST_PAGE.path}`, ({ html: answer }) => answer(TRUST_PAGE.html));
  site.get(`${OFFICE_JS}/${TRUST_PAGE.scriptPath}`, ({ body }) =>
    body(TRUST_PAGE.script, 200, { 'content-type': 'text/javascript' }),
  );
  site.get(
    `${OFFICE_JS}/*`,
    serveStatic({
      root: officeJsFolder(),
      // The CDN does not mind the case of `vi-VN`; the package's folders are in lower case.
      rewriteRequestPath: (path) => lowerCaseFolders(path.slice(OFFICE_JS.length)),
    }),
  );
  site.get('*', serveStatic({ root: addinDir }));
  return site;
}

async function readPage(addinDir: string, page: string): Promise<string> {
  const built = await readFile(join(addinDir, page), 'utf8').catch((cause: unknown) => {
    throw new LocalSetupError(`There is no built pane in ${addinDir}: run \`npm run build\` first.`, {
      cause,
    });
  });
  if (!built.includes(CDN)) throw new Error(`${page} does not load office.js from ${CDN}`);
  return built.replaceAll(CDN, OFFICE_JS);
}

function lowerCaseFolders(path: string): string {
  const end = path.lastIndexOf('/');
  return path.slice(0, end).toLowerCase() + path.slice(end);
}
