/** One person at the workbench: the page with a workbook of theirs and the real pane beside it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { en } from '../../addin/messages/en.ts';
import type { Language } from '../../addin/messages/language.ts';
import type { Messages } from '../../addin/messages/messages.ts';
import { vi } from '../../addin/messages/vi.ts';
import { Workbook } from '../excel-host/workbook/workbook.ts';
import { saveXlsx } from '../excel-host/xlsx.ts';
import { sampleAccounts } from '../sample/sample-campaign.ts';
import { serveWorkbench } from '../workbench/serve-workbench.ts';
import { paneButton, paneOf } from './hands.ts';
import { hoursBeforeDue, stageCatalog, type Stage } from './stage.ts';

export interface Scene {
  readonly stage: Stage;
  readonly language: Language;
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the pane says, in the language it speaks. */
  readonly texts: Messages['texts'];
  close(): Promise<void>;
}

export interface Person {
  readonly account: string;
  /** What their workbook is called. */
  readonly title: string;
}

export interface SceneOptions {
  readonly person: Person;
  readonly workbook: Uint8Array;
  readonly language?: Language;
  /** In CSS pixels. */
  readonly paneWidth?: number;
}

/** The workbook that Excel opens with: one worksheet, and nothing on it. */
export async function emptyWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  return (await saveXlsx(workbook)).bytes;
}

/** Room for the longest page of the pane, so that a picture can have all of it. */
const SIZE = { width: 1280, height: 2000 };

/** Opens the workbench in a page of its own, with the workbook, and waits for the pane. Whoever opens a scene closes it. */
export async function openScene(browser: Browser, stage: Stage, options: SceneOptions): Promise<Scene> {
  const { person, workbook, language = 'vi', paneWidth = 350 } = options;
  const { cloud, addinDir } = stage;
  const workbench = await serveWorkbench({
    port: 0,
    apiBase: cloud.apiBase,
    issuerUrl: cloud.issuer.url,
    addinDir,
    accounts: sampleAccounts(stageCatalog),
    workbooks: [{ id: 'tep', ...person, bytes: workbook }],
  });
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', locale: 'vi-VN' });
  // The pane tells by its own clock what is overdue.
  await context.clock.setFixedTime(hoursBeforeDue(9));
  const page = await context.newPage();
  await page.goto(workbench.url);
  await paneButton(page, vi.texts.signIn.action).waitFor();
  await page.locator('iframe.pane').evaluate((frame, width) => {
    frame.style.width = `${width}px`;
  }, paneWidth);
  if (language === 'en') {
    await paneButton(page, vi.texts.languageSwitch).click();
    await paneButton(page, en.texts.signIn.action).waitFor();
  }
  return {
    stage,
    language,
    page,
    context,
    texts: { vi, en }[language].texts,
    async close() {
      await context.close();
      await workbench.close();
    },
  };
}

/** Presses a button of the pane. */
export const press = ({ page }: Scene, words: string): Promise<void> => paneButton(page, words).click();

/** Waits until the pane shows a heading; they take the focus where they are the outcome of an action. */
export const untilHeading = ({ page }: Scene, words: string | RegExp): Promise<void> =>
  paneOf(page).locator('h1, h2').filter({ hasText: words, visible: true }).first().waitFor();

/** Signs in as the ward, whose account is suggested. */
export async function signIn(scene: Scene): Promise<void> {
  await press(scene, scene.texts.signIn.action);
  await untilHeading(scene, scene.texts.clerk.title);
}

/** Brings a tab of the pane to the front. */
export const openTab = ({ page }: Scene, words: string): Promise<void> =>
  paneOf(page).getByRole('tab', { name: words }).click();

/** Has the sheet checked, and waits for the outcome. */
export async function check(scene: Scene): Promise<void> {
  await press(scene, scene.texts.clerk.check);
  await paneOf(scene.page).locator(':is(h2, p):focus').waitFor();
}
