/** Shorter stories: a ward's own sheet, its standing, and a catalog that is newer than its sheet. */
import { describe, expect, test } from 'vitest';
import { adoption } from '../../../../local/stories/clerk/adoption.ts';
import { sheetOf } from '../../../../local/stories/clerk/colleagues.ts';
import { paneOf } from '../../../../local/stories/hands.ts';
import { newerCatalog } from '../../../../local/stories/clerk/newer-catalog.ts';
import { SHORT_NAME } from '../../../../local/stories/clerk/own-sheet.ts';
import { cellOf } from '../../../../local/stories/stage.ts';
import { standing } from '../../../../local/stories/clerk/standing.ts';
import { shownIn } from '../../../local/workbench/person-at-workbench.ts';
import { tell } from '../tell.ts';

describe('a ward goes on with a sheet of its own', () => {
  const told = tell(adoption);
  const pane = () => paneOf(told.scene.page);

  test('of a ward’s own sheet the pane asks only what is not certain', async () => {
    await told.until('adoption');
    await expect.poll(() => pane().locator('label').allInnerTexts()).toContainEqual(`Dòng 6: ${SHORT_NAME}`);
    await expect.poll(() => pane().getByText('28 dòng đã rõ').count()).toBe(1);
    // 10 December, in whatever order the browser writes it in the field.
    await expect.poll(() => pane().getByText('10 tháng 12').count()).toBe(1);
  });

  test('confirmed once, the sheet is checked as it is, and not a cell of it is changed', async () => {
    await told.until('adopted');
    const { page } = told.scene;
    await expect.poll(() => pane().locator('.clean').innerText()).toContain('Sẽ gửi 28/29 chỉ tiêu');
    await expect.poll(() => shownIn(page, 'B6')).toBe(SHORT_NAME);
    await expect.poll(() => shownIn(page, 'A4')).toBe('STT');
  });
});

describe('a ward looks at what came of its report', () => {
  const told = tell(standing);
  const pane = () => paneOf(told.scene.page);

  test('a ward sees its points and its place, which is provisional while others have not reported', async () => {
    await told.until('standing');
    await expect
      .poll(() => pane().locator('section.card', { hasText: 'Hạng trong khối' }).innerText())
      .toMatch(/Hạng \d+\s+Tạm thời/);
  });

  test('each indicator tells how its points came about', async () => {
    await told.until('standing-line');
    await expect
      .poll(() => pane().locator('.line-reasons').first().innerText())
      .toMatch(/Kế hoạch[^]*Báo cáo[^]*điểm/);
  });
});

describe('the council publishes anew while a ward fills in', () => {
  const told = tell(newerCatalog);
  const pane = () => paneOf(told.scene.page);

  test('a newer catalog is offered, not imposed: the sheet can be sent as it is', async () => {
    await told.until('update-offer');
    await expect.poll(() => pane().locator('.clean').innerText()).toContain('gửi được ngay');
    await expect.poll(() => shownIn(told.scene.page, 'C15')).toBe('Doanh nghiệp thành lập mới');
  });

  test('the update keeps what was typed and says what has changed', async () => {
    await told.until('updated');
    const { page } = told.scene;
    await expect
      .poll(() => pane().locator('section.success li').allInnerTexts())
      .toEqual(['5 · Doanh nghiệp thành lập mới thành Doanh nghiệp thành lập mới trên địa bàn']);
    await expect.poll(() => shownIn(page, 'C15')).toBe('Doanh nghiệp thành lập mới trên địa bàn');
    const { ward } = newerCatalog;
    const typed = sheetOf(ward).entries.get('5')?.actual ?? '';
    await expect.poll(() => shownIn(page, cellOf(ward, '5'))).toBe(typed.toLocaleString('vi-VN'));
  });
});
