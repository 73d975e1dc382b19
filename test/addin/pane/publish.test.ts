/** Publishing at the pane: checked and shown first, sent at a second press. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Prepared } from '../../../addin/flows/prepare-publication.ts';
import { issueError, issueWarning } from '../../../shared/model/issue.ts';
import { openCouncilPage } from './council-at-pane.ts';
import {
  button,
  Failing,
  faultsOf,
  focused,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
} from './pane-harness.ts';
import { summary } from './pane-samples.ts';
import { firstPublication, secondPublication } from './publication-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const openCouncil = (answers: PaneAnswers) =>
  openCouncilPage(harness, { campaigns: () => [summary], ...answers });

const CHECK = 'Kiểm tra trước khi công bố';
const noTargets = issueWarning('unit-without-targets', {
  table: 'units',
  row: 1,
  params: { name: 'Phường 3' },
});

test('a catalog with errors is not offered to be published; each error leads to its cell', async () => {
  const calls: unknown[] = [];
  const page = await openCouncil({
    prepare: () => ({
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
        noTargets,
      ],
    }),
    goTo: (worksheet, cell) => {
      calls.push([worksheet, cell]);
    },
  });
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, CHECK).click();
  await page.locator('h2', { hasText: '2 lỗi cần sửa trước khi công bố' }).waitFor();
  await expect.poll(() => focused(page)).toBe('2 lỗi cần sửa trước khi công bố');
  await expect.poll(() => page.locator('.error .place').allTextContents()).toEqual(['Khối', 'A5']);
  await expect.poll(() => page.locator('.error .subject').allTextContents()).toEqual(['Đơn vị · Mã đơn vị']);
  expect(await button(page, 'Công bố').count()).toBe(0);
  await page.getByText('Sửa xong thì kiểm tra lại').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.locator('.error button').press('Enter');
  await expect.poll(() => calls).toEqual([['Đơn vị', 'A5']]);
  await page.close();
});

test('what was edited since it was shown is not published unseen: it is checked again', async () => {
  let checks = 0;
  const page = await openCouncil({
    prepare: () => {
      checks += 1;
      return { kind: 'prepared', publication: checks === 1 ? firstPublication : secondPublication };
    },
    publish: () => ({ kind: 'editedMeanwhile' }),
  });
  await button(page, CHECK).click();
  await button(page, 'Công bố').click();
  await expect.poll(() => focused(page)).toBe('Các bảng đã được sửa sau khi kiểm tra');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Kiểm tra lại').click();
  await page.locator('h3', { hasText: 'Thay đổi so với phiên bản 4' }).waitFor();
  await page.close();
});

test('what changes is shown with what it does to reports, and only the second press sends it', async () => {
  const sent: unknown[] = [];
  const page = await openCouncil({
    prepare: () => ({ kind: 'prepared', publication: { ...secondPublication, warnings: [noTargets] } }),
    publish: (publication) => {
      sent.push(publication.replaces);
      return { kind: 'published', campaign: summary.id, version: 5, unchanged: false };
    },
  });
  await button(page, CHECK).click();
  await page.locator('h3', { hasText: 'Thay đổi so với phiên bản 4' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Thay đổi so với phiên bản 4');
  await expect
    .poll(() => page.locator('.changes summary').allTextContents())
    .toEqual(['Đợt thi đua: 1', 'Đơn vị: 1', 'Chỉ tiêu: 3', 'Kế hoạch: 8', 'Thang điểm: 1']);
  const review = page.locator('.card');
  for (const words of [
    'Hạn gửi báo cáo',
    '17:00 ngày 14/12/2023',
    '17:00 ngày 13/12/2023',
    'phuong1@govap.example.vn',
    'G3 · Sáng kiến, mô hình mới (16 kế hoạch)',
    '12 báo cáo không còn được tính',
    '7 đơn vị đã báo cáo được đánh giá lại',
    'vẫn ghi là đúng hạn. Điểm theo số ngày trễ thì tính theo hạn mới.',
    'Còn 1 điểm nên xem lại trước khi công bố, liệt kê ở dưới.',
  ]) {
    await expect.poll(() => review.textContent()).toContain(words);
  }
  await expect.poll(() => page.locator('.issues.warning .sentence').textContent()).toContain('“Phường 3”');
  // Eight targets are folded, and opened with the keyboard.
  await page.locator('.changes summary', { hasText: 'Kế hoạch' }).press('Enter');
  await page.locator('.changes ins', { hasText: '2.150,5' }).first().waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  expect(sent).toEqual([]);
  await button(page, 'Công bố, thay phiên bản 4').click();
  await page.locator('h3', { hasText: 'Đã công bố phiên bản 5' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Đã công bố phiên bản 5');
  expect(sent).toEqual([4]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test.each([
  ['a first version lets units make their sheets', 1, false, 'Các đơn vị có thể tạo biểu báo cáo'],
  ['a later one asks for what shows the earlier to be updated', 5, false, 'bấm Cập nhật xếp hạng'],
  ['one that was there already asks for nothing', 5, true, 'Các đơn vị có thể tạo biểu báo cáo'],
])('what is published is told with what follows from it: %s', async (_, version, unchanged, words) => {
  const page = await openCouncil({
    prepare: () => ({ kind: 'prepared', publication: firstPublication }),
    publish: () => ({ kind: 'published', campaign: summary.id, version, unchanged }),
  });
  await button(page, CHECK).click();
  await button(page, 'Công bố').click();
  await expect.poll(() => page.locator('.notice.success').innerText()).toContain(words);
  await page.close();
});

test('a new campaign is shown by what it asks of whom, and until when', async () => {
  const page = await openCouncil({ prepare: () => ({ kind: 'prepared', publication: firstPublication }) });
  await button(page, CHECK).click();
  await page.locator('h3', { hasText: 'Danh mục sẵn sàng công bố lần đầu' }).waitFor();
  await expect
    .poll(() => page.locator('.card dd').allTextContents())
    .toEqual(['16', '3', '48', '15/12/2023', '17:00 ngày 14/12/2023', '00:00 ngày 17/12/2023']);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('where nothing changed there is nothing to press', async () => {
  const page = await openCouncil({
    prepare: () => ({ kind: 'unchanged', version: 4, warnings: [noTargets] }),
  });
  await button(page, CHECK).click();
  await page.locator('h3', { hasText: 'Phiên bản 4 đã công bố, không có gì thay đổi' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Phiên bản 4 đã công bố, không có gì thay đổi');
  await expect.poll(() => page.locator('.issues.warning .sentence').textContent()).toContain('“Phường 3”');
  expect(await page.locator('.notice fluent-button').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('who was faster is told of, and what they published is compared before it is replaced', async () => {
  const answers: Prepared[] = [
    { kind: 'prepared', publication: secondPublication },
    { kind: 'prepared', publication: { ...secondPublication, replaces: 5, unseen: true } },
  ];
  const page = await openCouncil({
    prepare: () => answers.shift() ?? new Failing({ kind: 'bug' }),
    publish: () => ({ kind: 'newerVersion', currentVersion: 5 }),
  });
  await button(page, CHECK).click();
  await button(page, 'Công bố, thay phiên bản 4').click();
  await page.locator('h2', { hasText: 'Đã có phiên bản 5 mà tệp này chưa biết' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Đã có phiên bản 5 mà tệp này chưa biết');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Xem thay đổi so với phiên bản đó').click();
  await page.locator('h3', { hasText: 'Thay đổi so với phiên bản 5' }).waitFor();
  await page.locator('h4', { hasText: 'Đã có phiên bản 5 mà tệp này chưa biết' }).waitFor();
  await button(page, 'Công bố, thay phiên bản 5').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('what was agreed to stays in sight when the answer is lost, and can be sent again', async () => {
  let lost = true;
  const page = await openCouncil({
    prepare: () => ({ kind: 'prepared', publication: secondPublication }),
    publish: () => {
      if (!lost) return { kind: 'published', campaign: summary.id, version: 5, unchanged: true };
      lost = false;
      return new Failing({ kind: 'unreachable' });
    },
  });
  await button(page, CHECK).click();
  await button(page, 'Công bố, thay phiên bản 4').click();
  await page.locator('section', { hasText: 'Chưa rõ máy chủ đã nhận hay chưa' }).last().waitFor();
  await page.locator('h3', { hasText: 'Thay đổi so với phiên bản 4' }).waitFor();
  await button(page, 'Thử lại').click();
  await page.locator('h3', { hasText: 'Phiên bản 5 đã công bố' }).waitFor();
  await expect.poll(() => focused(page)).toContain('Phiên bản 5 đã công bố');
  await page.close();
});
