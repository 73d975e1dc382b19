/** Copying, pasting, taking back and jumping about, in a browser with its own clipboard. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { cellArea } from '../../../local/excel-host/workbook/area.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { goTo, typeInto, untilDrawn } from '../../../local/stories/hands.ts';
import { axeFindings, cellOf, nameBox, shownIn } from './person-at-workbench.ts';
import { openInBrowser } from './workbench-in-browser.ts';

const open = openInBrowser(async () => [
  { id: 'a', title: 'Phường 5', account: 'phuong-5@govap.example', bytes: await file() },
]);
let page: Page;
beforeEach(() => {
  ({ page } = open);
});

/** Two sheets; E5 takes positive whole numbers, E6 had rather have them, E8 has a note. */
async function file(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Một');
  for (const [row, style] of [
    [4, 'Stop'],
    [5, 'Warning'],
  ] as const) {
    sheet.validations.push({
      area: cellArea(row, 4),
      validation: {
        rule: { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
        ignoreBlanks: true,
        prompt: { showPrompt: true, title: 'Số lượt', message: 'Số nguyên dương.' },
        errorAlert: { showAlert: true, style, title: 'Số lượt sai', message: 'Hãy gõ một số nguyên dương.' },
      },
    });
  }
  sheet.write(cellArea(7, 4), () => 'có ghi chú');
  sheet.notes.push({ area: cellArea(7, 4), text: 'Hỏi lại Phòng Kinh tế.' });
  workbook.addSheet('Hai');
  return (await saveXlsx(workbook)).bytes;
}

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const shown = (...addresses: string[]) => Promise.all(addresses.map((each) => shownIn(page, each)));
const arriveAt = async (address: string): Promise<void> => {
  await untilDrawn(page);
  await expect.poll(() => nameBox(page).inputValue(), { timeout: 5_000 }).toBe(address);
};

describe('the clipboard', () => {
  test('carries cells within the page whole, and what waits is drawn', async () => {
    await typeInto(page, 'B2', '2');
    await typeInto(page, 'C2', '=B2*10');
    await goTo(page, 'B2');
    await press('Shift+ArrowRight', 'Control+c');
    await expect.poll(() => page.locator('td.copied').count()).toBe(2);
    await press('ArrowDown', 'ArrowDown', 'Control+v');
    await expect.poll(() => shown('B4', 'C4')).toEqual(['2', '20']);
    await goTo(page, 'C4');
    await expect.poll(() => page.getByLabel('Nội dung ô').inputValue()).toBe('=B4*10');
    await press('Escape');
    await expect.poll(() => page.locator('td.copied').count()).toBe(0);
  });

  test('what is copied has a broken line around it, over the frame of the active cell, until Escape', async () => {
    await typeInto(page, 'B2', '2');
    await goTo(page, 'B2');
    await press('Control+c');
    const line = () =>
      cellOf(page, 'B2').evaluate((cell) => {
        const { borderTopStyle, borderTopWidth, zIndex } = getComputedStyle(cell, '::before');
        const frame = getComputedStyle(cell.querySelector('input') ?? cell).zIndex;
        return [borderTopStyle, borderTopWidth, Number(zIndex) > Number(frame)];
      });
    await expect.poll(line).toEqual(['dashed', '2px', true]);
    await press('Escape');
    await expect.poll(() => page.locator('td.copied').count()).toBe(0);
  });

  test('gives other programs tab-separated text, and takes theirs, without asking for leave', async () => {
    await typeInto(page, 'B2', '1.234,5');
    await typeInto(page, 'C2', 'x');
    await goTo(page, 'B2');
    await press('Shift+ArrowRight', 'Control+c');
    // Only this test may look into the clipboard and fill it: the page itself has no such permission.
    await open.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^1\.234,50\tx\r?\n$/);
    await page.evaluate(() => navigator.clipboard.writeText('"hai\ndòng"\t95%\r\nPhường 1\t\r\n'));
    await goTo(page, 'B4');
    await press('Control+v');
    await expect.poll(() => shown('B4', 'C4', 'B5', 'C5')).toEqual(['hai\ndòng', '95%', 'Phường 1', '']);
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(4);
  });

  test('cuts by moving', async () => {
    await typeInto(page, 'B2', 'x');
    await typeInto(page, 'C2', '=B2');
    await goTo(page, 'B2');
    await press('Control+x', 'ArrowDown', 'Control+v');
    await expect.poll(() => shown('B2', 'B3', 'C2')).toEqual(['', 'x', 'x']);
  });

  test('is the browser’s own while something is typed', async () => {
    await typeInto(page, 'B2', 'abc');
    await goTo(page, 'B2');
    await press('F2', 'Shift+Home', 'Control+c', 'Escape', 'ArrowDown');
    await page.keyboard.type('x');
    await press('Control+v', 'Enter');
    await expect.poll(() => shown('B2', 'B3')).toEqual(['abc', 'xabc']);
  });
});

