/** A colleague of the ward submits while the clerk is changing the same sheet: both values of each cell, and a choice. */
import { deskOf, retyped, sheetOf, submitFrom, submittedWorkbook } from './colleagues.ts';
import { paneOf, typeInto } from '../hands.ts';
import { press, signIn, untilHeading } from '../scene.ts';
import { cellOf, hoursBeforeDue } from '../stage.ts';
import type { ClerkStory } from '../story.ts';

const WARD = 4;

/** What both have changed, and what only one of them has. */
export const disputed = { cell: cellOf(WARD, '5'), theirs: 101, mine: 99 };
export const theirsAlone = { cell: cellOf(WARD, '7'), value: 290 };
export const mineAlone = { cell: cellOf(WARD, 'G4', 'note'), value: 'Đã đăng trên trang tin của quận' };

export const conflict: ClerkStory = {
  ward: WARD,
  states: ['conflict', 'settled', 'settled-and-sent'],
  before: (stage) => submittedWorkbook(stage, WARD, sheetOf(WARD)),
  async *play(scene) {
    const { page, stage, texts } = scene;
    await signIn(scene);
    await untilHeading(scene, texts.clerk.status.matches(1));
    await typeInto(page, disputed.cell, String(disputed.mine));
    await typeInto(page, mineAlone.cell, mineAlone.value);
    await untilHeading(scene, texts.clerk.status.differsIn('2', 1));
    const colleague = await deskOf(stage, WARD);
    const sheet = sheetOf(WARD);
    await submitFrom(colleague, WARD, sheet);
    await stage.cloud.setClock(hoursBeforeDue(8));
    const changed = { '5': { actual: disputed.theirs }, '7': { actual: theirsAlone.value } };
    await submitFrom(colleague, WARD, { ...retyped(sheet, changed), preparedBy: 'Lê Văn Cường' });
    await press(scene, texts.clerk.submit);
    await untilHeading(scene, texts.conflict.title(2));
    await paneOf(page)
      .locator('details', { has: page.locator('.either') })
      .locator('summary')
      .click();
    yield 'conflict';
    await paneOf(page).locator('.undecided input[value="theirs"]').click();
    await press(scene, texts.conflict.settle);
    await untilHeading(scene, texts.conflict.settledTitle);
    yield 'settled';
    await press(scene, texts.clerk.submit);
    await untilHeading(scene, texts.receipt.title(3));
    yield 'settled-and-sent';
  },
};
