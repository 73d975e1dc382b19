/** A council that runs several campaigns. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  button,
  faultsOf,
  focused,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
} from './pane-harness.ts';
import { openCouncilPage, openTab } from './council-at-pane.ts';
import { standings, summary } from './pane-samples.ts';
import { firstPublication } from './publication-samples.ts';
import { refreshed } from './refresh-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const openCouncil = (answers: PaneAnswers) => openCouncilPage(harness, answers);

test('the standings of another campaign start anew', async () => {
  const asked: unknown[] = [];
  const page = await openCouncil({
    campaigns: () => [summary, { ...summary, id: 'dot-hai', name: 'Đợt hai' }],
    refresh: (campaign) => {
      asked.push(campaign);
      return refreshed({ standings: { ...standings, provisional: false } });
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
        return wish.over === undefined ? { kind: 'otherCampaign', shown: second.id } : refreshed();
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
