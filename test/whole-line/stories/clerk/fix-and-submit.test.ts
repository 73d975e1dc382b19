import { expect, test } from 'vitest';
import { fixAndSubmit, fixedCell } from '../../../../local/stories/clerk/fix-and-submit.ts';
import { paneOf } from '../../../../local/stories/hands.ts';
import { auditedRevisions } from '../../../../local/stories/clerk/colleagues.ts';
import { cellOf, shownIn } from '../../../local/workbench/person-at-workbench.ts';
import { tell } from '../tell.ts';

const told = tell(fixAndSubmit);
const pane = () => paneOf(told.scene.page);
const held = () => shownIn(told.scene.page, fixedCell);
const places = (severity: 'error' | 'warning') =>
  pane().locator(`.issues.${severity} .place`).allInnerTexts();
const fillOf = (address: string) =>
  cellOf(told.scene.page, address).evaluate((cell) => getComputedStyle(cell).backgroundColor);
const ERROR_FILL = 'rgb(248, 201, 196)';

test('a fix shows old and new before it is made, and the check alone changes no cell', async () => {
  await told.until('errors');
  await expect.poll(() => places('error')).toEqual(['D9', fixedCell, 'G25', 'F30', 'L36']);
  const preview = pane().locator('.fix', { hasText: fixedCell });
  await expect.poll(() => preview.innerText()).toMatch(/Chuyển thành số\s+F17: “586 lượt” thành 586/);
  expect(await held()).toBe('586 lượt');
  await expect.poll(() => fillOf(fixedCell)).toBe(ERROR_FILL);
});

test('one click makes just that change; its mark comes off, the others stay', async () => {
  await told.until('fixed');
  await expect.poll(held).toBe('586');
  await expect.poll(() => places('error')).toEqual(['D9', 'G25', 'F30', 'L36']);
  await expect.poll(() => fillOf(fixedCell)).not.toBe(ERROR_FILL);
  await expect.poll(() => fillOf('F30')).toBe(ERROR_FILL);
});

test('undoing it brings back the cell and its error', async () => {
  await told.until('taken-back');
  await expect.poll(held).toBe('586 lượt');
  await expect.poll(() => places('error')).toEqual(['D9', fixedCell, 'G25', 'F30', 'L36']);
  await expect.poll(() => fillOf(fixedCell)).toBe(ERROR_FILL);
});

test('a warning keeps nobody from sending, and can be explained where it is told', async () => {
  await told.until('warnings');
  await expect.poll(held).toBe('586');
  await expect.poll(() => places('error')).toEqual([]);
  await expect.poll(() => places('warning')).toEqual(['F38']);
});

test('the explanation stands in the row’s note, and the warning among those explained', async () => {
  await told.until('explained');
  await expect.poll(() => shownIn(told.scene.page, 'N38')).toContain('Có thêm phần quà của các doanh nghiệp');
  await expect.poll(() => pane().locator('.justified summary').innerText()).toContain('Đã giải trình (1)');
});

test('what was mended is what the server has', async () => {
  await told.until('sent');
  await expect.poll(() => pane().locator('.status h2').innerText()).toBe('Khớp lần gửi 1');
  expect(await auditedRevisions(told.stage, fixAndSubmit.ward)).toHaveLength(1);
});

test('a figure changed afterwards is shown with its cell, what was sent and what stands there now', async () => {
  await told.until('differs');
  await expect
    .poll(() => pane().locator('.differences .issue').allInnerTexts())
    .toEqual([
      expect.stringMatching(/^F15\s+Chỉ tiêu 5: Doanh nghiệp thành lập mới · Thực hiện\s+199 thành 205$/),
    ]);
});

test('typed back, the sheet matches the revision again, and nothing more was sent', async () => {
  await told.until('matches');
  expect(await auditedRevisions(told.stage, fixAndSubmit.ward)).toHaveLength(1);
});
