import { expect, test } from 'vitest';
import { escaped, paneOf } from '../../../../local/stories/hands.ts';
import { campaign } from '../../../../local/stories/council/campaign.ts';
import { FROZEN } from '../../../../local/stories/council/closing.ts';
import { changes, slip } from '../../../../local/stories/council/set-up.ts';
import { comment, WONDERED_AT } from '../../../../local/stories/council/reviewing.ts';
import { corrected, example, nameOf, wards } from '../../../../local/stories/council/wards.ts';
import { nameBox, shownIn } from '../../../local/workbench/person-at-workbench.ts';
import { tell } from '../tell.ts';

const told = tell(campaign);
const pane = () => paneOf(told.scene.page);
const { second, third } = wards;
const { id } = example.campaign;
const api = () => told.stage.council.api;
const published = async () => (await api().call('getCampaign', { campaign: id }, null))?.body;
const listed = async () => (await api().call('listCampaigns', {}, null))?.body;
const frozen = async () => (await api().call('listSnapshots', { campaign: id }, null))?.body;
const current = async () =>
  (await api().call('getSubmission', { campaign: id, unit: second.unit }, null))?.body;

test('an empty workbook is a beginning: an example or blank tables, and no tab for what there is not yet', async () => {
  await told.until('set-up');
  await expect.poll(() => pane().getByRole('tab').count()).toBe(0);
  await expect.poll(() => pane().locator('.actions fluent-button').count()).toBe(2);
});

test('the example stands in the workbook, and nothing is published by it', async () => {
  await told.until('set-up-done');
  await expect.poll(() => shownIn(told.scene.page, 'B2')).toBe(id);
  expect(await listed()).toEqual([]);
});

test('what is wrong is told with its cell, and leads there; there is nothing to publish', async () => {
  await told.until('catalog-error');
  const issue = pane().locator('.issues.error button.issue');
  await expect.poll(() => issue.locator('.place').allInnerTexts()).toEqual([slip.cell]);
  await expect.poll(() => issue.innerText()).toContain(`“${slip.typed}”`);
  await issue.click();
  await expect.poll(() => nameBox(told.scene.page).inputValue()).toBe(slip.cell);
  await expect.poll(() => pane().locator('#review-title').count()).toBe(0);
});

test('mended, the first version shows what it has, and is not sent by looking at it', async () => {
  await told.until('catalog-first');
  await expect
    .poll(() => pane().locator('.card .facts').innerText())
    .toMatch(/Đơn vị\s+5[^]*Chỉ tiêu\s+10[^]*Kế hoạch giao\s+38/);
  expect(await listed()).toEqual([]);
});

test('published, it is the first version, with the accounts that were typed', async () => {
  await told.until('catalog-published');
  const catalog = await published();
  expect(catalog?.version).toBe(1);
  expect(catalog?.catalog.units.find(({ code }) => code === second.unit)).toEqual({
    code: second.unit,
    name: nameOf(second.unit),
    block: 'P',
    accounts: [second.account],
  });
});

test('a second version shows each value before and after, in words that every machine can show', async () => {
  await told.until('catalog-changes');
  const [[, target], [, name]] = changes;
  await expect
    .poll(() => pane().locator('.changes .change').allInnerTexts())
    .toEqual([`Sáng kiến, mô hình mới thành ${name}`, `110 thành ${target}`]);
  expect((await published())?.version).toBe(1);
});

test('published anew, it takes the place of the first', async () => {
  await told.until('catalog-replaced');
  expect((await published())?.version).toBe(2);
});

test('two wards have reported: the standings rank them, and leave room for those who have not', async () => {
  await told.until('refreshed');
  const { page } = told.scene;
  await expect.poll(() => pane().locator('#refreshed-title ~ .figure').innerText()).toContain('2/5');
  await expect.poll(() => shownIn(page, 'E2')).toBe(nameOf(second.unit));
  await expect.poll(() => shownIn(page, 'C2')).toBe('1–2');
  await expect.poll(() => shownIn(page, 'B4')).toBe('');
});

test('the data have a row for each unit and indicator', async () => {
  await told.until('data');
  await expect.poll(() => shownIn(told.scene.page, 'F2')).toBe('Tổng thu ngân sách nhà nước');
});

