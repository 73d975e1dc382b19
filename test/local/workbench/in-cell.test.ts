/** In the cell itself, in a browser: choosing from its list, and a pane that works while somebody types. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { cellArea } from '../../../local/excel-host/workbook/area.ts';
import { NO_ALERT, NO_PROMPT } from '../../../local/excel-host/workbook/rules-on-cells.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { goTo, paneOf, typeInto } from '../../../local/stories/hands.ts';
import { axeFindings, cellOf, nameBox, shownIn } from './person-at-workbench.ts';
import { openInBrowser } from './workbench-in-browser.ts';

/** The pane reads A1 on a press; it waits for the typing to end on the second button only. */
const PANE = `
const ask = async (name, options) => {
  const told = document.createElement('p');
  told.className = name;
  document.body.append(told);
  told.textContent = 'asks';
  try {
    told.textContent = await Excel.run(options, async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      return 'read ' + cell.values[0][0];
    });
  } catch (error) {
    told.textContent = error.code;
  }
};
Office.onReady(() => {
  for (const [name, options] of [['hurries', {}], ['waits', { delayForCellEdit: true }]]) {
    const button = document.createElement('button');
    button.textContent = name;
    button.addEventListener('click', () => ask(name, options));
    document.body.append(button);
  }
});`;

const open = openInBrowser(
  async () => [{ id: 'a', title: 'Phường 5', account: 'phuong-5@govap.example', bytes: await file() }],
  PANE,
);
let page: Page;
beforeEach(() => {
  ({ page } = open);
});

/** B3 takes what a list says. */
async function file(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Một');
  const rule = { list: { inCellDropDown: true, source: 'Có,Không,Không phát sinh' } };
  const prompt = { message: 'Chọn một.', showPrompt: true, title: '' };
  const validation = { rule, ignoreBlanks: true, prompt, errorAlert: NO_ALERT };
  sheet.validations.push({ area: cellArea(2, 1), validation });
  sheet.validations.push({ area: cellArea(3, 1), validation: { ...validation, prompt: NO_PROMPT } });
  return (await saveXlsx(workbook)).bytes;
}

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('the list of a cell', () => {
  const list = () => page.getByRole('listbox', { name: 'Danh sách của ô (Alt+↓)' });
  const input = () => page.getByRole('combobox', { name: 'Ô B3' });
  const marked = () => list().locator('[aria-selected="true"]').innerText();

  test('is opened, walked and taken from by keyboard alone', async () => {
    await goTo(page, 'B3');
    await expect.poll(() => input().getAttribute('aria-expanded')).toBe('false');
    await press('Alt+ArrowDown');
    await expect
      .poll(() => list().getByRole('option').allInnerTexts())
      .toEqual(['Có', 'Không', 'Không phát sinh']);
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await press('ArrowDown', 'ArrowDown');
    await expect.poll(marked).toBe('Không phát sinh');
    expect(await input().getAttribute('aria-activedescendant')).toBe(
      await list().locator('[aria-selected="true"]').getAttribute('id'),
    );
    await press('Home', 'ArrowDown', 'Enter');
    await expect.poll(() => shownIn(page, 'B3')).toBe('Không');
    await expect.poll(() => list().count()).toBe(0);
    await press('Alt+ArrowDown');
    await expect.poll(marked).toBe('Không');
    await press('Escape');
    await expect.poll(() => list().count()).toBe(0);
    expect([await shownIn(page, 'B3'), await nameBox(page).inputValue()]).toEqual(['Không', 'B3']);
    expect(open.errors).toEqual([]);
  });

  test('is opened and taken from by mouse', async () => {
    await cellOf(page, 'B3').click();
    await page.getByRole('button', { name: 'Danh sách của ô (Alt+↓)' }).click();
    await list().getByRole('option', { name: 'Có' }).click();
    await expect.poll(() => shownIn(page, 'B3')).toBe('Có');
    await press('ArrowDown');
    await expect.poll(() => nameBox(page).inputValue()).toBe('B4');
  });

  test('a letter closes it and is typed', async () => {
    await goTo(page, 'B3');
    await press('Alt+ArrowDown');
    await list().waitFor();
    await page.keyboard.type('Có');
    await press('Enter');
    await expect.poll(() => shownIn(page, 'B3')).toBe('Có');
    await expect.poll(() => list().count()).toBe(0);
  });
});

test('the cell that is typed into is as wide as what is typed', async () => {
  await goTo(page, 'A1');
  await page.keyboard.type('Phường đã hoàn thành chỉ tiêu trước thời hạn');
  const cut = await page.locator('.cell-editor').evaluate((input) => input.scrollWidth - input.clientWidth);
  expect(cut).toBe(0);
});

describe('while somebody types, a press in the pane', () => {
  const button = (name: string) => paneOf(page).getByRole('button', { name });
  const told = (name: string) => paneOf(page).locator(`p.${name}`).innerText();
  const notice = () => page.locator('.waiting').innerText();

  test('leaves the cell as it is: what hurries fails, what waits is answered after Enter', async () => {
    await typeInto(page, 'A1', '1');
    await goTo(page, 'A1');
    await page.keyboard.type('25');
    await button('hurries').click();
    await expect.poll(() => told('hurries')).toBe('InvalidOperationInCellEditMode');
    expect(await notice()).toBe('');
    await button('waits').click();
    await expect.poll(notice).toBe('Khung tác vụ chờ ô A1 nhập xong: nhấn Enter, hoặc Esc để bỏ.');
    expect(await told('waits')).toBe('asks');
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await cellOf(page, 'A1').click();
    await press('Enter');
    await expect.poll(() => told('waits')).toBe('read 25');
    await expect.poll(notice).toBe('');
  });

  test('another part of the page enters it', async () => {
    await goTo(page, 'A1');
    await page.keyboard.type('25');
    await nameBox(page).click();
    await expect.poll(() => shownIn(page, 'A1')).toBe('25');
  });

  test('what cannot be entered stays in its cell, wherever else is gone to', async () => {
    await goTo(page, 'A1');
    await page.keyboard.type('=SUM(');
    await goTo(page, 'C5');
    await expect.poll(() => page.getByLabel('Nội dung ô').inputValue()).toBe('=SUM(');
    expect(await cellOf(page, 'A1').locator('input').count()).toBe(1);
  });
});
