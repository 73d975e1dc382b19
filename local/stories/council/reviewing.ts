/** The council reviews: the queue, a report line by line, back with a comment, sent again, accepted; a later lock. */
import { reviewTexts } from '../../../addin/messages/review-texts.ts';
import { goTo, paneButton, paneOf } from '../hands.ts';
import { openTab, press, type Scene } from '../scene.ts';
import type { ExcelDesk } from '../../demo/excel-desk.ts';
import { revisionWorksheetName } from '../../../shared/sheet/worksheet-names.ts';
import { corrected, nameOf, report, wards } from './wards.ts';

const { second, third } = wards;

export const comment = 'Số thu gấp mười lần kế hoạch. Đề nghị đối chiếu lại với Chi cục Thuế.';
const commented = '1';

/** The council gives the third ward two days more. */
const extension = {
  until: '2024-02-01T17:00',
  reason: 'Phường có cán bộ phụ trách nghỉ ốm, đã có văn bản xin gia hạn',
} as const;

/** The second ward's row of the standings, in which it is the first one yet. */
export const WONDERED_AT = "'Xếp hạng'!E2";

export const reviewStates = [
  'queue',
  'report',
  'report-sheet',
  'report-line',
  'report-returned',
  'report-again',
  'report-accepted',
  'extension',
] as const;

/** The states of reviewing. `desk`: where the second ward sits. */
export async function* reviewing(
  scene: Scene,
  desk: ExcelDesk,
): AsyncGenerator<(typeof reviewStates)[number], void> {
  const { page, texts, language } = scene;
  const pane = paneOf(page);
  const words = reviewTexts[language];
  const open = (unit: string) => pane.locator('button.entry', { hasText: nameOf(unit) }).click();
  const line = pane.locator('.standing-lines > li').filter({ hasText: new RegExp(`^${commented}\\. `) });
  const untilOpen = () => line.waitFor();
  await openTab(scene, texts.council.tabs.review);
  await pane.locator('button.entry').first().waitFor();
  yield 'queue';
  // On the worksheet the council selects the unit that it wonders about.
  await goTo(page, WONDERED_AT);
  await untilOpen();
  yield 'report';
  await press(scene, words.unit.openSheet);
  await pane
    .getByText(words.unit.opened(revisionWorksheetName(`Báo cáo ${nameOf(second.unit)}`, 1)))
    .waitFor();
  yield 'report-sheet';
  await line.locator('summary').click();
  await line.getByLabel(words.line.comment).fill(comment);
  yield 'report-line';
  await press(scene, words.form.giveBack);
  await pane.locator('#done-title:focus').waitFor();
  yield 'report-returned';
  await report(desk, second, corrected);
  await press(scene, words.unit.back);
  await press(scene, words.queue.refresh);
  await open(second.unit);
  await untilOpen();
  await line.locator('summary').click();
  yield 'report-again';
  await press(scene, words.form.accept);
  await pane.locator('#done-title:focus').waitFor();
  yield 'report-accepted';
  await paneButton(page, words.unit.back).click();
  await pane.locator('fieldset.kinds label', { hasText: words.queue.kinds.notReported }).click();
  await open(third.unit);
  const later = pane.locator('details').filter({ hasText: words.extension.title });
  await later.locator('summary').click();
  await later.getByLabel(words.extension.until).fill(extension.until);
  await later.getByLabel(words.extension.reason).fill(extension.reason);
  await press(scene, words.extension.extend);
  await pane.getByText(words.extension.done, { exact: true }).waitFor();
  yield 'extension';
}
