/** The page around the grid, in a browser: what it says, what it asks, and what it shares with the pane. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { typeInto } from '../../../local/stories/hands.ts';
import { axeFindings, cellOf, shownIn } from './person-at-workbench.ts';
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

/** Has two fonts in one cell. */
async function richFile(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.addWorksheet('Sheet1').getCell('A1').value = { richText: [{ text: 'đậm', font: { bold: true } }] };
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** Has a table in a style of its author's own. */
async function tableFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Sheet1');
  sheet.write({ row: 0, column: 0, rows: 2, columns: 1 }, (row) => (row === 0 ? 'Tên' : 'a'));
  workbook.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 1 });
  const { bytes } = await saveXlsx(workbook);
  const parts = unzipSync(bytes);
  const path = 'xl/tables/table1.xml';
  const table = strFromU8(parts[path] ?? new Uint8Array());
  return zipSync({ ...parts, [path]: strToU8(table.replace('TableStyleMedium2', 'Kiểu riêng')) });
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

describe('who works on a workbook', () => {
  const who = () => page.getByRole('combobox', { name: 'Bạn là' });
  const told = async () => {
    const source = await page.locator('iframe.pane').getAttribute('src');
    const query = new URL(source ?? '').searchParams;
    return [query.get('account'), query.has('decided')];
  };

  test('is its own account at first, by name, which the pane only offers', async () => {
    await expect.poll(() => who().locator('option:checked').innerText()).toBe('Phường 5');
    expect(await told()).toEqual(['phuong-5@govap.example', false]);
  });

  test('can be anybody else, as whom the pane then signs in; each workbook keeps its own', async () => {
    await expect.poll(() => who().locator('optgroup').count()).toBe(2);
    await typeInto(page, 'A3', 'x');
    await who().selectOption({ label: 'Hội đồng quận' });
    await expect.poll(told).toEqual(['hoi-dong@govap.example', true]);
    await expect.poll(() => shownIn(page, 'A3')).toBe('x');
    await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: 'Trang sau' });
    await expect.poll(told).toEqual(['phuong-6@govap.example', false]);
    await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: 'Phường 5' });
    await expect.poll(told).toEqual(['hoi-dong@govap.example', true]);
  });
});

