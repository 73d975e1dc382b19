/** A council's first minutes: a workbook without tables teaches, offers two ways to begin, and leads on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConfigTable } from '../../../shared/model/issue.ts';
import { button, faultsOf, focused, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { councilAccount, summary } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const atCouncil = { accounts: () => [councilAccount], signIn: () => null, campaigns: () => [] };

test.each([
  ['Bắt đầu từ ví dụ', 'example'],
  ['Bắt đầu với bảng trống', 'empty'],
])('a new workbook can %s, and then is checked', async (words, beginning) => {
  const begun: unknown[] = [];
  const page = await harness.open({
    ...atCouncil,
    missingTables: () => (begun.length === 0 ? ConfigTable.options : []),
    setUp: (chosen) => {
      begun.push(chosen);
      return { kind: 'created', tables: ConfigTable.options };
    },
  });
  await button(page, 'Đăng nhập').click();
  await page.locator('h2', { hasText: 'Lập tệp của Hội đồng' }).waitFor();
  expect(await button(page, 'Kiểm tra trước khi công bố').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, words).click();
  await button(page, 'Kiểm tra trước khi công bố').waitFor();
  expect(await page.locator('h2', { hasText: 'Lập tệp của Hội đồng' }).count()).toBe(0);
  await expect.poll(() => focused(page)).toBe('Đã lập 7 bảng');
  expect(begun).toEqual([beginning]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a workbook that was set up just now says its own campaign and no other, and its name once that is typed', async () => {
  let stated: { id: string; name: string } | null = null;
  const page = await harness.open({
    ...atCouncil,
    campaigns: () => [summary],
    statedCampaign: () => stated,
    missingTables: () => (stated === null ? ConfigTable.options : []),
    setUp: () => {
      stated = { id: '', name: '' };
      return { kind: 'created', tables: ConfigTable.options };
    },
    prepare: () => ({ kind: 'hasErrors', issues: [] }),
  });
  const chosen = () => page.getByLabel('Đợt thi đua').locator('option:checked').textContent();
  await button(page, 'Đăng nhập').click();
  await page.getByText(summary.name, { exact: true }).waitFor();
  await button(page, 'Bắt đầu với bảng trống').click();
  await expect.poll(chosen).toBe('Đợt thi đua trong tệp này (chưa công bố)');
  await expect.poll(() => focused(page)).toBe('Đã lập 7 bảng');
  stated = { id: 'dot-ba', name: 'Đợt ba' };
  await button(page, 'Kiểm tra trước khi công bố').click();
  await expect.poll(chosen).toBe('Đợt ba (chưa công bố)');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('tables that are missing are named, and added at a press', async () => {
  let missing: ConfigTable[] = ['blocks', 'levels'];
  const page = await harness.open({
    ...atCouncil,
    campaigns: () => [summary],
    missingTables: () => missing,
    addMissingTables: () => {
      missing = [];
      return { kind: 'created', tables: ['blocks', 'levels'] };
    },
  });
  await button(page, 'Đăng nhập').click();
  await page.locator('h2', { hasText: 'Thiếu bảng Khối, Xếp loại' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Thêm bảng còn thiếu').click();
  await page.locator('h2', { hasText: 'Đã lập 2 bảng' }).waitFor();
  await expect.poll(() => page.locator('h2', { hasText: 'Thiếu bảng' }).count()).toBe(0);
  await page.close();
});

test('a workbook that got its tables meanwhile is not written to, and says so', async () => {
  const answers: ConfigTable[][] = [ConfigTable.options, []];
  const page = await harness.open({
    ...atCouncil,
    missingTables: () => answers.shift() ?? [],
    setUp: () => ({ kind: 'alreadyThere' }),
  });
  await button(page, 'Đăng nhập').click();
  await button(page, 'Bắt đầu từ ví dụ').click();
  await page.locator('p', { hasText: 'nên không ghi gì' }).waitFor();
  await button(page, 'Kiểm tra trước khi công bố').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('completing the targets says what came', async () => {
  const page = await harness.open({
    ...atCouncil,
    completeTargets: () => ({ kind: 'added', units: 2, indicators: 1 }),
  });
  await button(page, 'Đăng nhập').click();
  await button(page, 'Bổ sung bảng Kế hoạch').click();
  await page.locator('output', { hasText: 'Đã thêm 2 dòng đơn vị, 1 cột chỉ tiêu.' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
