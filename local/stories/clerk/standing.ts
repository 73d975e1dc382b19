/** A clerk looks at what came of the report: points, place, and what would lift the ward. */
import { deskOf, sheetOf, submitFrom, submittedWorkbook } from './colleagues.ts';
import { paneOf } from '../hands.ts';
import { signIn } from '../scene.ts';
import type { ClerkStory } from '../story.ts';

const WARD = 5;
const OTHERS = [8, 16, 12] as const;

export const standing: ClerkStory = {
  ward: WARD,
  states: ['standing', 'standing-line'],
  async before(stage) {
    for (const other of OTHERS) await submitFrom(await deskOf(stage, other), other, sheetOf(other));
    return submittedWorkbook(stage, WARD, sheetOf(WARD));
  },
  async *play(scene) {
    const { page, texts } = scene;
    const pane = paneOf(page);
    await signIn(scene);
    await pane.getByRole('tab', { name: texts.clerk.tabs.standing }).click();
    const lines = pane.locator('.standing-lines > li');
    await lines.first().waitFor();
    yield 'standing';
    await lines.first().locator('summary').first().click();
    await lines.first().locator('.line-reasons').waitFor();
    yield 'standing-line';
  },
};
