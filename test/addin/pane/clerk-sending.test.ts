/** Sending at the pane: what is asked before, what is said while and after, and what happens when it fails. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueWarning } from '../../../shared/model/issue.ts';
import { button, faultsOf, Failing, startPaneHarness, type PaneHarness, focused } from './pane-harness.ts';
import { openClerk } from './clerk-at-pane.ts';
import { acceptedSheet, campaign, checkedSheet, errors, receipt, warnings } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const { of } = checkedSheet();

/** Of a campaign that is past its deadline and long from its end. */
const openSheet = of && { ...of, campaign: { ...campaign, lockAt: '2100-01-01T00:00:00Z' } };

const manyMissing = Array.from({ length: 23 }, (_, at) =>
  issueWarning('value-missing', {
    worksheet: 'Báo cáo Phường 1',
    cell: `F${30 + at}`,
    indicator: `G${at}`,
    field: 'actual',
    params: { name: 'Chỉ tiêu' },
  }),
);

test('a sheet with errors is not sent, which is said where they are listed, until something else is asked', async () => {
  const page = await openClerk(harness, {
    check: () => checkedSheet({ issues: errors }),
    submit: () => ({ kind: 'hasErrors', checked: checkedSheet({ issues: errors }) }),
  });
  await page.locator('h2', { hasText: '3 lỗi cần sửa trước khi gửi' }).waitFor();
  await button(page, 'Gửi báo cáo').click();
  await expect.poll(() => focused(page)).toBe('Chưa gửi gì: còn 3 lỗi cần sửa');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Kiểm tra').click();
  await expect.poll(() => focused(page)).toBe('3 lỗi cần sửa trước khi gửi');
  await page.close();
});

test('a first report that leaves indicators out is sent only after a question, the next one without', async () => {
  let submissions = 0;
  const page = await openClerk(harness, {
    check: () => checkedSheet({ issues: [...warnings.slice(0, 1), ...manyMissing] }),
    submit: () => {
      submissions += 1;
      return acceptedSheet({ ...receipt, warnings: [...warnings.slice(0, 1), ...manyMissing] }, false);
    },
  });
  const title = '23 chỉ tiêu chưa báo cáo – gửi luôn hay điền tiếp?';
  await button(page, 'Gửi báo cáo').click();
  await expect.poll(() => focused(page)).toBe(title);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Điền tiếp').click();
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  expect(submissions).toBe(0);
  await button(page, 'Gửi báo cáo').click();
  await button(page, 'Gửi luôn').click();
  await page.locator('h2', { hasText: 'Biên nhận lần gửi 1' }).waitFor();
  await expect
    .poll(() => page.locator('.receipt > details > summary').textContent())
    .toBe('1 điểm nên xem lại · 23 chỉ tiêu chưa báo cáo');
  await button(page, 'Gửi báo cáo').click();
  await expect.poll(() => submissions).toBe(2);
  await page.close();
});

test('indicators that only wait to be reported are one line, each of them still a way to its cell', async () => {
  const jumps: string[] = [];
  const page = await openClerk(harness, {
    check: () => checkedSheet({ issues: [...warnings.slice(0, 1), ...manyMissing] }),
    goTo: (_, cell) => void jumps.push(cell),
  });
  await page.locator('h2', { hasText: '1 điểm nên xem lại' }).waitFor();
  const folded = page.locator('details.missing');
  await expect.poll(() => folded.locator('.issue').first().isVisible()).toBe(false);
  await folded.locator('summary', { hasText: '23 chỉ tiêu chưa báo cáo' }).press('Enter');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await folded.locator('.issue').last().click();
  await expect.poll(() => jumps).toEqual(['F52']);
  await page.close();
});

test('a report that was on time is replaced by a late one only on purpose', async () => {
  let submissions = 0;
  const page = await openClerk(harness, {
    check: () => checkedSheet({ of: openSheet, status: { kind: 'differs', receipt } }),
    submit: () => {
      submissions += 1;
      return acceptedSheet({ ...receipt, revision: 2, late: true }, false);
    },
  });
  const title = 'Lần gửi 1 đúng hạn; gửi bây giờ thành trễ hạn';
  await button(page, 'Gửi báo cáo').click();
  await page.locator('h2', { hasText: title }).waitFor();
  await expect.poll(() => focused(page)).toBe(title);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Giữ lần gửi đúng hạn').click();
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  expect(submissions).toBe(0);
  await button(page, 'Gửi báo cáo').click();
  await button(page, 'Vẫn gửi, chịu trễ hạn').click();
  await page.locator('.receipt', { hasText: 'Trễ hạn' }).waitFor();
  expect(submissions).toBe(1);
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  await page.close();
});

