/** Opens the real pane.html with the real components in a browser, under the strict CSP, 350 px wide. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ClerkActions } from '../../../addin/pane/clerk/clerk-actions.ts';
import type { CouncilActions } from '../../../addin/pane/council/council-actions.ts';
import type { AccountChoice } from '../../../addin/sign-in/sign-in.ts';
import { launchBrowser } from '../../../local/browser.ts';
import type { Reply } from './reply.ts';

type Answers<T> = {
  readonly [K in keyof T]?: T[K] extends (...args: infer A) => Promise<infer R>
    ? (...args: A) => Promise<Awaited<R> | Failing> | Awaited<R> | Failing
    : never;
};

/** Answers to the pane's calls; a call without an answer fails the test. */
export type PaneAnswers = Answers<Omit<ClerkActions, 'watch'>> &
  Answers<
    Omit<CouncilActions, 'campaigns' | 'goTo' | 'revisions' | 'reviews' | 'revision' | 'watchSelection'>
  > &
  Answers<{
    host: () => Promise<'excel' | 'other'>;
    accounts: () => Promise<readonly AccountChoice[]>;
    signInKind: () => Promise<'choice' | 'provider'>;
    signIn: (account: string) => Promise<null>;
    /** At a provider: whom it knows, and whoever answers when it asks. */
    resume: () => Promise<AccountChoice | null>;
    askWho: () => Promise<AccountChoice>;
    renew: () => Promise<void>;
    signOut: () => Promise<void>;
  }>;

/** An answer that makes the pane's call reject. */
export class Failing {
  readonly reply: Exclude<Reply, { kind: 'value' }>;

  constructor(reply: Exclude<Reply, { kind: 'value' }>) {
    this.reply = reply;
  }
}

const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const addinFolder = new URL('../../../addin/', import.meta.url);

export interface PaneHarness {
  open(answers: PaneAnswers): Promise<Page>;
  close(): Promise<void>;
}

/** Bundles the page, serves it and launches a browser; `close` ends all of them. */
export async function startPaneHarness(): Promise<PaneHarness> {
  const [server, browser] = await Promise.all([serve(), launchBrowser()]);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page is served on a port.');
  return {
    open: (answers) => openPane(browser, `http://localhost:${address.port}/pane.html`, answers),
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function serve(): Promise<Server> {
  const html = await readFile(new URL('pane.html', addinFolder), 'utf8');
  const page = html.replace(/<script src="https:[^"]*"><\/script>/, '').replace('pane.tsx', 'pane.js');
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('pane-under-test.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const styles = await build({
    entryPoints: [fileURLToPath(new URL('pane.css', addinFolder))],
    bundle: true,
    write: false,
  });
  const files: Record<string, [type: string, text: string]> = {
    '/pane.html': ['text/html', page],
    '/pane.css': ['text/css', styles.outputFiles.map(({ text }) => text).join('')],
    '/pane.js': ['text/javascript', bundled.outputFiles.map(({ text }) => text).join('')],
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (file === undefined) return response.writeHead(404).end();
    const [type, text] = file;
    return response
      .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': CSP })
      .end(text);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return server;
}

/** Errors of each open page so far. */
const errors = new WeakMap<Page, string[]>();

async function openPane(browser: Browser, url: string, answers: PaneAnswers): Promise<Page> {
  // With reduced motion a page is what it is at once: axe would else measure colours half-way through a transition.
  const page = await browser.newPage({ viewport: { width: 350, height: 700 }, reducedMotion: 'reduce' });
  const seen: string[] = [];
  errors.set(page, seen);
  page.on('pageerror', (error) => seen.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
      seen.push(message.text());
  });
  const table: Record<string, ((...args: never[]) => unknown) | undefined> = {
    host: () => 'excel',
    signInKind: () => 'choice',
    // A council's workbook that is set up.
    missingTables: () => [],
    workbookCampaign: () => null,
    statedCampaign: () => null,
    shownSince: () => null,
    tellProgress: () => null,
    ...answers,
  };
  await page.exposeFunction('answerCall', async (name: string, args: never[]): Promise<Reply> => {
    const answer = table[name];
    if (answer === undefined) {
      seen.push(`The pane called ${name}, which this test does not expect.`);
      return { kind: 'bug' };
    }
    const value = await answer(...args);
    return value instanceof Failing ? value.reply : { kind: 'value', value };
  });
  await page.goto(url);
  return page;
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page as it stands: axe's findings, content wider than the pane, errors so far (CSP included). */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource);
  const violations = await page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))`,
  );
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const tooWide = width > (page.viewportSize()?.width ?? 0) ? [`The content is ${width} px wide.`] : [];
  return [...violations, ...tooWide, ...(errors.get(page) ?? [])];
}

/** A Fluent button by its words: its role is an internal of the element, which selectors by role cannot see. */
export function button(page: Page, words: string) {
  return page.locator('fluent-button').filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) });
}

/** The words of what has the focus. */
export async function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}
