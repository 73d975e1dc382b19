/** The council's page as a whole: from publishing to standings, annexes and accounts. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  button,
  faultsOf,
  Failing,
  focused,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
} from './pane-harness.ts';
import { openCouncilPage, openTab } from './council-at-pane.ts';
import { summary } from './pane-samples.ts';
import { firstPublication } from './publication-samples.ts';
import { news, refreshed, unchanged } from './refresh-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const openCouncil = (answers: PaneAnswers) => openCouncilPage(harness, answers);

test('what is published can be followed at once: standings refreshed, then unchanged, then written anyway', async () => {
  let published = false;
  const asked: unknown[] = [];
  const page = await openCouncil({
    campaigns: () => (published ? [summary] : []),
    prepare: () => ({ kind: 'prepared', publication: firstPublication }),
    publish: () => {
      published = true;
      return { kind: 'published', campaign: summary.id, version: 1, unchanged: false };
    },
    refresh: (campaign, how) => {
      asked.push([campaign, how]);
      return how.rewrite || asked.length === 1
        ? refreshed({ news: asked.length === 1 ? null : news })
        : unchanged();
    },
  });
  await page.locator('p', { hasText: 'Chưa công bố đợt thi đua nào' }).waitFor();
  await button(page, 'Kiểm tra trước khi công bố').click();
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
    [summary.id, { rewrite: false }],
    [summary.id, { rewrite: false }],
    [summary.id, { rewrite: true }],
  ]);
  await page.close();
});

test('annexes to be printed are written at a press, and it is said on which worksheets', async () => {
  const asked: unknown[] = [];
  const page = await openCouncil({
    campaigns: () => [summary],
    writeAnnexes: (campaign) => {
      asked.push(campaign);
      return ['Phụ lục I (2)', 'Phụ lục II'];
    },
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Tạo phụ lục in').click();
  await page.getByText('Phụ lục đã ở trang tính “Phụ lục I (2)”, “Phụ lục II”.').waitFor();
  expect(asked).toEqual([summary.id]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
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
  expect(await button(page, 'Kiểm tra trước khi công bố').getAttribute('aria-disabled')).not.toBe('true');
  await page.close();
});

test('accounts show who has signed in; one is released after a second press, and the list is read anew', async () => {
  const released: unknown[] = [];
  const bound = {
    account: 'phuong1@govap.example.vn',
    units: ['Phường 1'],
    boundAt: '2023-12-01T02:30:00.000Z',
  };
  const page = await openCouncil({
    campaigns: () => [summary],
    memberships: () => [
      released.length === 0 ? bound : { ...bound, boundAt: null },
      { account: 'phuong3@govap.example.vn', units: ['Phường 3'], boundAt: null },
      { account: 'cu@govap.example.vn', units: [], boundAt: '2023-11-20T02:30:00.000Z' },
    ],
    releaseAccount: (...call) => {
      released.push(call);
    },
  });
  await button(page, 'Xem tài khoản').click();
  await page.locator('caption', { hasText: '2/3 tài khoản đã đăng nhập' }).waitFor();
  const rows = page.locator('.accounts tbody tr');
  await expect.poll(() => rows.nth(0).innerText()).toMatch(/Phường 1\s+09:30 ngày 01\/12\/2023/);
  await expect.poll(() => rows.nth(1).innerText()).toContain('Chưa đăng nhập');
  await expect.poll(() => rows.nth(2).innerText()).toContain('Không còn trong bảng Đơn vị');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gỡ phuong1@govap.example.vn' }).click();
  expect(released).toEqual([]);
  await button(page, 'Gỡ để người khác đăng nhập').click();
  await page.locator('caption', { hasText: '1/3 tài khoản đã đăng nhập' }).waitFor();
  // With the binding that was seen: whoever has signed in since keeps the account.
  expect(released).toMatchObject([
    [summary.id, { account: 'phuong1@govap.example.vn', boundAt: '2023-12-01T02:30:00.000Z' }],
  ]);
  await expect.poll(() => focused(page)).toBe('1/3 tài khoản đã đăng nhập');
  await expect.poll(() => faultsOf(page)).toEqual([]);
});
