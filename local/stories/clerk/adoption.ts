/** A ward goes on with the sheet it has always had: one look at how it is read, one question, and it is checked. */
import { sheetOf } from './colleagues.ts';
import { paneOf } from '../hands.ts';
import { ownSheet, SHORT_NAME } from './own-sheet.ts';
import { press, signIn, untilHeading } from '../scene.ts';
import type { ClerkStory } from '../story.ts';

const WARD = 10;

export const adoption: ClerkStory = {
  ward: WARD,
  states: ['adoption', 'adopted'],
  before: (stage) => ownSheet(stage, WARD),
  async *play(scene) {
    const { page, texts } = scene;
    const pane = paneOf(page);
    await signIn(scene);
    await press(scene, texts.adoption.offer);
    await untilHeading(scene, texts.adoption.title('Sheet1'));
    yield 'adoption';
    const { preparedBy, approvedBy } = sheetOf(WARD);
    await pane.getByLabel(SHORT_NAME).selectOption('5');
    await pane.getByLabel(texts.adoption.preparedBy).fill(preparedBy);
    await pane.getByLabel(texts.adoption.approvedBy).fill(approvedBy);
    await press(scene, texts.adoption.confirm);
    await paneOf(page).locator('.status').waitFor();
    yield 'adopted';
  },
};
