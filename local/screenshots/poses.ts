/** What is in each picture of the docs: a page is brought there as a person would bring it. */
import type { Page } from 'playwright-core';
import { goTo, paneButton, paneOf, pasteInto, typeInto } from '../stories/hands.ts';
import { sampleCast } from '../sample/sample-story.ts';
import { sampleUnits } from '../sample/sample-units.ts';

export interface Pose {
  /** From the repository's root. */
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Brings the opened workbench into the pose, and waits until all of it is there. */
  readonly strike: (page: Page) => Promise<void>;
}

const nameOf = (code: string): string => {
  const unit = sampleUnits.find((one) => one.code === code);
  if (unit === undefined) throw new RangeError(`There is no unit ${code}.`);
  return unit.name;
};

/** The ward that has not reported yet; its clerk is in the middle of it. */
const WARD = nameOf(sampleCast.silent);

/** What the clerk has filled in so far; one cell is wrong. */
const FILLED = [
  ['D8', 'Nguyễn Thị Hoa'],
  ['D9', 'Trần Văn Minh'],
  ['F14', '9,4'],
  ['F15', '231'],
  ['F16', '6'],
  ['F18', '301'],
] as const;

/** Out of another file, which the cell's rule does not hold up. */
const PASTED = ['F17', '702 lượt'] as const;

/** High enough for all of a section. */
const PAPER = { width: 1440, height: 1100 };

const CHECK = 'Kiểm tra trước khi công bố';

/** Targets that the council changes after most have reported, the last day of figures among them. */
const CHANGED = [
  ["'Kế hoạch'!C3", '12'],
  ["'Kế hoạch'!D4", '96'],
  ["'Đợt thi đua'!B3", 'Thi đua nước rút, điều chỉnh kế hoạch'],
] as const;

export const poses: readonly Pose[] = [
  {
    path: 'docs/images/workbench.png',
    size: { width: 1440, height: 860 },
    async strike(page) {
      await page.getByRole('combobox', { name: 'Tệp' }).selectOption({ label: WARD });
      await page.getByRole('combobox', { name: 'Bạn là' }).selectOption({ label: WARD });
      await paneButton(page, 'Kiểm tra').waitFor();
      for (const [address, text] of FILLED) await typeInto(page, address, text);
      await pasteInto(page, ...PASTED);
      await paneButton(page, 'Kiểm tra').click();
      // The outcome takes the focus, and the list moves with it.
      await paneOf(page).locator('h2:focus').waitFor();
      await paneOf(page).locator('button.issue', { hasText: 'F17' }).press('Enter');
      await page.locator('td.active[data-row="16"]').waitFor();
      await paneOf(page)
        .locator('html')
        .evaluate((root) => root.scrollTo(0, 0));
    },
  },
  {
    path: 'docs/images/council-publish.png',
    size: { width: 1440, height: 860 },
    async strike(page) {
      // The council's workbook and account come first.
      await page.getByRole('combobox', { name: 'Bạn là' }).selectOption({ index: 0 });
      await paneButton(page, CHECK).waitFor();
      for (const [address, text] of CHANGED) await typeInto(page, address, text);
      await paneButton(page, CHECK).click();
      await paneOf(page).locator('h3:focus').waitFor();
      await paneOf(page)
        .locator('.card')
        .evaluate((card) => card.scrollIntoView());
    },
  },
  {
    path: 'docs/images/council-dashboard.png',
    size: { width: 1440, height: 900 },
    async strike(page) {
      // The council's workbook and account come first.
      await page.getByRole('combobox', { name: 'Bạn là' }).selectOption({ index: 0 });
      await paneOf(page).getByRole('tab', { name: 'Xếp hạng' }).waitFor();
      await goTo(page, "'Tổng quan'!A1");
      await page.locator('figure.chart canvas').nth(2).waitFor();
    },
  },
  { path: 'docs/images/annex-standings.png', size: PAPER, strike: writeAnnexes },
  {
    path: 'docs/images/annex-indicators.png',
    size: PAPER,
    async strike(page) {
      await writeAnnexes(page);
      await goTo(page, "'Phụ lục II'!A1");
      await page.locator('td', { hasText: 'KẾT QUẢ THỰC HIỆN THEO CHỈ TIÊU' }).waitFor();
    },
  },
];

/** The council's workbook and account come first. */
async function writeAnnexes(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Bạn là' }).selectOption({ index: 0 });
  await paneOf(page).getByRole('tab', { name: 'Xếp hạng' }).click();
  await paneButton(page, 'Tạo phụ lục in').click();
  await paneOf(page).locator('output', { hasText: 'Phụ lục đã ở trang tính' }).waitFor();
  await page.locator('td', { hasText: 'BẢNG XẾP HẠNG THI ĐUA' }).waitFor();
}
