import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToFreeze } from '../../../addin/flows/freeze-standings.ts';
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
import { all, comparisonOf, corrected, days, interim } from './snapshot-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const foreseen: ToFreeze = { reportedUnits: 31, assignedUnits: 34, provisional: true, tied: 2 };

async function openSnapshots(answers: PaneAnswers): Promise<Page> {
  const page = await openCouncilPage(harness, {
    campaigns: () => [summary],
    foreseeFreezing: () => foreseen,
    ...answers,
  });
  await page.getByRole('tab', { name: 'Bản chốt' }).click();
  await page.locator('h2', { hasText: 'So sánh' }).waitFor();
  return page;
}

const visible = (page: Page) => page.locator('.snapshots > li:visible');

test('without any snapshot the page says how there come to be some', async () => {
  const page = await openSnapshots({ snapshots: () => [] });
  await page.locator('.empty', { hasText: 'Hết mỗi ngày, hệ thống tự chốt một bản' }).waitFor();
  await page.locator('.empty', { hasText: 'Khi có bản chốt đầu tiên' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
});

test('those of the council come first, the newest on top; 31 days are folded, and drawn when they are opened', async () => {
  const page = await openSnapshots({ snapshots: () => all });
  await expect.poll(() => page.locator('.snapshots > li').count()).toBe(3);
  const names = await visible(page).locator('.name').allInnerTexts();
  expect(names).toEqual(['Tổng kết, đính chính', 'Tổng kết', 'Sơ kết đợt 1']);
  await expect.poll(() => visible(page).nth(1).innerText()).toContain('Đã có bản tổng kết sau thay thế');
  await expect.poll(() => visible(page).nth(0).innerText()).not.toContain('thay thế');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.locator('summary', { hasText: 'Tự động chốt hằng ngày: 31' }).click();
  await expect.poll(() => visible(page).count()).toBe(34);
  await expect.poll(() => visible(page).nth(3).innerText()).toContain('Ngày 14/12/2023');
  await expect.poll(() => faultsOf(page)).toEqual([]);
});

test('one tells where it comes from, in the time zone of the campaign', async () => {
  const page = await openSnapshots({ snapshots: () => all });
  const [, second, third] = [0, 1, 2].map((n) => visible(page).nth(n));
  await third?.locator('summary').click();
  for (const words of [
    '09:30 ngày 08/12/2023',
    '21/34 đơn vị đã báo cáo',
    'thidua@govap.example.vn',
    'Thông báo 12/TB-HĐTĐKT',
    'Phiên bản 3',
    'mã đối chiếu 3f2a-91bc-07de',
    '5e5e5e5e5e5e…',
  ])
    await expect.poll(() => third?.innerText()).toContain(words);
  await second?.locator('summary').click();
  await expect.poll(() => second?.innerText()).toContain('Còn báo cáo chưa được xét duyệt');
  await expect.poll(() => second?.innerText()).toContain('Còn đơn vị đồng hạng');
  await expect.poll(() => faultsOf(page)).toEqual([]);
});

test('the list is read anew at a press, and a failure of it can be tried again', async () => {
  let isDown = false;
  const page = await openSnapshots({
    snapshots: () =>
      isDown ? new Failing({ kind: 'problem', code: 'store-unavailable', detail: {} }) : [interim],
  });
  isDown = true;
  await button(page, 'Tải lại danh sách').click();
  await page.locator('.notice.error', { hasText: 'store-unavailable' }).waitFor();
  await expect.poll(() => visible(page).count()).toBe(1);
  isDown = false;
  await button(page, 'Thử lại').click();
  await expect.poll(() => page.locator('.notice.error').count()).toBe(0);
});

test('what would be frozen is told before; a name is asked for; what is frozen is on top of the list', async () => {
  const sent: unknown[] = [];
  const page = await openSnapshots({
    snapshots: () => all.filter(({ id }) => id !== '3'),
    freeze: (_campaign, request) => {
      sent.push(request);
      return { kind: 'frozen', snapshot: { ...corrected, kind: 'interim', name: request.name } };
    },
  });
  await button(page, 'Chốt xếp hạng').click();
  const form = page.locator('.card', { hasText: 'Chốt xếp hạng hiện nay' });
  for (const words of ['31/34 đơn vị đã báo cáo', 'Xếp hạng tạm thời', '2 đơn vị đồng hạng'])
    await expect.poll(() => form.innerText()).toContain(words);
  await expect.poll(() => focused(page)).toBe('Chốt xếp hạng hiện nay');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Chốt sơ kết').click();
  await form.locator('p', { hasText: 'Chưa có tên.' }).waitFor();
  expect(sent).toEqual([]);
  await page.getByLabel('Tên bản chốt').fill('  Sơ kết đợt 2 ');
  await page.getByLabel('Lý do, căn cứ').fill('Họp giao ban\ntuần 50');
  await button(page, 'Chốt sơ kết').click();
  await expect.poll(() => focused(page)).toBe('Đã chốt “Sơ kết đợt 2”');
  expect(sent).toEqual([
    { kind: 'interim', name: 'Sơ kết đợt 2', reason: 'Họp giao ban\ntuần 50', follows: 2, despite: [] },
  ]);
  await expect.poll(() => visible(page).nth(0).locator('.name').innerText()).toBe('Sơ kết đợt 2');
  await expect.poll(() => faultsOf(page)).toEqual([]);
});

test('final standings are frozen in spite of what speaks against it only when each point is ticked', async () => {
  const sent: unknown[] = [];
  const page = await openSnapshots({
    snapshots: () => [interim],
    freeze: (_campaign, request) => {
      sent.push(request.despite);
      if (request.despite.length === 0) return { kind: 'concerned', concerns: ['provisional', 'open'] };
      return { kind: 'frozen', snapshot: { ...corrected, name: request.name } };
    },
  });
  await button(page, 'Chốt xếp hạng').click();
  await page.getByLabel('Loại bản chốt').selectOption('final');
  await page.getByLabel('Tên bản chốt').fill('Tổng kết năm');
  await button(page, 'Chốt tổng kết').click();
  await expect.poll(() => focused(page)).toBe('Chưa chốt tổng kết');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.getByLabel('Còn đơn vị hoặc chỉ tiêu chưa có số liệu').check();
  await button(page, 'Vẫn chốt tổng kết').click();
  await page.locator('output', { hasText: 'Đánh dấu đủ các điểm' }).waitFor();
  expect(sent).toEqual([[]]);
  await page.getByLabel('Chưa hết hạn nhận báo cáo').check();
  await button(page, 'Vẫn chốt tổng kết').click();
  await expect.poll(() => focused(page)).toBe('Đã chốt “Tổng kết năm”');
  expect(sent).toEqual([[], ['provisional', 'open']]);
});

test('who is overtaken by a colleague keeps what was typed, sees theirs, and can freeze after it', async () => {
  const follows: unknown[] = [];
  const page = await openSnapshots({
    snapshots: () => days,
    freeze: (_campaign, request) => {
      follows.push(request.follows);
      if (request.follows === 0) return { kind: 'overtaken', snapshots: [...days, interim] };
      return { kind: 'frozen', snapshot: { ...corrected, id: '2', name: request.name } };
    },
  });
  await button(page, 'Chốt xếp hạng').click();
  await page.getByLabel('Tên bản chốt').fill('Sơ kết của tôi');
  await button(page, 'Chốt sơ kết').click();
  await expect.poll(() => focused(page)).toBe('Đã có người trong Hội đồng vừa chốt “Sơ kết đợt 1”');
  await expect.poll(() => visible(page).count()).toBe(1);
  expect(await page.getByLabel('Tên bản chốt').inputValue()).toBe('Sơ kết của tôi');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Chốt sơ kết').click();
  await expect.poll(() => focused(page)).toBe('Đã chốt “Sơ kết của tôi”');
  expect(follows).toEqual([0, 1]);
});

test('whose connection breaks keeps what was typed, and sends the very same again', async () => {
  const sent: unknown[] = [];
  const page = await openSnapshots({
    snapshots: () => [],
    freeze: (_campaign, request) => {
      sent.push(request);
      if (sent.length === 1) return new Failing({ kind: 'unreachable' });
      return { kind: 'frozen', snapshot: { ...interim, name: request.name } };
    },
  });
  await button(page, 'Chốt xếp hạng').click();
  await page.getByLabel('Tên bản chốt').fill('Sơ kết');
  await button(page, 'Chốt sơ kết').click();
  await page.locator('.notice.error').waitFor();
  expect(await page.getByLabel('Tên bản chốt').inputValue()).toBe('Sơ kết');
  await button(page, 'Thử lại').click();
  await expect.poll(() => focused(page)).toBe('Đã chốt “Sơ kết”');
  expect(sent[1]).toEqual(sent[0]);
});

test('verifying tells with what a snapshot agrees, or names each value that differs', async () => {
  let isForged = false;
  const { catalog } = comparisonOf(3, 1);
  const page = await openSnapshots({
    snapshots: () => [interim],
    verifySnapshot: (_campaign, id) => ({
      catalog,
      verification: {
        id,
        agrees: !isForged,
        differences: isForged
          ? [
              { part: 'unit', code: 'P2', field: 'rank', before: '1', after: '2' },
              { part: 'unit', code: 'P2', field: 'score', before: 'null', after: '{"total":"85.5"}' },
              { part: 'unit', code: 'P9', field: null, before: '{}', after: null },
            ]
          : [],
      },
    }),
  });
  await visible(page).locator('summary').click();
  await button(page, 'Kiểm chứng').click();
  await expect.poll(() => focused(page)).toBe('Bản chốt khớp dữ liệu gốc');
  const notice = page.locator('.snapshots .notice');
  await expect
    .poll(() => notice.innerText())
    .toContain('có trước 09:30 ngày 08/12/2023, theo danh mục phiên bản 3');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  isForged = true;
  await button(page, 'Kiểm chứng').click();
  await expect.poll(() => focused(page)).toBe('3 chỗ khác dữ liệu gốc');
  for (const words of [
    'Phường 2',
    'Hạng: 1 tính lại là 2',
    'Điểm: (trống) tính lại là 85,5',
    'Đơn vị P9',
    'Có trong bản chốt, tính lại thì không có',
  ])
    await expect.poll(() => notice.innerText()).toContain(words);
  await expect.poll(() => faultsOf(page)).toEqual([]);
});

test('one is written into the workbook, and the page says where it is', async () => {
  const asked: unknown[] = [];
  const page = await openSnapshots({
    snapshots: () => [interim],
    writeSnapshot: (campaign, { id, digest }) => {
      asked.push([campaign, id, digest]);
      return ['Bản chốt 08-12'];
    },
  });
  await visible(page).locator('summary').click();
  await button(page, 'Ghi ra trang tính').click();
  await page.locator('output', { hasText: 'Bản chốt đã ở trang tính “Bản chốt 08-12”' }).waitFor();
  expect(asked).toEqual([[summary.id, '1', interim.digest]]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
});

test('two are compared from the earlier to the later one, in whatever order they were chosen', async () => {
  const asked: unknown[] = [];
  const page = await openSnapshots({
    snapshots: () => all,
    compareSnapshots: (_campaign, sides) => {
      asked.push(sides);
      return { ...comparisonOf(3, 1), ...sides };
    },
  });
  await button(page, 'So sánh').click();
  await page.locator('h3', { hasText: 'Từ “Tổng kết, đính chính” đến “Xếp hạng hiện nay”' }).waitFor();
  await page.getByLabel('Bản thứ hai').selectOption('2023-12-14');
  await page.getByLabel('Bản thứ nhất').selectOption('1');
  await button(page, 'So sánh').click();
  await expect.poll(() => focused(page)).toBe('Từ “Sơ kết đợt 1” đến “Ngày 14/12/2023”');
  await page.getByLabel('Bản thứ nhất').selectOption('2023-12-14');
  await page.locator('p', { hasText: 'Chọn hai bản khác nhau.' }).waitFor();
  await page.getByLabel('Bản thứ hai').selectOption('1');
  await button(page, 'So sánh').click();
  await expect.poll(() => asked.length).toBe(3);
  expect(asked).toEqual([
    { earlier: '3', later: null },
    { earlier: '1', later: '2023-12-14' },
    { earlier: '1', later: '2023-12-14' },
  ]);
});

test('what changed is counted, and told by block: places, causes, and each value once it is opened', async () => {
  const page = await openSnapshots({
    snapshots: () => [interim],
    compareSnapshots: () => comparisonOf(3, 1),
  });
  await button(page, 'So sánh').click();
  const result = page.locator('.card', { hasText: 'Từ “Sơ kết đợt 1”' });
  await expect.poll(() => result.innerText()).toContain('5 đơn vị thay đổi');
  await page.locator('summary', { hasText: 'Khối phường: 3 đơn vị' }).click();
  const best = result.locator('.changed-unit', { hasText: 'Phường 3' });
  await expect.poll(() => best.innerText()).toContain('Gửi báo cáo mới');
  await best.locator('summary').click();
  await expect.poll(() => best.innerText()).toContain('Số chỉ tiêu đạt: 1 thành 3');
  const others = result.locator('.changed-unit', { hasText: 'Phường 1' });
  await expect.poll(() => others.innerText()).toContain('Hạng 1 xuống 2');
  await expect.poll(() => others.innerText()).toContain('Do đơn vị khác thay đổi');
  await page.locator('summary', { hasText: 'Khối phòng ban: 2 đơn vị' }).click();
  const returned = result.locator('.changed-unit', { hasText: 'Phòng Kinh tế' });
  await expect.poll(() => returned.innerText()).toContain('Không còn xếp hạng, trước đó hạng 1');
  await expect.poll(() => returned.innerText()).toContain('Báo cáo bị trả lại');
  await expect
    .poll(() => result.locator('.changed-unit', { hasText: 'Phòng Nội vụ' }).innerText())
    .toContain('Hạng 2 lên 1');
  await page.locator('summary', { hasText: 'Toàn đợt thi đua' }).click();
  await expect.poll(() => faultsOf(page)).toEqual([]);
});

test('of 3,300 units that changed a page of rows is drawn at a time, and the focus goes on with them', async () => {
  const page = await openSnapshots({
    snapshots: () => [interim],
    compareSnapshots: () => comparisonOf(3300, 1),
  });
  await button(page, 'So sánh').click();
  await page.locator('summary', { hasText: 'Khối phường: 3.300 đơn vị' }).waitFor();
  expect(await page.locator('.changed-unit').count()).toBe(0);
  await page.locator('summary', { hasText: 'Khối phường' }).click();
  await expect.poll(() => page.locator('.changed-unit').count()).toBe(40);
  await button(page, 'Xem thêm 40').click();
  await expect.poll(() => page.locator('.changed-unit').count()).toBe(80);
  const at = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.long > li')].findIndex((li) => li === document.activeElement),
    );
  await expect.poll(at).toBe(40);
});
