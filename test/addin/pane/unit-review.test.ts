/** One unit as the council reviews it in the pane: read, commented, decided about, accepted or returned. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extension } from '../../../shared/model/extension.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import { issueError } from '../../../shared/model/issue.ts';
import type { Review, ReviewRequest } from '../../../shared/model/review.ts';
import { markOf } from '../../../shared/rules/judge/reviewed.ts';
import { outWithoutReport } from '../../shared/fixtures/review-request.ts';
import {
  button,
  Failing,
  faultsOf,
  focused,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
} from './pane-harness.ts';
import { openReview } from './council-at-pane.ts';
import { councilAccount, summary } from './pane-samples.ts';
import { notReported } from './standing-samples.ts';
import { adjustment, current, review, reviewedBy, revisedTo, underReview } from './review-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

async function openUnit(answers: PaneAnswers): Promise<Page> {
  const page = await openReview(harness, { openUnit: () => underReview, ...answers });
  await page.locator('.entry', { hasText: 'Phường 1' }).click();
  await page.locator('#review-title').waitFor();
  return page;
}

/** What the server makes of a request. */
const written = ({ follows, ...said }: ReviewRequest): Review => ({
  ...review,
  ...said,
  number: follows + 1,
  by: councilAccount.name,
});

const commentOn = (page: Page) => page.getByRole('textbox', { name: 'Ý kiến chung', exact: true });

const lineOf = (page: Page, name: string) => page.locator('.standing-lines > li', { hasText: name });

async function openLine(page: Page, name: string) {
  const line = lineOf(page, name);
  await line.locator('summary').first().click();
  return line;
}

