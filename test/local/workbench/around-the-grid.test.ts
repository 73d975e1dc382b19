/** The page around the grid, in a browser: what it says, what it asks, and what it shares with the pane. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { axeFindings, cellOf, typeInto } from './person-at-workbench.ts';
import { openInBrowser } from './workbench-in-browser.ts';

const open = openInBrowser(async () => [
  { id: 'a', title: 'Phường 5', account: 'phuong-5@govap.example', bytes: await wideFile() },
  { id: 'b', title: 'Trang sau', account: 'phuong-6@govap.example', bytes: await laterSheetFile() },
]);
let page: Page;
beforeEach(() => {
  ({ page } = open);
});

/** Has more tabs than fit. */
async function wideFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (let number = 1; number <= 12; number++) workbook.addSheet(`Trang tính số ${number}`);
  return (await saveXlsx(workbook)).bytes;
}

/** Was closed with its second sheet in front. */
async function laterSheetFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  workbook.activate(workbook.addSheet('Báo cáo'));
  return (await saveXlsx(workbook)).bytes;
}

test('a workbook opens on the sheet that was in front when it was saved', async () => {
  await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: 'Trang sau' });
  const grid = page.getByRole('grid');
  await expect.poll(() => grid.getAttribute('aria-label')).toBe('Trang tính Báo cáo');
});

test('a workbook is introduced with its account', async () => {
  await expect
    .poll(() => page.locator('.account').innerText())
    .toBe('Tài khoản của tệp này: phuong-5@govap.example');
});

test('the page speaks the pane’s language, and in English too there is nothing for axe to find', async () => {
  const pane = page.frameLocator('iframe.pane').locator('html');
  const speak = (language: string) =>
    pane.evaluate((root, lang) => root.setAttribute('lang', lang), language);
  await speak('en');
  await page.getByText('This file’s account').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect.poll(() => axeFindings(page)).toEqual([]);
  await speak('vi');
  await page.getByText('Tài khoản của tệp này').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('vi');
});

test('the pane is told the account of the workbook', async () => {
  const source = await page.locator('iframe.pane').getAttribute('src');
  expect(new URL(source ?? '').searchParams.get('account')).toBe('phuong-5@govap.example');
});

describe('leaving the page', () => {
  const questions = (): string[] => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    return asked;
  };

  test('asks first where something was typed', async () => {
    const asked = questions();
    await typeInto(page, 'A3', 'x');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  test('asks nothing where nothing was typed', async () => {
    const asked = questions();
    await page.keyboard.press('ArrowDown');
    await page.reload();
    await cellOf(page, 'A1').waitFor();
    expect(asked).toEqual([]);
  });
});

test('the keys that help are told whole, beside the tabs', async () => {
  const cut = await page.locator('.keys').evaluate((keys) => keys.scrollWidth - keys.clientWidth);
  expect(cut).toBe(0);
  const [keys, bar] = await Promise.all(
    ['.keys', '.status-bar'].map((each) => page.locator(each).boundingBox()),
  );
  expect((keys?.x ?? 0) + (keys?.width ?? Infinity)).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0));
});