test('the dashboard says how many have reported, and draws it', async () => {
  await told.until('dashboard');
  const { page } = told.scene;
  await expect.poll(() => shownIn(page, 'B3')).toBe('2/5');
  await expect.poll(() => page.locator('figure.chart canvas').count()).toBe(3);
});

test('both reports wait in the queue', async () => {
  await told.until('queue');
  await expect.poll(() => pane().locator('button.entry .name').count()).toBe(2);
  await expect.poll(() => pane().locator('.kinds .chosen').innerText()).toBe('Chờ xét duyệt 2');
});

test('a row that is selected on the standings shows its unit in the pane, line by line', async () => {
  await told.until('report');
  await expect.poll(() => nameBox(told.scene.page).inputValue()).toBe(WONDERED_AT.split('!')[1]);
  await expect.poll(() => pane().locator('h2:visible').innerText()).toBe(nameOf(second.unit));
  await expect.poll(() => pane().locator('.standing-lines > li').count()).toBe(11);
});

test('the report opens as a worksheet, as its clerk filled it in', async () => {
  await told.until('report-sheet');
  await expect.poll(() => shownIn(told.scene.page, 'D9')).toBe('Trần Văn Minh');
});

test('returned, the report has the comment at its indicator', async () => {
  await told.until('report-line');
  expect((await current())?.reviews).toEqual([]);
  await told.until('report-returned');
  expect((await current())?.reviews).toMatchObject([
    { revision: 1, decision: 'returned', comments: [{ indicator: '1', text: comment }] },
  ]);
});

test('sent again, the line shows what was said, what was answered and what has changed', async () => {
  await told.until('report-again');
  const line = pane().locator('.standing-lines > li').first();
  await expect.poll(() => line.innerText()).toContain(comment);
  await expect
    .poll(() => line.locator('.change').allInnerTexts())
    .toEqual(['1.227,5 thành 122,75', `(trống) thành ${corrected['1']?.note}`]);
});

test('accepted, the second revision is what counts', async () => {
  await told.until('report-accepted');
  expect(await current()).toMatchObject({
    receipt: { revision: 2 },
    reviews: [{ revision: 2, decision: 'accepted' }],
  });
});

test('a unit that has not reported gets a later lock, with the reason', async () => {
  await told.until('extension');
  await expect.poll(() => pane().locator('.decisions').innerText()).toContain('17:00 ngày 01/02/2024');
  const given = await api().call('listExtensions', { campaign: id, unit: third.unit }, null);
  expect(given?.body).toMatchObject([{ lockAt: '2024-02-01T10:00:00Z' }]);
});

test('the next refresh says what is new since the last, and the one after it that nothing is', async () => {
  await told.until('refreshed-again');
  await expect
    .poll(() => pane().locator('section.success').filter({ visible: true }).innerText())
    .toContain('1 đơn vị gửi lại báo cáo');
  await told.until('unchanged');
});

test('whoever has not reported is listed under the cause, with a text that says until when', async () => {
  await told.until('chase-list');
  const cause = pane().locator('.cause').first();
  await expect.poll(() => cause.locator('.count').innerText()).toBe('3');
  await told.until('chase-reminder');
  await expect
    .poll(() => cause.locator('.chased .text').innerText())
    .toContain(`Kính gửi: ${nameOf(third.unit)}`);
});

test('nothing is frozen by looking at what would be', async () => {
  await told.until('freezing');
  expect(await frozen()).toEqual([]);
});

test('frozen, the standings are kept with their name, and computed anew they are the same', async () => {
  await told.until('frozen');
  expect(await frozen()).toMatchObject([
    { name: FROZEN, kind: 'interim', reportedUnits: 2, assignedUnits: 5 },
  ]);
  await told.until('verified');
});

test('a report that comes after it changes the standings of now, and the comparison says whose', async () => {
  await told.until('compared');
  expect(await frozen()).toMatchObject([{ reportedUnits: 2 }]);
  const card = pane().getByRole('region', { name: FROZEN });
  await expect.poll(() => card.innerText()).toContain('3 đơn vị thay đổi');
  await expect
    .poll(() => card.innerText())
    .toMatch(new RegExp(`${escaped(nameOf(third.unit))}[^]*Gửi báo cáo mới`));
});

test('the annexes stand on worksheets of their own, provisional while reports are missing', async () => {
  await told.until('annexes');
  await expect.poll(() => told.scene.page.locator('.sheet-view').innerText()).toContain('TẠM THỜI');
});
