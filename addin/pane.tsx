/** The pane's composition root: where Excel, the sign-in and the pages meet. */
import { webLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/index.js';
import { render } from 'preact';
import { loadConfig, type PaneConfig } from './config.ts';
import { associateCellFunctions } from './excel/cell-functions.ts';
import { whenOfficeReady } from './excel/office-host.ts';
import { createCellFeed } from './flows/cell-feed.ts';
import { ServerUnreachable } from './flows/failures.ts';
import { cellWords } from './messages/cell-words.ts';
import { browserMemory, rememberedLanguage } from './messages/language.ts';
import { App } from './pane/app.tsx';
import './pane/parts/fluent-elements.ts';
import { keepTabInside } from './pane/parts/keep-tab-inside.ts';
import { OutsideExcelPage } from './pane/start/outside-excel-page.tsx';
import type { OpenPage } from './pane/start/role-page.tsx';
import { SpeechProvider } from './pane/parts/speech.tsx';
import { StartPage } from './pane/start/start-page.tsx';
import type { SignIn } from './sign-in/sign-in.ts';

/** Fetches a part of the pane's own code; a broken connection is then told as what it is. */
function part<T>(loading: Promise<T>): Promise<T> {
  return loading.catch((cause: unknown) => {
    throw new ServerUnreachable('A part of the pane could not be loaded', { cause });
  });
}

/** Everything the pane needs before anybody signs in. Rejects with `ServerUnreachable` or `ConfigUnusable`. */
async function start() {
  const host = await whenOfficeReady();
  if (host === 'other') return <OutsideExcelPage />;
  // Before anything is fetched: cells of an opened workbook ask at once.
  const cells = createCellFeed(reportError);
  associateCellFunctions(cells, (why) => cellWords[rememberedLanguage(memory)][why]);
  const { apiBase, signIn } = await loadConfig(document.baseURI);
  const pages: Record<'Unit' | 'Council', OpenPage> = {
    Unit: async (session) => (await part(import('./pane/clerk/clerk-entry.tsx'))).clerkPage(session, apiBase),
    Council: async (session) =>
      (await part(import('./pane/council/council-entry.tsx'))).councilPage(session, apiBase, cells),
  };
  return <App signIn={await openSignIn(signIn)} pages={pages} />;
}

/** The adapter of the configuration's kind; the library of the other is not fetched. */
async function openSignIn(config: PaneConfig['signIn']): Promise<SignIn> {
  if (config.kind === 'local') {
    // The workbench names the account its workbook belongs to, and whether somebody chose it; Excel names none.
    const query = new URLSearchParams(window.location.search);
    const known = { suggested: query.get('account'), decided: query.has('decided') };
    const { createLocalSignIn } = await part(import('./sign-in/local-sign-in.ts'));
    return createLocalSignIn({ issuer: config.issuer, ...known });
  }
  const [{ openProviderSignIn }, { officeSignInHost }] = await part(
    Promise.all([import('./sign-in/provider-entry.ts'), import('./excel/sign-in-host.ts')]),
  );
  return openProviderSignIn(config, officeSignInHost());
}

const memory = browserMemory();

setTheme(webLightTheme);
keepTabInside();
const root = document.getElementById('pane');
if (root === null) throw new Error('pane.html has no element with the id "pane"');
root.replaceChildren();
render(
  <SpeechProvider memory={memory}>
    <StartPage start={start} />
  </SpeechProvider>,
  root,
);
