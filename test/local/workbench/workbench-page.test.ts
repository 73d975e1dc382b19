/** The page in a browser, worked by keyboard and pointer; the pane is a page that only says it is there. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { cellArea } from '../../../local/excel-host/workbook/area.ts';
import { DEFAULT_PROTECTION_OPTIONS } from '../../../local/excel-host/workbook/sheet-protection.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { goTo, typeInto, untilDrawn } from '../../../local/stories/hands.ts';
import { axeFindings, cellOf, nameBox, shownIn } from './person-at-workbench.ts';
import { openInBrowser } from './workbench-in-browser.ts';

const open = openInBrowser(async () => [
  { id: 'a', title: 'Phường 5', account: 'phuong-5@govap.example', bytes: await wardFile() },
  { id: 'b', title: 'Hỏng', account: 'hong@govap.example', bytes: new Uint8Array([1, 2, 3]) },
]);
let page: Page;
beforeEach(() => {
  ({ page } = open);
});

/** A free sheet with rows that stay in view, a protected one, and one nobody is to see. */
async function wardFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const free = workbook.addSheet('Tự do');
  free.write(cellArea(0, 0), () => 'Tiêu đề');
  free.write(cellArea(69, 0), () => 'cuối');
  free.frozen = { rows: 2, columns: 1 };
  const locked = workbook.addSheet('Có khóa');
  for (const [row, column] of [
    [1, 1],
    [3, 2],
  ] as const)
    locked.grid.restyle(cellArea(row, column), (format) => ({ ...format, locked: false }));
  locked.protection = { options: DEFAULT_PROTECTION_OPTIONS, password: null };
  const wide = workbook.addSheet('Cột ẩn');
  for (const [column, said] of ['A', 'B', 'một câu dài hơn cột của nó rất nhiều', 'D'].entries())
    wide.write(cellArea(0, column), () => said);
  wide.write(cellArea(0, 39), () => 'cuối');
  wide.frozen = { rows: 0, columns: 2 };
  wide.hiddenColumns.add(2);
  workbook.addSheet('Ẩn').visibility = 'Hidden';
  return (await saveXlsx(workbook)).bytes;
}

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Waits until the name box has followed the grid, and names the cell. */
const arriveAt = async (address: string): Promise<void> => {
  await untilDrawn(page);
  await expect.poll(() => nameBox(page).inputValue(), { timeout: 5_000 }).toBe(address);
};
const content = () => page.getByLabel('Nội dung ô');
const typing = () => page.locator('.cell-editor.typing');

describe('with the keyboard alone', () => {
  test('the grid has the focus at once, and typing goes into the active cell', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowRight');
    await page.keyboard.type('1.234,5');
    await expect.poll(() => content().inputValue()).toBe('1.234,5');
    await press('Enter');
    await expect.poll(() => shownIn(page, 'B3')).toBe('1.234,50');
    await arriveAt('B4');
  });

  test('Tab and Shift+Tab, Enter and Shift+Enter enter what was typed and go on', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    for (const [key, next] of [
      ['Tab', 'D4'],
      ['Shift+Tab', 'C4'],
      ['Enter', 'C5'],
      ['Shift+Enter', 'C4'],
    ] as const) {
      await page.keyboard.type('x');
      await press(key);
      await arriveAt(next);
    }
    await expect
      .poll(() => Promise.all(['C4', 'D4', 'C5'].map((each) => shownIn(page, each))))
      .toEqual(['x', 'x', 'x']);
  });

  test('what an input method puts together lands whole, from its first letter', async () => {
    await press('ArrowDown');
    await page.keyboard.insertText('Đường');
    await press('Enter');
    await expect.poll(() => shownIn(page, 'A2')).toBe('Đường');
  });

  test('an arrow enters what is being typed anew, and moves the caret after F2', async () => {
    await press('ArrowDown');
    await page.keyboard.type('ac');
    await press('ArrowRight', 'ArrowLeft');
    await expect.poll(() => shownIn(page, 'A2')).toBe('ac');
    await arriveAt('A2');
    await press('F2', 'ArrowLeft');
    await page.keyboard.type('b');
    await press('Enter');
    await expect.poll(() => shownIn(page, 'A2')).toBe('abc');
  });

  test('Escape drops what was typed, Delete empties the whole selection', async () => {
    await press('ArrowDown', 'ArrowDown');
    await page.keyboard.type('x');
    await press('Escape');
    await expect.poll(() => typing().count()).toBe(0);
    await expect.poll(() => shownIn(page, 'A3')).toBe('');
    await page.keyboard.type('y');
    await press('Enter');
    await page.keyboard.type('z');
    await press('Enter', 'ArrowUp', 'Shift+ArrowUp');
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(2);
    await press('Delete');
    expect([await shownIn(page, 'A3'), await shownIn(page, 'A4')]).toEqual(['', '']);
  });

  test('F6 leads into the pane, so that the grid is no trap', async () => {
    await press('F6');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await press('ArrowDown');
    await arriveAt('A1');
  });

  test('a far cell comes into view, clear of the rows and the column that stay', async () => {
    await goTo(page, 'P60');
    const box = await cellOf(page, 'P60').boundingBox();
    const head = await page.locator('thead').boundingBox();
    const view = await page.locator('.scroller').boundingBox();
    if (box === null || head === null || view === null) throw new Error('not drawn');
    expect(box.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
    expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height);
    expect(box.x + box.width).toBeLessThanOrEqual(view.x + view.width);
    await expect.poll(() => cellOf(page, 'A1').isVisible()).toBe(true);
    await press('Control+Home');
    await arriveAt('A1');
    await goTo(page, 'C60');
    await press('ArrowLeft');
    const beside = await cellOf(page, 'B60').boundingBox();
    const staying = await cellOf(page, 'A60').boundingBox();
    expect(beside?.x).toBeGreaterThanOrEqual((staying?.x ?? 0) + (staying?.width ?? 0) - 1);
  });

  test('the name box says where there is nothing to go to', async () => {
    await goTo(page, 'không có');
    await expect
      .poll(() => page.getByRole('alert').first().innerText())
      .toBe('Không có ô nào ở địa chỉ này.');
    await goTo(page, 'ZZ5000');
    await expect
      .poll(() => page.getByRole('alert').first().innerText())
      .toBe('Ở đây chỉ vẽ 600 dòng, 60 cột đầu; trong Excel thì đến được.');
    await press('Escape');
    await arriveAt('A1');
  });

  test('the formula bar changes the cell and hands the focus back', async () => {
    await press('ArrowDown');
    await content().fill('=1+1');
    await press('Enter');
    await expect.poll(() => shownIn(page, 'A2')).toBe('2');
    await page.keyboard.type('tiếp');
    await press('Enter');
    await expect.poll(() => shownIn(page, 'A3')).toBe('tiếp');
  });
});