describe('files', () => {
  const files = () => page.getByRole('combobox', { name: 'Tệp' });
  const upload = async (name: string, buffer: Uint8Array) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Mở tệp .xlsx từ máy này' }).click();
    await (
      await choosing
    ).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
  };
  const download = async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về .xlsx' }).first().click();
    return downloading;
  };

  test('a new workbook has one empty sheet, for whom is working now', async () => {
    await page.getByRole('button', { name: 'Tệp mới' }).click();
    await expect.poll(() => files().locator('option:checked').innerText()).toBe('Tệp mới 1');
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-label')).toBe('Trang tính Sheet1');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Bạn là' }).locator('option:checked').innerText())
      .toBe('Phường 5');
  });

  test('what is downloaded can be opened again, as it was left', async () => {
    await typeInto(page, 'B2', '1.234,5');
    const downloaded = await download();
    expect(downloaded.suggestedFilename()).toBe('Phường 5.xlsx');
    await upload('Của tôi.xlsx', await readFile(await downloaded.path()));
    await expect.poll(() => files().locator('option:checked').innerText()).toBe('Của tôi');
    await expect.poll(() => shownIn(page, 'B2')).toBe('1.234,50');
    expect(open.errors).toEqual([]);
  });

  test('what a file has and the page cannot show is told once it is open', async () => {
    await upload('Có màu.xlsx', await richFile());
    const notice = page.getByRole('region', { name: 'Những phần của tệp không mở được ở đây' });
    await notice.locator('summary').click();
    await expect
      .poll(() => notice.getByRole('listitem').allInnerTexts())
      .toEqual(['Sheet1: phông chữ của từng phần trong ô']);
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await notice.getByRole('button', { name: 'Đã rõ' }).click();
    await expect.poll(() => notice.count()).toBe(0);
  });

  test('what a file cannot carry is told before it is saved', async () => {
    await upload('Bảng.xlsx', await tableFile());
    await expect.poll(() => shownIn(page, 'A1')).toBe('Tên');
    await page.getByRole('button', { name: 'Tải về .xlsx' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Tệp .xlsx không mang theo được những phần sau' });
    await dialog.getByRole('listitem').first().waitFor();
    await expect.poll(() => axeFindings(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Tải về .xlsx' }).click();
    await downloading;
  });

  test('what is no .xlsx is said to be none, and what was open stays', async () => {
    await typeInto(page, 'A3', 'x');
    await upload('ảnh.xlsx', new Uint8Array([1, 2, 3]));
    await page
      .getByRole('alert')
      .getByText('Không mở được “ảnh.xlsx”: đây không phải tệp .xlsx, hoặc tệp đã hỏng.')
      .waitFor();
    expect(await shownIn(page, 'A3')).toBe('x');
    expect(await files().locator('option').allInnerTexts()).toEqual(['Phường 5', 'Trang sau']);
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tệp mới' }).click();
    await expect.poll(() => page.getByRole('alert').getByText('ảnh.xlsx').count()).toBe(0);
  });
});

test('the page speaks the pane’s language, and in English too there is nothing for axe to find', async () => {
  const pane = page.frameLocator('iframe.pane').locator('html');
  const speak = (language: string) =>
    pane.evaluate((root, lang) => root.setAttribute('lang', lang), language);
  await speak('en');
  await page.getByText('You are').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect.poll(() => page.title()).toBe('Thi đua – workbench');
  await expect.poll(() => axeFindings(page)).toEqual([]);
  await speak('vi');
  await page.getByText('Bạn là').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('vi');
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

describe('more tabs than fit', () => {
  const tab = (number: number) => page.getByRole('button', { name: `Trang tính số ${number}`, exact: true });
  const isInView = (number: number) =>
    tab(number).evaluate((one) => {
      const [box, room] = [one, one.parentElement ?? one].map((each) => each.getBoundingClientRect());
      return (
        box !== undefined && room !== undefined && box.left >= room.left - 1 && box.right <= room.right + 1
      );
    });

  test('are led to by buttons, and the sheet in front keeps its tab in view', async () => {
    const next = page.getByRole('button', { name: 'Các trang tính sau' });
    expect([await isInView(1), await isInView(12)]).toEqual([true, false]);
    expect(await page.getByRole('button', { name: 'Các trang tính trước' }).isDisabled()).toBe(true);
    await next.click();
    await expect.poll(() => isInView(1)).toBe(false);
    await cellOf(page, 'A1').click();
    for (let sheet = 1; sheet < 12; sheet++) await page.keyboard.press('Control+Alt+PageDown');
    await expect.poll(() => isInView(12)).toBe(true);
    await expect.poll(() => next.isDisabled()).toBe(true);
    await expect.poll(() => axeFindings(page)).toEqual([]);
  });

  test('have the room of the keys that help', async () => {
    const widthOf = async (each: string) => (await page.locator(each).boundingBox())?.width ?? 0;
    expect(await widthOf('.sheet-tabs')).toBeGreaterThan(await widthOf('.keys'));
  });
});

describe('in a window of', () => {
  test.each([1024, 900])('%i px everything has a line of its own beside the pane', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    const label = await page.locator('.account').boundingBox();
    const pane = await page.locator('.pane').boundingBox();
    expect(label?.height).toBeLessThanOrEqual(32);
    expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThanOrEqual(width);
    expect([pane?.width, (pane?.x ?? 0) + (pane?.width ?? 0)]).toEqual([350, width]);
  });

  test('375 px the pane is below the sheet, and nothing covers it', async () => {
    await page.setViewportSize({ width: 375, height: 700 });
    const [bar, sheet, pane] = await Promise.all(
      ['.top-bar', '.sheet-view', '.pane'].map((each) => page.locator(each).boundingBox()),
    );
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThanOrEqual(pane?.y ?? 0);
    expect([sheet?.width, pane?.width]).toEqual([375, 375]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });
});
