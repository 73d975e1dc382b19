/** Every tab of both sides, with names as long as they come. */
import type { Page } from 'playwright-core';
import { noChoices, proposeAdoption } from '../../../shared/sheet/adopt/propose-adoption.ts';
import {
  lookedAt,
  nameOf,
  published as ward,
  unit as wardUnit,
} from '../../shared/fixtures/foreign-sheet.ts';
import { noChanges } from '../../shared/fixtures/no-changes.ts';
import { chaseSample } from './chase-samples.ts';
import { openClerk } from './clerk-at-pane.ts';
import { openCouncilPage, openReview, openTab } from './council-at-pane.ts';
import { button, type PaneAnswers, type PaneHarness } from './pane-harness.ts';
import * as samples from './pane-samples.ts';
import { secondPublication } from './publication-samples.ts';
import { AT, refreshed } from './refresh-samples.ts';
import { queue, underReview } from './review-samples.ts';
import { all, comparisonOf } from './snapshot-samples.ts';
import { ranked } from './standing-samples.ts';

/** 60 characters, in words that are long themselves. */
export const LONG_UNIT = 'Trung tâm Bồi dưỡng Chính trị và Giáo dục nghề nghiệp quận 1';
export const LONG_CAMPAIGN =
  'Phong trào thi đua cao điểm 60 ngày đêm hoàn thành xuất sắc các chỉ tiêu kinh tế – xã hội, quốc phòng – an ninh năm 2023, chào mừng kỷ niệm ngày truyền thống của quận';
const LONG_BLOCK = 'Khối các phòng ban chuyên môn và đơn vị sự nghiệp trực thuộc Ủy ban nhân dân quận';

const longer = new Map([
  ['Phường 1', LONG_UNIT],
  ['Phường 3', LONG_UNIT.replace('quận 1', 'quận 3')],
  [samples.campaign.name, LONG_CAMPAIGN],
  ['Khối phường', LONG_BLOCK],
]);

/** The same with the long names. */
function lengthened<T>(value: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts become texts, all else stays what it is
  return lengthen(value) as T;
}

function lengthen(value: unknown): unknown {
  if (typeof value === 'string') return longer.get(value) ?? value;
  if (Array.isArray(value)) return value.map(lengthen);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lengthen(inner)]));
}

const summaries = [samples.summary, { ...samples.summary, id: 'dot-hai', name: 'Đợt hai' }].map(lengthened);
const council: PaneAnswers = { campaigns: () => summaries };
const news = {
  ...noChanges,
  reportedFirst: 3,
  reportedAgain: 1,
  ranksMoved: 5,
  ranksLost: [{ name: LONG_UNIT, state: 'disqualified' as const }],
};

async function councilTab(harness: PaneHarness, tab: string, answers: PaneAnswers): Promise<Page> {
  const page = await openCouncilPage(harness, { ...council, ...answers });
  await openTab(page, tab);
  return page;
}

const clerkSheet = lengthened({
  ...samples.differingSheet,
  issues: [...samples.errors, ...samples.warnings],
});
const server = clerkSheet.server && { ...clerkSheet.server, published: lengthened(ranked.published) };

async function clerkTab(harness: PaneHarness, tab: string | null, answers: PaneAnswers): Promise<Page> {
  const page = await openClerk(harness, { check: () => ({ ...clerkSheet, server }), ...answers });
  if (tab !== null) await page.getByRole('tab', { name: tab }).click();
  return page;
}