test('a late report is replaced by another late one without a question', async () => {
  const page = await openClerk(harness, {
    check: () =>
      checkedSheet({ of: openSheet, status: { kind: 'differs', receipt: { ...receipt, late: true } } }),
    submit: () => acceptedSheet({ ...receipt, revision: 2, late: true }, false),
  });
  await button(page, 'Gửi báo cáo').click();
  await page.locator('h2', { hasText: 'Biên nhận lần gửi 2' }).waitFor();
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  await page.close();
});

test('pressing submit twice submits once, and the wait is announced only when it is long', async () => {
  let submissions = 0;
  let finish = () => {};
  const page = await openClerk(harness, {
    check: () => checkedSheet(),
    submit: async () => {
      submissions += 1;
      await new Promise<void>((done) => (finish = done));
      return acceptedSheet(receipt, true);
    },
  });
  const submit = button(page, 'Gửi báo cáo');
  await submit.waitFor();
  const announced = page.locator('output.busy');
  await submit.evaluate((element) => {
    if (!(element instanceof HTMLElement)) throw new TypeError('no element');
    element.click();
    element.click();
  });
  await expect.poll(() => announced.textContent()).toBe('');
  await page.locator('output.busy', { hasText: 'Đang gửi báo cáo…' }).waitFor();
  await submit.press('Enter');
  await expect.poll(() => submit.getAttribute('aria-disabled')).toBe('true');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  finish();
  await page.locator('.receipt', { hasText: 'đã được nhận từ trước' }).waitFor();
  expect(submissions).toBe(1);
  await expect.poll(() => announced.textContent()).toBe('');
  await page.close();
});

test('a failed submission keeps everything on the page and can be tried again', async () => {
  let submissions = 0;
  const page = await openClerk(harness, {
    check: () => checkedSheet({ issues: warnings }),
    submit: () => {
      submissions += 1;
      return submissions === 1 ? new Failing({ kind: 'unreachable' }) : acceptedSheet(receipt, true);
    },
  });
  await button(page, 'Gửi báo cáo').click();
  await button(page, 'Gửi luôn').click();
  await page.locator('h2', { hasText: 'Chưa rõ máy chủ đã nhận hay chưa' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Chưa rõ máy chủ đã nhận hay chưa');
  await expect.poll(() => page.locator('.warning .place').count()).toBe(2);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Thử lại').click();
  await page.locator('.status h2', { hasText: 'Khớp lần gửi 1' }).waitFor();
  await expect.poll(() => page.locator('.notice').count()).toBe(0);
  await page.close();
});

test('a server that turns a submission away, or fails over it, says so and how long to wait, in both languages', async () => {
  const refusals = [
    new Failing({ kind: 'problem', code: 'too-many-requests', detail: { retryAfter: 40 } }),
    new Failing({ kind: 'serverFailed', status: 502 }),
  ];
  const page = await openClerk(harness, {
    check: () => checkedSheet(),
    submit: () => refusals.shift() ?? acceptedSheet(receipt, false),
  });
  const notice = page.locator('.notice');
  await button(page, 'Gửi báo cáo').click();
  await expect.poll(() => notice.textContent()).toContain('Chờ 40 giây rồi thử lại');
  await button(page, 'Thử lại').click();
  await expect.poll(() => focused(page)).toBe('Máy chủ gặp sự cố trong lúc nhận');
  await expect.poll(() => notice.textContent()).toContain('gửi hai lần không bị trùng');
  await expect.poll(() => notice.textContent()).toContain('server-failed (502)');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'English').click();
  await expect.poll(() => notice.textContent()).toContain('Wait a few minutes, then try again');
  await button(page, 'Try again').click();
  await page.locator('h2', { hasText: 'Receipt for revision 1' }).waitFor();
  await page.close();
});

test('issues that only the server found are listed with its refusal', async () => {
  const issues = errors.slice(1, 2).map(({ cell: _cell, worksheet: _worksheet, ...issue }) => issue);
  const page = await openClerk(harness, {
    check: () => checkedSheet(),
    submit: () => new Failing({ kind: 'problem', code: 'invalid-submission', detail: { issues } }),
  });
  await button(page, 'Gửi báo cáo').click();
  await page.locator('h2', { hasText: 'Báo cáo chưa được nhận vì còn lỗi' }).waitFor();
  await expect
    .poll(() => page.locator('.notice .issue').textContent())
    .toContain('“2.150 tỷ” không phải là số');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('the digest is copied whole, or shown whole where the clipboard is closed', async () => {
  const page = await openClerk(harness, {
    check: () => checkedSheet({ status: { kind: 'matches', receipt } }),
  });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = page.locator('.copy fluent-button');
  await copy.click();
  await page.locator('.copy fluent-button', { hasText: 'Đã sao chép' }).waitFor();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(receipt.digest);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await copy.click();
  await page.locator('.copy', { hasText: 'Ctrl+C' }).waitFor();
  await expect.poll(() => page.locator('.copy code').textContent()).toBe(receipt.digest);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});
