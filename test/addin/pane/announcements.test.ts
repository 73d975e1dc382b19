/** Each piece of news is announced once: not again with each drawing, and not hundreds of times while it goes on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangedCells } from '../../../addin/flows/ports.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import { issueError, type Issue } from '../../../shared/model/issue.ts';
import { listenTo } from './announcements.ts';
import { openClerk } from './clerk-at-pane.ts';
import { openCouncilPage, openReview } from './council-at-pane.ts';
import { button, Failing, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { checkedSheet, errors, summary } from './pane-samples.ts';
import { queue } from './review-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const edited = () => window.dispatchEvent(new Event('sheet-edited'));

test('the number of errors is said when it is another one, not after each edit', async () => {
  const found: readonly (readonly Issue[])[] = [errors, errors, errors.slice(1), []];
  let checks = 0;
  const page = await openClerk(harness, {
    check: () => checkedSheet(),
    recheck: () => {
      checks += 1;
      return checkedSheet({ issues: found[checks - 1] ?? [] });
    },
  });
  await page.locator('.clean').waitFor();
  const { heard } = await listenTo(page);
  for (const [at, issues] of found.entries()) {
    await page.evaluate(edited);
    await expect.poll(() => checks).toBe(at + 1);
    await expect.poll(() => page.locator('.error .place').count()).toBe(issues.length);
  }
  await expect
    .poll(heard)
    .toEqual(['3 lỗi cần sửa trước khi gửi', '2 lỗi cần sửa trước khi gửi', 'Đã kiểm tra: không có lỗi.']);
  await page.close();
});

const worksheet = 'Báo cáo Phường 1';

function fixable(cell: string) {
  const fix: Fix = {
    kind: 'asNumber',
    worksheet,
    changes: [{ cell, from: '12 tỷ', to: { kind: 'number', value: 12, format: '#,##0' } }],
    held: [],
  };
  const issue = issueError('not-a-number', {
    worksheet,
    cell,
    indicator: '1',
    field: 'actual',
    params: { text: '12 tỷ' },
  });
  return { ...issue, help: { fixes: [fix], note: null } };
}

test('a fix is announced when it is made, and the one below it not again when it is taken back', async () => {
  const undo: ChangedCells = { worksheet, cells: [], held: [] };
  const [first, second, third] = ['F14', 'F15', 'F16'].map(fixable);
  if (first === undefined || second === undefined || third === undefined)
    throw new TypeError('Three issues.');
  const lists = [[second, third], [third], [second, third]];
  const page = await openClerk(harness, {
    check: () => checkedSheet({ issues: [first, second, third] }),
    recheck: () => checkedSheet({ issues: lists.shift() ?? [] }),
    applyFixes: () => ({ kind: 'changed', undo }),
    undoChange: () => ({ kind: 'changed', undo: null }),
  });
  await page.locator('.fix').first().waitFor();
  const { heard } = await listenTo(page);
  for (const left of [2, 1]) {
    await page.locator('.fix').first().click();
    await expect.poll(() => page.locator('.error .place').count()).toBe(left);
  }
  await button(page, 'Hoàn tác').click();
  await page.locator('.last-change', { hasText: 'Đã sửa F14' }).waitFor();
  await expect.poll(() => page.locator('.error .place').count()).toBe(2);
  await expect.poll(heard).toEqual(['Đã sửa F14: “12 tỷ” thành 12', 'Đã sửa F15: “12 tỷ” thành 12']);
  await page.close();
});

test('of many reports that are looked through four steps are heard, and what came of it; ticks say only themselves', async () => {
  const [entry] = queue.entries;
  if (entry === undefined) throw new TypeError('Somebody waits.');
  const entries = Array.from({ length: 80 }, (_, at) => ({ ...entry, unit: `X${at}`, name: `Xã ${at}` }));
  const page = await openReview(harness, {
    queue: () => ({ ...queue, entries }),
    countWarnings: ({ unit }) => (unit === 'X7' ? 1 : 0),
  });
  await page.locator('.bulk > summary').click();
  const { heard } = await listenTo(page);
  await button(page, 'Chọn báo cáo chờ, không có lưu ý').click();
  await page.getByText('79/80 báo cáo đang chờ không có lưu ý nào.').waitFor();
  const steps = (await heard()).filter((words) => words.startsWith('Đang xem lưu ý'));
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.length).toBeLessThanOrEqual(5);
  await expect
    .poll(async () => (await heard()).slice(-2).toSorted())
    .toEqual(['79/80 báo cáo đang chờ không có lưu ý nào.', 'Đã chọn 79 báo cáo.']);
  const before = (await heard()).length;
  await page.locator('.queue input').first().uncheck();
  await expect.poll(async () => (await heard()).slice(before)).toEqual(['Đã chọn 78 báo cáo.']);
  await page.getByLabel('Ý kiến chung cho mọi báo cáo đã chọn').fill('Đã xem');
  await page.getByLabel('Tìm theo tên hoặc mã').fill('Xã 11');
  await expect.poll(() => page.locator('.entry').count()).toBe(1);
  const after = (await heard()).slice(before + 1);
  expect(after.filter((words) => words.startsWith('Đã chọn 78 báo cáo.'))).toHaveLength(1);
  expect(new Set(after).size).toBe(after.length);
  await page.close();
});

test('updates that stopped are announced, once, and what failed without being asked for takes no focus', async () => {
  let tries = 0;
  const page = await openCouncilPage(harness, {
    campaigns: () => [summary],
    isEditing: () => false,
    refresh: () => {
      tries += 1;
      return new Failing({ kind: 'unreachable' });
    },
  });
  await page.getByRole('tab', { name: 'Xếp hạng' }).click();
  const { heard } = await listenTo(page);
  await page.clock.install();
  const choice = page.getByLabel('Tự cập nhật');
  await choice.focus();
  await choice.selectOption('5');
  await page.clock.runFor('05:00');
  await expect.poll(() => tries).toBe(1);
  await expect.poll(heard).toHaveLength(2);
  const [stopped, failed] = (await heard()).toSorted((a, b) => a.length - b.length);
  expect(stopped).toBe('Đã ngừng tự cập nhật vì lần vừa rồi không thành công.');
  expect(failed).toContain('Không kết nối được máy chủ');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await page.getByRole('tab', { name: 'Thiết lập' }).click();
  await page.getByRole('tab', { name: 'Xếp hạng' }).click();
  await expect.poll(heard).toHaveLength(2);
  await page.close();
});
