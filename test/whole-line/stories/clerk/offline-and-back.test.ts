import { expect, test } from 'vitest';
import { auditedRevisions, sheetOf } from '../../../../local/stories/clerk/colleagues.ts';
import { paneOf } from '../../../../local/stories/hands.ts';
import { offlineAndBack } from '../../../../local/stories/clerk/offline-and-back.ts';
import { cellOf } from '../../../../local/stories/stage.ts';
import { shownIn } from '../../../local/workbench/person-at-workbench.ts';
import { tell } from '../tell.ts';

const { ward } = offlineAndBack;
const told = tell(offlineAndBack);
const pane = () => paneOf(told.scene.page);
const figures = ['5', '6', '18', 'G10', 'G11'] as const;
const sheetHolds = () => Promise.all(figures.map((code) => shownIn(told.scene.page, cellOf(ward, code))));
const filledIn = figures.map((code) => sheetOf(ward).entries.get(code)?.actual.toLocaleString('vi-VN'));

test('a report cut off after the server has it is told as unclear, neither as sent nor as lost', async () => {
  await told.until('cut-off');
  await expect
    .poll(() => pane().locator('.notice.error').innerText())
    .toContain('gửi hai lần không bị trùng');
  await expect.poll(() => pane().locator('section.receipt').count()).toBe(0);
  expect(await auditedRevisions(told.stage, ward)).toHaveLength(1);
  expect(await sheetHolds()).toEqual(filledIn);
});

test('without a connection the pane says what to do, and the sheet keeps every figure', async () => {
  await told.until('offline');
  await expect.poll(() => pane().locator('.notice.error').innerText()).toContain('Kiểm tra mạng rồi thử lại');
  expect(await sheetHolds()).toEqual(filledIn);
});

test('sent again, it is the very revision that had arrived: one receipt, one revision', async () => {
  await told.until('back');
  await expect
    .poll(() => pane().locator('section.receipt').innerText())
    .toMatch(/Biên nhận lần gửi 1[^]*đã được nhận từ trước/);
  await expect.poll(() => pane().locator('.status h2').innerText()).toBe('Khớp lần gửi 1');
  await expect.poll(() => pane().locator('.notice.error').count()).toBe(0);
  expect(await auditedRevisions(told.stage, ward)).toHaveLength(1);
  expect(await sheetHolds()).toEqual(filledIn);
});
