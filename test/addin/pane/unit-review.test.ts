/** One unit as the council reviews it in the pane: read, commented, decided about, accepted or returned. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueError } from '../../../shared/model/issue.ts';
import type { ReviewRequest } from '../../../shared/model/review.ts';
import { button, Failing, faultsOf, focused, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { openUnit } from './council-at-pane.ts';
import { summary } from './pane-samples.ts';
import {
  adjustment,
  current,
  review,
  reviewedBy,
  revisedTo,
  underReview,
  written,
} from './review-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const commentOn = (page: Page) => page.getByRole('textbox', { name: 'Ý kiến chung', exact: true });

const lineOf = (page: Page, name: string) => page.locator('.standing-lines > li', { hasText: name });

async function openLine(page: Page, name: string) {
  const line = lineOf(page, name);
  await line.locator('summary').first().click();
  return line;
}

/** A unit whose reviews are all recorded, and its decisions. */
async function openDecisions() {
  const sent: ReviewRequest[] = [];
  const page = await openUnit(harness, {
    review: (_, request) => {
      sent.push(request);
      return { kind: 'reviewed', review: written(request) };
    },
  });
  return { page, sent, decisions: page.locator('section', { has: page.locator('#decisions-title') }) };
}

test('a report shows who sent it and when, what the sheet says for each figure, and what changed since it was returned', async () => {
  const page = await openUnit(harness, {});
  await expect.poll(() => focused(page)).toBe('Phường 1');
  const head = page.locator('.card', { hasText: 'Người lập' });
  await expect
    .poll(() => head.innerText())
    .toMatch(/Lần gửi 2[^]*Trễ hạn[^]*09:30 ngày 15\/12\/2023[^]*Trần Văn Minh/);
  await page.locator('h3', { hasText: 'Ý kiến khi trả lại lần gửi 1' }).waitFor();
  await expect.poll(() => lineOf(page, 'Tổng thu ngân sách').innerText()).toMatch(/đã đổi/);
  await expect.poll(() => lineOf(page, 'hồ sơ thủ tục').innerText()).toMatch(/lưu ý/);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  const budget = await openLine(page, 'Tổng thu ngân sách');
  const words = [
    'Đã cộng số thu quý IV',
    'BC 112/BC-CCT; https://govap.example.vn/bang-ke-12-12',
    'Thiếu số thu quý IV.',
    'Khác lần gửi 1',
    '150 thành 206,5',
  ];
  for (const said of words) await expect.poll(() => budget.textContent()).toContain(said);
  const files = await openLine(page, 'hồ sơ thủ tục');
  await expect.poll(() => files.textContent()).toContain('Tử số 1.250 lớn hơn mẫu số 1.234');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a unit that the council took out of the ranking bears the mark beside its points', async () => {
  const { row } = underReview.seen.standing;
  if (row === null) throw new TypeError('The unit of these tests is asked for something.');
  const out = { ...row, state: 'disqualified' as const, rank: null, disqualification: 'Số liệu không đúng' };
  const standing = { ...underReview.seen.standing, row: out };
  const page = await openUnit(harness, {
    openUnit: () => ({ ...underReview, seen: { ...underReview.seen, standing } }),
  });
  const headline = page.locator('.card', { has: page.locator('.total') });
  await expect.poll(() => headline.locator('fluent-badge').innerText()).toBe('Không xếp hạng');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a report is returned with its comments, and the next one that waits is offered', async () => {
  const sent: unknown[] = [];
  const page = await openUnit(harness, {
    review: (of, request) => {
      sent.push([of, request]);
      return { kind: 'reviewed', review: written(request) };
    },
  });
  const files = await openLine(page, 'hồ sơ thủ tục');
  await files.getByLabel('Ý kiến của Hội đồng về chỉ tiêu này').fill('Tử số không thể hơn mẫu số');
  await expect.poll(() => files.innerText()).toContain('có ý kiến');
  await page.getByText('Kèm ý kiến ở 1 chỉ tiêu.').waitFor();
  await commentOn(page).fill('Xem lại chỉ tiêu 2');
  await button(page, 'Trả lại').click();
  await page.locator('h3', { hasText: 'Đã trả lại lần gửi 2 cho Phường 1' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Đã trả lại lần gửi 2 cho Phường 1');
  expect(sent).toEqual([
    [
      { campaign: summary.id, unit: '26896' },
      {
        revision: 2,
        follows: 0,
        decision: 'returned',
        comment: 'Xem lại chỉ tiêu 2',
        comments: [{ indicator: '2', text: 'Tử số không thể hơn mẫu số' }],
        decisions: null,
      },
    ],
  ]);
  expect(await commentOn(page).inputValue()).toBe('');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Báo cáo chờ tiếp theo: Phường 3').click();
  await expect.poll(() => focused(page)).toBe('Phường 3');
  await page.getByText('Về danh sách').first().click();
  await expect.poll(() => focused(page)).toBe('Báo cáo cần xét duyệt');
  await expect.poll(() => page.locator('.kinds').innerText()).toMatch(/Chờ xét duyệt 2\s+Đã trả lại 2/);
  await page.close();
});

test('what is being written survives other units, tabs and a failed sending', async () => {
  const sent: string[] = [];
  const page = await openUnit(harness, {
    review: (_, { comment }) => {
      sent.push(comment);
      return new Failing({ kind: 'unreachable' });
    },
  });
  await commentOn(page).fill('Đang viết dở');
  await page.getByText('Về danh sách').click();
  await expect
    .poll(() => page.locator('.entry', { hasText: 'Phường 1' }).innerText())
    .toContain('đang viết ý kiến');
  await page.locator('.entry', { hasText: 'Phường 3' }).click();
  await expect.poll(() => commentOn(page).inputValue()).toBe('');
  await page.getByRole('tab', { name: 'Thiết lập' }).click();
  await page.getByRole('tab', { name: 'Xét duyệt' }).click();
  await page.getByText('Về danh sách').click();
  await page.locator('.entry', { hasText: 'Phường 1' }).click();
  await expect.poll(() => commentOn(page).inputValue()).toBe('Đang viết dở');
  await button(page, 'Chấp nhận').click();
  await page.getByText('Chưa rõ máy chủ đã nhận hay chưa').waitFor();
  await commentOn(page).fill('Viết xong');
  await button(page, 'Thử lại').click();
  await expect.poll(() => sent).toEqual(['Đang viết dở', 'Viết xong']);
  expect(await commentOn(page).inputValue()).toBe('Viết xong');
  await page.close();
});

test.each([
  [
    'a colleague’s review',
    reviewedBy('Chị Lan', { comment: 'Đã gọi điện xác nhận' }),
    'Người khác trong Hội đồng vừa xét duyệt lần gửi này',
    ['Chị Lan', 'Đã gọi điện xác nhận'],
    { revision: 2, follows: 1 },
  ],
  [
    'a newer revision',
    revisedTo('210'),
    'Đơn vị vừa gửi lần 3',
    ['1 chỗ khác lần gửi 2 mà bạn đang xem', '206,5', '210'],
    { revision: 3, follows: 0 },
  ],
])(
  '%s meanwhile is shown with what it changes, and nothing written is lost',
  async (_, now, title, words, named) => {
    const sent: ReviewRequest[] = [];
    let isFirst = true;
    const page = await openUnit(harness, {
      openUnit: () => (sent.length === 0 ? underReview : now),
      review: (_of, request) => {
        sent.push(request);
        if (!isFirst) return { kind: 'reviewed', review: written(request) };
        isFirst = false;
        return { kind: 'overtaken' };
      },
    });
    await commentOn(page).fill('Tốt');
    await button(page, 'Chấp nhận').click();
    await page.locator('h2', { hasText: title }).waitFor();
    await expect.poll(() => focused(page)).toBe(title);
    const notice = page.locator('.notice', { hasText: title });
    for (const said of words) await expect.poll(() => notice.textContent()).toContain(said);
    expect(await commentOn(page).inputValue()).toBe('Tốt');
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await button(page, '(Chấp nhận|Ghi thêm, vẫn chấp nhận)').click();
    await page.locator('h3', { hasText: 'Đã chấp nhận lần gửi' }).waitFor();
    expect(sent[1]).toMatchObject({ ...named, comment: 'Tốt' });
    await page.close();
  },
);

test('a decision is withdrawn and others are added, each with its reason; all others are named again', async () => {
  const { page, sent, decisions } = await openDecisions();
  await expect
    .poll(() => decisions.innerText())
    .toMatch(/Chỉ tiêu G4 · -1 điểm[^]*trước cổng trường[^]*lúc 16:40/);
  await decisions.getByText('Thêm quyết định').click();
  await button(page, 'Thêm vào lần xét duyệt này').click();
  await decisions.getByText('Chưa rõ “” là bao nhiêu điểm').waitFor();
  await decisions.getByLabel('Số điểm').fill('+1,5');
  await button(page, 'Thêm vào lần xét duyệt này').click();
  await decisions.getByText('Ghi lý do').waitFor();
  await decisions.getByLabel('Lý do').fill('Mô hình được nhân rộng');
  await button(page, 'Thêm vào lần xét duyệt này').click();
  await decisions.getByText('Cả đơn vị · +1,5 điểm').waitFor();
  await decisions.getByRole('combobox', { name: 'Quyết định' }).selectOption('override');
  await decisions.getByRole('combobox', { name: 'Chỉ tiêu', exact: true }).selectOption('2');
  await decisions.getByLabel('Đánh giá', { exact: true }).selectOption('notMet');
  await decisions.getByLabel('Lý do').fill('Tử số sai');
  await button(page, 'Thêm vào lần xét duyệt này').click();
  await decisions.getByText('Chỉ tiêu 2 · Đánh giá: không đạt').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Chấp nhận').click();
  await page.locator('h3', { hasText: 'Đã chấp nhận lần gửi 2 của Phường 1' }).waitFor();
  const added = { indicator: null, points: '1.5', reason: 'Mô hình được nhân rộng' };
  const overrides = [{ indicator: '2', verdict: 'notMet', reason: 'Tử số sai' }];
  expect(sent[0]?.decisions).toEqual({ adjustments: [adjustment, added], overrides, disqualified: null });

  await page.getByRole('button', { name: 'Bỏ: Chỉ tiêu G4 · -1 điểm' }).click();
  await decisions.getByText('Sẽ bỏ khi ghi kết quả xét duyệt.').waitFor();
  await page.getByRole('button', { name: 'Giữ lại: Chỉ tiêu G4 · -1 điểm' }).click();
  await page.getByRole('button', { name: 'Bỏ: Chỉ tiêu G4 · -1 điểm' }).click();
  await button(page, 'Chấp nhận').click();
  await expect.poll(() => sent[1]?.decisions).toEqual({ adjustments: [], overrides: [], disqualified: null });
  await page.close();
});

test('nothing is recorded while a decision is begun and not added, and what was typed of it survives other units', async () => {
  const { page, sent, decisions } = await openDecisions();
  await decisions.getByText('Thêm quyết định').click();
  await decisions.getByRole('combobox', { name: 'Quyết định' }).selectOption('disqualify');
  await decisions.getByLabel('Lý do').fill('Có cán bộ bị kỷ luật');
  await page.getByText('Về danh sách').click();
  await page.locator('.entry', { hasText: 'Phường 3' }).click();
  await page.getByText('Về danh sách').click();
  await page.locator('.entry', { hasText: 'Phường 1' }).click();
  await expect.poll(() => decisions.getByLabel('Lý do').inputValue()).toBe('Có cán bộ bị kỷ luật');
  await button(page, 'Chấp nhận').click();
  await expect.poll(() => focused(page)).toBe('Còn một quyết định đang ghi dở');
  expect(sent).toEqual([]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Thêm vào lần xét duyệt này').click();
  await expect.poll(() => page.getByText('Còn một quyết định đang ghi dở').count()).toBe(0);
  await decisions.getByLabel('Lý do').fill('Ghi nhầm');
  await button(page, 'Chấp nhận').click();
  await button(page, 'Bỏ quyết định ghi dở').click();
  await expect.poll(() => decisions.getByLabel('Lý do').inputValue()).toBe('');
  await button(page, 'Chấp nhận').click();
  await expect
    .poll(() => sent.map(({ decisions: made }) => made?.disqualified))
    .toEqual([{ reason: 'Có cán bộ bị kỷ luật' }]);
  await page.close();
});

test('what keeps a review from being recorded is told where it was pressed', async () => {
  const page = await openUnit(harness, {
    review: () => ({
      kind: 'hasErrors',
      issues: [issueError('returned-without-comment', { field: 'comment' })],
    }),
  });
  // Whoever has read to the end has no room below for what comes next.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await button(page, 'Trả lại').click();
  await page.getByText('Trả lại mà chưa ghi lý do').waitFor();
  await expect.poll(() => focused(page)).toBe('1 lỗi cần sửa trước khi ghi');
  // The buttons stay at the bottom, in front of what the page has there.
  const top = async (selector: string) =>
    (await page.locator(selector).last().boundingBox())?.y ?? Number.NaN;
  const below = async () => {
    const box = await page.locator('.issues .issue').last().boundingBox();
    return box === null ? Number.NaN : box.y + box.height;
  };
  await expect.poll(async () => (await below()) <= (await top('.stuck'))).toBe(true);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('the sheet is opened as it was sent, and the history is asked for when it is unfolded', async () => {
  const opened: string[] = [];
  const page = await openUnit(harness, {
    openSheet: ({ seen }) => {
      opened.push(seen.standing.unit);
      return { worksheet: 'Báo cáo Phường 1 (lần 2)', leftOut: 1 };
    },
    revisions: () => [{ receipt: current.receipt, review: null }],
    reviews: () => [review],
  });
  await button(page, 'Mở biểu đã gửi để xem').click();
  await page.getByText('Biểu đã ở trang tính “Báo cáo Phường 1 (lần 2)”').waitFor();
  await page.getByText('1 mục của báo cáo không còn chỗ').waitFor();
  expect(opened).toEqual(['26896']);
  await page.getByText('Các lần gửi', { exact: true }).click();
  await expect.poll(() => page.locator('.revisions li').count()).toBe(1);
  expect(await page.locator('#without-report-title').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a unit selected on a worksheet shows, when the selection rests and this tab is in front', async () => {
  let selected: string | null = '26902';
  let looked = 0;
  const page = await openUnit(harness, {
    selectedUnit: () => {
      looked += 1;
      return selected;
    },
  });
  const move = () => page.evaluate(() => window.dispatchEvent(new Event('selection-moved')));
  for (let times = 0; times < 5; times += 1) await move();
  await page.locator('h2', { hasText: 'Phường 3' }).waitFor();
  expect(looked).toBe(1);
  // Whoever goes through a worksheet with the arrows stays there.
  expect(await focused(page)).not.toBe('Phường 3');
  selected = null;
  await move();
  await expect.poll(() => looked).toBe(2);
  selected = 'no unit of this campaign';
  await move();
  await expect.poll(() => looked).toBe(3);
  expect(await page.locator('h2', { hasText: 'Phường 3' }).count()).toBe(1);
  await page.getByRole('tab', { name: 'Xếp hạng' }).click();
  selected = '26905';
  await move();
  await page.getByRole('tab', { name: 'Xét duyệt' }).click();
  expect(looked).toBe(3);
  // Listening begins again once the tab is drawn.
  const follows = async () => {
    await move();
    return page.locator('h2', { hasText: 'Phường 5' }).count();
  };
  await expect.poll(follows, { interval: 1_000, timeout: 20_000 }).toBe(1);
  await page.close();
});
