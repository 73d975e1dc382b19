/** The main job as two people do it, in a browser: real pane, real office.js, built Functions app, Table Storage. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAddin } from '../../build/build-addin.ts';
import { buildFunctions } from '../../build/build-functions.ts';
import { projectRoot } from '../../build/project.ts';
import { launchBrowser } from '../../local/browser.ts';
import { startCloud, type Cloud } from '../../local/cloud.ts';
import { layOutConfig, publish } from '../../local/demo/council-office.ts';
import { openDesk, type ExcelDesk } from '../../local/demo/excel-desk.ts';
import { Workbook } from '../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../local/excel-host/xlsx.ts';
import { sampleAccounts, sampleCatalog } from '../../local/sample/sample-campaign.ts';
import { COUNCIL_ACCOUNT } from '../../local/sample/sample-units.ts';
import { serveWorkbench } from '../../local/workbench/serve-workbench.ts';
import { goTo, paneButton, paneOf, pasteInto, typeInto, untilDrawn } from '../../local/stories/hands.ts';
import {
  axeFindings,
  cellOf,
  collectErrors,
  nameBox,
  shownIn,
  signInAs,
} from '../local/workbench/person-at-workbench.ts';

const WARD_ACCOUNT = 'phuong-5@govap.example';
const catalog = sampleCatalog(Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString());
const screenshots = join(projectRoot, 'out/screenshots');

let folder: string;
let cloud: Cloud;
let council: ExcelDesk;
let workbench: Awaited<ReturnType<typeof serveWorkbench>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-line-'));
  await mkdir(screenshots, { recursive: true });
  const addinDir = join(folder, 'addin');
  const [bundle] = await Promise.all([buildFunctions(join(folder, 'functions')), buildAddin(addinDir)]);
  cloud = await startCloud({ bundle, accounts: sampleAccounts(catalog) });
  council = await openDesk(cloud, COUNCIL_ACCOUNT);
  await layOutConfig(council, catalog);
  await publish(council);
  await cloud.setClock(beforeDue({ hours: 3 }));
  const empty = new Workbook();
  empty.addSheet('Sheet1');
  workbench = await serveWorkbench({
    port: 0,
    apiBase: cloud.apiBase,
    issuerUrl: cloud.issuer.url,
    addinDir,
    accounts: sampleAccounts(catalog),
    workbooks: [
      { id: 'phuong-5', title: 'Phường 5', account: WARD_ACCOUNT, bytes: await bytesOf(empty) },
      {
        id: 'hoi-dong',
        title: 'Hội đồng',
        account: COUNCIL_ACCOUNT,
        bytes: await bytesOf(council.host.workbook),
      },
    ],
  });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
  await cloud?.close();
  await rm(folder, { recursive: true });
});

const beforeDue = (time: { hours: number }): string =>
  Temporal.Instant.from(catalog.campaign.dueAt).subtract(time).toString();

const bytesOf = async (workbook: Workbook): Promise<Uint8Array> => (await saveXlsx(workbook)).bytes;

describe('with the keyboard alone', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(workbench.url);
    await paneButton(page, 'Đăng nhập').waitFor();
  });
  afterAll(() => page?.close());
  const press = (key: string) => page.keyboard.press(key);
  const gridHasFocus = () => page.locator('.cell-editor').evaluate((cell) => cell === document.activeElement);
  /** The words of what has the focus in the pane; of its tag where that is no control. */
  const inFocus = () =>
    paneOf(page)
      .locator('html')
      .evaluate(() => {
        const { activeElement: one } = document;
        if (one === null || !document.hasFocus()) return null;
        return one.matches('button, fluent-button, summary') ? one.textContent.trim() : one.tagName;
      });
  const untilInFocus = async (words: string) => {
    await expect.poll(inFocus, { timeout: 20_000 }).toBe(words);
  };
  /** Presses a key until a control has the focus; none of the presses leaves the pane. */
  const pressUntil = async (key: string, words: string) => {
    const met: (string | null)[] = [];
    do {
      await press(key);
      met.push(await inFocus());
    } while (met.at(-1) !== words && met.length < 12 && met.at(-1) !== null);
    expect(met).toContain(words);
    return met;
  };

  test('F6 leads to the pane’s first control; Escape, Ctrl+F6 and Shift+Tab before it lead back', async () => {
    for (const [there, back] of [
      ['F6', 'Escape'],
      ['Control+F6', 'Control+F6'],
      ['F6', 'Shift+Tab'],
    ] as const) {
      await expect.poll(() => gridHasFocus()).toBe(true);
      await press(there);
      await untilInFocus('English');
      await press(back);
      await expect.poll(gridHasFocus).toBe(true);
    }
  });

  test('the pane’s one language switch drives the page around it too', async () => {
    await press('F6');
    await untilInFocus('English');
    await press('Enter');
    await page.getByText('You are').waitFor();
    await untilInFocus('Tiếng Việt');
    await press('Enter');
    await page.getByText('Bạn là').waitFor();
    await press('Escape');
    await expect.poll(gridHasFocus).toBe(true);
  });

  test('the clerk signs in with the account of the workbook', async () => {
    await press('F6');
    await untilInFocus('English');
    await press('Tab');
    await untilInFocus('SELECT');
    const account = paneOf(page).getByLabel('Tài khoản');
    await expect.poll(() => account.inputValue()).toBe(WARD_ACCOUNT);
    await expect.poll(() => account.locator('option:checked').innerText()).toContain(WARD_ACCOUNT);
    await press('Tab');
    await untilInFocus('Đăng nhập');
    await press('Enter');
    await untilInFocus('MAIN');
  });

  test('the clerk creates the sheet and checks it', async () => {
    await paneButton(page, 'Tạo biểu báo cáo').waitFor();
    await pressUntil('Tab', 'Tạo biểu báo cáo');
    await press('Enter');
    await page.getByRole('button', { name: 'Báo cáo Phường 5' }).waitFor();
    await paneButton(page, 'Kiểm tra').waitFor();
    await pressUntil('Tab', 'Kiểm tra');
    await press('Enter');
    await untilInFocus('H2');
    await expect.poll(() => paneOf(page).locator('button.issue').count()).toBeGreaterThan(0);
  });

  test('from the outcome, Tab and Shift+Tab go to the controls after and before it', async () => {
    const heading = paneOf(page).locator('h2:focus');
    await expect.poll(() => heading.count()).toBe(1);
    await press('Tab');
    const first = await paneOf(page).locator('button.issue').first().innerText();
    expect((await inFocus())?.replaceAll(/\s/g, '')).toBe(first.replaceAll(/\s/g, ''));
    await paneOf(page).locator('h2[tabindex="-1"]').first().focus();
    await pressUntil('Shift+Tab', 'Đăng xuất');
  });

  test('Tab beyond the last control leads back to the grid, where typing goes on', async () => {
    for (let tabs = 0; tabs < 150 && !(await gridHasFocus()); tabs++) {
      await press('Tab');
      // The way out of the pane goes through the page around it: nobody presses again before that.
      await untilDrawn(page);
    }
    await expect.poll(() => gridHasFocus()).toBe(true);
    await typeInto(page, 'D8', 'Nguyễn Thị Hoa');
    await expect.poll(() => shownIn(page, 'D8')).toBe('Nguyễn Thị Hoa');
  });
});

