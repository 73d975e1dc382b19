/** Plays the stories and takes a picture of each state that a guide shows. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../build/project.ts';
import type { Language } from '../../addin/messages/language.ts';
import { openScene } from '../stories/scene.ts';
import { hoursBeforeDue, type Stage } from '../stories/stage.ts';
import { clerkStories } from '../stories/clerk/clerk-stories.ts';
import { openStageOf, personOf, type Story } from '../stories/story.ts';
import { councilStories } from '../stories/council/council-stories.ts';
import { paneOf } from '../stories/hands.ts';
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
  const shared: readonly (readonly Story[])[] = [clerkStories, ...councilStories.map((story) => [story])];
  // Each language on stages of its own: a story can be played once for a ward.
  for (const language of ['vi', 'en'] as const) {
    for (const stories of shared) {
      const told = stories.filter((story) => picturesOf(story, language).length > 0);
      const [first] = told;
      if (first === undefined) continue;
      const stage = await openStageOf(first)(bundle, addinDir);
      try {
        for (const story of told) await photographStory(browser, stage, { story, language, onTaken });
      } finally {
        await stage.cloud.close();
      }
    }
  }
}

interface Telling {
  readonly story: Story;
  readonly language: Language;
  readonly onTaken: (path: string) => void;
}

async function photographStory(
  browser: Browser,
  stage: Stage,
  { story, language, onTaken }: Telling,
): Promise<void> {
  await stage.cloud.setClock(hoursBeforeDue(9));
  const wanted = picturesOf(story, language);
  const scene = await openScene(browser, stage, {
    person: personOf(story),
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

const picturesOf = ({ states }: Story, language: Language): Picture[] =>
  pictures.filter((picture) => picture.language === language && states.includes(picture.state));

async function photograph(page: Page, { of, path, from }: Picture): Promise<void> {
  // Letters that have yet to arrive would change every line, and so would what the pointer happens to be on.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const box = await page.locator(of === 'pane' ? 'iframe.pane' : '.sheet-view .scroller').boundingBox();
  if (box === null) throw new Error(`There is nothing to take ${path} of.`);
  const above = from === undefined ? 0 : await topInPane(page, from);
  const content = of === 'pane' ? await paneContentHeight(page) : box.height;
  const height = Math.min(Math.min(box.height, content) - above, TALLEST[of]);
  const clip = { ...box, y: box.y + above, height };
  await page.screenshot({ path: join(projectRoot, path), clip, animations: 'disabled' });
}

const paneContentHeight = (page: Page): Promise<number> =>
  paneOf(page)
    .locator('main')
    .evaluate((main) => Math.ceil(main.getBoundingClientRect().bottom));

/** With a little room above, too little for what ends there. */
const topInPane = (page: Page, selector: string): Promise<number> =>
  paneOf(page)
    .locator(selector)
    .filter({ visible: true })
    .first()
    .evaluate((part) => Math.max(0, Math.floor(part.getBoundingClientRect().top - 4)));