/** What each shows, and how to get there. */
export const everyTab: Record<string, (harness: PaneHarness) => Promise<Page>> = {
  'the sign-in': async (harness) => {
    const page = await harness.open({ accounts: () => [samples.clerkAccount, samples.councilAccount] });
    await button(page, 'Đăng nhập').waitFor();
    return page;
  },
  'a workbook without a sheet': async (harness) => {
    const page = await openClerk(harness, { check: () => null, campaigns: () => summaries });
    await button(page, 'Tạo biểu báo cáo').waitFor();
    return page;
  },
  'a sheet to adopt': async (harness) => {
    const sheet = lookedAt([
      ['UBND PHƯỜNG 3'],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện 2025', 'Thực hiện 2026', 'Ghi chú'],
      [1, nameOf('5'), 'doanh nghiệp', 114, 100, 110, ''],
      [2, 'Thu ngân sách nhà nước', 'tỷ đồng', 5, 4, 4.5, ''],
    ]);
    const proposal = proposeAdoption(sheet, wardUnit, ward.catalog);
    if (proposal === null) throw new Error('The sample has no table.');
    const page = await openClerk(harness, {
      check: () => null,
      campaigns: () => summaries,
      look: () => ({
        kind: 'table',
        unit: wardUnit,
        published: ward,
        proposal,
        choices: noChoices,
        header: null,
      }),
    });
    await button(page, 'Dùng biểu đang mở').click();
    await page.locator('h2', { hasText: 'Biểu' }).first().waitFor();
    return page;
  },
  'the sheet': async (harness) => {
    const page = await clerkTab(harness, null, {});
    await page.locator('.status').waitFor();
    return page;
  },
  'what was sent': async (harness) => {
    const page = await clerkTab(harness, 'Các lần gửi', {
      revisions: () =>
        [2, 1].map((revision) => ({ receipt: { ...samples.receipt, revision }, review: null })),
      reviews: () => [],
      revision: (_, revision) => ({ ...samples.newer, receipt: { ...samples.receipt, revision } }),
    });
    await page.locator('.revisions button').first().click();
    await page.getByText('So với').waitFor();
    return page;
  },
  'the own standing': async (harness) => {
    const page = await clerkTab(harness, 'Kết quả', { standing: () => lengthened(ranked) });
    await page.locator('.standing-lines').waitFor();
    return page;
  },
  'setting up': async (harness) => {
    const page = await openCouncilPage(harness, {
      ...council,
      prepare: () => lengthened({ kind: 'prepared' as const, publication: secondPublication }),
      memberships: () => [
        {
          account: 'trungtamboiduongchinhtri@quangovap.hochiminhcity.gov.vn',
          units: ['26896'],
          boundAt: null,
        },
        { account: 'phuong3@govap.example.vn', units: ['26902'], boundAt: '2023-12-01T02:30:00.000Z' },
      ],
    });
    await button(page, 'Kiểm tra trước khi công bố').click();
    await button(page, 'Xem tài khoản').click();
    await page.locator('.accounts').waitFor();
    for (const fold of await page.locator('details:not([open]) > summary').all()) await fold.click();
    return page;
  },
  'the standings': async (harness) => {
    const page = await councilTab(harness, 'Xếp hạng', {
      shownSince: () => AT,
      refresh: () =>
        refreshed({
          news,
          renamed: [{ worksheet: 'Xếp hạng', column: 'Hạng', now: 'Thứ' }],
          copyInFront: { worksheet: 'Xếp hạng (2)', original: 'Xếp hạng' },
        }),
    });
    await button(page, 'Cập nhật xếp hạng').click();
    await page.locator('.notice.success').waitFor();
    return page;
  },
  'the queue': async (harness) => {
    const page = await openReview(harness, { ...council, queue: () => lengthened(queue) });
    await page.locator('.entry').first().waitFor();
    await page.locator('.bulk > summary').click();
    return page;
  },
  'a report under review': async (harness) => {
    const page = await openReview(harness, {
      ...council,
      queue: () => lengthened(queue),
      openUnit: () => lengthened(underReview),
      extensions: () => [],
    });
    await page.locator('.entry', { hasText: LONG_UNIT }).click();
    await page.locator('.standing-lines').waitFor();
    await page.locator('.standing-lines > li > details > summary').nth(1).click();
    for (const words of ['Thêm quyết định', 'Gia hạn cho đơn vị'])
      await page.locator('summary', { hasText: words }).click();
    return page;
  },
  'the chase list': async (harness) => {
    const page = await councilTab(harness, 'Đôn đốc', { chaseList: () => lengthened(chaseSample()) });
    await page.locator('.cause').first().waitFor();
    for (const fold of await page.locator('.cause > summary').all()) await fold.click();
    return page;
  },
  'the snapshots': async (harness) => {
    const page = await councilTab(harness, 'Bản chốt', {
      snapshots: () => all,
      compareSnapshots: () => lengthened(comparisonOf(5, 3)),
      foreseeFreezing: () => ({ reportedUnits: 31, assignedUnits: 34, provisional: true, tied: 2 }),
    });
    await page.locator('.snapshots').first().waitFor();
    await button(page, 'Chốt xếp hạng').click();
    await page.locator('h3', { hasText: 'Chốt' }).first().waitFor();
    return page;
  },
};