describe('with the pointer', () => {
  test('dragging selects, a double click changes, pressing elsewhere enters', async () => {
    await typeInto(page, 'B3', 'x');
    await cellOf(page, 'B3').hover();
    await page.mouse.down();
    await cellOf(page, 'C4').hover();
    await page.mouse.up();
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(4);
    await cellOf(page, 'B3').dblclick();
    await page.keyboard.type('y');
    await cellOf(page, 'D6').click();
    await expect.poll(() => shownIn(page, 'B3')).toBe('xy');
    await arriveAt('D6');
    await page.keyboard.type('z');
    await expect.poll(() => typing().count()).toBe(1);
  });

  test('only visible sheets have a tab; pressing one shows its sheet', async () => {
    const tabs = page.getByRole('navigation', { name: 'Các trang tính' }).getByRole('button');
    await expect.poll(() => tabs.allInnerTexts()).toEqual(['Tự do', 'Có khóa', 'Cột ẩn']);
    await tabs.nth(1).click();
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-label')).toBe('Trang tính Có khóa');
    await expect.poll(() => tabs.nth(1).getAttribute('aria-current')).toBe('page');
  });
});

describe('columns', () => {
  beforeEach(async () => {
    await page.getByRole('button', { name: 'Cột ẩn' }).click();
  });
  const letter = (column: number) => page.locator(`th[data-column="${column}"]`);

  test('that are frozen keep their letters above them', async () => {
    await goTo(page, 'AN1');
    await expect
      .poll(() => page.locator('.scroller').evaluate(({ scrollLeft }) => scrollLeft))
      .toBeGreaterThan(0);
    for (const [column, address] of ['A1', 'B1'].entries()) {
      const [above, below] = [await letter(column).boundingBox(), await cellOf(page, address).boundingBox()];
      expect(above?.x).toBeCloseTo(below?.x ?? Number.NaN, 0);
    }
  });

  test('that are hidden show nothing, and take no room', async () => {
    const [before, after] = [await cellOf(page, 'B1').boundingBox(), await cellOf(page, 'D1').boundingBox()];
    expect((before?.x ?? 0) + (before?.width ?? 0)).toBeCloseTo(after?.x ?? Number.NaN, 0);
    expect(await cellOf(page, 'C1').locator('.content').isVisible()).toBe(false);
    expect((await letter(2).boundingBox())?.width).toBeLessThan(1);
  });
});

describe('a locked cell', () => {
  beforeEach(async () => {
    await page.getByRole('button', { name: 'Có khóa' }).click();
    await cellOf(page, 'A1').click();
  });

  test('refuses visibly, and gives nothing on to the next cell', async () => {
    await page.keyboard.type('x');
    const refusal = page.getByText('Ô A1 được bảo vệ, không sửa được. Nhấn Tab để đến ô điền được.');
    await refusal.waitFor();
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await press('Enter');
    await expect.poll(() => refusal.count()).toBe(0);
    await arriveAt('A1');
    await page.keyboard.type('x');
    await refusal.waitFor();
    await press('Tab');
    await page.keyboard.type('y');
    await press('Tab');
    expect([await shownIn(page, 'A1'), await shownIn(page, 'B2')]).toEqual(['', 'y']);
    await arriveAt('C4');
    await expect.poll(() => refusal.count()).toBe(0);
  });

  test('is told apart for those who do not see it', async () => {
    await expect.poll(() => cellOf(page, 'A1').getAttribute('aria-readonly')).toBe('true');
    await expect.poll(() => cellOf(page, 'B2').getAttribute('aria-readonly')).toBeNull();
  });
});

describe('the workbook', () => {
  test('is opened from the start again only after it was asked for twice', async () => {
    await typeInto(page, 'A3', 'x');
    await page.getByRole('button', { name: 'Mở lại từ đầu' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await expect.poll(() => shownIn(page, 'A3')).toBe('x');
    await page.getByRole('button', { name: 'Mở lại từ đầu' }).click();
    await dialog.getByRole('button', { name: 'Mở lại' }).click();
    await expect.poll(() => shownIn(page, 'A3')).toBe('');
  });

  test('that cannot be read is said to be so; the others are still there', async () => {
    await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: 'Hỏng' });
    await page.getByRole('alert').getByText('Không mở được tệp').waitFor();
    await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: 'Phường 5' });
    await expect.poll(() => shownIn(page, 'A1')).toBe('Tiêu đề');
  });
});

test('the pane is 350 px wide, and page and pane meet no error', async () => {
  await page.frameLocator('iframe.pane').getByText('Trong khung').waitFor();
  expect((await page.locator('iframe.pane').boundingBox())?.width).toBe(350);
  expect(open.errors).toEqual([]);
});
