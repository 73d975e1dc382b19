/** The connection is lost while a report is being sent, after the server has it and before the clerk knows. */
import { filledWorkbook, sheetOf } from './colleagues.ts';
import { check, press, signIn, untilHeading } from '../scene.ts';
import type { ClerkStory } from '../story.ts';

const WARD = 3;

export const offlineAndBack: ClerkStory = {
  ward: WARD,
  states: ['cut-off', 'offline', 'back'],
  before: (stage) => filledWorkbook(stage, WARD, sheetOf(WARD)),
  async *play(scene) {
    const { page, context, texts } = scene;
    await signIn(scene);
    await check(scene);
    let isCut = false;
    await page.route('**/submission', async (route) => {
      if (isCut || route.request().method() !== 'PUT') return route.continue();
      isCut = true;
      await route.fetch();
      await context.setOffline(true);
      return route.abort('internetdisconnected');
    });
    await press(scene, texts.clerk.submit);
    await untilHeading(scene, texts.failures.sendingUnclear.title);
    yield 'cut-off';
    await press(scene, texts.clerk.check);
    await untilHeading(scene, texts.failures.unreachable.title);
    yield 'offline';
    await context.setOffline(false);
    await press(scene, texts.clerk.submit);
    await untilHeading(scene, texts.receipt.title(1));
    yield 'back';
  },
};
