/** Plays the clerk's stories and takes a picture of each state that the guide shows. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../build/project.ts';
import type { Language } from '../../addin/messages/language.ts';
import { openScene } from '../clerk-stories/scene.ts';
import { hoursBeforeDue, openStage } from '../clerk-stories/stage.ts';
import { stories } from '../clerk-stories/stories.ts';
import { paneOf } from '../clerk-stories/hands.ts';
import { pictures, type Picture } from './pictures.ts';

/** What a reader of the guide takes in at a glance, in pixels; longer pages of the pane are cut below. */
const TALLEST = { pane: 1_100, sheet: 640 };

/** Tells each picture's path as it is taken. `bundle`: of the built functions. */
export async function photographStories(
  browser: Browser,
  bundle: string,
  addinDir: string,
  onTaken: (path: string) => void,
): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    // Each language on a stage of its own: a story can be played once for a ward.
    const stage = await openStage(bundle, addinDir);
    try {
      for (const story of stories) {
        const wanted = picturesOf(story.states, language);
        if (wanted.length === 0) continue;
        await stage.cloud.setClock(hoursBeforeDue(9));
        const scene = await openScene(browser, stage, {
          ward: story.ward,
          workbook: await story.before(stage),
          language,
        });
        for await (const state of story.play(scene)) {
          for (const picture of wanted.filter((one) => one.state === state)) {
            await photograph(scene.page, picture);
            onTaken(picture.path);
          }
        }
        await scene.close();
      }
    } finally {
      await stage.cloud.close();
    }
  }
}

const picturesOf = (states: readonly string[], language: Language): Picture[] =>
  pictures.filter((picture) => picture.language === language && states.includes(picture.state));

async function photograph(page: Page, { of, path }: Picture): Promise<void> {
  // Letters that have yet to arrive would change every line, and so would what the pointer happens to be on.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const box = await page.locator(of === 'pane' ? 'iframe.pane' : '.sheet-view .scroller').boundingBox();
  if (box === null) throw new Error(`There is nothing to take ${path} of.`);
  const content = of === 'pane' ? await paneContentHeight(page) : box.height;
  const height = Math.min(box.height, content, TALLEST[of]);
  await page.screenshot({ path: join(projectRoot, path), clip: { ...box, height }, animations: 'disabled' });
}

const paneContentHeight = (page: Page): Promise<number> =>
  paneOf(page)
    .locator('main')
    .evaluate((main) => Math.ceil(main.getBoundingClientRect().bottom));