describe('taking back', () => {
  test('by keys and by buttons, which say whether there is anything', async () => {
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    const redo = page.getByRole('button', { name: 'Làm lại' });
    await expect.poll(() => undo.isDisabled()).toBe(true);
    await typeInto(page, 'B2', '95%');
    await goTo(page, 'B2');
    await press('Delete', 'Control+z');
    await expect.poll(() => shown('B2')).toEqual(['95%']);
    await undo.click();
    await expect.poll(() => shown('B2')).toEqual(['']);
    await expect.poll(() => undo.isDisabled()).toBe(true);
    await redo.click();
    await expect.poll(() => shown('B2')).toEqual(['95%']);
    await cellOf(page, 'B2').click();
    await press('Control+y');
    await expect.poll(() => shown('B2')).toEqual(['']);
  });
});

describe('jumping and selecting', () => {
  test('by keys', async () => {
    await typeInto(page, 'B2', '1');
    await typeInto(page, 'B3', '2');
    await typeInto(page, 'B4', '3');
    await goTo(page, 'B2');
    await press('Control+ArrowDown');
    await arriveAt('B4');
    await press('Control+ArrowUp', 'Control+Shift+ArrowDown');
    await expect
      .poll(() => page.getByLabel('Số liệu của vùng chọn').innerText())
      .toBe('Trung bình: 2 · Số ô: 3 · Tổng: 6');
    await press('ArrowDown', 'Control+a');
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(3);
    await press('Control+Space');
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(40);
    await press('Control+End');
    await arriveAt('E8');
    await press('Control+g');
    await page.keyboard.type('D7');
    await press('Enter');
    await arriveAt('D7');
    await page.keyboard.type('y');
    await press('Enter', 'Control+d');
    await expect.poll(() => shown('D8')).toEqual(['y']);
  });

  test('by headings, one and up to another', async () => {
    const heading = (name: string) => page.getByRole('columnheader', { name, exact: true });
    await heading('C').click();
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(40);
    await heading('D').click({ modifiers: ['Shift'] });
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(80);
    await page.getByRole('rowheader', { name: '3', exact: true }).click();
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(16);
    await cellOf(page, 'B2').click();
    await cellOf(page, 'C4').click({ modifiers: ['Shift'] });
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(6);
  });

  test('the sheet beside, by keys', async () => {
    const grid = page.getByRole('grid');
    await press('Control+Alt+PageDown');
    await expect.poll(() => grid.getAttribute('aria-label')).toBe('Trang tính Hai');
    await press('Control+Alt+PageUp');
    await expect.poll(() => grid.getAttribute('aria-label')).toBe('Trang tính Một');
  });

  test('Shift+F6 leads to the top bar; F6 and Escape lead back from it', async () => {
    const inFocus = () => page.evaluate(() => document.activeElement?.className ?? '');
    for (const back of ['F6', 'Escape']) {
      await press('Shift+F6');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
      await press(back);
      await expect.poll(inFocus).toBe('cell-editor');
    }
  });
});

describe('a cell with a rule', () => {
  const dialog = () => page.getByRole('dialog', { name: 'Số lượt sai' });

  test('refuses in its own words; what was typed can be corrected', async () => {
    await typeInto(page, 'E5', '-1');
    await dialog().getByText('Hãy gõ một số nguyên dương.').waitFor();
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await press('Enter');
    await expect.poll(() => dialog().count()).toBe(0);
    await press('Home', 'Delete', 'Enter');
    await expect.poll(() => shown('E5')).toEqual(['1']);
  });

  test('that only warns takes what is insisted on', async () => {
    await typeInto(page, 'E6', '-1');
    await dialog().getByRole('button', { name: 'Vẫn nhập' }).click();
    await expect.poll(() => shown('E6')).toEqual(['-1']);
    await arriveAt('E7');
  });

  test('Escape drops what was typed', async () => {
    await typeInto(page, 'E6', '-1');
    await dialog().waitFor();
    await press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    await page.keyboard.type('7');
    await press('Enter');
    await expect.poll(() => shown('E6')).toEqual(['7']);
  });

  test('takes anything that is pasted', async () => {
    await typeInto(page, 'B2', 'x');
    await goTo(page, 'B2');
    await press('Control+c');
    await goTo(page, 'E5');
    await press('Control+v');
    await expect.poll(() => shown('E5')).toEqual(['x']);
  });
});

describe('what belongs to a cell', () => {
  const described = () => page.locator('.cell-editor').getAttribute('aria-describedby');

  test('is said beneath it once it is active, to those who hear it too', async () => {
    await goTo(page, 'E5');
    await page.locator('#cell-tip').getByText('Số nguyên dương.').waitFor();
    await goTo(page, 'E8');
    await expect.poll(() => page.locator('#cell-tip').innerText()).toBe('Hỏi lại Phòng Kinh tế.');
    await expect.poll(described).toBe('cell-tip');
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await press('ArrowDown');
    await expect.poll(() => page.locator('#cell-tip').count()).toBe(0);
    expect(await described()).toBeNull();
  });

  test('is marked in its corner, and told to who hovers', async () => {
    await expect.poll(() => cellOf(page, 'E8').getAttribute('title')).toBe('Hỏi lại Phòng Kinh tế.');
    await expect.poll(() => page.locator('td.said').count()).toBe(1);
  });
});

test('neither copying nor pasting breaks the page’s policy', async () => {
  await press('Control+c', 'ArrowDown', 'Control+v', 'Control+z');
  expect(open.errors).toEqual([]);
});
