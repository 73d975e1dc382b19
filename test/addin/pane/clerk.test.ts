/** The clerk's page from an empty workbook on: how a sheet stands, whose it is, and what leads on from there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetUpdate } from '../../../addin/flows/update-unit-sheet.ts';
import { issueWarning } from '../../../shared/model/issue.ts';
import { button, faultsOf, Failing, startPaneHarness, type PaneHarness, focused } from './pane-harness.ts';
import { openClerk } from './clerk-at-pane.ts';
import {
  acceptedSheet,
  campaign,
  checkedSheet,
  clerkAccount,
  differingSheet,
  errors,
  receipt,
  summary,
  warnings,
} from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

test('from an empty workbook to the receipt: create, check, jump, correct, submit', async () => {
  let checks = 0;
  const calls: unknown[] = [];
  const page = await openClerk(harness, {
    // Nothing at first, then a sheet with errors.
    check: () => {
      checks += 1;
      return checks === 1 ? null : checkedSheet({ issues: [...errors, ...warnings] });
    },
    campaigns: () => [summary],
    create: (choice) => {
      calls.push(choice);
    },
    goTo: (worksheet, cell) => {
      calls.push([worksheet, cell]);
    },
    submit: () => {
      calls.push('submit');
      return acceptedSheet({ ...receipt, warnings: [...warnings] }, false);
    },
  });

  await page.locator('h2', { hasText: 'Tạo biểu báo cáo' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Tạo biểu báo cáo').click();
  await page.locator('h2', { hasText: 'Biểu đã sẵn sàng' }).waitFor();
  expect(calls).toEqual([{ campaign: campaign.id, unit: '26896' }]);
  await expect.poll(() => focused(page)).toBe('Biểu đã sẵn sàng');
  await expect.poll(() => faultsOf(page)).toEqual([]);

  await button(page, 'Kiểm tra').click();
  await page.locator('h2', { hasText: '3 lỗi cần sửa trước khi gửi' }).waitFor();
  await expect.poll(() => focused(page)).toBe('3 lỗi cần sửa trước khi gửi');
  await expect.poll(() => page.locator('.error .place').allTextContents()).toEqual(['D8', 'F14', 'G22']);
  await expect.poll(() => page.locator('.warning .place').allTextContents()).toEqual(['F23', 'F31']);
  await expect.poll(() => faultsOf(page)).toEqual([]);

  const second = page.locator('.error button').nth(1);
  await second.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => calls.at(-1)).toEqual(['Báo cáo Phường 1', 'F14']);
  await expect.poll(() => second.getAttribute('aria-current')).toBe('true');

  await button(page, 'Gửi báo cáo').click();
  await page.locator('h2', { hasText: 'Biên nhận lần gửi 1' }).waitFor();
  expect(calls.at(-1)).toBe('submit');
  await expect.poll(() => focused(page)).toBe('Biên nhận lần gửi 1');
  await expect.poll(() => page.locator('.status h2').textContent()).toBe('Khớp lần gửi 1');
  const card = page.locator('.receipt');
  for (const words of ['16:05 ngày 14/12/2023', 'Đúng hạn', '3f2a9c41d07b…', '2 điểm nên xem lại']) {
    await expect.poll(() => card.textContent()).toContain(words);
  }
  await expect.poll(() => page.locator('.error').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test.each([
  ['notSubmitted', checkedSheet(), 'Chưa gửi'],
  ['matches', checkedSheet({ status: { kind: 'matches', receipt } }), 'Khớp lần gửi 1'],
  [
    'differs',
    checkedSheet({ status: { kind: 'differs', receipt: { ...receipt, late: true } } }),
    'Khác lần gửi 1',
  ],
])('a sheet that is there when the pane opens says how it stands: %s', async (_, checked, words) => {
  const page = await openClerk(harness, { check: () => checked });
  await page.locator('.status h2', { hasText: words }).waitFor();
  const shown = await page.locator('main').textContent();
  expect(shown).toContain('17:00 ngày 14/12/2023');
  expect(shown?.includes('Trễ hạn')).toBe(words.startsWith('Khác'));
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('the cells that differ from what was received are counted, told and led to', async () => {
  const calls: unknown[] = [];
  const page = await openClerk(harness, {
    check: () => differingSheet,
    goTo: (worksheet, cell) => {
      calls.push([worksheet, cell]);
    },
  });
  await page.locator('.status h2', { hasText: '3 ô khác lần gửi 1' }).waitFor();
  await page.locator('summary', { hasText: 'Xem các ô khác' }).press('Enter');
  await expect
    .poll(() => page.locator('.differences li').allInnerTexts())
    .toEqual([
      expect.stringMatching(/D9\s+Người duyệt\s+Lê Thị Hoa thành Trần Thị Bình/),
      expect.stringMatching(/F14\s+Chỉ tiêu 1: Tổng thu ngân sách · Thực hiện\s+1\.234,5 thành 2\.150/),
      expect.stringMatching(/Chỉ tiêu 9 · Không phát sinh\s+x thành \(trống\)/),
    ]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.locator('.differences button', { hasText: 'F14' }).click();
  await expect.poll(() => calls).toEqual([['Báo cáo Phường 1', 'F14']]);
  await page.close();
});

test('the council is told of the sheet at its opening and at each check, not while it is being filled in', async () => {
  const told: unknown[] = [];
  const issues = [[], errors, warnings];
  const page = await openClerk(harness, {
    check: () => checkedSheet({ issues: issues[told.length] ?? [] }),
    recheck: () => checkedSheet({ issues: errors }),
    tellProgress: (checked) => {
      told.push(checked.issues.length);
      // The clerk is neither kept waiting nor shown that it failed; developers see it.
      return new Failing({ kind: 'unreachable' });
    },
    submit: () => acceptedSheet(receipt, false),
  });
  await page.getByText('Hội đồng biết biểu còn vướng điểm nào').waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('sheet-edited')));
  await page.locator('h2', { hasText: '3 lỗi cần sửa trước khi gửi' }).waitFor();
  expect(told).toEqual([0]);
  await button(page, 'Kiểm tra').click();
  await expect.poll(() => focused(page)).toBe('3 lỗi cần sửa trước khi gửi');
  await button(page, 'Kiểm tra').click();
  await page.locator('h2', { hasText: '2 điểm nên xem lại' }).waitFor();
  await button(page, 'Gửi báo cáo').click();
  await button(page, 'Gửi luôn').click();
  await page.locator('h2', { hasText: 'Biên nhận lần gửi 1' }).waitFor();
  expect(told).toEqual([0, 3, 2]);
  expect(await page.locator('.notice').count()).toBe(0);
  await expect
    .poll(() => faultsOf(page))
    .toEqual(Array(3).fill(expect.stringContaining('no answer in this test')));
  await page.close();
});

test("another unit's sheet says whose it is", async () => {
  const page = await openClerk(harness, {
    check: () => new Failing({ kind: 'notYourUnit', unit: 'Phường 9' }),
  });
  await page.locator('h2', { hasText: 'Biểu này là của Phường 9' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a sheet of an older catalog offers its update, which then says what changed and where the rest is', async () => {
  const jumps: unknown[] = [];
  let isUpdated = false;
  const update: SheetUpdate = {
    from: 1,
    to: 2,
    oldWorksheet: 'Báo cáo Phường 1 (bản 1)',
    changes: {
      added: [{ indicator: 'G14', name: 'Trồng cây xanh' }],
      dropped: [{ indicator: '6', name: 'Hộ kinh doanh chuyển doanh nghiệp' }],
      targets: [{ indicator: '4', name: 'Giải ngân vốn đầu tư công', from: '95', to: '96,5' }],
      names: [],
      measures: [],
      left: [{ cell: 'F16', indicator: '6', field: 'actual', text: '3' }],
    },
  };
  const page = await openClerk(harness, {
    check: () => checkedSheet({ issues: isUpdated ? [] : [issueWarning('catalog-newer')] }),
    update: () => {
      isUpdated = true;
      return { kind: 'updated', update };
    },
    goTo: (...place) => {
      jumps.push(place);
    },
  });
  await page.locator('h2', { hasText: 'Hội đồng đã công bố danh mục mới' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  // The offer says it once.
  await expect.poll(() => page.locator('.issues').count()).toBe(0);
  await button(page, 'Cập nhật biểu').click();
  await page.locator('h2', { hasText: 'Biểu đã theo danh mục phiên bản 2' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Biểu đã theo danh mục phiên bản 2');
  const said = page.locator('section.success');
  for (const words of [
    'G14 · Trồng cây xanh',
    'Chỉ tiêu không còn',
    '95 thành 96,5',
    '“Báo cáo Phường 1 (bản 1)”',
  ])
    await expect.poll(() => said.textContent()).toContain(words);
  await expect.poll(() => button(page, 'Cập nhật biểu').count()).toBe(0);
  await said.locator('button', { hasText: 'F16' }).press('Enter');
  await expect.poll(() => jumps).toEqual([['Báo cáo Phường 1 (bản 1)', 'F16']]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a sheet that cannot say whose it is shows its issues and nothing invented', async () => {
  const page = await openClerk(harness, {
    check: () => checkedSheet({ of: null, issues: errors.slice(0, 1), marked: false }),
  });
  await page.locator('h2', { hasText: '1 lỗi cần sửa' }).waitFor();
  await expect.poll(() => page.locator('.status').count()).toBe(0);
  await expect.poll(() => page.locator('main').textContent()).toContain('Trang tính đặt mật khẩu');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a bug is told as one and reported to the console, not hidden', async () => {
  const page = await openClerk(harness, { check: () => new Failing({ kind: 'bug' }) });
  await page.locator('h2', { hasText: 'Tiện ích gặp lỗi ngoài dự kiến' }).waitFor();
  await expect.poll(() => page.locator('.support').textContent()).toContain('a bug in this test');
  await expect.poll(() => faultsOf(page)).toEqual([expect.stringContaining('a bug in this test')]);
  await page.close();
});

test('a sheet deleted meanwhile leads back to creating one', async () => {
  let checks = 0;
  const page = await openClerk(harness, {
    check: () => {
      checks += 1;
      return checks === 1 ? checkedSheet() : null;
    },
    campaigns: () => [summary],
    submit: () => ({ kind: 'noSheet' }),
    create: () => new Failing({ kind: 'alreadyThere' }),
  });
  await button(page, 'Gửi báo cáo').click();
  await page.locator('p', { hasText: 'Không còn biểu báo cáo trong tệp này' }).waitFor();
  await button(page, 'Tạo biểu báo cáo').click();
  await page.locator('h2', { hasText: 'Tệp này đã có biểu báo cáo' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('whoever reports for several units chooses one', async () => {
  const calls: unknown[] = [];
  const other = {
    ...summary,
    id: 'dot-hai',
    units: [...summary.units, { code: 'N1', name: 'Phòng Nội vụ', extension: null }],
  };
  const page = await openClerk(harness, {
    check: () => null,
    campaigns: () => [{ ...summary, id: 'cua-nguoi-khac', units: [] }, summary, other],
    create: (choice) => {
      calls.push(choice);
    },
  });
  const campaigns = page.getByLabel('Đợt thi đua');
  await campaigns.waitFor();
  await expect.poll(() => campaigns.locator('option').count()).toBe(2);
  await campaigns.selectOption('dot-hai');
  await page.getByLabel('Đơn vị').selectOption('N1');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Tạo biểu báo cáo').click();
  await expect.poll(() => calls).toEqual([{ campaign: 'dot-hai', unit: 'N1' }]);
  await page.close();
});

test('without a campaign the page says what to wait for, and looks again when asked', async () => {
  let asked = 0;
  const page = await openClerk(harness, {
    check: () => null,
    campaigns: () => {
      asked += 1;
      return asked === 1 ? [] : [summary];
    },
  });
  await page.locator('h2', { hasText: 'Chưa có đợt thi đua nào cho bạn' }).waitFor();
  await expect.poll(() => page.locator('main').textContent()).toContain(clerkAccount.account);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Xem lại').click();
  await button(page, 'Tạo biểu báo cáo').waitFor();
  expect(asked).toBe(2);
  await page.close();
});
