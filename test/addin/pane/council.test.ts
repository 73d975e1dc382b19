import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueError, issueWarning } from '../../../shared/model/issue.ts';
import {
  button,
  faultsOf,
  Failing,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
  focused,
} from './pane-harness.ts';
import { councilAccount, standings, summary } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

async function openCouncil(answers: PaneAnswers): Promise<Page> {
  const page = await harness.open({ accounts: () => [councilAccount], signIn: () => null, ...answers });
  await button(page, 'Đăng nhập').click();
  await button(page, 'Công bố').waitFor();
  return page;
}

async function openTab(page: Page, words: string): Promise<void> {
  await page.getByRole('tab', { name: words }).click();
}

test('a catalog with errors is not published; each error leads to its cell', async () => {
  const calls: unknown[] = [];
  const page = await openCouncil({
    campaigns: () => [],
    publish: () => ({
      kind: 'hasErrors',
      issues: [
        issueError('table-missing', { table: 'blocks', params: { name: 'ThiDuaBlocks', other: 'Khối' } }),
        issueError('not-a-code', {
          table: 'units',
          row: 3,
          worksheet: 'Đơn vị',
          cell: 'A5',
          field: 'Mã đơn vị',
          params: { text: 'phường 1' },
        }),
        issueWarning('unit-without-targets', { table: 'units', row: 1, params: { name: 'Phường 3' } }),
      ],
    }),
    goTo: (worksheet, cell) => {
      calls.push([worksheet, cell]);
    },
  });
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Công bố').click();
  await page.locator('h2', { hasText: '2 lỗi cần sửa trước khi công bố' }).waitFor();
  await expect.poll(() => focused(page)).toBe('2 lỗi cần sửa trước khi công bố');
  await expect.poll(() => page.locator('.error .place').allTextContents()).toEqual(['Khối', 'A5']);
  await expect.poll(() => page.locator('.error .subject').allTextContents()).toEqual(['Đơn vị · Mã đơn vị']);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.locator('.error button').click();
  await expect.poll(() => calls).toEqual([['Đơn vị', 'A5']]);
  await page.close();
});

