import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  button,
  faultsOf,
  Failing,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
  focused,
} from './pane-harness.ts';
import { noChanges } from '../../shared/fixtures/no-changes.ts';
import { openCouncilPage } from './council-at-pane.ts';
import { standings, summary } from './pane-samples.ts';
import { firstPublication } from './publication-samples.ts';

/** 14:32, and somewhat later, where the campaign is. */
const [AT, LATER] = ['2023-12-14T07:32:00.000Z', '2023-12-14T08:05:00.000Z'] as const;

const news = { ...noChanges, reportedFirst: 3, ranksMoved: 5, pointsChanged: 2 };

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const openCouncil = (answers: PaneAnswers) => openCouncilPage(harness, answers);

async function openTab(page: Page, words: string): Promise<void> {
  await page.getByRole('tab', { name: words }).click();
}

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
        ? {
            kind: 'refreshed',
            at: AT,
            standings,
            news: asked.length === 1 ? null : news,
            renamed: [],
            copyInFront: null,
            leftOver: null,
          }
        : { kind: 'unchanged', at: AT, chaseListNew: false, leftOver: null };
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

test('what is new since the last update is told in words', async () => {
  const page = await openCouncil({
    campaigns: () => [summary],
    refresh: () => ({
      kind: 'refreshed',
      at: AT,
      standings,
      news,
      renamed: [],
      copyInFront: null,
      leftOver: null,
    }),
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  const sentence = page.locator('p', { hasText: 'So với lần trước' });
  await expect
    .poll(() => sentence.textContent())
    .toBe(
      'So với lần trước: 3 đơn vị mới gửi báo cáo; 5 đơn vị thay đổi hạng; 2 đơn vị đổi điểm dù không gửi lại.',
    );
  await page.close();
});

test('of when the figures are is told when the pane is opened, after an update, and where nothing is newer', async () => {
  const outcomes = [
    { kind: 'unchanged', at: AT, chaseListNew: false, leftOver: null } as const,
    {
      kind: 'refreshed',
      at: LATER,
      standings,
      news: null,
      renamed: [],
      copyInFront: null,
      leftOver: null,
    } as const,
  ];
  const asked: unknown[] = [];
  const page = await openCouncil({
    campaigns: () => [summary],
    shownSince: (campaign) => {
      asked.push(campaign);
      return AT;
    },
    refresh: () => outcomes.shift() ?? new Failing({ kind: 'bug' }),
  });
  await openTab(page, 'Xếp hạng');
  const told = page.locator('.hint', { hasText: 'Số liệu trong tệp' });
  await expect.poll(() => told.textContent()).toBe('Số liệu trong tệp lúc 14:32 ngày 14/12/2023 (GMT+7).');
  expect(asked).toEqual([summary.id]);
  await page.clock.setFixedTime(LATER);
  await button(page, 'Cập nhật xếp hạng').click();
  await expect
    .poll(() => told.textContent())
    .toBe('Số liệu trong tệp lúc 14:32 ngày 14/12/2023 (GMT+7). Đến 15:05 ngày 14/12/2023 chưa có gì mới.');
  await button(page, 'Cập nhật xếp hạng').click();
  await expect.poll(() => told.textContent()).toBe('Số liệu trong tệp lúc 15:05 ngày 14/12/2023 (GMT+7).');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a unit that lost its rank stands in the news by name and with the reason, and so does one that is back', async () => {
  const moved = {
    ...noChanges,
    ranksLost: [
      { name: 'Phường 5', state: 'disqualified' as const },
      { name: 'Phường 7', state: 'returned' as const },
    ],
    ranksRegained: ['Phường 9'],
  };
  const page = await openCouncil({
    campaigns: () => [summary],
    refresh: () => ({
      kind: 'refreshed',
      at: AT,
      standings,
      news: moved,
      renamed: [],
      copyInFront: null,
      leftOver: null,
    }),
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  const sentence = page.locator('p', { hasText: 'So với lần trước' });
  await expect
    .poll(() => sentence.textContent())
    .toBe('So với lần trước: 2 đơn vị không còn hạng; 1 đơn vị có hạng trở lại.');
  await expect
    .poll(() => page.locator('.notice li').allTextContents())
    .toEqual([
      'Phường 5: không còn hạng, Hội đồng không xếp hạng',
      'Phường 7: không còn hạng, báo cáo đã bị trả lại',
      'Phường 9: có hạng trở lại',
    ]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a copy that somebody looks at is said not to be updated, and where the new figures are', async () => {
  const copyInFront = { worksheet: 'Xếp hạng (2)', original: 'Xếp hạng' };
  const page = await openCouncil({
    campaigns: () => [summary],
    refresh: () => ({
      kind: 'refreshed',
      at: AT,
      standings,
      news: null,
      renamed: [],
      copyInFront,
      leftOver: null,
    }),
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  await page.locator('p', { hasText: '“Xếp hạng (2)” là bản sao, không được cập nhật' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('columns that were left as they were are named, with the names they had', async () => {
  const renamed = [{ worksheet: 'Xếp hạng', column: 'Hạng', now: 'Thứ' }];
  const page = await openCouncil({
    campaigns: () => [summary],
    refresh: () => ({
      kind: 'refreshed',
      at: AT,
      standings,
      news: null,
      renamed,
      copyInFront: null,
      leftOver: null,
    }),
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  await page.locator('li', { hasText: 'Trang tính “Xếp hạng”: cột “Thứ” đặt lại thành “Hạng”.' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a chase list that alone was written anew is told of, and so is what the council wrote in rows that are gone', async () => {
  const page = await openCouncil({
    campaigns: () => [summary],
    refresh: () => ({
      kind: 'unchanged',
      at: AT,

      chaseListNew: true,
      leftOver: { worksheet: 'Ô riêng không còn dòng', cells: 2 },
    }),
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  const notice = page.locator('.notice', { hasText: 'Đôn đốc' });
  await notice.waitFor();
  const said = await notice.textContent();
  expect(said).toContain('Xếp hạng không đổi; bảng “Đôn đốc” đã được cập nhật.');
  expect(said).toContain('2 ô');
  expect(said).toContain('“Ô riêng không còn dòng”');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

describe('repeated updates', () => {
  const failing = new Failing({ kind: 'problem', code: 'store-unavailable', detail: {} });
  const outcomes = {
    new: {
      kind: 'refreshed',
      at: AT,
      standings,
      news,
      renamed: [],
      copyInFront: null,
      leftOver: null,
    } as const,
    same: { kind: 'unchanged', at: AT, chaseListNew: false, leftOver: null } as const,
    failing,
  };

  /** A page on a clock of its own, that answers as the test says when nobody is typing into a cell. */
  async function openRepeating(world: { editing: boolean; next: keyof typeof outcomes; count: number }) {
    const page = await openCouncil({
      campaigns: () => [summary],
      isEditing: () => world.editing,
      refresh: () => {
        world.count += 1;
        return outcomes[world.next];
      },
    });
    await openTab(page, 'Xếp hạng');
    await button(page, 'Cập nhật xếp hạng').waitFor();
    await page.clock.install();
    await page.getByLabel('Tự cập nhật').selectOption('5');
    return page;
  }

  test('are silent when there is nothing new, and take no focus when there is', async () => {
    const world = { editing: false, next: 'same' as keyof typeof outcomes, count: 0 };
    const page = await openRepeating(world);
    await page.clock.runFor('05:00');
    await expect.poll(() => world.count).toBe(1);
    await expect.poll(() => page.locator('.notice').count()).toBe(0);
    world.next = 'new';
    await page.clock.runFor('05:00');
    await page.locator('h3', { hasText: 'Đã cập nhật xếp hạng' }).waitFor();
    expect(await focused(page)).not.toBe('Đã cập nhật xếp hạng');
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.close();
  });

  test('wait while a cell is being edited, and come soon after', async () => {
    const world = { editing: true, next: 'new' as keyof typeof outcomes, count: 0 };
    const page = await openRepeating(world);
    await page.clock.runFor('05:00');
    world.editing = false;
    expect(world.count).toBe(0);
    await page.clock.runFor('00:20');
    await expect.poll(() => world.count).toBe(1);
    await page.close();
  });

  test('stop at the first failure, and say so', async () => {
    const world = { editing: false, next: 'failing' as keyof typeof outcomes, count: 0 };
    const page = await openRepeating(world);
    await page.clock.runFor('05:00');
    await page.locator('output', { hasText: 'Đã ngừng tự cập nhật' }).waitFor();
    await page.clock.runFor('20:00');
    expect(world.count).toBe(1);
    await expect.poll(() => page.getByLabel('Tự cập nhật').inputValue()).toBe('');
    await page.close();
  });
});

test('the standings of another campaign start anew', async () => {
  const asked: unknown[] = [];
  const page = await openCouncil({
    campaigns: () => [summary, { ...summary, id: 'dot-hai', name: 'Đợt hai' }],
    refresh: (campaign) => {
      asked.push(campaign);
      return {
        kind: 'refreshed',
        at: AT,
        standings: { ...standings, provisional: false },
        news: null,
        renamed: [],
        copyInFront: null,
        leftOver: null,
      };
    },
  });
  await openTab(page, 'Xếp hạng');
  await button(page, 'Cập nhật xếp hạng').click();
  await page.locator('p', { hasText: 'Tất cả đơn vị đã báo cáo.' }).waitFor();
  await page.getByLabel('Đợt thi đua').selectOption('dot-hai');
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  await button(page, 'Cập nhật xếp hạng').click();
  await page.locator('h3', { hasText: 'Đã cập nhật xếp hạng' }).waitFor();
  expect(asked).toEqual([summary.id, 'dot-hai']);
  await page.close();
});

describe('of two campaigns', () => {
  const second = { ...summary, id: 'dot-hai', name: 'Đợt hai' };

  test("the workbook's own is the one that is chosen at first", async () => {
    const page = await openCouncil({ campaigns: () => [summary, second], workbookCampaign: () => second.id });
    await expect.poll(() => page.getByLabel('Đợt thi đua').inputValue()).toBe(second.id);
    await page.close();
  });

  test('neither is, while the workbook sets up a third that is not published: it is named, and there is nothing to do but set it up', async () => {
    const page = await openCouncil({
      campaigns: () => [summary, second],
      workbookCampaign: () => second.id,
      statedCampaign: () => ({ id: 'dot-ba', name: 'Đợt ba' }),
    });
    const choice = page.getByLabel('Đợt thi đua');
    const chosen = () => choice.locator('option:checked').textContent();
    await expect.poll(chosen).toBe('Đợt ba (chưa công bố)');
    expect(await page.getByRole('tab').count()).toBe(0);
    await page.locator('.hint', { hasText: 'Đợt thi đua trong tệp này chưa công bố.' }).waitFor();
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await choice.selectOption(second.id);
    await page.getByRole('tab', { name: 'Xếp hạng' }).waitFor();
    await choice.selectOption('Đợt ba (chưa công bố)');
    await expect.poll(() => page.getByRole('tab').count()).toBe(0);
    await page.close();
  });

  test('the one that was published just now is the one to go on with', async () => {
    let published = false;
    const page = await openCouncil({
      campaigns: () => (published ? [summary, second] : [second]),
      workbookCampaign: () => second.id,
      prepare: () => ({ kind: 'prepared', publication: firstPublication }),
      publish: () => {
        published = true;
        return { kind: 'published', campaign: summary.id, version: 1, unchanged: false };
      },
    });
    await button(page, 'Kiểm tra trước khi công bố').click();
    await button(page, 'Công bố').click();
    await expect.poll(() => page.getByLabel('Đợt thi đua').inputValue()).toBe(summary.id);
    await page.close();
  });

  test('one’s standings are not written over the other’s before somebody who was told has said so', async () => {
    const asked: unknown[] = [];
    const page = await openCouncil({
      campaigns: () => [summary, second],
      refresh: (campaign, wish) => {
        asked.push([campaign, wish]);
        return wish.over === undefined
          ? { kind: 'otherCampaign', shown: second.id }
          : {
              kind: 'refreshed',
              at: AT,
              standings,
              news: null,
              renamed: [],
              copyInFront: null,
              leftOver: null,
            };
      },
    });
    await openTab(page, 'Xếp hạng');
    await button(page, 'Cập nhật xếp hạng').click();
    await expect.poll(() => focused(page)).toBe('Tệp này đang có kết quả của đợt “Đợt hai”');
    await expect.poll(() => faultsOf(page)).toEqual([]);
    expect(asked).toEqual([[summary.id, { rewrite: false }]]);
    await button(page, `Thay bằng kết quả của đợt “${summary.name}”`).click();
    await page.locator('h3', { hasText: 'Đã cập nhật xếp hạng' }).waitFor();
    expect(asked.slice(1)).toEqual([[summary.id, { rewrite: true, over: second.id }]]);
    await expect.poll(() => page.locator('.notice.warning').count()).toBe(0);
    await page.close();
  });
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
