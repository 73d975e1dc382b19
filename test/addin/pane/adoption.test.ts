/** A clerk with a sheet of their own: offered, looked through, confirmed, and looked through again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeenTable } from '../../../addin/flows/adopt-unit-sheet.ts';
import { noChoices, proposeAdoption } from '../../../shared/sheet/adopt/propose-adoption.ts';
import { lookedAt, nameOf, published, unit } from '../../shared/fixtures/foreign-sheet.ts';
import { button, faultsOf, startPaneHarness, type PaneHarness, focused } from './pane-harness.ts';
import { openClerk } from './clerk-at-pane.ts';
import { checkedSheet, summary } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const sheet = lookedAt([
  ['UBND PHƯỜNG 3'],
  ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện 2025', 'Thực hiện 2026', 'Ghi chú'],
  [1, nameOf('5'), 'doanh nghiệp', 114, 100, 110, ''],
  [2, 'Thu ngân sách nhà nước', 'tỷ đồng', 5, 4, 4.5, ''],
  [3, 'Số buổi sinh hoạt chi bộ', 'buổi', 12, 12, 12, ''],
  [4, nameOf('9'), '%', 0.3, 0.2, 0.25, ''],
]);

function seenTable(differing: Partial<SeenTable> = {}): SeenTable {
  const proposal = proposeAdoption(sheet, unit, published.catalog);
  if (proposal === null) throw new Error('The sample has no table.');
  return { kind: 'table', unit, published, proposal, choices: noChoices, header: null, ...differing };
}

test('from a sheet of their own to the check: looked at, questions answered, confirmed', async () => {
  const calls: unknown[][] = [];
  let isAdopted = false;
  const page = await openClerk(harness, {
    campaigns: () => [summary],
    check: () => (isAdopted ? checkedSheet() : null),
    look: (...args) => {
      calls.push(args);
      return seenTable();
    },
    adopt: (_seen, proposal, header) => {
      isAdopted = true;
      calls.push([
        proposal.matched.map(({ name }) => name),
        proposal.columns.find(({ key }) => key === 'actual')?.column,
        header,
      ]);
    },
  });
  await button(page, 'Dùng biểu đang mở').click();
  await page.locator('h2', { hasText: 'Nhận biểu “Biểu của phường”' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Nhận biểu “Biểu của phường”');
  const words = await page.locator('main').textContent();
  for (const said of [
    'Đầu biểu ghi “UBND PHƯỜNG 3”',
    '2 dòng đã rõ: 0 theo mã, 2 theo tên',
    '1 dòng chưa rõ',
    'Cột B: “Chỉ tiêu”',
    'Biểu không có cột: Mã chỉ tiêu, Mẫu số',
    'cần hai số',
  ]) {
    expect(words).toContain(said);
  }
  await expect.poll(() => faultsOf(page)).toEqual([]);

  await button(page, 'Dùng biểu này').click();
  await page.locator('.notice', { hasText: 'Còn thiếu' }).waitFor();
  await expect.poll(() => focused(page)).toContain('Còn thiếu');
  expect(isAdopted).toBe(false);

  await page.getByLabel('Thực hiện (tử số)').selectOption('5');
  const unclear = page.getByLabel('Dòng 4: Thu ngân sách nhà nước');
  await expect
    .poll(() => unclear.locator('optgroup').first().locator('option').allTextContents())
    .toEqual([`1 · ${nameOf('1')}`]);
  await unclear.selectOption('1');
  // With the column of figures it is known which rows report something.
  await page.getByLabel('Dòng 5: Số buổi sinh hoạt chi bộ').waitFor();
  // What was asked stays on the page with its answer.
  await expect.poll(() => unclear.inputValue()).toBe('1');
  await page.getByLabel('Người lập biểu').fill(' Nguyễn Văn An ');
  await page.getByLabel('Người duyệt').fill('Trần Thị Bình');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Dùng biểu này').click();
  await page.locator('.status h2', { hasText: 'Chưa gửi' }).waitFor();
  expect(calls).toEqual([
    [{ campaign: summary.id, unit: '26896' }, null],
    [
      [nameOf('5'), 'Thu ngân sách nhà nước', nameOf('9')],
      5,
      {
        dataAsOf: published.catalog.campaign.dataAsOf,
        preparedBy: 'Nguyễn Văn An',
        approvedBy: 'Trần Thị Bình',
      },
    ],
  ]);
  await page.close();
});

test('what the sheet says of its day and of who signs is there to be looked through, and can be put right', async () => {
  const headers: unknown[] = [];
  const proposal = proposeAdoption(
    lookedAt([
      ['(Số liệu đến ngày 05/12/2023)'],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện'],
      [1, nameOf('5'), 'doanh nghiệp', 114, 110],
      ['', 'Người lập biểu', '', 'Thủ trưởng đơn vị', ''],
      ['', 'Lê Thị Hoa', '', 'Trần Văn Minh', ''],
    ]),
    unit,
    published.catalog,
  );
  if (proposal === null) throw new Error('The sample has no table.');
  const page = await openClerk(harness, {
    campaigns: () => [summary],
    check: () => (headers.length > 0 ? checkedSheet() : null),
    look: () => seenTable({ proposal }),
    adopt: (_seen, _proposal, header) => void headers.push(header),
  });
  await button(page, 'Dùng biểu đang mở').click();
  await page.getByText('Đã lấy những gì biểu ghi').waitFor();
  await expect.poll(() => page.getByLabel('Người lập biểu').inputValue()).toBe('Lê Thị Hoa');
  await page.getByLabel('Người duyệt').fill('Trần Văn Minh Anh');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Dùng biểu này').click();
  await expect
    .poll(() => headers)
    .toEqual([{ dataAsOf: '2023-12-05', preparedBy: 'Lê Thị Hoa', approvedBy: 'Trần Văn Minh Anh' }]);
  await page.close();
});

test('what is still missing is said each time it is asked for, and lets the clerk type on', async () => {
  const page = await openClerk(harness, {
    campaigns: () => [summary],
    check: () => null,
    look: () => seenTable(),
  });
  await button(page, 'Dùng biểu đang mở').click();
  await button(page, 'Dùng biểu này').click();
  await expect.poll(() => focused(page)).toContain('Còn thiếu');
  const preparedBy = page.getByLabel('Người lập biểu');
  await preparedBy.click();
  await preparedBy.pressSequentially('Lê Thị Hoa', { delay: 30 });
  expect(await preparedBy.inputValue()).toBe('Lê Thị Hoa');
  await button(page, 'Dùng biểu này').click();
  await expect.poll(() => focused(page)).toContain('Còn thiếu');
  await page.close();
});

test.each([
  [{ kind: 'blank' } as const, 'Trang tính đang mở không có gì'],
  [{ kind: 'noTable', worksheet: 'Bìa' } as const, 'Không thấy bảng chỉ tiêu trên trang tính “Bìa”'],
  [
    { kind: 'tooLong', worksheet: 'Hộ', rows: 2_006, most: 2_000 } as const,
    'có 2.006 dòng, nhiều hơn mức 2.000 dòng',
  ],
])('a worksheet that cannot be used is told as what it is: %j', async (seen, words) => {
  const page = await openClerk(harness, {
    campaigns: () => [summary],
    check: () => null,
    look: () => seen,
  });
  await button(page, 'Dùng biểu đang mở').click();
  await page.locator('.notice', { hasText: words }).waitFor();
  await expect.poll(() => focused(page)).toContain(words);
  await button(page, 'Tạo biểu báo cáo').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('an adopted sheet can be looked through again, with what was said the last time', async () => {
  const known = {
    adoption: {
      campaign: published.catalog.campaign.id,
      unit,
      catalogVersion: 1,
      dataAsOf: '2026-11-17',
      preparedBy: 'Lê Thị Hoa',
      approvedBy: 'Trần Thị Bình',
      estimated: false,
      columns: [],
      rows: [],
      namedUnits: [],
    },
    headerRow: 1,
    endRow: 6,
    columns: new Map(),
    worksheet: 'Biểu của phường',
  };
  const asked: unknown[] = [];
  const page = await openClerk(harness, {
    campaigns: () => [summary],
    check: () => checkedSheet({ adopted: known }),
    look: (_choice, adopted) => {
      asked.push(adopted?.worksheet);
      return seenTable({
        choices: { columns: { actual: 5 }, rows: {} },
        header: { dataAsOf: '2026-11-17', preparedBy: 'Lê Thị Hoa', approvedBy: 'Trần Thị Bình' },
      });
    },
  });
  await button(page, 'Xem lại cách đọc biểu').click();
  await expect.poll(() => page.getByLabel('Người lập biểu').inputValue()).toBe('Lê Thị Hoa');
  await expect.poll(() => page.getByLabel('Thực hiện (tử số)').inputValue()).toBe('5');
  expect(asked).toEqual(['Biểu của phường']);
  await button(page, 'Quay lại').click();
  await page.locator('.status h2', { hasText: 'Chưa gửi' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
