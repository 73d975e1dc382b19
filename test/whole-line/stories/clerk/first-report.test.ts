import { expect, test } from 'vitest';
import { auditedRevisions } from '../../../../local/stories/clerk/colleagues.ts';
import { firstReport } from '../../../../local/stories/clerk/first-report.ts';
import { paneOf } from '../../../../local/stories/hands.ts';
import { shownIn } from '../../../local/workbench/person-at-workbench.ts';
import { tell } from '../tell.ts';

const told = tell(firstReport);
const pane = () => paneOf(told.scene.page);

test('an empty workbook is a beginning: the pane says what a sheet will have in it, and whose it will be', async () => {
  await told.until('no-sheet');
  await expect
    .poll(() => pane().locator('.facts').allInnerTexts())
    .toContainEqual(expect.stringMatching(/Phường 1$/));
});

test('the sheet stands in the workbook, with the unit’s own targets', async () => {
  await told.until('sheet-created');
  const { page } = told.scene;
  await expect.poll(() => shownIn(page, 'I7')).toBe('Phường 1');
  await expect.poll(() => shownIn(page, 'C15')).toBe('Doanh nghiệp thành lập mới');
  await expect.poll(() => shownIn(page, 'E15')).toMatch(/^\d/);
});

test('the first cell that is filled in has the sheet checked, unasked', async () => {
  await told.until('not-checked-yet');
  await expect.poll(() => pane().locator('.error .place').allInnerTexts()).toEqual(['D9']);
  await expect.poll(() => pane().locator('.status h2').innerText()).toBe('Chưa gửi');
});

test('what is missing is counted and does not keep the rest from being sent', async () => {
  await told.until('ready');
  await expect.poll(() => pane().locator('.clean').innerText()).toContain('Còn 20 chỉ tiêu chưa báo cáo');
  await expect.poll(() => pane().locator('.clean').innerText()).toContain('tính theo từng thành phần');
  await expect.poll(() => pane().locator('.error .place').count()).toBe(0);
});

test('a first report that leaves indicators out is sent only after a question', async () => {
  await told.until('asked');
  expect(await auditedRevisions(told.stage, firstReport.ward)).toHaveLength(0);
});

test('while it is being sent the buttons can be seen to do nothing, and pressing again does nothing', async () => {
  await told.until('sending');
  const { texts } = told.scene;
  await expect
    .poll(() => pane().locator('.actions fluent-button[aria-disabled="true"]').allInnerTexts())
    .toEqual([texts.clerk.submit, texts.clerk.check]);
  await pane().locator('fluent-button', { hasText: texts.clerk.submit }).dispatchEvent('click');
});

test('the receipt says which revision, when and in time; one revision was sent, however often it was pressed', async () => {
  await told.until('receipt');
  await expect
    .poll(() => pane().locator('section.receipt').innerText())
    .toMatch(/Biên nhận lần gửi 1[^]*08:00 ngày 15\/12\/2023[^]*Đúng hạn/);
  expect(await auditedRevisions(told.stage, firstReport.ward)).toHaveLength(1);
});

test('the receipt can be had as a worksheet, and stays where it was in the pane', async () => {
  await told.until('receipt-written');
  await expect.poll(() => pane().locator('.receipt output.hint').innerText()).toContain('Biên nhận');
  const { texts } = told.scene;
  await expect
    .poll(() => pane().locator('h2:visible').allInnerTexts())
    .toEqual([texts.clerk.status.matches(1), texts.receipt.title(1)]);
});