describe('a ward reports and the council sees it', () => {
  let page: Page;
  let errors: readonly string[];
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    errors = collectErrors(page);
    await page.goto(workbench.url);
  });
  const photograph = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`) });

  test('the clerk signs in and creates the sheet, which stands in the grid', async () => {
    await signInAs(page, WARD_ACCOUNT);
    await paneButton(page, 'Tạo biểu báo cáo').click();
    await page.getByRole('button', { name: 'Báo cáo Phường 5' }).waitFor();
    await expect.poll(() => shownIn(page, 'I7')).toBe('Phường 5');
    await expect.poll(() => shownIn(page, 'C17')).toBe('Giải quyết việc làm');
    await photograph('1-sheet-created');
  });

  test('a cell that is not the clerk’s refuses to be typed into, visibly', async () => {
    await goTo(page, 'C17');
    await untilDrawn(page);
    await page.keyboard.press('x');
    await page.locator('.refusal p', { hasText: 'Ô C17 được bảo vệ' }).waitFor();
    await expect.poll(() => shownIn(page, 'C17')).toBe('Giải quyết việc làm');
    await photograph('2-locked-cell');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.refusal p').count()).toBe(0);
  });

  test('a cell takes no words for a number from somebody who types, and says why', async () => {
    await typeInto(page, 'F17', '613 lượt');
    await page.getByRole('dialog', { name: 'Ô này cần một con số' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => shownIn(page, 'F17')).toBe('');
  });

  test('the check names the cell of a wrong value that was pasted, marks it, and goes there', async () => {
    await pasteInto(page, 'F17', '613 lượt');
    await paneButton(page, 'Kiểm tra').click();
    const issue = paneOf(page).locator('button.issue', { hasText: 'F17' });
    await issue.waitFor();
    await cellOf(page, 'A1').click();
    await issue.click();
    await expect.poll(() => nameBox(page).inputValue(), { timeout: 5_000 }).toBe('F17');
    await expect.poll(() => cellOf(page, 'F17').getAttribute('aria-selected')).toBe('true');
    const fill = () => cellOf(page, 'F17').evaluate((cell) => getComputedStyle(cell).backgroundColor);
    await expect.poll(fill).toBe('rgb(248, 201, 196)');
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await photograph('3-issue');
  });

  test('corrected and signed, the report is received in time and once, although the session ended meanwhile', async () => {
    await typeInto(page, 'F17', '1.105');
    await cellOf(page, 'F17').click();
    await expect.poll(() => page.getByLabel('Nội dung ô').inputValue()).toBe('1105');
    await typeInto(page, 'D8', 'Nguyễn Thị Hoa');
    await typeInto(page, 'D9', 'Trần Văn Minh');
    const told = page.waitForResponse((response) => response.url().endsWith('/progress'));
    await paneButton(page, 'Kiểm tra').click();
    await paneOf(page).getByText('không có lỗi, gửi được ngay').waitFor();
    // The check is still told within the session.
    await told;
    await cloud.setClock(beforeDue({ hours: 1 }));
    await paneButton(page, 'Gửi báo cáo').click();
    await paneButton(page, 'Gửi luôn').click();
    await paneOf(page).locator('h2', { hasText: 'Phiên đăng nhập không còn hiệu lực' }).waitFor();
    await photograph('4-session-over');
    await paneButton(page, 'Đăng nhập lại').click();
    const receipt = paneOf(page).locator('section.receipt');
    await receipt.waitFor();
    await expect.poll(() => receipt.innerText()).toMatch(/Biên nhận lần gửi 1[^]*Đúng hạn/);
    await photograph('5-receipt');
    const trail = await council.api.call('getAudit', { campaign: catalog.campaign.id }, null);
    const submitted = trail?.body.entries.filter(({ action }) => action === 'submit') ?? [];
    expect(submitted.map(({ subject }) => subject)).toEqual([expect.stringMatching(/~1$/)]);
  });

  test('the council refreshes its standings, with the ward in them', async () => {
    await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: 'Hội đồng' });
    await expect.poll(() => page.getByLabel('Bạn là').inputValue()).toBe(COUNCIL_ACCOUNT);
    await signInAs(page, COUNCIL_ACCOUNT);
    await paneOf(page).getByRole('tab', { name: 'Xếp hạng' }).click();
    await paneButton(page, 'Cập nhật xếp hạng').click();
    await paneOf(page).getByText('1/34 đơn vị đã báo cáo').waitFor();
    await expect.poll(() => shownIn(page, 'E1')).toBe('Đơn vị');
    const row = page.getByRole('row').filter({ hasText: 'Phường 5' });
    await expect.poll(() => row.innerText()).toContain('Đúng hạn');
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await photograph('6-standings');
  });

  test('the ward’s workbook is as its clerk left it', async () => {
    await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: 'Phường 5' });
    await expect.poll(() => shownIn(page, 'D9')).toBe('Trần Văn Minh');
  });

  test('anybody can be chosen to work on it: the pane signs in as them, and asks again after signing out', async () => {
    const who = page.getByRole('combobox', { name: 'Bạn là' });
    await who.selectOption({ label: 'Phường 6' });
    await expect.poll(() => paneOf(page).locator('.who').innerText(), { timeout: 20_000 }).toBe('Phường 6');
    await paneButton(page, 'Đăng xuất').click();
    await paneButton(page, 'Đăng nhập').waitFor();
  });

  test('neither page nor pane met an error', () => {
    expect(errors).toEqual([]);
  });
});
