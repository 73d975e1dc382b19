/** What the council is told of a refresh, pressed for or repeated. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  button,
  faultsOf,
  Failing,
  focused,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
} from './pane-harness.ts';
import { noChanges } from '../../shared/fixtures/no-changes.ts';
import { openCouncilPage, openTab } from './council-at-pane.ts';
import { summary } from './pane-samples.ts';
import { AT, LATER, news, refreshed, unchanged } from './refresh-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const openCouncil = (answers: PaneAnswers) => openCouncilPage(harness, answers);

test('what is new since the last update is told in words', async () => {
  const page = await openCouncil({
    campaigns: () => [summary],
    refresh: () => refreshed({ news }),
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
  const outcomes = [unchanged(), refreshed({ at: LATER })];
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
    refresh: () => refreshed({ news: moved }),
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
    refresh: () => refreshed({ copyInFront }),
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
    refresh: () => refreshed({ renamed }),
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
    refresh: () =>
      unchanged({ chaseListNew: true, leftOver: { worksheet: 'Ô riêng không còn dòng', cells: 2 } }),
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
    new: refreshed({ news }),
    same: unchanged(),
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
