/** The council gives one unit a later lock, and takes it back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Extension } from '../../../shared/model/extension.ts';
import { issueError } from '../../../shared/model/issue.ts';
import { button, faultsOf, startPaneHarness, type PaneHarness } from './pane-harness.ts';
import { openUnit } from './council-at-pane.ts';
import { councilAccount, summary } from './pane-samples.ts';

let harness: PaneHarness;
beforeAll(async () => {
  harness = await startPaneHarness();
});
afterAll(() => harness.close());

test('what is typed for a later lock stays with its unit while another is looked at', async () => {
  const page = await openUnit(harness, { extensions: () => [] });
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

test('the day that is chosen is read back as the campaign writes days, however the browser shows it', async () => {
  const page = await openUnit(harness, { extensions: () => [] });
  await page.getByText('Gia hạn cho đơn vị').click();
  await page.getByLabel('Cho gửi đến').fill('2023-12-05T17:30');
  await page.getByText('Tức là đến 17:30 ngày 05/12/2023.').waitFor();
  await page.getByLabel('Cho gửi đến').fill('');
  await expect.poll(() => page.getByText('Tức là đến').count()).toBe(0);
  await page.close();
});

test('a unit is given a later lock in the campaign’s time zone, and it is withdrawn, each time with a reason', async () => {
  const given: Extension[] = [];
  const asked: unknown[] = [];
  let isFirst = true;
  const page = await openUnit(harness, {
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
