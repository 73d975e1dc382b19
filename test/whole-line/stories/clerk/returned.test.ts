import { expect, test } from 'vitest';
import { auditedRevisions } from '../../../../local/stories/clerk/colleagues.ts';
import { paneOf } from '../../../../local/stories/hands.ts';
import { answers, comment, comments, returned } from '../../../../local/stories/clerk/returned.ts';
import { cellOf as indicatorCell } from '../../../../local/stories/stage.ts';
import { cellOf, nameBox } from '../../../local/workbench/person-at-workbench.ts';
import { tell } from '../tell.ts';

const told = tell(returned);
const pane = () => paneOf(told.scene.page);
const commented = comments.map(({ indicator }) => indicatorCell(returned.ward, indicator));
const fillOf = (address: string) =>
  cellOf(told.scene.page, address).evaluate((cell) => getComputedStyle(cell).backgroundColor);
const answered = () => pane().locator('section.notice').first().locator('.answer').allInnerTexts();

test('the pane opens on what the council said, each comment at the cell of its indicator, which is marked', async () => {
  await told.until('returned');
  const notice = pane().locator('section.notice').first();
  await expect.poll(() => notice.innerText()).toContain(comment);
  await expect.poll(() => notice.locator('.place').allInnerTexts()).toEqual(commented);
  await expect
    .poll(() => notice.locator('.sentence').allInnerTexts())
    .toEqual(comments.map(({ text }) => text));
  const [first = '', second = ''] = commented;
  const unmarked = await fillOf(indicatorCell(returned.ward, '6'));
  await expect.poll(() => fillOf(first)).not.toBe(unmarked);
  await expect.poll(() => fillOf(second)).not.toBe(unmarked);
  await notice.locator('button.issue').nth(1).click();
  await expect.poll(() => nameBox(told.scene.page).inputValue()).toBe(second);
});

test('a comment counts as answered once its row says something else; what is left is asked about before sending', async () => {
  await told.until('unanswered');
  await expect.poll(answered).toEqual(['Đã trả lời', 'Chưa trả lời']);
  expect(await auditedRevisions(told.stage, returned.ward)).toHaveLength(1);
});

test('a note answers a comment as well as a figure does', async () => {
  await told.until('answered');
  await expect.poll(answered).toEqual(['Đã trả lời', 'Đã trả lời']);
  await expect.poll(() => pane().locator('h2', { hasText: 'ý kiến chưa trả lời' }).count()).toBe(0);
});

test('sent again, it is a new revision and nothing is returned any more', async () => {
  await told.until('sent-again');
  await expect.poll(() => pane().locator('.status h2').innerText()).toBe('Khớp lần gửi 2');
  await expect.poll(() => pane().getByText('Hội đồng trả lại lần gửi 1').count()).toBe(0);
  expect(await auditedRevisions(told.stage, returned.ward)).toHaveLength(2);
});

test('the history has both revisions, how each was received, and what the answers changed', async () => {
  await told.until('history');
  await expect
    .poll(() => pane().locator('.revisions .reviewed').allInnerTexts())
    .toEqual(['Chờ xét duyệt', expect.stringMatching(/^Đã trả lại: hoi-dong@govap\.example, lúc 09:00/)]);
  await expect
    .poll(() => pane().locator('.differences ins').allInnerTexts())
    .toEqual(answers.map(({ value }) => value));
});

test('the history keeps what the council said of the revision that it returned', async () => {
  await told.until('history-comments');
  const card = pane().locator('section', { has: pane().locator('#compared-title') });
  await expect.poll(() => card.locator('p.said').innerText()).toBe(comment);
  await expect
    .poll(() => card.locator('li.said').allInnerTexts())
    .toEqual(comments.map(({ indicator, text }) => `Chỉ tiêu ${indicator}: ${text}`));
});