test('a report shows who sent it and when, what the sheet says for each figure, and what changed since it was returned', async () => {
  const page = await openUnit({});
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

test('a report is returned with its comments, and the next one that waits is offered', async () => {
  const sent: unknown[] = [];
  const page = await openUnit({
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
  const page = await openUnit({
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
    const page = await openUnit({
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
  const sent: ReviewRequest[] = [];
  const page = await openUnit({
    review: (_, request) => {
      sent.push(request);
      return { kind: 'reviewed', review: written(request) };
    },
  });
  const decisions = page.locator('section', { has: page.locator('#decisions-title') });
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

test('what keeps a review from being recorded is told where it was pressed', async () => {
  const page = await openUnit({
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
  const page = await openUnit({
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
  const page = await openUnit({
    selectedUnit: () => {
      looked += 1;
      return selected;
    },
  });
  const move = () => page.evaluate(() => window.dispatchEvent(new Event('selection-moved')));
  for (let times = 0; times < 5; times += 1) await move();
  await page.locator('h2', { hasText: 'Phường 3' }).waitFor();
  expect(looked).toBe(1);
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

test('of a unit that has not reported there is nothing to review', async () => {
  const page = await openReview(harness, { openUnit: () => ({ ...underReview, report: null }) });
  await page.locator('.kinds label', { hasText: 'Chưa báo cáo' }).click();
  await page.locator('.entry', { hasText: 'Phường 7' }).click();
  await page.locator('.empty', { hasText: 'Đơn vị chưa gửi báo cáo nào' }).waitFor();
  expect(await button(page, 'Chấp nhận').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a unit that has not reported is taken out of the ranking for a reason, with who did it and when, and ranked again', async () => {
  const sent: ReviewRequest[] = [];
  let { row } = notReported.standing;
  const page = await openReview(harness, {
    openUnit: () => ({ seen: { ...notReported, standing: { ...notReported.standing, row } }, report: null }),
    review: (_of, request) => {
      sent.push(request);
      const disqualification = request.decisions?.disqualified?.reason ?? null;
      const said = written(request);
      row = row && { ...row, disqualification, review: markOf(said) };
      return { kind: 'reviewed', review: said };
    },
  });
  await page.locator('.kinds label', { hasText: 'Chưa báo cáo' }).click();
  await page.locator('.entry', { hasText: 'Phường 7' }).click();
  await button(page, 'Loại khỏi xếp hạng').click();
  await page.locator('.wrong', { hasText: 'Ghi lý do' }).waitFor();
  expect(sent).toEqual([]);
  await page.getByLabel('Lý do loại khỏi xếp hạng').fill(' Không báo cáo, Thông báo 12 ');
  await button(page, 'Loại khỏi xếp hạng').click();
  await page.getByText('Lý do: Không báo cáo, Thông báo 12').waitFor();
  await page.locator('.hint', { hasText: `Loại khỏi xếp hạng: ${councilAccount.name}, lúc` }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  expect(await page.getByLabel('Lý do xếp hạng trở lại').inputValue()).toBe('');
  await page.getByLabel('Lý do xếp hạng trở lại').fill('Đã giải trình');
  await button(page, 'Xếp hạng trở lại').click();
  await page.getByText('Còn chờ báo cáo của đơn vị').waitFor();
  expect(
    sent.map(({ revision, follows, comment, decisions }) => [
      revision,
      follows,
      comment,
      decisions?.disqualified,
    ]),
  ).toEqual([
    [0, 0, 'Không báo cáo, Thông báo 12', { reason: 'Không báo cáo, Thông báo 12' }],
    [0, 1, 'Đã giải trình', null],
  ]);
  await page.close();
});

test.each([
  ['has reported since', underReview],
  ['has not reported yet', { seen: notReported, report: null }],
])(
  'the history of a unit that %s shows all that was decided, also what was taken back, by whom, when and why',
  async (_what, unit) => {
    const reason = 'Không báo cáo, Thông báo 12';
    const out = {
      ...review,
      ...outWithoutReport({ comment: reason, decisions: { ...noDecisions, disqualified: { reason } } }),
    };
    const back = {
      ...out,
      number: 2,
      comment: 'Đã giải trình',
      decisions: noDecisions,
      by: 'pho@example.vn',
    };
    const page = await openReview(harness, {
      openUnit: () => unit,
      revisions: () => [],
      reviews: () => [out, back, review],
    });
    await page.locator('.entry', { hasText: 'Phường 1' }).click();
    await page.getByText('Các lần gửi', { exact: true }).click();
    const told = page.getByRole('region', { name: 'Các quyết định đã ra' }).getByRole('listitem');
    await expect
      .poll(() => told.allInnerTexts())
      .toEqual([
        expect.stringContaining(adjustment.reason),
        expect.stringMatching(
          /^Thôi áp dụng: Không xếp hạng\s+Đã giải trình\s+.*pho@example\.vn.*14\/12\/2023/,
        ),
        expect.stringMatching(
          new RegExp(`^Không xếp hạng\\s+${reason}\\s+.*${councilAccount.name}.*14/12/2023`),
        ),
      ]);
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await page.close();
  },
);

test('what is typed for a later lock stays with its unit while another is looked at', async () => {
  const page = await openUnit({ extensions: () => [] });
  const reason = page.getByLabel('Lý do gia hạn hoặc thôi gia hạn');
  await page.getByText('Gia hạn cho đơn vị').click();
  await page.getByLabel('Cho gửi đến').fill('2023-12-18T17:00');
  await reason.fill('Mất điện diện rộng');
  await page.getByText('Về danh sách').first().click();
  await page.locator('.entry', { hasText: 'Phường 3' }).click();
  await page.getByText('Gia hạn cho đơn vị').click();
  await reason.waitFor();
  expect(await reason.inputValue()).toBe('');
  await page.getByText('Về danh sách').first().click();
  await page.locator('.entry', { hasText: 'Phường 1' }).click();
  await page.getByText('Gia hạn cho đơn vị').click();
  await expect.poll(() => reason.inputValue()).toBe('Mất điện diện rộng');
  expect(await page.getByLabel('Cho gửi đến').inputValue()).toBe('2023-12-18T17:00');
  await page.close();
});

test('a unit is given a later lock in the campaign’s time zone, and it is withdrawn, each time with a reason', async () => {
  const given: Extension[] = [];
  const asked: unknown[] = [];
  let isFirst = true;
  const page = await openUnit({
    extensions: () => given,
    extend: (_campaign, request, of) => {
      asked.push([request, of.given.length]);
      if (isFirst) {
        isFirst = false;
        return { kind: 'hasErrors', issues: [issueError('extension-without-reason', { field: 'reason' })] };
      }
      const number = given.length + 1;
      const at = '2023-12-15T04:00:00.000Z';
      const extension = {
        campaign: summary.id,
        unit: of.unit,
        number,
        ...request,
        by: councilAccount.name,
        at,
      };
      given.push(extension);
      return { kind: 'extended', extension };
    },
  });
  await page.getByText('Gia hạn cho đơn vị').click();
  await page.getByText('Đơn vị được gửi đến lúc khóa chung: 00:00 ngày 17/12/2023.').waitFor();
  await button(page, 'Gia hạn').click();
  await page.getByText('Chọn đủ ngày và giờ').waitFor();
  await page.getByLabel('Cho gửi đến').fill('2023-12-18T17:00');
  await button(page, 'Gia hạn').click();
  await page.getByText('Ghi lý do để sau này tra cứu').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.getByLabel('Lý do gia hạn hoặc thôi gia hạn').fill('Mất điện diện rộng');
  await button(page, 'Gia hạn').click();
  await page.getByText('Đơn vị được gia hạn đến 17:00 ngày 18/12/2023.').waitFor();
  await page.getByText('Mất điện diện rộng').waitFor();
  await page.getByLabel('Lý do gia hạn hoặc thôi gia hạn').fill('Đã có điện');
  await button(page, 'Thôi gia hạn').click();
  await page.locator('li', { hasText: 'Đã có điện' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  const lockAt = '2023-12-18T10:00:00Z';
  expect(asked).toEqual([
    [{ lockAt, reason: '' }, 0],
    [{ lockAt, reason: 'Mất điện diện rộng' }, 0],
    [{ lockAt: null, reason: 'Đã có điện' }, 1],
  ]);
  await page.close();
});
