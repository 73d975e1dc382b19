/** Fixes in the pane: previewed, applied at a word, taken back, and the focus going on to the next issue. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangedCells } from '../../../addin/flows/ports.ts';
import { issueError, issueWarning } from '../../../shared/model/issue.ts';
import { number, text } from '../../../shared/sheet/drawing.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import type { HelpedIssue } from '../../../shared/sheet/fixes/issue-help.ts';
import {
  button,
  faultsOf,
  startPaneHarness,
  type PaneAnswers,
  type PaneHarness,
  focused,
} from './pane-harness.ts';
import { checkedSheet, clerkAccount } from './pane-samples.ts';

const worksheet = 'Báo cáo Phường 1';

function fix(kind: Fix['kind'], cell: string, from: string, value: number): Fix {
  return { kind, worksheet, changes: [{ cell, from, to: number(value, '#,##0') }], held: [] };
}

function error(code: HelpedIssue['code'], cell: string, fixes: Fix[]): HelpedIssue {
  const where = { worksheet, cell, indicator: '1', field: 'actual' };
  return { ...issueError(code, where), help: { fixes, note: null } };
}

const blanks = error('number-with-blanks', 'F14', [fix('asNumber', 'F14', '1. 357', 1357)]);
const ambiguous = error('number-ambiguous', 'F15', [
  fix('reading', 'F15', '1.234', 1234),
  fix('reading', 'F15', '1.234', 1.234),
]);
const others = ['F16', 'F17'].map((cell) =>
  error('unit-beside-number', cell, [fix('asNumber', cell, '12 tỷ', 12)]),
);

function fell(note: string): HelpedIssue {
  const where = {
    worksheet,
    cell: 'F20',
    indicator: '7',
    field: 'actual',
    params: { text: '69', other: '70' },
  };
  return {
    ...issueWarning('value-fell', where),
    help: { fixes: [], note: { worksheet, cell: 'L20', from: note, held: [{ cell: 'B20', from: '7' }] } },
  };
}

const EXPLAINED = 'Giải trình (giảm so với kỳ trước): Trừ số ghi trùng';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

/** The pane of a signed-in clerk whose sheet has these issues, one list for each check. */
async function openWith(checks: HelpedIssue[][], answers: PaneAnswers = {}): Promise<Page> {
  const [first = [], ...later] = checks;
  const page = await harness.open({
    accounts: () => [clerkAccount],
    signIn: () => null,
    check: () => checkedSheet({ issues: first }),
    recheck: () => checkedSheet({ issues: later.shift() ?? [] }),
    ...answers,
  });
  await button(page, 'Đăng nhập').click();
  await page.locator('.issues').first().waitFor();
  return page;
}

const undo: ChangedCells = {
  worksheet,
  cells: [{ cell: 'F14', before: { content: "'1. 357", format: '@' }, after: 1357 }],
  held: [{ cell: 'B14', from: '5' }],
};
test('a fix shows old and new, is applied by the keyboard, hands the focus on, and can be taken back', async () => {
  const applied: unknown[] = [];
  const page = await openWith([[blanks, ambiguous], [ambiguous], [blanks, ambiguous]], {
    applyFixes: (fixes) => {
      applied.push(fixes);
      return { kind: 'changed', undo };
    },
    undoChange: (changed) => {
      applied.push(changed);
      return { kind: 'changed', undo: null };
    },
  });
  await expect
    .poll(() => page.locator('.fix').allTextContents())
    .toEqual([
      'Chuyển thành số F14: “1. 357” thành 1.357 ',
      'Hiểu là F15: “1.234” thành 1.234 ',
      'Hiểu là F15: “1.234” thành 1,234 ',
    ]);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  expect(applied).toEqual([]);

  await page.locator('.fix').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.last-change', { hasText: 'Đã sửa F14: “1. 357” thành 1.357' }).waitFor();
  expect(applied).toEqual([blanks.help?.fixes]);
  await expect.poll(() => focused(page)).toMatch(/^F15/);
  await expect.poll(() => page.locator('.error .place').allTextContents()).toEqual(['F15']);
  await expect.poll(() => faultsOf(page)).toEqual([]);

  await button(page, 'Hoàn tác').click();
  await expect.poll(() => page.locator('.error .place').allTextContents()).toEqual(['F14', 'F15']);
  expect(applied.at(-1)).toEqual(undo);
  await expect.poll(() => page.locator('.last-change').count()).toBe(0);
  await page.close();
});

test('what was just changed is in sight where the list was scrolled to, with the way back', async () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    error('unit-beside-number', `F${20 + at}`, [fix('asNumber', `F${20 + at}`, '12 tỷ', 12)]),
  );
  const page = await openWith([many, many.slice(0, -1)], {
    applyFixes: () => ({ kind: 'changed', undo }),
  });
  await page.locator('.fix').last().click();
  const back = button(page, 'Hoàn tác');
  await back.waitFor();
  const inSight = (box: { y: number; height: number } | null) =>
    box !== null && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0);
  await expect.poll(() => focused(page)).toMatch(/^F48/);
  await expect.poll(async () => inSight(await back.boundingBox())).toBe(true);
  await page.close();
});

