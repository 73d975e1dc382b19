/** A colleague has submitted meanwhile: both values in front of the clerk, and nothing replaced that was not chosen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';
import type { Conflict } from '../../../shared/sheet/unit/conflict.ts';
import { button, faultsOf, focused, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { openClerk } from './clerk-at-pane.ts';
import { acceptedSheet, checkedSheet, differingSheet, newer, receipt } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

const worksheet = 'Báo cáo Phường 1';
const changed = { theirs: true, mine: true };
const number = (text: string) => ({ kind: 'number', text }) as const;
const taking = (cell: string, to: number) => ({
  kind: 'takeTheirs' as const,
  worksheet,
  changes: [{ cell, from: '', to: { kind: 'number' as const, value: to, format: '#,##0' } }],
  held: [],
});

const conflict: Conflict = {
  theirs: newer,
  choices: [
    {
      key: '1 figure',
      fields: [
        {
          indicator: '1',
          field: 'actual',
          theirs: number('5'),
          mine: number('7'),
          changed,
          at: { worksheet, cell: 'F14' },
        },
        {
          indicator: '1',
          field: 'denominator',
          theirs: number('10'),
          mine: number('12.5'),
          changed,
          at: { worksheet, cell: 'G14' },
        },
      ],
      suggested: null,
      taking: taking('F14', 5),
    },
    {
      key: '1 note',
      fields: [
        {
          indicator: '1',
          field: 'note',
          theirs: { kind: 'text', text: 'đã đối chiếu' },
          mine: null,
          changed: { theirs: true, mine: false },
          at: { worksheet, cell: 'N14' },
        },
      ],
      suggested: 'theirs',
      taking: taking('N14', 1),
    },
  ],
  byHand: [
    {
      key: '9 figure',
      fields: [{ indicator: '9', field: 'actual', theirs: number('3'), mine: null, changed, at: null }],
      reason: 'noCell',
    },
  ],
};

const inConflict = checkedSheet({
  server: differingSheet.server,
  status: { kind: 'elsewhere', receipt: newer.receipt },
  conflict,
});
const afterwards = checkedSheet({ status: { kind: 'differs', receipt: newer.receipt } });

test('a submission that meets a newer revision leads to the choices, whose use leads to submitting', async () => {
  const calls: unknown[] = [];
  let isSettled = false;
  const page = await openClerk(harness, {
    check: () => checkedSheet({ status: { kind: 'differs', receipt } }),
    submit: () =>
      isSettled
        ? acceptedSheet({ ...receipt, revision: 3 }, false)
        : { kind: 'newerRevision', checked: inConflict },
    settle: ({ theirs }, taken) => {
      calls.push([theirs.receipt.revision, taken.map(({ changes }) => changes[0]?.cell)]);
      isSettled = true;
      return { kind: 'changed', undo: { worksheet, cells: [], held: [] } };
    },
    recheck: () => afterwards,
    goTo: (...place) => {
      calls.push(place);
    },
  });
  await button(page, 'Gửi báo cáo').click();
  const title = 'Đơn vị đã có lần gửi 2 mà tệp này chưa biết';
  await page.locator('h2', { hasText: title }).waitFor();
  await expect.poll(() => focused(page)).toBe(title);
  const notice = page.locator('.notice');
  for (const words of ['Trần Văn Minh', 'Còn 1 chỗ phải chọn', 'không có ô', 'Lần gửi 2: 3'])
    await expect.poll(() => notice.textContent()).toContain(words);
  const figure = page.getByRole('group', { name: 'Chỉ tiêu 1: Tổng thu ngân sách' }).first();
  await expect
    .poll(() => figure.locator('label').allTextContents())
    .toEqual([
      'Lần gửi 2: Thực hiện 5; Mẫu số hoặc cùng kỳ 10',
      'Trên biểu này: Thực hiện 7; Mẫu số hoặc cùng kỳ 12,5',
    ]);
  await expect.poll(() => faultsOf(page)).toEqual([]);

  await figure.locator('button', { hasText: 'Đến ô F14' }).click();
  await expect.poll(() => calls).toEqual([[worksheet, 'F14']]);

  // Nothing is used before everything is chosen: the first that is not takes the focus.
  await button(page, 'Dùng các lựa chọn này').click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('fieldset')?.className))
    .toContain('undecided');
  expect(calls).toHaveLength(1);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => figure.locator('input').nth(1).isChecked()).toBe(true);
  await expect.poll(() => notice.locator('output').textContent()).toBe('');
  await page.locator('summary', { hasText: '1 chỗ chỉ một bên sửa' }).press('Enter');
  await expect.poll(() => faultsOf(page)).toEqual([]);

  await button(page, 'Dùng các lựa chọn này').click();
  await page.locator('h2', { hasText: 'Các lựa chọn đã có trên biểu' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Các lựa chọn đã có trên biểu');
  expect(calls.at(-1)).toEqual([2, ['N14']]);
  await button(page, 'Hoàn tác').waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Gửi báo cáo').click();
  await page.locator('.status h2', { hasText: 'Khớp lần gửi 3' }).waitFor();
  await page.close();
});

test.each<[words: string, cells: string[]]>([
  ['Lấy tất cả theo lần gửi 2', ['F14', 'N14']],
  ['Giữ tất cả trên biểu này', []],
])('%s decides every choice at once', async (words, cells) => {
  const taken: unknown[] = [];
  const page = await openClerk(harness, {
    check: () => inConflict,
    settle: (_, fixes) => {
      taken.push(fixes.map(({ changes }) => changes[0]?.cell));
      return { kind: 'changed', undo: null };
    },
    recheck: () => afterwards,
  });
  await button(page, words).click();
  await button(page, 'Dùng các lựa chọn này').click();
  await page.locator('h2', { hasText: 'Các lựa chọn đã có trên biểu' }).waitFor();
  expect(taken).toEqual([cells]);
  await page.close();
});

test('choices stay while the sheet is typed in, and a cell that changed before they are used is told', async () => {
  const page = await openClerk(harness, {
    check: () => inConflict,
    recheck: () => inConflict,
    settle: () => ({ kind: 'cellDiffers', cell: 'F14' }),
  });
  const theirs = page.locator('.undecided input').first();
  await theirs.check();
  await page.evaluate(() => window.dispatchEvent(new Event('sheet-edited')));
  await page.locator('output.unseen', { hasText: 'không có lỗi' }).waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('fieldset input').first().isChecked()).toBe(true);
  await button(page, 'Dùng các lựa chọn này').click();
  await page.locator('[role=alert]', { hasText: 'Ô F14 đã thay đổi' }).waitFor();
  await expect.poll(() => page.locator('.notice fieldset').count()).toBe(2);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('of a sheet that nothing may be written on everything is told, and its own figures are kept on purpose', async () => {
  const adopted: CheckedSheet = {
    ...inConflict,
    conflict: {
      ...conflict,
      choices: [],
      byHand: conflict.choices.map(({ key, fields }) => ({ key, fields, reason: 'adopted' as const })),
    },
  };
  const taken: unknown[] = [];
  const page = await openClerk(harness, {
    check: () => adopted,
    settle: (_, fixes) => {
      taken.push(fixes);
      return { kind: 'changed', undo: null };
    },
    recheck: () => afterwards,
  });
  await page.locator('.notice', { hasText: 'do đơn vị tự lập' }).waitFor();
  await expect.poll(() => page.locator('.notice').textContent()).toContain('Trên biểu này: (trống)');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Đã xem, giữ số liệu trên biểu này').click();
  await page.locator('h2', { hasText: 'Các lựa chọn đã có trên biểu' }).waitFor();
  expect(taken).toEqual([[]]);
  await page.close();
});

test('the receipt is written on a worksheet, whose name is told', async () => {
  const page = await openClerk(harness, {
    check: () => checkedSheet({ status: { kind: 'matches', receipt } }),
    writeReceipt: () => 'Biên nhận lần 1 (2)',
  });
  await button(page, 'Ghi biên nhận ra trang tính').click();
  await page.locator('.receipt output', { hasText: '“Biên nhận lần 1 (2)”' }).waitFor();
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('what is typed over after the choice is chosen anew, not replaced by what was chosen before', async () => {
  const [figure, ...others] = conflict.choices;
  if (figure === undefined) throw new Error('There is nothing to choose.');
  const retyped = figure.fields.map((field) => ({ ...field, mine: number('8') }));
  const checks = [
    inConflict,
    { ...inConflict, conflict: { ...conflict, choices: [{ ...figure, fields: retyped }, ...others] } },
  ];
  const page = await openClerk(harness, { check: () => checks.shift() ?? null });
  const fieldset = page.getByRole('group', { name: 'Chỉ tiêu 1: Tổng thu ngân sách' }).first();
  await fieldset.getByLabel('Lần gửi 2').check();
  await expect.poll(() => fieldset.getAttribute('class')).toBe('either');
  await button(page, 'Kiểm tra').click();
  await fieldset.getByLabel('Trên biểu này: Thực hiện 8').waitFor();
  await expect.poll(() => fieldset.getAttribute('class')).toBe('either undecided');
  await page.close();
});
