/**
 * Errors mended with one click and by hand, a warned figure explained, the report sent, and one figure changed
 * afterwards.
 */
import { filledWorkbook, retyped, sheetOf } from './colleagues.ts';
import { goTo, paneButton, paneOf, typeInto } from '../hands.ts';
import { check, press, signIn, untilHeading, type Scene } from '../scene.ts';
import { cellOf } from '../stage.ts';
import type { ClerkStory } from '../story.ts';

const WARD = 9;
const at = (indicator: string, column: Parameters<typeof cellOf>[2] = 'actual') =>
  cellOf(WARD, indicator, column);

/** A figure beside its unit, which one click makes a number. */
export const fixedCell = at('7');

/** A hundred times its target: right, but to be explained. */
const explainedCell = at('G10');

export const fixAndSubmit: ClerkStory = {
  ward: WARD,
  states: ['errors', 'fixed', 'taken-back', 'warnings', 'explained', 'sent', 'differs', 'matches'],
  before: (stage) =>
    filledWorkbook(stage, WARD, retyped(sheetOf(WARD, 'first'), { G10: { actual: 57_700 } })),
  async *play(scene) {
    const { page, texts } = scene;
    await signIn(scene);
    await check(scene);
    yield 'errors';
    await fixWith(scene, '586 lượt');
    await paneOf(page).locator('.last-change').waitFor();
    yield 'fixed';
    await press(scene, texts.fixes.undo);
    await paneOf(page).locator('.fix', { hasText: '586 lượt' }).waitFor();
    yield 'taken-back';
    await fixWith(scene, '586 lượt');
    await paneOf(page).locator('.last-change').waitFor();
    const { entries, approvedBy } = sheetOf(WARD);
    await typeInto(page, 'D9', approvedBy);
    await typeInto(page, at('16', 'denominator'), String(entries.get('16')?.denominator));
    await typeInto(page, at('G1'), '10/11/2023');
    for (const column of ['actual', 'denominator'] as const) await clear(scene, at('G7', column));
    await check(scene);
    await paneOf(page).locator('.warning .place', { hasText: explainedCell }).waitFor();
    const form = issueOf(scene, explainedCell).locator('.justify');
    await form.locator('summary').click();
    await form.locator('textarea').fill('Có thêm phần quà của các doanh nghiệp trên địa bàn phường');
    yield 'warnings';
    await paneButton(page, texts.fixes.justifyWrite).filter({ visible: true }).click();
    await paneOf(page).locator('.justified').waitFor();
    yield 'explained';
    await press(scene, texts.clerk.submit);
    await untilHeading(scene, texts.receipt.title(1));
    yield 'sent';
    await typeInto(page, at('5'), '205');
    await untilHeading(scene, texts.clerk.status.differsIn('1', 1));
    await paneOf(page).locator('.status summary').click();
    yield 'differs';
    await typeInto(page, at('5'), String(entries.get('5')?.actual));
    await untilHeading(scene, texts.clerk.status.matches(1));
    yield 'matches';
  },
};

const issueOf = ({ page }: Scene, cell: string) =>
  paneOf(page)
    .locator('.issues li')
    .filter({ has: page.locator('.place', { hasText: cell }) });

/** Presses the fix that changes what a cell holds. */
const fixWith = ({ page }: Scene, held: string): Promise<void> =>
  paneOf(page).locator('.fix', { hasText: held }).first().click();

async function clear({ page }: Scene, address: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.press('Delete');
}