test('what is published can be followed at once: standings refreshed, then unchanged, then written anyway', async () => {
  let published = false;
  const asked: unknown[] = [];
  const page = await openCouncil({
    campaigns: () => (published ? [summary] : []),
    publish: () => {
      published = true;
      return { kind: 'published', campaign: summary.id, version: 1, unchanged: false, warnings: [] };
    },
    refresh: (campaign, known) => {
      asked.push([campaign, known]);
      return known === null ? { kind: 'refreshed', standings, etag: '"7"' } : { kind: 'unchanged' };
    },
  });
  await page.locator('p', { hasText: 'Chưa có đợt thi đua nào được công bố' }).waitFor();
  await button(page, 'Công bố').click();
  await page.locator('h3', { hasText: 'Đã công bố phiên bản 1' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Đã công bố phiên bản 1');

  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  await page.locator('h3', { hasText: 'Đã cập nhật xếp hạng' }).waitFor();
  const result = page.locator('.notice', { hasText: 'xếp hạng' });
  for (const words of ['12/34 đơn vị đã báo cáo', 'Xếp hạng tạm thời', '2 đơn vị đồng hạng']) {
    await expect.poll(() => result.textContent()).toContain(words);
  }
  await expect.poll(() => faultsOf(page)).toEqual([]);

  await button(page, 'Cập nhật xếp hạng').click();
  await page.locator('h3', { hasText: 'Không có gì mới' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Không có gì mới từ lần cập nhật trước');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Vẫn ghi lại bảng').click();
  await page.locator('h3', { hasText: 'Đã cập nhật xếp hạng' }).waitFor();
  expect(asked).toEqual([
    [summary.id, null],
    [summary.id, '"7"'],
    [summary.id, null],
  ]);
  await page.close();
});

test('publishing says when nothing changed, and when somebody was faster', async () => {
  let published = 0;
  const page = await openCouncil({
    campaigns: () => [summary],
    publish: () => {
      published += 1;
      return published === 1
        ? {
            kind: 'published',
            campaign: summary.id,
            version: 4,
            unchanged: true,
            warnings: [
              issueWarning('unit-without-targets', { table: 'units', row: 1, params: { name: 'Phường 3' } }),
            ],
          }
        : { kind: 'newerVersion', currentVersion: 5 };
    },
  });
  await button(page, 'Công bố').click();
  await page.locator('h3', { hasText: 'Phiên bản 4 đã công bố, không có gì thay đổi' }).waitFor();
  await expect.poll(() => page.locator('.warning .sentence').textContent()).toContain('“Phường 3”');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Công bố').click();
  await page.locator('h2', { hasText: 'Đã có phiên bản 5 mà sổ này chưa biết' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Đã có phiên bản 5 mà sổ này chưa biết');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('the standings of another campaign start anew', async () => {
  const asked: unknown[] = [];
  const page = await openCouncil({
    campaigns: () => [summary, { ...summary, id: 'dot-hai', name: 'Đợt hai' }],
    refresh: (campaign, known) => {
      asked.push([campaign, known]);
      return { kind: 'refreshed', standings: { ...standings, provisional: false }, etag: '"7"' };
    },
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  await page.locator('p', { hasText: 'Tất cả đơn vị đã báo cáo.' }).waitFor();
  await page.getByLabel('Đợt thi đua').selectOption('dot-hai');
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  await button(page, 'Cập nhật xếp hạng').click();
  await page.locator('h3', { hasText: 'Đã cập nhật xếp hạng' }).waitFor();
  expect(asked).toEqual([
    [summary.id, null],
    ['dot-hai', null],
  ]);
  await page.close();
});

test('a failure stays in its own tab', async () => {
  const page = await openCouncil({
    campaigns: () => [summary],
    refresh: () => new Failing({ kind: 'problem', code: 'store-unavailable', detail: {} }),
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  const notice = page.locator('section', { hasText: 'Kho dữ liệu tạm thời không hoạt động' }).last();
  await notice.waitFor();
  await expect.poll(() => notice.textContent()).toContain('store-unavailable');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await openTab(page, 'Thiết lập');
  expect(await notice.isVisible()).toBe(false);
  expect(await button(page, 'Công bố').getAttribute('aria-disabled')).not.toBe('true');
  await page.close();
});

test('accounts show who has signed in; one is released after a second press, and the list is read anew', async () => {
  const released: unknown[] = [];
  const bound = {
    account: 'phuong1@govap.example.vn',
    units: ['26896'],
    boundAt: '2023-12-01T02:30:00.000Z',
  };
  const page = await openCouncil({
    campaigns: () => [summary],
    memberships: () => [
      released.length === 0 ? bound : { ...bound, boundAt: null },
      { account: 'phuong3@govap.example.vn', units: ['26902'], boundAt: null },
      { account: 'cu@govap.example.vn', units: [], boundAt: '2023-11-20T02:30:00.000Z' },
    ],
    releaseAccount: (...call) => {
      released.push(call);
    },
  });
  await button(page, 'Xem tài khoản').click();
  await page.locator('caption', { hasText: '2/3 tài khoản đã đăng nhập' }).waitFor();
  const rows = page.locator('.accounts tbody tr');
  await expect.poll(() => rows.nth(0).innerText()).toContain('09:30 ngày 01/12/2023');
  await expect.poll(() => rows.nth(1).innerText()).toContain('Chưa đăng nhập');
  await expect.poll(() => rows.nth(2).innerText()).toContain('Không còn trong bảng Đơn vị');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gỡ phuong1@govap.example.vn' }).click();
  expect(released).toEqual([]);
  await button(page, 'Gỡ để người khác đăng nhập').click();
  await page.locator('caption', { hasText: '1/3 tài khoản đã đăng nhập' }).waitFor();
  expect(released).toEqual([[summary.id, 'phuong1@govap.example.vn']]);
  await expect.poll(() => focused(page)).toBe('1/3 tài khoản đã đăng nhập');
  await expect.poll(() => faultsOf(page)).toEqual([]);
});