test('after the last issue the focus goes to the word that all is well', async () => {
  const page = await openWith([[blanks], []], { applyFixes: () => ({ kind: 'changed', undo }) });
  await page.locator('.fix').click();
  await expect.poll(() => focused(page)).toContain('không có lỗi');
  await page.close();
});

test('fixes that do the same are applied at once, after every change was shown', async () => {
  const applied: (readonly Fix[])[] = [];
  const page = await openWith([[blanks, ambiguous, ...others], [ambiguous]], {
    applyFixes: (fixes) => {
      applied.push(fixes);
      return { kind: 'changed', undo };
    },
  });
  const batch = page.locator('.batch');
  await expect.poll(() => batch.count()).toBe(1);
  await batch.locator('summary', { hasText: 'Chuyển thành số: 3 ô cùng loại' }).press('Enter');
  await expect
    .poll(() => batch.locator('li').allTextContents())
    .toEqual(['F14: “1. 357” thành 1.357', 'F16: “12 tỷ” thành 12', 'F17: “12 tỷ” thành 12']);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, String.raw`Sửa tất cả \(3\)`).click();
  await expect.poll(() => page.locator('.error .place').allTextContents()).toEqual(['F15']);
  expect(applied).toEqual([[blanks, ...others].flatMap(({ help }) => help?.fixes ?? [])]);
  await page.close();
});

test('a cell that has changed meanwhile is left alone, which is said', async () => {
  const page = await openWith([[blanks], [ambiguous]], {
    applyFixes: () => ({ kind: 'cellDiffers', cell: 'F14' }),
  });
  await page.locator('.fix').click();
  await page.locator('[role=alert]', { hasText: 'Ô F14 đã thay đổi' }).waitFor();
  await expect.poll(() => page.locator('.error .place').allTextContents()).toEqual(['F15']);
  await expect.poll(() => page.locator('.last-change').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a warning is explained in a few words, which go to the note, and is then told apart', async () => {
  const applied: (readonly Fix[])[] = [];
  const page = await openWith([[fell('')], [fell(EXPLAINED)]], {
    applyFixes: (fixes) => {
      applied.push(fixes);
      return { kind: 'changed', undo };
    },
  });
  await page.locator('.justify summary').press('Enter');
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await button(page, 'Ghi vào biểu').click();
  expect(applied).toEqual([]);
  await expect
    .poll(() => page.locator('.justify textarea').evaluate((field) => field.matches(':focus')))
    .toBe(true);
  await page.getByLabel('Lý do, ghi thêm vào cột Ghi chú (ô L20)').fill('Trừ số ghi trùng');
  await button(page, 'Ghi vào biểu').click();
  await page.locator('details.justified summary', { hasText: 'Đã giải trình (1)' }).waitFor();
  expect(applied).toEqual([
    [
      {
        kind: 'justify',
        worksheet,
        changes: [{ cell: 'L20', from: '', to: text(EXPLAINED) }],
        held: [{ cell: 'B20', from: '7' }],
      },
    ],
  ]);
  await expect.poll(() => page.locator('.justify').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.close();
});

test('a note of the clerk’s own is taken for the explanation at one word, and for none before', async () => {
  const applied: (readonly Fix[])[] = [];
  const page = await openWith([[fell('Trừ số ghi trùng')], [fell(EXPLAINED)]], {
    applyFixes: (fixes) => {
      applied.push(fixes);
      return { kind: 'changed', undo };
    },
  });
  await expect.poll(() => page.locator('details.justified').count()).toBe(0);
  await expect.poll(() => faultsOf(page)).toEqual([]);
  await page.locator('.fix', { hasText: 'Ghi chú này là lời giải trình' }).press('Enter');
  await page.locator('details.justified summary', { hasText: 'Đã giải trình (1)' }).waitFor();
  expect(applied).toMatchObject([[{ changes: [{ cell: 'L20', to: text(EXPLAINED) }] }]]);
  await page.close();
});

test('what the clerk is explaining stays while issues before it go and rows move', async () => {
  const evidence: HelpedIssue = { ...fell(''), code: 'evidence-missing', indicator: '1', cell: 'O14' };
  const page = await openWith([[blanks, evidence, fell('')], [{ ...fell(''), cell: 'F21' }]], {
    applyFixes: () => ({ kind: 'changed', undo }),
  });
  const explaining = page.locator('li', { hasText: 'F20' });
  await explaining.locator('.justify summary').click();
  await explaining.locator('textarea').fill('Trừ số ghi trùng');
  await page.locator('.fix').click();
  await expect.poll(() => page.locator('.warning .place').allTextContents()).toEqual(['F21']);
  expect(await page.locator('.justify textarea').inputValue()).toBe('Trừ số ghi trùng');
  await page.close();
});
