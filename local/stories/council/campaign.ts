/** A campaign from its first table to its frozen standings, as the council's office goes through it. */
import { goTo, paneOf } from '../hands.ts';
import { emptyWorkbook, openTab, press, type Scene } from '../scene.ts';
import type { CouncilStory } from '../story.ts';
import { closing, closingStates } from './closing.ts';
import { reviewing, reviewStates } from './reviewing.ts';
import { setUp, setUpStates } from './set-up.ts';
import { deskOf, doubtful, good, report, wards } from './wards.ts';

/** Eight in the morning of the due day, in Việt Nam. */
const DUE_MORNING = '2024-01-27T01:00:00Z';

export const campaign: CouncilStory = {
  ward: null,
  states: [
    ...setUpStates,
    'refreshed',
    'data',
    'dashboard',
    ...reviewStates,
    'refreshed-again',
    'unchanged',
    ...closingStates,
  ],
  before: emptyWorkbook,
  async *play(scene) {
    for await (const state of told(scene)) {
      // Nothing is on its way any more: a list that is fetched again would be half of it in a picture.
      await paneOf(scene.page)
        .locator('.busy:not(:empty)')
        .filter({ visible: true })
        .waitFor({ state: 'hidden' });
      yield state;
    }
  },
};

async function* told(scene: Scene): AsyncGenerator<string, void> {
  const { page, stage, texts } = scene;
  const refresh = async () => {
    await openTab(scene, texts.council.tabs.standings);
    await press(scene, texts.council.refresh);
    await paneOf(page).locator('#refreshed-title:focus').waitFor();
  };
  yield* setUp(scene);
  await sixWeeksLater(scene);
  await report(await deskOf(stage, wards.first), wards.first, good);
  const second = await deskOf(stage, wards.second);
  await report(second, wards.second, doubtful);
  await refresh();
  yield 'refreshed';
  await goTo(page, "'Dữ liệu'!A1");
  yield 'data';
  await goTo(page, "'Tổng quan'!A1");
  yield 'dashboard';
  yield* reviewing(scene, second);
  await refresh();
  yield 'refreshed-again';
  await refresh();
  await paneOf(page).locator('#refreshed-title', { hasText: texts.council.stillSame }).waitFor();
  yield 'unchanged';
  yield* closing(scene);
}

/** The session of December is long over: whoever comes back signs in again. */
async function sixWeeksLater(scene: Scene): Promise<void> {
  const { page, context, stage, texts } = scene;
  await press(scene, texts.signOut);
  await stage.cloud.setClock(DUE_MORNING);
  await context.clock.setFixedTime(DUE_MORNING);
  await press(scene, texts.signIn.action);
  await paneOf(page).getByRole('tab', { name: texts.council.tabs.standings }).waitFor();
}
