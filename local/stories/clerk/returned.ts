/** The council returns a report with comments on two indicators; the clerk answers both and sends it again. */
import { review, sheetOf, submittedWorkbook } from './colleagues.ts';
import { paneOf, typeInto } from '../hands.ts';
import { press, signIn, untilHeading } from '../scene.ts';
import { cellOf, hoursBeforeDue } from '../stage.ts';
import type { ClerkStory } from '../story.ts';

const WARD = 6;

export const comments = [
  { indicator: '5', text: 'Số liệu chưa khớp với Chi cục Thuế; đề nghị đối chiếu lại.' },
  { indicator: 'G4', text: 'Đề nghị ghi rõ các tin, bài đã đăng ở đâu.' },
] as const;
export const comment = 'Báo cáo cơ bản đầy đủ. Đề nghị đơn vị xem lại hai chỉ tiêu dưới đây.';

/** Where the clerk answers: a figure put right, a note beside a figure that was right. */
export const answers = [
  { cell: cellOf(WARD, '5'), value: '207' },
  { cell: cellOf(WARD, 'G4', 'note'), value: 'Trang tin điện tử quận, ngày 02/12 và 08/12/2023' },
] as const;

export const returned: ClerkStory = {
  ward: WARD,
  states: ['returned', 'unanswered', 'answered', 'sent-again', 'history', 'history-comments'],
  async before(stage) {
    const workbook = await submittedWorkbook(stage, WARD, sheetOf(WARD));
    await stage.cloud.setClock(hoursBeforeDue(8));
    await review(stage, WARD, { revision: 1, decision: 'returned', comment, comments: [...comments] });
    return workbook;
  },
  async *play(scene) {
    const { page, stage, texts } = scene;
    const pane = paneOf(page);
    await signIn(scene);
    await untilHeading(scene, texts.review.returnedTitle(1));
    yield 'returned';
    const [figure, note] = answers;
    await typeInto(page, figure.cell, figure.value);
    await pane.getByText(texts.review.progress('1', '2')).waitFor();
    await press(scene, texts.clerk.submit);
    await untilHeading(scene, texts.review.unansweredTitle('1'));
    yield 'unanswered';
    await press(scene, texts.review.answerFirst);
    await typeInto(page, note.cell, note.value);
    await pane.getByText(texts.review.progress('2', '2')).waitFor();
    yield 'answered';
    await stage.cloud.setClock(hoursBeforeDue(7));
    await press(scene, texts.clerk.submit);
    await untilHeading(scene, texts.receipt.title(2));
    yield 'sent-again';
    await pane.getByRole('tab', { name: texts.clerk.tabs.history }).click();
    await pane.locator('.revisions button', { hasText: texts.history.revision(2) }).click();
    await pane.locator('#compared-title:focus').waitFor();
    yield 'history';
    await pane.locator('.revisions button', { hasText: texts.history.revision(1) }).click();
    await pane.locator('#compared-title:focus', { hasText: texts.history.revision(1) }).waitFor();
    yield 'history-comments';
  },
};
